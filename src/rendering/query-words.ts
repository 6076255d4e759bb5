import type { Knowledge } from '../knowledge/knowledge';
import type { ArchiveFilter, ListFilter, ProgrammeRequest, Query, Topic } from '../knowledge/query';
import type { PupilTraits } from '../knowledge/query';
import type { Profile } from '../knowledge/profile';
import { byKind } from './entry-name';
import { filterTexts, periodText, placeText } from './event-words';
import type { PageContext } from './page';
import { fr } from './phrases/fr';
import { profileText } from './pupil-words';

/** What words of ours for editors and developers are written with: always in French. */
export const frenchContext = (knowledge: Knowledge): PageContext => ({
  language: 'fr',
  knowledge,
  phrases: fr,
  dossier: '',
});

/** "« Micro-lycée » (micro-lycee)": the name for who reads, the id for who looks for its file. */
export const entryText = (id: string, { entries }: Pick<Knowledge, 'entries'>): string => {
  const name = entries.get(id)?.nom;
  return name === undefined ? id : `« ${name} » (${id})`;
};

const entriesText = (ids: readonly string[], knowledge: Knowledge): string =>
  ids.map((id) => entryText(id, knowledge)).join(', ');

/** The facts of a pupil; "rien" where there are none. */
export const factsText = (profile: Profile): string => profileText(profile, fr) || 'rien';

const kinships: Readonly<Record<NonNullable<PupilTraits['lien']>, string>> = {
  frere: 'frère',
  soeur: 'sœur',
  cousin: 'cousin',
  jumeau: 'jumeau',
  ami: 'ami',
};

/** "une fille, sœur"; empty where nothing tells. */
export const traitsText = ({ sexe, lien }: PupilTraits): string =>
  [...(sexe ? [sexe === 'f' ? 'une fille' : 'un garçon'] : []), ...(lien ? [kinships[lien]] : [])].join(', ');

/** Some things one after the other; what is not there is left out. */
const joined = (...parts: readonly (string | false | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== false && part !== '').join(', ');

/** What the programme is narrowed to; "sans filtre" where it is not. */
export function requestText(request: ProgrammeRequest, context: PageContext): string {
  const { period, wrongWeekday } = request;
  const filters = joined(
    period && periodText(period, context),
    ...filterTexts(request, context),
    wrongWeekday && 'jour de semaine et date ne vont pas ensemble',
  );
  return filters === '' ? 'sans filtre' : filters;
}

const listText = (filter: ListFilter, context: PageContext): string =>
  joined(
    `liste : ${fr.terms.kinds[filter.kind]}`,
    filter.phase && `phase « ${fr.terms.phase[filter.phase]} »`,
    filter.legende && `légende « ${fr.terms.legende[filter.legende]} »`,
    filter.niveau && factsText({ niveau: [...filter.niveau] }),
    filter.pole && 'du Pôle Persévérance',
    filter.dispositif !== undefined && `du dispositif ${entryText(filter.dispositif, context.knowledge)}`,
    filter.place && placeText(filter.place, context),
  );

const archivesText = ({ kind, years, academies, themes, levels, editions }: ArchiveFilter): string =>
  joined(
    `archives : ${fr.terms.kinds[kind]}`,
    years?.join(' et '),
    academies?.join(' et '),
    themes && `thèmes ${themes.join(', ')}`,
    levels?.join(', '),
    editions,
  );

/** What a message asks, in one line for editors and developers. */
export const queryText = byKind<Query, [PageContext], string>({
  urgence: ({ urgences }) => `page de danger (${urgences.join(', ')})`,
  social: ({ topic }) => `politesse (${topic})`,
  aide: () => 'aide',
  orientation: ({ profile, fresh, focus, traits, also, advice, notUnderstood, whichPupil }, { knowledge }) =>
    joined(
      `quel dispositif pour un élève : ${factsText(profile)}`,
      traits && traitsText(traits),
      fresh && 'nouvel élève',
      focus && `parmi ${entriesText(focus, knowledge)}`,
      also?.length ? `et ${also.length} autre(s) élève(s)` : undefined,
      advice && 'lequel conseiller',
      whichPupil && 'lequel des élèves : à demander',
      notUnderstood && 'rien de compris : la question ouverte est reposée',
    ),
  why: ({ dispositif, profile }, { knowledge }) =>
    `pourquoi ce verdict pour ${entryText(dispositif, knowledge)}, élève : ${factsText(profile)}`,
  change: ({ field }) => `changer une réponse${field ? ` (${fr.terms.field[field]})` : ''}`,
  restart: () => 'recommencer',
  erase: () => 'effacer les données',
  decline: () => '« je ne sais pas » à la question ouverte',
  fiche: ({ entry, focus }, { knowledge }) =>
    joined(`fiche ${entryText(entry, knowledge)}`, ...focus.map((fact) => fr.terms.fact[fact])),
  comparison: ({ entries }, { knowledge }) => `comparaison : ${entriesText(entries, knowledge)}`,
  liste: ({ filter }, context) => listText(filter, context),
  archives: ({ filter, count }) => joined(archivesText(filter), count && 'combien'),
  more: ({ filter }) => `la suite de : ${archivesText(filter)}`,
  programme: ({ request, event }, context) =>
    event === undefined
      ? `programme ${requestText(request, context)}`
      : `temps fort ${entryText(event, context.knowledge)}`,
  contact: ({ about, place, annuaire }, context) =>
    joined(
      `contact${about === undefined ? '' : ` pour ${entryText(about, context.knowledge)}`}`,
      place && placeText(place, context),
      annuaire && `dans l’annuaire (${annuaire.role})`,
    ),
  escalade: ({ about, motif }, { knowledge }) =>
    joined('parler à quelqu’un', about !== undefined && `au sujet de ${entryText(about, knowledge)}`, motif),
  nouveautes: ({ since, months }) =>
    joined('quoi de neuf', since && `depuis ${since}`, months !== undefined && `sur ${months} mois`),
  chiffres: ({ figure }) => `chiffre « ${figure} »`,
  suggestion: ({ sure, candidates }, { knowledge }) =>
    `${sure ? 'laquelle de ces fiches' : 'peut-être'} : ${entriesText(candidates, knowledge)}`,
  unknown: ({ reason, nearest }, { knowledge }) =>
    joined(
      reason === 'not-understood' ? 'pas compris' : `hors de notre sujet (${reason})`,
      nearest.length > 0 && `au plus près : ${entriesText(nearest, knowledge)}`,
    ),
});

/** What the answer before was about, in one line for editors and developers. */
export const topicText = byKind<Topic, [PageContext], string>({
  orientation: ({ entry }, { knowledge }) =>
    joined('dispositifs pour l’élève', entry !== undefined && `verdict de ${entryText(entry, knowledge)}`),
  fiche: ({ entry, before }, { knowledge }) =>
    joined(`fiche ${entryText(entry, knowledge)}`, before !== undefined && `après ${entryText(before, knowledge)}`),
  comparison: ({ entries }, { knowledge }) => `comparaison : ${entriesText(entries, knowledge)}`,
  liste: ({ filter, only }, context) =>
    joined(listText(filter, context), only !== undefined && `une seule : ${entryText(only, context.knowledge)}`),
  archives: ({ filter, rest }) => joined(archivesText(filter), rest.length > 0 && `${rest.length} encore à montrer`),
  programme: ({ event }, { knowledge }) =>
    event === undefined ? 'programme de la Semaine' : `temps fort ${entryText(event, knowledge)}`,
  contact: ({ about, annuaire }, { knowledge }) =>
    joined(
      `contact${about === undefined ? '' : ` pour ${entryText(about, knowledge)}`}`,
      annuaire && `annuaire (${annuaire.role}), ${annuaire.options.length} lieux proposés`,
    ),
  escalade: ({ motif }) => `à qui parler (${motif})`,
  chiffres: ({ chiffres }) => `chiffres : ${chiffres.join(', ')}`,
});
