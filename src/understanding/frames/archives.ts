import { fold } from '../../knowledge/fold';
import type { EntryOf } from '../../knowledge/knowledge';
import { type Query, academieOf, type ArchiveFilter, type Place } from '../../knowledge/query';
import { academieSchema, type Academie, type FactKey } from '../../knowledge/schemas/common';
import type { Audience } from '../../knowledge/schemas/entries';
import type { Reading } from '../reading';
import { ASIDE_WORDS, asksFigure, mentionsOf, type FrameContext, type LastOf, type Rule } from './frame';

/** Words of a title that are said on purpose even where nothing else speaks of the past. */
const TITLE_WORDS = 3;

const isOurs = (academie: string): boolean => academieSchema.options.some((ours) => ours === fold(academie));

/** Whom actions of schools are for; the events of the Semaine are for staff. */
const pupilsAndFamilies: readonly Audience[] = ['eleves', 'familles'];

/** Facts of one pupil: whoever tells them asks for a dispositif, not for an idea from the past. */
const tellsOfAPupil = ({ profile, archives }: Reading): boolean =>
  profile.age !== undefined ||
  profile.dureeDescolarisationMois !== undefined ||
  // "Des exemples d'actions contre l'absentéisme": where the past is named, a situation is what they are about.
  (profile.situation !== undefined && archives.cue !== 'sur') ||
  profile.examenEchoue !== undefined;

/** "L'édition 2026" is the one that is not past. */
function namesThisYear({ mentions, words }: Reading, { knowledge, editionId }: FrameContext): boolean {
  const current = knowledge.entries.get(editionId);
  if (current?.kind !== 'sujet' || !current.edition || !mentions.some(({ id }) => id === editionId)) return false;
  const year = Number(current.edition.du.slice(0, 4));
  return words.some(({ number }) => number === year);
}

/** Whether the message is about past editions rather than about today. */
function isAboutArchives(reading: Reading, context: FrameContext): boolean {
  const { archives, demandes } = reading;
  const { cue, years, academies, themes, named } = archives;
  if (tellsOfAPupil(reading) || demandes.has('contact') || namesThisYear(reading, context)) return false;
  const namesToday = mentionsOf(reading, context, 'dispositif', 'structure', 'evenement').length > 0;
  if (cue === 'sur') return true;
  const elsewhere = academies.filter((academie) => !isOurs(academie));
  if (years.length > 0)
    return !namesToday || cue !== undefined || academies.length > 0 || themes.length > 0 || named.length > 0;
  const isOfGenre = reading.genre !== undefined && reading.genre.kind !== 'evenement';
  if (elsewhere.length > 0 && !namesToday) return cue !== undefined && !isOfGenre && !reading.period;
  if (archives.editions !== undefined && archives.editions !== 'toutes' && cue !== undefined) return true;
  const [title] = named;
  // "Combien d'heures au LP Dolto ?": no figure of today has such a word, the action that has it may say the number.
  const isCounted = title !== undefined && asksFigure(reading) && title.holdsOwn && title.words > 1;
  const isTitled = title !== undefined && (title.words >= TITLE_WORDS || (title.isOwn && title.words > 1) || isCounted);
  const isForStaff = reading.audience !== undefined && !pupilsAndFamilies.includes(reading.audience);
  const isOfToday = reading.period !== undefined || reading.place !== undefined || isForStaff;
  const aboutEdition = reading.mentions.some(({ id }) => id === context.editionId);
  if (isOfToday || aboutEdition || demandes.has('programme')) return false;
  if (reading.offTopic !== undefined) return false;
  return (isTitled && !namesToday) || (archives.actions && themes.length > 0 && !asksFigure(reading) && !namesToday);
}

/** Past editions of the Semaine and the bank of ideas. */
export const archives: Rule = (reading, context) =>
  isAboutArchives(reading, context) ? archiveQuery(reading, context) : undefined;

/** What is asked of the archives: one edition, or actions by year, académie, level and theme. */
export function archiveQuery(reading: Reading, { knowledge }: FrameContext): Query {
  const { archives: said, demandes } = reading;
  const academies = said.academies.length > 0 ? said.academies : academiesOf(reading.place, reading.departement);
  const count = asksFigure(reading);
  const [title] = said.named;
  const titled = title === undefined ? undefined : knowledge.entries.get(title.id);
  const isTitle = (title?.words ?? 0) >= (said.themes.length > 0 ? TITLE_WORDS : 2);
  if (titled?.kind === 'action' && isTitle && !demandes.has('liste'))
    return { kind: 'fiche', entry: titled.id, focus: focusOf(titled, count) };

  const isOfSomeEditions = said.editions !== undefined && said.editions !== 'toutes';
  const isOfActions = speaksOfActions(reading) || (said.themes.length > 0 && !isOfSomeEditions);
  const isOfYears = said.years.length > 0 && said.terms.length === 0 && reading.profile.niveau === undefined;
  const isOfEditions = !isOfActions && (said.editions !== undefined || academies.length > 0 || isOfYears);
  const kind = isOfEditions ? 'edition' : 'action';
  const levels = levelsOf(reading);
  const filter: ArchiveFilter = {
    kind,
    ...(said.years.length > 0 && { years: said.years }),
    ...(academies.length > 0 && { academies }),
    ...(levels.length > 0 && { levels }),
    ...(said.themes.length > 0 && { themes: said.themes }),
    ...(isOfSomeEditions && { editions: said.editions }),
  };
  if (count) return { kind: 'archives', filter, terms: said.terms, count };
  const [only, other] = kind === 'edition' ? editionsOf(filter, knowledge) : [];
  // One edition is a fiche of its own.
  return only !== undefined && other === undefined
    ? { kind: 'fiche', entry: only, focus: reading.facts }
    : { kind: 'archives', filter, terms: said.terms, count };
}

/** What an action is asked for by a number: how long, how many. Its summary tells the rest. */
const focusOf = ({ faits }: EntryOf<'action'>, count: boolean): FactKey[] =>
  count ? (['duree', 'effectif'] as const).filter((key) => key in faits) : [];

/** Words for the actions themselves: "les actions de Nantes" lists them, "la Semaine à Nantes" is the edition. */
const speaksOfActions = ({ archives, demandes }: Reading): boolean =>
  archives.actions && !(demandes.has('definition') && archives.editions !== undefined);

const levelsOf = ({ archives, profile }: Reading): NonNullable<ArchiveFilter['levels']> => [
  ...archives.levels,
  ...(profile.niveau === undefined ? [] : [profile.niveau].flat()),
];

/** Lille and Amiens are académies of the past as well as places of today. */
function academiesOf(place: Place | undefined, departement: Reading['departement']): string[] {
  const academie: Academie | undefined =
    place?.kind === 'academie' ? place.academie : departement === undefined ? undefined : academieOf(departement);
  if (place?.kind === 'region') return academieSchema.options.map(capitalised);
  return academie === undefined ? [] : [capitalised(academie)];
}

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const editionsOf = ({ academies, years }: ArchiveFilter, knowledge: FrameContext['knowledge']): string[] =>
  [...knowledge.entries.values()].flatMap((entry) =>
    entry.kind === 'edition' &&
    (academies === undefined || academies.includes(entry.academie)) &&
    (years === undefined || years.includes(entry.annee))
      ? [entry.id]
      : [],
  );

/** "en voir d'autres", "et au lycée ?", "et sur le théâtre ?": the list goes on, or is narrowed anew. */
export function afterArchives(
  { archives, demandes, profile, socials, terms, mentions, pupil, pupils, period, place }: Reading,
  { filter, rest, counted }: LastOf<'archives'>,
): Query | undefined {
  // "Encore merci" asks for nothing more.
  if (demandes.has('encore') && socials.length === 0 && terms.length <= ASIDE_WORDS && archives.themes.length === 0)
    return counted ? { kind: 'archives', filter, terms: [], count: false } : { kind: 'more', filter, entries: rest };
  const { themes, years } = archives;
  const academies = archives.academies.length > 0 ? archives.academies : academiesOf(place, undefined);
  const levels = [...archives.levels, ...(profile.niveau === undefined ? [] : [profile.niveau].flat())];
  const saysSomething = academies.length + themes.length + years.length + levels.length > 0;
  const isElsewhere = place !== undefined && place.kind !== 'academie';
  if (
    !saysSomething ||
    mentions.length > 0 ||
    (pupil && !pupils) ||
    period ||
    isElsewhere ||
    terms.length > ASIDE_WORDS
  )
    return undefined;
  return {
    kind: 'archives',
    filter: {
      // An académie that is named is asked about whatever it was that the others had in common.
      ...(academies.length > 0 ? { ...filter, editions: undefined } : filter),
      ...(levels.length > 0 && { levels }),
      ...(academies.length > 0 && { academies }),
      ...(themes.length > 0 && { kind: 'action', themes }),
      ...(years.length > 0 && { years }),
    },
    terms: archives.terms,
    // "Combien d'actions à Versailles ?", then "et à Nice ?": counted there too, unless the actions themselves are asked for.
    count: demandes.has('combien') || (counted === true && archives.cue === undefined),
  };
}
