import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { knowledgeDirectory } from '../../src/cli/configured-storage';
import { entriesOf, findEntry, type Entry, type EntryKind } from '../../src/knowledge/knowledge';
import { readKnowledge } from '../../src/knowledge/load-knowledge';
import { academieOf } from '../../src/knowledge/query';
import type { Criterion } from '../../src/knowledge/schemas/criteria';
import { explainProblem } from '../../src/rendering/explain-problem';
import { checkReachable } from '../../src/understanding/check-reachable';
import * as contract from './contract';

const { knowledge, problems } = readKnowledge(knowledgeDirectory, [checkReachable]);
const entries = [...knowledge.entries.values()];

/** Longest text that is still read on a card; ours. */
const MAX_CHARACTERS = 900;

/** Texts that are written alike in French and in English. */
const WRITTEN_ALIKE = ['Variable.', '144 rue de Bavay, Lille.'];

/** One spelling for what typography writes in several: spaces that do not break, curly apostrophes. */
const plain = (text: string): string => text.replace(/\s+/gu, ' ').replaceAll("'", '’');

/** Every text of a record, with the path to it. */
function textsOf(value: unknown, path = ''): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

/** Every pair of a French and an English text. */
function pairsOf(value: unknown, path = ''): { path: string; fr: unknown; en: unknown }[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, one]) => pairsOf(one, `${path}.${key}`));
  return 'fr' in value && 'en' in value ? [{ path, fr: value.fr, en: value.en }, ...inner] : inner;
}

const isFrench = (path: string): boolean => /\.(fr(\.\d+)?|nom)$/.test(path);
const frenchOf = (record: unknown): string =>
  plain(
    textsOf(record)
      .filter(({ path }) => isFrench(path) || /\.(sigle|adresse|codePostal|debut|publics\.\d+)$/.test(path))
      .map(({ text }) => text)
      .join('\n'),
  ).toLowerCase();

const shownRecords = [...entries, ...knowledge.urgences].map((record) => ({ id: record.id, record }));

function notationOf(criterion: Criterion): string {
  switch (criterion.type) {
    case 'parmi':
      return `${criterion.champ}=${criterion.valeurs.join(',')}`;
    case 'vrai':
      return criterion.champ;
    case 'au-moins-un':
      return criterion.criteres.map(notationOf).join(' | ');
    case 'entre': {
      const { champ, min = '', max = '', derogation, deduction } = criterion;
      return `${champ} ${min}-${max}${derogation ? ` [${derogation.min ?? ''}-]` : ''}${deduction ? '*' : ''}`;
    }
  }
}

const idsOf = (kind: EntryKind): string[] => entries.filter((entry) => entry.kind === kind).map(({ id }) => id);

function entry<Kind extends EntryKind>(kind: Kind, id: string) {
  const found = findEntry(knowledge, kind, id);
  if (!found) throw new Error(`no ${kind} "${id}"`);
  return found;
}

describe('the knowledge base', () => {
  it('has no problem', () => {
    expect(problems.map(explainProblem)).toEqual([]);
  });

  it.each<[EntryKind, number, readonly string[]]>([
    ['dispositif', 18, Object.keys(contract.dispositifs)],
    ['acteur', 15, contract.acteurs],
    ['sujet', contract.sujets.length, contract.sujets],
    ['structure', 12, Object.keys(contract.structures)],
    ['evenement', 22, Object.keys(contract.evenements)],
    ['contact', 4, Object.keys(contract.contacts)],
    ['edition', 31, contract.editions],
  ])('has the entries of the contract and no other: %s', (kind, count, ids) => {
    expect(idsOf(kind).sort()).toEqual([...ids].sort());
    expect(idsOf(kind)).toHaveLength(count);
  });

  it('has every emergency number of the contract and no other', () => {
    const numbers = new Set(knowledge.urgences.flatMap(({ numeros }) => numeros.map(({ numero }) => numero)));

    expect([...numbers].sort()).toEqual([...contract.emergencyNumbers].sort());
  });

  it('prints no telephone number or mail address but those of the DRAIO', () => {
    const text = readdirSync(knowledgeDirectory, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => readFileSync(join(knowledgeDirectory, name), 'utf8'))
      .join('\n');

    expect(new Set(text.match(/(?:\+33|\b0)[ .-]?\d(?:[ .-]?\d\d){4}\b/g))).toEqual(new Set(['03 22 82 39 20']));
    expect(new Set(text.match(/[\w.-]+@[\w-]+\.[\w.-]+/g))).toEqual(new Set(['draio@region-academique-hdf.fr']));
  });
});

describe('the archives', () => {
  it.each(Object.entries(contract.actionsOfEdition))('hold every example action of %s', (id, count) => {
    const actions = entriesOf(knowledge, 'action').filter(({ edition }) => edition === id);

    expect(actions).toHaveLength(count);
    for (const action of actions) expect(action.id).toMatch(new RegExp(`^${id.replace('semaine', 'action')}-`));
  });

  it('are 31 editions and 101 actions', () => {
    expect(entriesOf(knowledge, 'edition').map(({ id }) => id)).toEqual(Object.keys(contract.actionsOfEdition));
    expect(entriesOf(knowledge, 'edition')).toHaveLength(31);
    expect(entriesOf(knowledge, 'action')).toHaveLength(101);
  });

  it('say that the national review has no data on two académies', () => {
    const without = entriesOf(knowledge, 'edition').filter(({ donnees }) => !donnees);

    expect(without.map(({ id }) => id)).toEqual(['semaine-2016-strasbourg', 'semaine-2016-toulouse']);
  });
});

describe('the dispositifs', () => {
  it.each(Object.entries(contract.dispositifs))('have the criteria of the contract: %s', (id, { criteres }) => {
    expect(entry('dispositif', id).criteres.map(notationOf).sort()).toEqual([...criteres].sort());
  });

  it.each(Object.entries(contract.dispositifs))('have their phase and legend: %s', (id, { phase, legende }) => {
    const dispositif = entry('dispositif', id);

    expect({ phase: dispositif.phase, legende: dispositif.legende }).toEqual({ phase, legende });
  });

  it.each(Object.entries(contract.dispositifs))('cite the sources of the contract: %s', (id, { sources }) => {
    expect(entry('dispositif', id).sources.map(({ document }) => document)).toEqual(expect.arrayContaining(sources));
  });

  it('say who agrees to a derogation', () => {
    const agreementOf = (id: string) =>
      entry('dispositif', id).criteres.flatMap((one) =>
        one.type === 'entre' ? (one.derogation?.accord.fr ?? []) : [],
      );

    expect(agreementOf('micro-lycee').join()).toContain('IEN-IO');
    expect(agreementOf('parcours-competences').join()).toContain('15 ans');
  });
});

describe('the figures', () => {
  const printed = entriesOf(knowledge, 'sujet').flatMap(({ chiffres }) => chiffres);

  it.each(contract.chiffres)('are those of the contract: $valeur $mots', ({ valeur, source, mots, date }) => {
    const found = printed.filter(
      (chiffre) =>
        plain(chiffre.valeur) === valeur &&
        chiffre.source === source &&
        mots.every((mot) => plain(chiffre.libelle.fr).includes(mot)) &&
        (date === undefined || chiffre.date === date),
    );

    expect(found).toHaveLength(1);
  });

  it('stand with the subject that gathers them', () => {
    expect(entry('sujet', 'chiffres-cles').chiffres).toEqual(printed);
  });
});

describe('the structures', () => {
  it.each(Object.entries(contract.structures))('are those of the contract: %s', (id, [dispositif, school, code]) => {
    const structure = entry('structure', id);

    expect(structure).toMatchObject({ dispositif, etablissement: school, departement: code });
    expect(structure.contact).toBe(`contact-sre-${academieOf(structure.departement)}`);
  });

  it('stand in the town of their id', () => {
    const slug = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll(' ', '-');
    const elsewhere = entriesOf(knowledge, 'structure').filter(({ id, ville }) => !id.startsWith(`sre-${slug(ville)}`));

    expect(elsewhere.map(({ id }) => id)).toEqual([]);
  });
});

describe('the events', () => {
  it.each(Object.entries(contract.evenements))('are those of the contract: %s', (id, [day, where, code, ...words]) => {
    const event = entry('evenement', id);
    const text = frenchOf(event);

    expect([event.date, event.du, event.au]).toEqual(
      day === 'week' ? [undefined, '2026-05-04', '2026-05-07'] : [`2026-05-0${day}`, undefined, undefined],
    );
    expect(event.enLigne ? ['online', ''] : [event.lieu?.ville, event.lieu?.departement]).toEqual([where, code]);
    expect(words.filter((word) => !text.includes(word.toLowerCase()))).toEqual([]);
  });

  it('belong to the edition of 4 to 7 May, whose first two days are partial', () => {
    expect(entry('sujet', 'semaine-2026').edition).toEqual({
      du: '2026-05-04',
      au: '2026-05-07',
      tempsFortsAnnonces: 27,
      chiffre: 'semaine-temps-forts',
      joursPartiels: ['2026-05-04', '2026-05-05'],
    });
    expect(new Set(entriesOf(knowledge, 'evenement').map(({ edition }) => edition))).toEqual(new Set(['semaine-2026']));
  });

  it('are 15 on 6 May', () => {
    const thatDay = entriesOf(knowledge, 'evenement').filter(
      ({ date, du, au }) => date === '2026-05-06' || (du && au && du <= '2026-05-06' && '2026-05-06' <= au),
    );

    expect(thatDay).toHaveLength(15);
  });

  it('name the town of Bavay, and its misprint only beside it or as another spelling', () => {
    const misprinted = shownRecords.flatMap(({ id, record }) =>
      textsOf(record)
        .filter(({ path, text }) => text.includes('Barray') && !text.includes('Bavay') && !path.includes('.alias.'))
        .map(({ path }) => `${id}${path}`),
    );

    expect(misprinted).toEqual([]);
  });
});

describe('the contacts', () => {
  it.each(Object.entries(contract.contacts))('are those of the contract: %s', (id, wanted) => {
    const { personne, telephone, courriel, adresse, academie, passerPar } = entry('contact', id);

    expect({ personne, telephone, courriel, adresse, academie, passerPar }).toEqual({
      personne: undefined,
      telephone: undefined,
      courriel: undefined,
      adresse: undefined,
      academie: undefined,
      passerPar: undefined,
      ...wanted,
    });
  });

  it('send to the CIO and the GPDS for an ECMLDS', () => {
    const text = frenchOf(entry('contact', 'contact-ecmlds'));

    expect(text).toContain('cio');
    expect(text).toContain('groupe de prévention');
    expect(text).toContain('63 ecmlds');
  });
});

describe('the subjects', () => {
  it('remind of the duty of each age, and of whom to call', () => {
    const duties = entriesOf(knowledge, 'sujet').flatMap(({ rappels }) => rappels);

    expect(duties.map(({ devoir, ageMin, ageMax, appeler }) => [devoir, ageMin, ageMax, ...appeler])).toEqual([
      ['instruction-obligatoire', 10, 15, 'gpds', 'psad'],
      ['obligation-formation', 16, 18, 'gpds', 'psad'],
    ]);
  });

  it.each([
    ['semaine-2026', ['comité de pilotage', '53 actions', '27 temps forts', 'FSE+']],
    ['politique-perseverance', ['16 juillet 2025', 'quatre orientations']],
  ])('hold what the contract asks of them: %s', (id, words) => {
    const text = frenchOf(entry('sujet', id));

    expect(words.filter((word) => !text.includes(word.toLowerCase()))).toEqual([]);
  });
});

describe('the texts', () => {
  const wrong = (isWrong: (path: string, text: string) => boolean): string[] =>
    shownRecords.flatMap(({ id, record }) =>
      textsOf(record)
        .filter(({ path, text }) => isWrong(path, text))
        .map(({ path }) => `${id}${path}`),
    );

  it('are not the same in French and in English', () => {
    const untranslated = shownRecords.flatMap(({ id, record }) =>
      pairsOf(record)
        .filter(({ fr, en }) => JSON.stringify(fr) === JSON.stringify(en) && !WRITTEN_ALIKE.includes(String(fr)))
        .map(({ path }) => `${id}${path}`),
    );

    expect(untranslated).toEqual([]);
  });

  it('are in both languages for every entry', () => {
    const [facts, resumes] = [
      entries.flatMap((one: Entry) => pairsOf(one.faits)),
      entries.flatMap((one: Entry) => pairsOf(one.resume)),
    ];

    expect(resumes).toHaveLength(entries.length);
    expect(facts.length).toBeGreaterThan(entries.length);
  });

  it('do not shout in French', () => {
    expect(wrong((path, text) => isFrench(path) && text.includes('!'))).toEqual([]);
  });

  it(`are no longer than ${MAX_CHARACTERS} characters`, () => {
    expect(wrong((_, text) => text.length > MAX_CHARACTERS)).toEqual([]);
  });

  it('leave no note to the editor behind', () => {
    expect(wrong((_, text) => /\b(TODO|FIXME|XXX|lorem ipsum|à compléter)\b/i.test(text))).toEqual([]);
  });
});
