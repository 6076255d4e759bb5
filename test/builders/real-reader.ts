import { join } from 'node:path';
import type { CivilDate } from '../../src/knowledge/civil-date';
import type { Knowledge } from '../../src/knowledge/knowledge';
import { readKnowledge } from '../../src/knowledge/load-knowledge';
import { createReader, readMessage, type Reader } from '../../src/understanding/read-message';
import type { Reading } from '../../src/understanding/reading';

/** The folder of the real content, whatever folder the tests are run from. */
export const realDirectory = join(__dirname, '..', '..', 'knowledge');

interface Real {
  readonly knowledge: Knowledge;
  readonly reader: Reader;
}

let read: Real | undefined;

/** The real knowledge base and its reader, read once per test file. */
export function real(): Real {
  if (!read) {
    const { knowledge } = readKnowledge(realDirectory);
    read = { knowledge, reader: createReader(knowledge) };
  }
  return read;
}

/** A Wednesday, the third day of the Semaine. */
export const WEDNESDAY: CivilDate = '2026-05-06';

/** Reads a message with the words of the real knowledge base, on that Wednesday unless a test says otherwise. */
export const readReal = (text: string, about: { today?: CivilDate; aboutEdition?: boolean } = {}): Reading =>
  readMessage(text, real().reader, { today: WEDNESDAY, aboutEdition: false, ...about });
