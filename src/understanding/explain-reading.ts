import type { Query } from '../knowledge/query';
import type { NamedFeature } from '../learning/features';
import type { Predictor, Scored } from '../learning/linear-model';
import { confidence } from '../search/confidence';
import { mostAlarming } from './danger';
import type { Dialogue } from './dialogue';
import { intentionOf } from './frames/decide';
import type { FrameContext } from './frames/frame';
import { ruleQuery } from './frames/frames';
import { votesOn } from './models/ask-models';
import { learntFacts, type ModelName } from './models/models';
import { dangerFeatures, intentFeatures, namedDanger, namedIntent, namedPupil, namedWords } from './models/sentence';
import { nearestExamples, type NearExample, type SeenExample } from './nearest-examples';
import { dangerPhrasesIn, readMessage, type Reader } from './read-message';
import type { Reading } from './reading';
import { understand, type Asked, type Circumstances, type Part, type Understood } from './understand';
import { MAX_CHARACTERS } from './words/read-words';
import { tokenise } from './words/tokenise';

/** A feature of a message, and what it adds to the margin of a label. */
export interface Weighed {
  /** As `namedFeatures` names it: `w word`, `b two words`, `c letters`, `s what is recognised`. */
  readonly name: string;
  readonly part: number;
}

/** What one model says of a message, and why. */
export interface ExplainedVote {
  readonly model: ModelName;
  /** The likeliest first. */
  readonly first: readonly Scored[];
  /** What speaks most for the first of them, and what most against it. */
  readonly up: readonly Weighed[];
  readonly down: readonly Weighed[];
}

/** Who made a question of the message: the rules alone, the models in place of what the rules made of it, or both alike. */
export type DecidedBy = 'rules' | 'models' | 'both';

export interface ExplainedQuestion {
  readonly query: Query;
  readonly decidedBy: DecidedBy;
  /** What the rules alone would have asked. */
  readonly ruled: Query;
  readonly reading: Reading;
  readonly votes: readonly ExplainedVote[];
  readonly nearest: readonly NearExample[];
}

/** Why a message was understood as it was. */
export interface Explanation {
  /** All that was recognised in it. */
  readonly reading: Reading;
  /** Whether a danger is heard; absent where nothing was learnt of dangers. */
  readonly danger?: { readonly margin: number; readonly vote: ExplainedVote; readonly which?: ExplainedVote };
  readonly doutes: readonly string[];
  readonly asked: readonly ExplainedQuestion[];
}

/** How many labels, features for and against, and examples are shown. */
const [LABELS, FOR, AGAINST, NEAREST] = [3, 5, 3, 3] as const;

/**
 * Why a message is understood as it is: what is recognised, what the rules alone make of it, what each model says and by
 * which features, and the examples that are nearest. It understands the message as a conversation does, and then once more
 * without the models.
 */
export function explainReading(
  text: string,
  dialogue: Dialogue,
  reader: Reader,
  circumstances: Circumstances,
  examples: readonly SeenExample[],
): Explanation {
  const understood = understand(text, dialogue, reader, circumstances);
  const alone = understand(text, dialogue, { ...reader, models: {} }, circumstances);
  const whole = { reading: understood.reading, tokens: tokenise(text.slice(0, MAX_CHARACTERS)) };
  const danger = explainDanger(whole, reader);
  return {
    reading: understood.reading,
    ...(danger && { danger }),
    doutes: understood.doutes,
    asked: understood.asked.map((asked, at) =>
      explainQuestion(
        asked,
        asked.said ?? whole,
        ruledAt(alone, at),
        danger?.margin ?? -Infinity,
        dialogue,
        reader,
        examples,
      ),
    ),
  };
}

/** What the rules alone made of the question at that place; where they saw one question for two, of the message. */
const ruledAt = ({ asked }: Understood, at: number): Query => (asked[at] ?? asked[0]).query;

function explainDanger({ tokens, reading }: Part, { models }: Reader): Explanation['danger'] {
  if (!models.danger) return undefined;
  const { features, margin } = mostAlarming(tokens, reading, models.danger);
  const heard = new Set(features);
  // Of a long message, the stretch that sounds most like a danger.
  const named = namedDanger(tokens, reading).filter(({ feature }) => heard.has(feature));
  return {
    margin,
    vote: explainVote('danger', named, models.danger, 'oui'),
    ...(models.urgence && { which: explainVote('urgence', named, models.urgence) }),
  };
}

function explainQuestion(
  { query }: Asked,
  said: Part,
  ruled: Query,
  dangerMargin: number,
  dialogue: Dialogue,
  reader: Reader,
  examples: readonly SeenExample[],
): ExplainedQuestion {
  const { tokens, reading } = said;
  const { models, knowledge, editionId, lookup } = reader;
  const context: FrameContext = { ...dialogue, knowledge, editionId, lookup, votes: votesOn(reading, tokens, reader) };
  // The models weigh what the frames make of the words, whatever the conversation makes of them.
  const framed = ruleQuery(reading, context);
  const intent = namedIntent(tokens, reading, knowledge, framed);
  const intention = models.intention?.score(intent.map(({ feature }) => feature))[0]?.label;
  return {
    query,
    decidedBy: decidedBy(query, ruled, intention, dangerMargin),
    ruled,
    reading,
    votes: query.kind === 'urgence' ? [] : explainVotes(query, said, intent, dialogue, reader),
    nearest:
      query.kind === 'urgence' ? nearDangers(said, reader, examples) : nearQuestions(said, intent, reader, examples),
  };
}

function decidedBy(query: Query, ruled: Query, intention: string | undefined, dangerMargin: number): DecidedBy {
  if (query.kind === 'urgence') {
    if (ruled.kind !== 'urgence') return 'models';
    return dangerMargin >= confidence.dangerPossible ? 'both' : 'rules';
  }
  if (JSON.stringify(query) === JSON.stringify(ruled)) return intention === intentionOf(query) ? 'both' : 'rules';
  // The rules know the kind of question, the models which entry, which figure or what is said of the pupil.
  return query.kind === ruled.kind ? 'both' : 'models';
}

/** The votes that had a say in the question, or might have had. */
function explainVotes(
  { kind }: Query,
  { tokens, reading }: Part,
  intent: readonly NamedFeature[],
  { last }: Dialogue,
  { models }: Reader,
): ExplainedVote[] {
  const words = namedWords(tokens);
  const pupil = namedPupil(tokens, reading);
  const near = models.intention?.score(intent.map(({ feature }) => feature)).slice(0, LABELS) ?? [];
  const isNear = (intention: string): boolean => kind === intention || near[0]?.label === intention;
  const isOfPupil = reading.pupil || isNear('orientation') || kind === 'why';
  const facts = learntFacts.map((field): [ModelName, readonly NamedFeature[], boolean] => {
    const label = models[field]?.score(pupil.map(({ feature }) => feature))[0]?.label;
    return [field, pupil, isOfPupil && label !== 'rien'];
  });
  const asked: readonly (readonly [ModelName, readonly NamedFeature[], boolean])[] = [
    ['intention', intent, true],
    ['entree', intent, true],
    ['liste', words, isNear('liste')],
    ['chiffre', words, isNear('chiffres')],
    ['situation', pupil, isOfPupil],
    ...facts,
    ['suite', words, last !== undefined],
  ];
  return asked.flatMap(([model, named, isAsked]) => {
    const predictor = models[model];
    return predictor && isAsked ? [explainVote(model, named, predictor)] : [];
  });
}

/** @param label the one to explain; the likeliest without it */
function explainVote(
  model: ModelName,
  named: readonly NamedFeature[],
  { score, partsOf }: Predictor,
  label?: string,
): ExplainedVote {
  const features = named.map(({ feature }) => feature);
  const scored = score(features);
  const parts = partsOf(features, label ?? scored[0]?.label ?? '');
  const weighed = named
    .map(({ name }, index): Weighed => ({ name, part: parts[index] ?? 0 }))
    .sort((one, other) => other.part - one.part);
  return {
    model,
    first: scored.filter((one) => label === undefined || one.label === label).slice(0, LABELS),
    up: weighed.filter(({ part }) => part > 0).slice(0, FOR),
    down: weighed
      .filter(({ part }) => part < 0)
      .slice(-AGAINST)
      .reverse(),
  };
}

function nearQuestions(
  { tokens }: Part,
  intent: readonly NamedFeature[],
  reader: Reader,
  examples: readonly SeenExample[],
): NearExample[] {
  const { models, knowledge } = reader;
  if (!models.intention) return [];
  const featuresOf = (text: string): Uint32Array => {
    const reading = readMessage(text, reader, { today: SOME_DAY, aboutEdition: false });
    return intentFeatures(tokenise(text), reading, knowledge, ruleQuery(reading, reader));
  };
  const features = intent.map(({ feature }) => feature);
  return nearestExamples(tokens, features, featuresOf, models.intention, examples, NEAREST);
}

/** Any day will do for an example: what it asks does not depend on it. */
const SOME_DAY = '2026-05-06';

function nearDangers({ tokens, reading }: Part, reader: Reader, examples: readonly SeenExample[]): NearExample[] {
  const { models } = reader;
  if (!models.danger) return [];
  const featuresOf = (text: string): readonly number[] =>
    dangerFeatures(tokenise(text), dangerPhrasesIn(text, reader)).whole;
  const { whole } = dangerFeatures(tokens, reading);
  return nearestExamples(tokens, whole, featuresOf, models.danger, examples, NEAREST);
}
