import type { Knowledge } from '../../knowledge/knowledge';
import type { Query } from '../../knowledge/query';
import type { FactKey } from '../../knowledge/schemas/common';
import type { SoughtFigure } from '../../search/figure-index';
import type { Reading } from '../reading';
import { asksFigure, openEntry, unknown, type FrameContext, type LastOf, type Rule } from './frame';

/** Parts of an entry that are counted: "combien de modules", "combien de jeunes par groupe". */
const countedFacts: readonly FactKey[] = ['effectif', 'modules', 'moyens'];

/**
 * "Combien de micro-lycées dans l'Oise ?", "… à Creil ?": the figures are those of the region; how many there are is said
 * by their list, or by the one that is there.
 */
function countsStructures({ genre, place, mentions, pupils, facts }: Reading, knowledge: Knowledge): boolean {
  if (pupils || facts.length > 0) return false;
  const isThere = place !== undefined && place.kind !== 'region';
  return (
    (genre?.kind === 'structure' && isThere) ||
    mentions.some(({ id }) => knowledge.entries.get(id)?.kind === 'structure')
  );
}

/** "Une ancienne élève de terminale, dans mes effectifs" is a pupil, although effectifs are counted. */
const describesOne = ({ profile, pupils }: Reading): boolean =>
  profile.situation !== undefined && (profile.classe !== undefined || (typeof profile.age === 'number' && !pupils));

/** A figure is asked for, not how long something lasts nor how many events there are on a day. */
export const chiffres: Rule = (reading, context) => {
  const isOfAnEntry = reading.facts.some((fact) => countedFacts.includes(fact)) && reading.mentions.length > 0;
  const isAsked =
    asksFigure(reading) &&
    !describesOne(reading) &&
    !isOfAnEntry &&
    !reading.demandes.has('orientation') &&
    !reading.facts.includes('duree') &&
    !countsStructures(reading, context.knowledge) &&
    !(reading.period && reading.genre?.kind === 'evenement');
  return isAsked ? figureQuery(soughtIn(reading), context) : undefined;
};

/** "dont combien en micro-collège ?", "et de RDS ?": another figure, or a part of the one before. */
export function afterChiffres(reading: Reading, last: LastOf<'chiffres'>, context: FrameContext): Query | undefined {
  const { demandes, period, pupil, pupils } = reading;
  const isAsked =
    (demandes.has('suite') || asksFigure(reading)) &&
    !demandes.has('contact') &&
    !demandes.has('definition') &&
    !period &&
    (!pupil || pupils);
  return isAsked ? figureQuery({ ...soughtIn(reading), before: last.chiffres }, context) : undefined;
}

/** What the message says of the figure that is asked for. */
export const soughtIn = ({ terms, mentions, demandes }: Reading): SoughtFigure => ({
  terms,
  entries: mentions.map(({ id }) => id),
  share: demandes.has('part'),
  before: [],
});

/** The figure that fits what is asked; failing that the entry that is named, which may say it, and else nothing. */
export function figureQuery(sought: SoughtFigure, { knowledge, lookup }: FrameContext): Query {
  const figure = lookup.figures(sought);
  if (figure !== undefined) return { kind: 'chiffres', figure };
  const [named] = sought.entries.flatMap((id) => knowledge.entries.get(id) ?? []);
  return named ? openEntry(named) : unknown('not-understood', lookup.entries(sought.terms));
}
