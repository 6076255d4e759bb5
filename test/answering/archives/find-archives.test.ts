import { countArchives, findArchives, moreArchives } from '../../../src/answering/archives/find-archives';
import { indexEntries } from '../../../src/search/entry-index';
import { stemOf } from '../../../src/knowledge/fold';
import { isPast, type Entry, type Knowledge } from '../../../src/knowledge/knowledge';
import type { ArchiveFilter } from '../../../src/knowledge/query';
import { toyRegion } from '../../builders/toy-knowledge';
import { toyEntry } from '../../rendering/toy-knowledge';

const inText = (text: string) => ({ fr: text, en: `${text}, in English` });

/** Three editions of two académies, one without data, and eight walks that one of them gave as examples. */
const past: readonly Entry[] = [
  toyEntry('edition', 'fete-2020-nord', { academie: 'Nord', annee: 2020, niveaux: ['college', 'lp'] }),
  toyEntry('edition', 'fete-2021-nord', { academie: 'Nord', annee: 2021, editionPrecedente: true, niveaux: ['lp'] }),
  toyEntry('edition', 'fete-2020-sud', { academie: 'Sud', annee: 2020, donnees: false, niveaux: 'inconnu' }),
  ...Array.from({ length: 8 }, (_, rank) =>
    toyEntry('action', `marche-${rank}`, { nom: `Marche ${rank}`, edition: 'fete-2020-nord', themes: ['sante'] }),
  ),
  toyEntry('action', 'course', { nom: 'Course', edition: 'fete-2021-nord', niveaux: ['lp'], themes: ['sport'] }),
  toyEntry('action', 'danse', { nom: 'Danse', edition: 'fete-2020-nord', themes: ['arts', 'sport'] }),
  toyEntry('action', 'lampions', {
    nom: 'Lampions',
    edition: 'fete-2020-nord',
    niveaux: 'inconnu',
    themes: ['arts'],
    resume: inText('Un défilé de lampions dans la ville'),
  }),
];

const knowledge: Knowledge = {
  ...toyRegion,
  entries: new Map([...toyRegion.entries, ...past.map((entry) => [entry.id, entry] as const)]),
};
const search = indexEntries(knowledge, isPast);

const wanted = (filter: ArchiveFilter, words = '') => ({
  filter,
  terms: words.split(' ').filter(Boolean).map(stemOf),
});
const found = (filter: ArchiveFilter, words?: string) => findArchives(knowledge, search, wanted(filter, words));
const ids = (entries: readonly Entry[]): string[] => entries.map(({ id }) => id);

describe('editions asked for', () => {
  it('are all there are, at once, without a filter', () => {
    const { entries, rest } = found({ kind: 'edition' });

    expect(ids(entries)).toEqual(['fete-2020-nord', 'fete-2021-nord', 'fete-2020-sud']);
    expect(rest).toEqual([]);
  });

  it.each<[string, Omit<ArchiveFilter, 'kind'>, string[]]>([
    ['of a year', { years: [2020] }, ['fete-2020-nord', 'fete-2020-sud']],
    ['of an académie', { academies: ['Nord'] }, ['fete-2020-nord', 'fete-2021-nord']],
    ['of an académie and a year', { academies: ['Nord'], years: [2021] }, ['fete-2021-nord']],
    ['for a level that they are known to have', { levels: ['college'] }, ['fete-2020-nord']],
    ['without data', { editions: 'sans-donnees' }, ['fete-2020-sud']],
    ['that are not the first', { editions: 'pas-la-premiere' }, ['fete-2021-nord']],
    ['of nowhere', { academies: ['Ouest'] }, []],
  ])('are those %s', (_of, filter, expected) => {
    expect(ids(found({ kind: 'edition', ...filter }).entries)).toEqual(expected);
  });
});

describe('actions asked for', () => {
  it('are never anything of today', () => {
    const { entries, rest } = found({ kind: 'action' });

    expect(new Set([...entries, ...rest].map(({ kind }) => kind))).toEqual(new Set(['action']));
    expect(entries.length + rest.length).toBe(11);
  });

  it('are shown six at a time', () => {
    const { entries, rest, continued } = found({ kind: 'action', themes: ['sante'] });

    expect(ids(entries)).toEqual(['marche-0', 'marche-1', 'marche-2', 'marche-3', 'marche-4', 'marche-5']);
    expect(ids(rest)).toEqual(['marche-6', 'marche-7']);
    expect(continued).toBe(false);
  });

  it('are of the theme, those most about it first', () => {
    expect(ids(found({ kind: 'action', themes: ['sport'] }).entries)).toEqual(['course', 'danse']);
  });

  it('are of the year and the académie of their edition', () => {
    expect(ids(found({ kind: 'action', years: [2021] }).entries)).toEqual(['course']);
    expect(ids(found({ kind: 'action', academies: ['Sud'] }).entries)).toEqual([]);
  });

  it('are not for a level when theirs is not known', () => {
    expect(ids(found({ kind: 'action', themes: ['arts'], levels: ['college'] }).entries)).toEqual(['danse']);
  });

  it('are of other levels, which is said, when none is for the level asked for', () => {
    const answer = found({ kind: 'action', themes: ['sante'], levels: ['lycee'] });

    expect(answer.widened).toBe(true);
    expect(ids(answer.entries)).toContain('marche-0');
    expect(answer.filter.levels).toEqual(['lycee']);
  });

  it('are none, and nothing is said of other levels, when no level has any', () => {
    expect(found({ kind: 'action', themes: ['radio'], levels: ['lp'] })).toMatchObject({ widened: false, entries: [] });
  });

  it('are chosen by words that no theme explains', () => {
    expect(ids(found({ kind: 'action' }, 'lampions').entries)).toEqual(['lampions']);
    expect(ids(found({ kind: 'action' }, 'chocolat').entries)).toEqual([]);
  });

  it('are those of the académie when such words point at none of them', () => {
    expect(ids(found({ kind: 'action', academies: ['Nord'], years: [2021] }, 'chocolat').entries)).toEqual(['course']);
  });
});

describe('a count', () => {
  const counted = (filter: ArchiveFilter, words?: string) => {
    const { editions, bank } = countArchives(knowledge, search, wanted(filter, words));
    return { editions: ids(editions), bank };
  };

  it('of actions is that of the bank of ideas where no académie is named', () => {
    expect(counted({ kind: 'action' })).toEqual({ editions: [], bank: 11 });
    expect(counted({ kind: 'action', themes: ['sport'] })).toEqual({ editions: [], bank: 2 });
  });

  it('of actions of an académie is what its editions printed, beside the bank', () => {
    expect(counted({ kind: 'action', academies: ['Nord'] })).toEqual({
      editions: ['fete-2020-nord', 'fete-2021-nord'],
      bank: 11,
    });
  });

  it('of actions on a theme is not what an edition printed of all its actions', () => {
    expect(counted({ kind: 'action', academies: ['Nord'], themes: ['arts'] })).toEqual({ editions: [], bank: 2 });
  });

  it('of editions holds each of them', () => {
    expect(counted({ kind: 'edition' }).editions).toHaveLength(3);
    expect(counted({ kind: 'edition', editions: 'pas-la-premiere' }).editions).toEqual(['fete-2021-nord']);
  });
});

describe('more of a list', () => {
  const filter: ArchiveFilter = { kind: 'action', themes: ['sante'] };

  it('goes on where it stopped, six at a time', () => {
    const all = Array.from({ length: 8 }, (_, rank) => `marche-${rank}`);
    const { entries, rest, continued } = moreArchives(knowledge, filter, all);

    expect([ids(entries), ids(rest)]).toEqual([all.slice(0, 6), all.slice(6)]);
    expect(continued).toBe(true);
  });

  it('leaves out what is there no more', () => {
    expect(ids(moreArchives(knowledge, filter, ['gone', 'danse']).entries)).toEqual(['danse']);
  });

  it('is empty at the end', () => {
    expect(moreArchives(knowledge, filter, [])).toMatchObject({ entries: [], rest: [], continued: true });
  });
});
