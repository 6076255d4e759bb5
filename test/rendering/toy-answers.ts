import { indexAnnuaire } from '../../src/annuaire/annuaire-index';
import type { AnnuaireFound } from '../../src/annuaire/find-in-annuaire';
import type { AnswerContent, ArchivesAnswer, EscaladeAnswer, ProgrammeAnswer } from '../../src/answering/answer';
import type { OrientationAnswer } from '../../src/answering/orientation/orientation-answer';
import { chooseQuestion } from '../../src/answering/orientation/choose-question';
import { judgeDispositif, judgeDispositifs } from '../../src/answering/orientation/judge-dispositifs';
import { entriesOf, isPast } from '../../src/knowledge/knowledge';
import type { AnnuaireRole } from '../../src/knowledge/query';
import type { Profile } from '../../src/knowledge/profile';
import type { Language } from '../../src/conversation/session';
import { render, type Rendered } from '../../src/rendering/render';
import { toyMotif } from '../builders/toy-escalade';
import { toyAnnuaire } from '../builders/toy-annuaire';
import { toy, toyEntry, toyKnowledge, toyProfile } from './toy-knowledge';

export const rendered = (answer: AnswerContent, language: Language = 'fr'): Rendered =>
  render(answer, { language, knowledge: toyKnowledge, dossier: 'dossier-1', publicUrl: 'https://bot.exemple.fr' });

/** The text with plain spaces, for tests about words. */
export const plainText = (answer: AnswerContent, language: Language = 'fr'): string =>
  plain(rendered(answer, language).text);

export const plain = (text: string): string => text.replace(/[\u00A0\u202F]/g, ' ');

const foundInToy = (role: AnnuaireRole, place: string): AnnuaireFound => ({
  role,
  place,
  scope: 'named',
  entries: indexAnnuaire(toyAnnuaire).entriesOf(role).slice(0, 1),
  total: 1,
  options: [],
});

const dispositifs = entriesOf(toyKnowledge, 'dispositif');

export function orientationOf(known: Profile, about: Partial<OrientationAnswer> = {}): OrientationAnswer {
  const profile = toyProfile(known);
  const isEmpty = Object.keys(profile).length === 0;
  return {
    kind: 'orientation',
    profile,
    verdicts: isEmpty ? [] : judgeDispositifs(dispositifs, profile),
    question: chooseQuestion(dispositifs, profile),
    nearby: [],
    ...about,
  };
}

export const whyOf = (id: string, known: Profile): AnswerContent => ({
  kind: 'why',
  profile: toyProfile(known),
  judged: judgeDispositif(toy('dispositif', id), toyProfile(known)),
});

export function programmeOf(about: Partial<ProgrammeAnswer> = {}): ProgrammeAnswer {
  return {
    kind: 'programme',
    request: { period: { from: '2026-05-06', to: '2026-05-06' } },
    edition: toy('sujet', 'edition'),
    today: '2026-05-06',
    time: 'during',
    outside: false,
    events: [toy('evenement', 'unsaid'), toy('evenement', 'morning'), toy('evenement', 'week')],
    alsoOnline: [],
    partialDays: [],
    ...about,
  };
}

export const pastActions = (about: Partial<ArchivesAnswer> = {}): ArchivesAnswer => ({
  kind: 'archives',
  filter: { kind: 'action', themes: ['sport', 'arts'], levels: ['college'] },
  widened: false,
  continued: false,
  entries: [toy('action', 'course'), toy('action', 'fresque')],
  rest: [toy('action', 'secret')],
  ...about,
});

export const escaladeOf = (about: Partial<EscaladeAnswer> = {}): EscaladeAnswer => ({
  kind: 'escalade',
  motif: toyMotif('autre', 'region'),
  person: toy('contact', 'region'),
  mailbox: toy('contact', 'region'),
  nearby: [],
  criteria: {},
  departements: [],
  ...about,
});

const [all, half] = toy('sujet', 'figures').chiffres;
if (!all || !half) throw new Error('the toy figures are missing');
export const toyFigures = { all, half };

/** Every kind of answer, in every shape that changes what is shown. */
export const toyAnswers = {
  'orientation, nothing known': orientationOf({}),
  'orientation, many answers': orientationOf(
    { situation: 'sans-solution' },
    { question: { field: 'classe', options: ['6e', '5e', '4e', '3e', '2de', 'tle', 'cap'] } },
  ),
  'orientation, situation known': orientationOf({ situation: 'sans-solution' }),
  'orientation, nothing open': orientationOf({ situation: 'scolarise', age: 20 }),
  'orientation, whole': orientationOf(
    {
      age: 15,
      situation: 'sans-solution',
      classe: '2de',
      departement: '60',
      dureeDescolarisationMois: { min: 0, max: 5 },
    },
    {
      reminder: { duty: 'instruction-obligatoire', call: [toy('acteur', 'group')] },
      nearby: [toy('structure', 'here')],
      note: { kind: 'dropped', fields: ['age', 'niveau'] },
    },
  ),
  'orientation, settled': orientationOf({ age: 17, situation: 'sans-solution', niveau: 'lp', autonome: true }),
  'orientation, asked about one': orientationOf({ age: 14, situation: 'sans-solution' }, { focus: ['aged'] }),
  'orientation, asked about an open one': orientationOf({ age: 17, situation: 'sans-solution' }, { focus: ['aged'] }),
  'orientation, not understood': orientationOf({ age: 17 }, { note: { kind: 'not-understood' } }),
  'orientation, other dossier': orientationOf({ age: 17 }, { note: { kind: 'other-dossier' } }),
  'orientation, forgotten dossier': orientationOf({}, { note: { kind: 'forgotten-dossier' } }),
  'orientation, old card': orientationOf({ age: 17 }, { note: { kind: 'old-card', changed: ['age', 'niveau'] } }),
  'orientation, old card that changes nothing': orientationOf({ age: 17 }, { note: { kind: 'old-card', changed: [] } }),
  'orientation, asked again': orientationOf({ age: 17 }, { note: { kind: 'asked-again', field: 'age' } }),
  'why, unmet': whyOf('aged', { age: 14, situation: 'scolarise' }),
  'why, unknown': whyOf('micro', { niveau: ['lycee', 'lp'] }),
  'why, nothing known': whyOf('school', {}),
  'fiche of a dispositif': { kind: 'fiche', entry: toy('dispositif', 'aged'), focus: ['duree', 'effectif'] },
  'fiche of an acteur': { kind: 'fiche', entry: toy('acteur', 'group'), focus: [] },
  'fiche of a sujet': { kind: 'fiche', entry: toy('sujet', 'figures'), focus: [] },
  'fiche of an edition': { kind: 'fiche', entry: toy('sujet', 'edition'), focus: [] },
  'fiche of a structure': { kind: 'fiche', entry: toy('structure', 'here'), focus: ['acces'] },
  'fiche of an event': { kind: 'fiche', entry: toy('evenement', 'unsaid'), focus: [] },
  'fiche of a contact': { kind: 'fiche', entry: toy('contact', 'named'), focus: [] },
  'fiche of a past edition': { kind: 'fiche', entry: toy('edition', 'ancienne'), focus: [] },
  'fiche of a past edition without data': { kind: 'fiche', entry: toy('edition', 'vide'), focus: [] },
  'fiche of a past action': { kind: 'fiche', entry: toy('action', 'course'), focus: [] },
  'fiche of a past action of which little is known': { kind: 'fiche', entry: toy('action', 'secret'), focus: [] },
  'past actions': pastActions(),
  'past actions of other levels': pastActions({ widened: true }),
  'more past actions': pastActions({ continued: true, rest: [] }),
  'no past action': pastActions({ entries: [], rest: [] }),
  'the end of the past actions': pastActions({ continued: true, entries: [], rest: [] }),
  'past editions': {
    kind: 'archives',
    filter: { kind: 'edition', editions: 'pas-la-premiere', years: [2020, 2021] },
    widened: false,
    continued: false,
    entries: [toy('edition', 'ancienne'), toy('edition', 'large'), toy('edition', 'vide')],
    rest: [],
  },
  'how many past actions': {
    kind: 'archive-figures',
    filter: { kind: 'action', academies: ['Ailleurs', 'Orgeval'] },
    editions: [toy('edition', 'ancienne'), toy('edition', 'vide')],
    bank: 2,
  },
  'how many past editions': {
    kind: 'archive-figures',
    filter: { kind: 'edition' },
    editions: [toy('edition', 'ancienne'), toy('edition', 'large'), toy('edition', 'vide')],
    bank: 3,
  },
  'comparison of dispositifs': {
    kind: 'comparison',
    entries: [toy('dispositif', 'aged'), toy('dispositif', 'micro'), toy('dispositif', 'school')],
    left: [toy('dispositif', 'open')],
    focus: ['duree'],
  },
  'comparison of acteurs': {
    kind: 'comparison',
    entries: [toy('acteur', 'group'), toyEntry('acteur', 'other')],
    left: [],
    focus: [],
  },
  'list of one': {
    kind: 'liste',
    filter: { kind: 'structure', dispositif: 'micro', place: { kind: 'departement', code: '60' } },
    entries: [toy('structure', 'here')],
  },
  'list of everything': {
    kind: 'liste',
    filter: { kind: 'dispositif', phase: 'remobilisation', legende: 'insertion', niveau: ['lycee', 'lp'] },
    entries: [...toyKnowledge.entries.values()].filter((entry) => !isPast(entry)),
  },
  'list of nothing': {
    kind: 'liste',
    filter: { kind: 'structure', place: { kind: 'town', name: 'Le Touquet' } },
    entries: [],
  },
  'list of a town without any': {
    kind: 'liste',
    filter: { kind: 'structure', place: { kind: 'town', name: 'Le Touquet' } },
    entries: [],
    near: { place: { kind: 'departement', code: '62' }, entries: [toy('structure', 'here')] },
  },
  'programme of a day': programmeOf(),
  'programme of the week': programmeOf({
    request: {},
    today: '2026-03-01',
    time: 'before',
    events: entriesOf(toyKnowledge, 'evenement'),
    partialDays: ['2026-05-04', '2026-05-05'],
  }),
  'programme, narrowed': programmeOf({
    request: {
      period: { from: '2026-05-05', to: '2026-05-06' },
      place: { kind: 'academie', academie: 'lille' },
      audience: 'rds',
      wrongWeekday: { said: 4, date: '2026-05-06' },
    },
    alsoOnline: [toy('evenement', 'online')],
    partialDays: ['2026-05-05'],
  }),
  'programme, empty': programmeOf({
    request: {
      period: { from: '2026-05-07', to: '2026-05-07' },
      place: { kind: 'town', name: 'Soissons' },
      online: true,
    },
    events: [],
  }),
  'programme, outside': programmeOf({
    request: { period: { from: '2026-05-12', to: '2026-05-12' } },
    today: '2026-05-12',
    time: 'after',
    outside: true,
    events: [],
  }),
  'programme of one event': programmeOf({ single: toy('evenement', 'morning'), time: 'before' }),
  'contact with number': { kind: 'contact', contact: toy('contact', 'region'), about: toy('acteur', 'group') },
  'people of the directory': {
    kind: 'contact',
    contact: toy('contact', 'named'),
    via: toy('contact', 'region'),
    annuaire: { ...foundInToy('ecmlds', 'Béthune'), total: 2, options: ['Béthune', 'Le Portel'] },
  },
  'places of the directory, around the town': {
    kind: 'contact',
    contact: toy('contact', 'region'),
    about: toy('acteur', 'group'),
    annuaire: { ...foundInToy('cio', 'Wimereux'), scope: 'bassin' },
  },
  'directory without a place': {
    kind: 'contact',
    contact: toy('contact', 'region'),
    annuaire: { role: 'foquale', scope: 'named', entries: [], total: 2, options: ['Béthune-Bruay', 'Boulogne'] },
  },
  'contact through another': {
    kind: 'contact',
    contact: toy('contact', 'named'),
    via: toy('contact', 'region'),
    place: { kind: 'region' },
  },
  'somebody to talk to': escaladeOf(),
  'somebody to talk to, of a département': escaladeOf({
    motif: toyMotif('jeune', 'named', { criteres: true }),
    person: toy('contact', 'named'),
    departement: '60',
    criteria: toyProfile({ age: { min: 16, max: 17 }, classe: '2de', allophone: true, departement: '60' }),
    about: toy('dispositif', 'aged'),
    nearby: [toy('acteur', 'group')],
  }),
  'somebody to talk to, département wanted': escaladeOf({ departements: ['02', '59', '60', '62', '80'] }),
  'somebody to talk to, an acteur': escaladeOf({ person: toy('acteur', 'group'), departement: '02' }),
  'what is new': {
    kind: 'nouveautes',
    since: '2026-04-01',
    entries: [
      toyEntry('sujet', 'changed', { modifieLe: '2026-05-02' }),
      toyEntry('acteur', 'other', { modifieLe: '2026-05-01' }),
    ],
    latest: '2026-05-02',
    checkedOn: '2026-11-21',
  },
  'nothing new': {
    kind: 'nouveautes',
    since: '2026-06-01',
    entries: [],
    latest: '2026-05-02',
    checkedOn: '2026-11-21',
  },
  'nothing new ever': { kind: 'nouveautes', since: '2026-06-01', entries: [], checkedOn: '2026-11-21' },
  figures: { kind: 'chiffres', entry: toy('sujet', 'figures'), chiffres: [all], detail: [half] },
  'no figure': { kind: 'chiffres', entry: toy('sujet', 'figures'), chiffres: [], detail: [] },
  urgence: { kind: 'urgence', urgences: toyKnowledge.urgences, others: [] },
  'urgence, one danger': {
    kind: 'urgence',
    urgences: toyKnowledge.urgences.slice(0, 1),
    others: toyKnowledge.urgences.slice(1),
  },
  hello: { kind: 'social', topic: 'hello' },
  thanks: { kind: 'social', topic: 'thanks' },
  bye: { kind: 'social', topic: 'bye' },
  who: { kind: 'social', topic: 'who' },
  'well-being': { kind: 'social', topic: 'well-being' },
  sorry: { kind: 'social', topic: 'sorry' },
  erased: { kind: 'social', topic: 'erased' },
  welcome: { kind: 'aide', welcome: true },
  help: { kind: 'aide', welcome: false },
  'off topic': { kind: 'unknown', reason: 'off-topic', nearest: [], escalade: escaladeOf() },
  private: { kind: 'unknown', reason: 'private', nearest: [], escalade: escaladeOf() },
  'other region': {
    kind: 'unknown',
    reason: 'other-region',
    nearest: [],
    escalade: escaladeOf({ person: toy('contact', 'named') }),
  },
  'primary school': { kind: 'unknown', reason: 'primary-school', nearest: [], escalade: escaladeOf() },
  'not understood': {
    kind: 'unknown',
    reason: 'not-understood',
    nearest: [...toyKnowledge.entries.values()].slice(0, 6),
    escalade: escaladeOf(),
  },
} satisfies Record<string, AnswerContent>;
