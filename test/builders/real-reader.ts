import { join } from 'node:path';
import { readyKnowledge, type ReadyKnowledge } from '../../src/conversation/ready-knowledge';
import type { CivilDate } from '../../src/knowledge/civil-date';
import { readKnowledge } from '../../src/knowledge/load-knowledge';
import { readMessage, type Reader } from '../../src/understanding/read-message';
import type { Dialogue } from '../../src/understanding/dialogue';
import type { Reading } from '../../src/understanding/reading';
import { withModels } from '../../src/understanding/models/with-models';
import { understand, type Understood } from '../../src/understanding/understand';
import type { Query } from '../../src/knowledge/query';

interface Real {
  readonly knowledge: ReadyKnowledge;
  readonly reader: Reader;
}

// Read while the test file loads, so that no test pays for it out of its own time.
const knowledge = readyKnowledge(withModels(readKnowledge(join(__dirname, '..', '..', 'knowledge')).knowledge));
const loaded: Real = { knowledge, reader: knowledge.reader };

/** The real knowledge base and its reader, read once per test file. */
export const real = (): Real => loaded;

/** A Wednesday, the third day of the Semaine. */
export const WEDNESDAY: CivilDate = '2026-05-06';

/** Reads a message with the words of the real knowledge base, on that Wednesday unless a test says otherwise. */
export const readReal = (text: string, about: { today?: CivilDate; aboutEdition?: boolean } = {}): Reading =>
  readMessage(text, real().reader, { today: WEDNESDAY, aboutEdition: false, ...about });

/** What a message asks of the real knowledge base on that Wednesday, after what the turns before it left. */
export const understandReal = (text: string, dialogue: Dialogue = {}): Understood =>
  understand(text, dialogue, real().reader, { today: WEDNESDAY });

/** Its one question, or the first of two. */
export const askedReal = (text: string, dialogue: Dialogue = {}): Query =>
  understandReal(text, dialogue).asked[0].query;
