import type { ReadyKnowledge } from '../../src/conversation/ready-knowledge';
import { learnDangers, seeDangers } from '../../src/understanding/models/learn-dangers';
import { sentencesOf, type Sentence } from '../../src/understanding/models/learn-models';
import { readyModels } from '../../src/understanding/models/models';
import type { Reader } from '../../src/understanding/read-message';

/** A sentence with its label, and a reader that has learnt from none of its fold. */
export interface HeldOut {
  readonly sentence: Sentence & { readonly urgence: string };
  readonly reader: Reader;
}

const FOLDS = 5;

/** Every sentence that the detector learns from, each with a reader that learnt from the four fifths without it. */
export function crossValidated(knowledge: ReadyKnowledge, folds = FOLDS): HeldOut[] {
  const sentences = sentencesOf(knowledge).flatMap((sentence) =>
    sentence.urgence === undefined ? [] : [{ ...sentence, urgence: sentence.urgence }],
  );
  const { reader } = knowledge;
  const seen = seeDangers(sentences, reader);
  return Array.from({ length: folds }).flatMap((_, fold) => {
    const learnt = readyModels({
      ...learnDangers(seen.filter((_one, index) => index % folds !== fold)),
    });
    const without: Reader = { ...reader, models: { ...reader.models, ...learnt } };
    return sentences
      .filter((_one, index) => index % folds === fold)
      .map((sentence): HeldOut => ({ sentence, reader: without }));
  });
}
