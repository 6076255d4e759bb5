import { SANS_DANGER } from '../../knowledge/schemas/exemples';
import { learn, learnIfTold, predictorOf, type Example, type LinearModel } from '../../learning/linear-model';
import type { Features } from '../../learning/vectors';
import { dangerPhrasesIn, type Reader } from '../read-message';
import { tokenise } from '../words/tokenise';
import { dangerFeatures } from './sentence';

/** A sentence with the danger that it tells of, or that it tells of none. */
interface LabelledSentence {
  readonly text: string;
  /** Id of a danger, or `SANS_DANGER`; of a sentence without it nothing is learnt. */
  readonly urgence?: string;
}

/** How dearly an error is paid; chosen by cross-validation. */
const COST = 1;

/** Stretches of harmless sentences whose margin is below this say nothing new. */
const HARMLESS_FROM = -1.2;

/** A sentence as the detector of dangers sees it. */
export interface SeenSentence {
  readonly urgence: string;
  readonly label: 'oui' | 'non';
  readonly features: Features;
  /** The features of each stretch of a long one. */
  readonly stretches: readonly Features[];
}

/** The labelled sentences as the detector sees them, in their order. */
export const seeDangers = (
  sentences: readonly LabelledSentence[],
  reader: Pick<Reader, 'index' | 'knowledge'>,
): SeenSentence[] =>
  sentences.flatMap(({ text, urgence }): SeenSentence[] => {
    if (urgence === undefined) return [];
    const { whole, stretches } = dangerFeatures(tokenise(text), dangerPhrasesIn(text, reader));
    const label = urgence === SANS_DANGER ? 'non' : 'oui';
    return [
      {
        urgence,
        label,
        features: Uint32Array.from(whole),
        stretches: stretches.map((one) => Uint32Array.from(one)),
      },
    ];
  });

/**
 * Learns whether a message tells of a danger, and of which. In a long message the danger is a few words among many: what
 * is learnt at first from whole sentences finds the stretch of each that tells of it, and everything is learnt again from
 * those stretches too, and from the stretches of harmless sentences that sound alike.
 */
export function learnDangers(seen: readonly SeenSentence[]): { danger?: LinearModel; urgence?: LinearModel } {
  const ofWhole = learnIfTold(seen, { cost: COST });
  if (!ofWhole) return {};
  const { marginOf } = predictorOf(ofWhole);
  const parts = seen.flatMap(({ label, urgence, stretches }) => {
    const told = stretches.map((features) => ({ features, label, urgence, margin: marginOf(features, 'oui') }));
    if (label === 'non') return told.filter(({ margin }) => margin > HARMLESS_FROM);
    return told.sort((one, two) => two.margin - one.margin).slice(0, 1);
  });
  const all = [...seen, ...parts];
  const classes = all.flatMap(({ urgence, features }): Example[] =>
    urgence === SANS_DANGER ? [] : [{ features, label: urgence }],
  );
  const urgence = learnIfTold(classes, { cost: COST });
  return { danger: learn(all, { cost: COST }), ...(urgence && { urgence }) };
}
