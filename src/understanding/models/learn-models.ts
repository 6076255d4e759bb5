import { learnIfTold, type Example, type LinearModel } from '../../learning/linear-model';
import type { Features } from '../../learning/vectors';
import type { Knowledge } from '../../knowledge/knowledge';
import { faitsAppris, SANS_DANGER, type Exemples } from '../../knowledge/schemas/exemples';
import type { Profile } from '../../knowledge/profile';
import { ruleQuery } from '../frames/frames';
import { readMessage, type Reader } from '../read-message';
import { tokenise } from '../words/tokenise';
import { learntFacts, type LearntFact, type LearntModels, type ModelName } from './models';
import { learnDangers, seeDangers } from './learn-dangers';
import { intentFeatures, pupilFeatures, wordFeatures } from './sentence';

/** Any day will do: what is asked does not depend on it. */
const SOME_DAY = '2026-05-06';

/** A sentence to learn from, with all that it is an example of. */
export interface Sentence {
  readonly text: string;
  readonly language: 'fr' | 'en';
  readonly intention?: string;
  readonly entree?: string;
  readonly chiffre?: string;
  readonly liste?: string;
  readonly situation?: string;
  /** The labels of its facts, `aucun` where it says none. */
  readonly faits?: readonly string[];
  /** A danger, or that there is none. */
  readonly urgence?: string;
  readonly suite?: string;
}

/** All sentences of the examples, each with its labels. */
export const sentencesOf = ({ exemples, entries }: Pick<Knowledge, 'exemples' | 'entries'>): Sentence[] => [
  ...exemples
    .filter(({ famille }) => famille !== 'faits')
    .flatMap((one) => textsOf(one).map((sentence): Sentence => ({ ...sentence, ...labelsOf(one, entries) }))),
  ...factSentences(exemples.filter(({ famille }) => famille === 'faits')),
];

const textsOf = (one: Exemples): Pick<Sentence, 'text' | 'language'>[] =>
  (['fr', 'en'] as const).flatMap((language) => one[language].map((text) => ({ text, language })));

/** A sentence stands in the file of each fact that it says: here it stands once, with all of them. */
function factSentences(files: readonly Exemples[]): Sentence[] {
  const sentences = new Map<string, Sentence>();
  for (const one of files)
    for (const sentence of textsOf(one))
      sentences.set(sentence.text, {
        ...sentence,
        ...labelsOf(one, new Map()),
        faits: [...(sentences.get(sentence.text)?.faits ?? []), one.label],
      });
  return [...sentences.values()];
}

/** What a file of examples says of its sentences; what asks for an entry, a figure or a pupil's way is no danger. */
export function labelsOf(
  { famille, label }: Pick<Exemples, 'famille' | 'label'>,
  entries: Knowledge['entries'],
): Omit<Sentence, 'text' | 'language'> {
  switch (famille) {
    case 'entrees': {
      const kind = entries.get(label)?.kind;
      const intention = kind === 'evenement' ? 'programme' : kind === 'contact' ? 'contact' : 'fiche';
      return { intention, entree: label, urgence: SANS_DANGER };
    }
    case 'intentions':
      return { intention: label, urgence: SANS_DANGER };
    case 'chiffres':
      return { intention: 'chiffres', chiffre: label, urgence: SANS_DANGER };
    case 'listes':
      return { intention: 'liste', liste: label, urgence: SANS_DANGER };
    case 'situations':
      return { intention: 'orientation', situation: label, urgence: SANS_DANGER };
    case 'faits':
      return { intention: 'orientation', urgence: SANS_DANGER };
    case 'dangers':
      return { urgence: label };
    case 'suites':
      // "17", "le deuxième", "I don't know": no danger either.
      return { suite: label, urgence: SANS_DANGER };
  }
}

/** What one model learns from, and how dearly it pays an error. */
export interface ExampleSet {
  readonly model: ModelName;
  readonly cost: number;
  readonly examples: readonly (Example & Pick<Sentence, 'text'>)[];
}

/** The examples of each model but those of dangers, in the order in which they are learnt. */
export function exampleSets(reader: Reader, sentences = sentencesOf(reader.knowledge)): ExampleSet[] {
  const prepared = sentences.map((sentence) => prepare(sentence, reader));
  const set = (model: ModelName, cost: number, pick: (one: PreparedSentence) => Example | undefined): ExampleSet => ({
    model,
    cost,
    examples: prepared.flatMap((one) => {
      const example = pick(one);
      return example ? [{ ...example, text: one.text }] : [];
    }),
  });
  return [
    set('intention', 0.5, ({ intention, asked }) => labelled(asked, intention)),
    set('entree', 1, ({ entree, asked }) => labelled(asked, entree)),
    set('chiffre', 1, ({ chiffre, words }) => labelled(words, chiffre)),
    set('liste', 1, ({ liste, words }) => labelled(words, liste)),
    set('situation', 1, ({ situation, pupil }) => labelled(pupil, situation)),
    ...learntFacts.map((field) =>
      set(field, 3, (one) => labelled(one.pupil, one.faits ? factIn(one.faits, field) : silentOn(field, one))),
    ),
    set('suite', 1, ({ suite, words }) => labelled(words, suite)),
  ];
}

/** Learns every model from the examples of a knowledge base: in a fixed order, so that the same content gives the same models. */
export function learnModels(reader: Reader): LearntModels {
  const sentences = sentencesOf(reader.knowledge);
  const models: Readonly<Record<string, LinearModel | undefined>> = {
    ...Object.fromEntries(
      exampleSets(reader, sentences).map(({ model, examples, cost }) => [model, learnIfTold(examples, { cost })]),
    ),
    ...learnDangers(seeDangers(sentences, reader)),
  };
  return Object.fromEntries(Object.entries(models).flatMap(([name, learnt]) => (learnt ? [[name, learnt]] : [])));
}

/** What some facts say of a field: yes, no, or nothing. */
function factIn(faits: readonly string[], field: LearntFact): 'oui' | 'non' | 'rien' {
  const said = Object.entries(faitsAppris).find(([label, fact]) => fact.field === field && faits.includes(label));
  return said ? (said[1].value ? 'oui' : 'non') : 'rien';
}

/** A message about a pupil that no phrase and no example takes for saying that fact does not say it. */
const silentOn = (field: LearntFact, { situation, profile }: PreparedSentence): 'rien' | undefined =>
  situation !== undefined && profile?.[field] === undefined ? 'rien' : undefined;

const labelled = (features: Features | undefined, label: string | undefined): Example | undefined =>
  features === undefined || label === undefined ? undefined : { features, label };

/** A sentence with what the models that learn from it see; its reading, which is large, is let go. */
interface PreparedSentence extends Sentence {
  readonly words: Features;
  /** As an example of a pupil's situation or facts. */
  readonly pupil?: Features;
  readonly profile?: Profile;
  /** As an example of what is asked. */
  readonly asked?: Features;
}

function prepare(sentence: Sentence, reader: Reader): PreparedSentence {
  const tokens = tokenise(sentence.text);
  const words = wordFeatures(tokens);
  const tellsOfPupil = sentence.situation !== undefined || sentence.faits !== undefined;
  const asks = sentence.intention !== undefined || sentence.entree !== undefined;
  if (!tellsOfPupil && !asks) return { ...sentence, words };
  const reading = readMessage(sentence.text, reader, { today: SOME_DAY, aboutEdition: false });
  return {
    ...sentence,
    words,
    ...(tellsOfPupil && { pupil: pupilFeatures(tokens, reading), profile: reading.profile }),
    ...(asks && { asked: intentFeatures(tokens, reading, reader.knowledge, ruleQuery(reading, reader)) }),
  };
}
