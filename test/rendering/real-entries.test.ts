import { compareEntries } from '../../src/answering/comparison/compare-entries';
import type { AnswerContent, SingleContent } from '../../src/answering/answer';
import { answerOrientation } from '../../src/answering/orientation/answer-orientation';
import { findContact, mainContact } from '../../src/answering/contact/find-contact';
import { findEscalade } from '../../src/answering/escalade/find-escalade';
import { findListe } from '../../src/answering/liste/find-liste';
import { findProgramme } from '../../src/answering/programme/find-programme';
import { completeProfile, type Profile } from '../../src/knowledge/profile';
import { entriesOf, isPast, type EntryKind } from '../../src/knowledge/knowledge';
import { departementSchema } from '../../src/knowledge/schemas/common';
import { render } from '../../src/rendering/render';
import { real } from '../builders/real-reader';
import { faultsOf } from './twin-faults';

const { knowledge } = real();
const entries = [...knowledge.entries.values()];
const TODAY = '2026-05-06';

/** Pupils of every age, level and situation, and with each of the other facts: every set of verdicts that they make. */
const profiles: Profile[] = [undefined, 'scolarise', 'sans-solution'].flatMap((situation) =>
  [undefined, 'college', 'lycee', 'lp'].flatMap((niveau) =>
    [undefined, 13, 15, 16, 17, 19, 26].flatMap((age) =>
      [{}, { allophone: true, autonome: true, dureeDescolarisationMois: 7, departement: '60', examenEchoue: true }].map(
        (others) => ({ ...others, situation, niveau, age }) as Profile,
      ),
    ),
  ),
);

const wholeProfile: Profile = {
  age: { min: 16, max: 18 },
  niveau: 'lp',
  classe: 'cap',
  situation: 'sans-solution',
  dureeDescolarisationMois: { min: 0, max: 5 },
  allophone: false,
  autonome: false,
  examenEchoue: false,
  departement: '62',
};

const pairsOf = (kind: EntryKind): [string, string][] => {
  const ids = entriesOf(knowledge, kind).map(({ id }) => id);
  return ids.flatMap((one, rank) => ids.slice(rank + 1).map((other): [string, string] => [one, other]));
};

const compared = (...ids: string[]): SingleContent[] => [compareEntries(knowledge, ids, []) ?? []].flat();

const programmeOf = (...args: Parameters<typeof findProgramme> extends [unknown, ...infer Rest] ? Rest : never) =>
  [findProgramme(knowledge, ...args) ?? []].flat();

const fiches = entries.map((entry): SingleContent => ({ kind: 'fiche', entry, focus: [] }));
const pairOf = (some: readonly SingleContent[], rank: number): [SingleContent, SingleContent] => {
  const [first, second] = [some[rank], some[(rank + 1) % some.length]];
  if (!first || !second) throw new Error('nothing to pair');
  return [first, second];
};
const figures = entriesOf(knowledge, 'sujet').flatMap((entry) =>
  entry.chiffres.map((chiffre): SingleContent => ({ kind: 'chiffres', entry, chiffres: [chiffre], detail: [] })),
);
const contact = mainContact(knowledge);
const actions = entriesOf(knowledge, 'action');

/** What the real content can be shown as, kind by kind. */
const answers: Record<string, AnswerContent[]> = {
  'a fiche of every entry': fiches,
  'every set of verdicts': profiles.flatMap((profile) => {
    const completed = completeProfile(JSON.parse(JSON.stringify(profile)) as Profile);
    const [focus, other] = entriesOf(knowledge, 'dispositif').map(({ id }) => id);
    return 'profile' in completed
      ? [answerOrientation(knowledge, completed.profile, [], { focus: [focus ?? '', other ?? ''] })]
      : [];
  }),
  'every day': [
    ...['04', '05', '06', '07', '08'].flatMap((day) =>
      programmeOf({ period: { from: `2026-05-${day}`, to: `2026-05-${day}` } }, TODAY),
    ),
    ...programmeOf({}, TODAY),
    ...entriesOf(knowledge, 'evenement').flatMap(({ id }) => programmeOf({}, TODAY, id)),
  ],
  'every two dispositifs': pairsOf('dispositif').flatMap((pair) => compared(...pair)),
  'every two acteurs': pairsOf('acteur').flatMap((pair) => compared(...pair)),
  'every two structures': pairsOf('structure').flatMap((pair) => compared(...pair)),
  'three dispositifs in a row': entriesOf(knowledge, 'dispositif').flatMap(({ id }, rank, all) =>
    compared(id, all[(rank + 1) % all.length]?.id ?? '', all[(rank + 2) % all.length]?.id ?? ''),
  ),
  'every contact': entriesOf(knowledge, 'contact').map(({ id }) => findContact(knowledge, id, undefined, undefined)),
  'everybody to talk to': knowledge.escalade.motifs.flatMap(({ id }) =>
    [undefined, ...departementSchema.options].map((departement) =>
      findEscalade(knowledge, { motif: id, profile: wholeProfile, departement }),
    ),
  ),
  'every figure': figures,
  'every danger': knowledge.urgences.map((urgence) => ({
    kind: 'urgence',
    urgences: [urgence],
    others: knowledge.urgences.filter((one) => one !== urgence),
  })),
  'every list': (['dispositif', 'acteur', 'sujet', 'structure', 'contact'] as const).map((kind) =>
    findListe(knowledge, { kind }),
  ),
  'a list of all kinds of today': [
    { kind: 'liste', filter: { kind: 'dispositif' }, entries: entries.filter((entry) => !isPast(entry)).slice(-24) },
  ],
  'what was perhaps meant': entries.map((entry, rank) => ({
    kind: 'suggestion',
    sure: rank % 2 === 0,
    candidates: [entry, ...entries.slice(0, 2)],
    contact,
  })),
  'no answer, with what is nearest': [
    {
      kind: 'unknown',
      reason: 'not-understood',
      nearest: entries.slice(0, 6),
      escalade: findEscalade(knowledge, { profile: {} }),
    },
  ],
  archives: [
    {
      kind: 'archives',
      filter: { kind: 'edition' },
      widened: false,
      continued: false,
      entries: entriesOf(knowledge, 'edition'),
      rest: [],
    },
    ...actions.map((action): AnswerContent => ({
      kind: 'archives',
      filter: { kind: 'action' },
      widened: true,
      continued: true,
      entries: [action],
      rest: actions.slice(6),
    })),
    {
      kind: 'archive-figures',
      filter: { kind: 'action' },
      editions: entriesOf(knowledge, 'edition'),
      bank: actions.length,
    },
  ],
  'two answers': entries
    .filter((entry) => !isPast(entry))
    .map((_, rank) => ({ kind: 'both', answers: pairOf([...fiches, ...figures], rank) })),
};

describe.each(['fr', 'en'] as const)('the real knowledge base in %s', (language) => {
  it.each(Object.entries(answers))('shows %s on cards that Teams takes, with their whole twin', (_name, all) => {
    const faults = all.flatMap((answer) =>
      faultsOf(render(answer, { language, knowledge, dossier: 'dossier-1', publicUrl: 'https://bot.exemple.fr' })).map(
        (fault) => `${JSON.stringify(answer).slice(0, 120)}: ${fault}`,
      ),
    );

    expect(all.length).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });
});
