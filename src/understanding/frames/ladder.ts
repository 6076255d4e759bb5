import type { Query } from '../../knowledge/query';
import { confidence, nearEnough, rungOf } from '../../search/confidence';
import type { Hit } from '../../search/entry-index';
import { openEntry, topicEntry, unknown, type FrameContext, type Rule } from './frame';

/** Words that are looked for in the entries, nothing else being recognised for sure. */
interface SoughtWords {
  /** Stems of what the message is about. */
  readonly terms: readonly string[];
  /** The words that no phrase of ours takes, as read: what a name is compared with. */
  readonly wording?: string;
  /** The entry of the turn before, to which "il" or "ça" may point. */
  readonly topic?: string;
  /** Whether it is asked when or where something takes place. */
  readonly precise?: boolean;
  /** Whether the message points back: "et qui doit le mettre en place ?". */
  readonly pointsBack?: boolean;
}

/** Words of the longest name that is typed as a question: a long sentence is no misspelt name. */
const NAME_WORDS = 3;

/** The last frame: whatever no other knows is looked for by its words. */
export const ladder: Rule = (reading, context) =>
  searchWords(
    {
      terms: reading.subject,
      wording:
        reading.unexplained.length <= NAME_WORDS ? reading.unexplained.map(({ text }) => text).join(' ') : undefined,
      topic: topicEntry(context.last),
      precise: reading.demandes.has('evenement-precis'),
      pointsBack: reading.demandes.has('reprise'),
    },
    context,
  );

/** The ladder: a sure answer; which of several; "vouliez-vous dire"; "je ne sais pas" with the nearest topics. */
export function searchWords(sought: SoughtWords, { knowledge, lookup }: FrameContext): Query {
  const hits = lookup.entries(sought.terms);
  const topic = topicOf(sought, hits);
  const named = topic === undefined ? undefined : knowledge.entries.get(topic);
  if (named) return openEntry(named);
  const suggest = (candidates: readonly { readonly id: string }[], sure: boolean): Query => ({
    kind: 'suggestion',
    sure,
    candidates: candidates.slice(0, confidence.offered).map(({ id }) => id),
  });
  const rung = rungOf(hits, sought.precise ?? false);
  const [best] = hits;
  if (rung === 'sure' && best) return openEntry(best.entry);
  if (rung === 'which' && best) return suggest(equalsOf(best, hits), true);
  if (rung === 'perhaps') return suggest(nearEnough(hits, confidence.nearCoverage), false);
  const alike = lookup.names(sought.wording ?? '');
  return alike.length > 0 ? suggest(alike, false) : unknown('not-understood', hits);
}

/** The entries that answer as well as the best one. */
const equalsOf = (best: Hit, hits: readonly Hit[]): Hit['entry'][] =>
  hits.filter(({ score }) => best.score < score * confidence.tieRatio).map(({ entry }) => entry);

/** The entry of the turn before, where the words are about it, or where they hardly say more than "et il fait quoi ?". */
function topicOf({ topic, pointsBack, terms }: SoughtWords, hits: readonly Hit[]): string | undefined {
  const [best] = hits;
  if (topic === undefined || !best) return undefined;
  if (pointsBack && terms.length <= confidence.backTerms && best.coverage < 1) return topic;
  const own = hits.find(({ entry }) => entry.id === topic);
  const isAbout =
    own !== undefined && own.coverage >= confidence.backCoverage && own.score * confidence.rivalRatio >= best.score;
  return isAbout ? topic : undefined;
}
