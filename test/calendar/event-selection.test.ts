import { readSelection, selectionPath, type Selection } from '../../src/calendar/calendar-text';
import { entriesOf } from '../../src/knowledge/knowledge';
import { inRegion, toyRegion } from '../builders/toy-knowledge';

const pathOf = (...ids: string[]) =>
  selectionPath(
    ids.map((id) => inRegion('evenement', id)),
    'fr',
    toyRegion,
  );

/** What an address stands for, as the server reads it. */
function follow(path: string): Selection {
  const { pathname, searchParams } = new URL(path, 'https://bot.exemple.fr');
  const [, id] = /^\/calendrier\/(.+)\.ics$/.exec(pathname) ?? [];
  return readSelection({ ...Object.fromEntries(searchParams), ...(id ? { ids: id } : {}) }, toyRegion);
}

const idsOf = (selection: Selection) => (selection.kind === 'events' ? selection.events.map(({ id }) => id) : []);
const allIds = entriesOf(toyRegion, 'evenement').map(({ id }) => id);

describe('selectionPath', () => {
  it('names a single event in the path', () => {
    expect(pathOf('marche')).toBe('/calendrier/marche.ics');
  });

  it('is short for the whole programme', () => {
    expect(pathOf(...allIds)).toBe('/calendrier.ics');
  });

  it('is short for all that is on one day, whatever the order', () => {
    expect(pathOf('visio', 'fresque', 'marche', 'randonnee', 'matinee')).toBe('/calendrier.ics?jour=2030-06-12');
    expect(pathOf('inauguration', 'fresque')).toBe('/calendrier.ics?jour=2030-06-10');
  });

  it('names the events of any other selection', () => {
    expect(pathOf('visio', 'marche')).toBe('/calendrier.ics?ids=visio,marche');
  });

  it('keeps the language, French being the one without saying', () => {
    const [marche, visio] = [inRegion('evenement', 'marche'), inRegion('evenement', 'visio')];

    expect(selectionPath([marche], 'en', toyRegion)).toBe('/calendrier/marche.ics?lang=en');
    expect(selectionPath([marche, visio], 'en', toyRegion)).toBe('/calendrier.ics?ids=marche,visio&lang=en');
  });

  it.each([
    [['marche']],
    [['marche', 'visio']],
    [['fresque', 'inauguration']],
    [['fresque']],
    [['fresque', 'randonnee']],
    [allIds.filter((id) => id !== 'causerie')],
    [allIds],
  ])('leads back to the same events: %j', (ids) => {
    expect(idsOf(follow(pathOf(...ids))).sort()).toEqual([...ids].sort());
  });
});

describe('readSelection', () => {
  it('takes an event named twice once', () => {
    expect(idsOf(readSelection({ ids: 'marche,visio,marche' }, toyRegion))).toEqual(['marche', 'visio']);
  });

  it.each([
    ['en', 'en'],
    ['fr', 'fr'],
    ['de', 'fr'],
    ['', 'fr'],
  ])('reads the language "%s" as "%s"', (lang, language) => {
    expect(readSelection({ ids: 'marche', lang }, toyRegion)).toMatchObject({ language });
  });

  it.each([{ ids: 'nobody' }, { ids: 'marche,nobody' }, { ids: 'ancrage' }, { jour: '2030-06-14' }])(
    'knows no event for %j',
    (parameters) => {
      expect(readSelection({ ...parameters, lang: 'en' }, toyRegion)).toEqual({ kind: 'unknown', language: 'en' });
    },
  );

  it.each([
    { ids: '' },
    { ids: 'marche,' },
    { ids: 'MARCHE' },
    { ids: '../secret' },
    { ids: 'a'.repeat(101) },
    { ids: Array.from({ length: 101 }, (_, index) => `e${index}`).join() },
    { jour: 'demain' },
    { jour: '2030-02-30' },
  ])('refuses what is no id or no day: %j', (parameters) => {
    expect(readSelection(parameters, toyRegion)).toEqual({ kind: 'malformed' });
  });
});
