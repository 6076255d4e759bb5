import { currentEdition, findProgramme } from '../../../src/answering/programme/find-programme';
import { daysBetween } from '../../../src/knowledge/civil-date';
import { periodOf, type ProgrammeRequest } from '../../../src/knowledge/query';
import { inRegion, toyRegion } from '../../builders/toy-knowledge';

const WEDNESDAY = '2030-06-12';

const on = (day: string): ProgrammeRequest => ({ period: { from: day, to: day } });

/** The programme as it is asked for on the Wednesday of the feast, unless a test says otherwise. */
function programme(request: ProgrammeRequest = {}, today = WEDNESDAY, event?: string) {
  const found = findProgramme(toyRegion, request, today, event);
  if (!found) throw new Error('the toy region has an edition');
  return found;
}

const eventsFor = (request: ProgrammeRequest): string[] => programme(request).events.map(({ id }) => id);

describe('the events of a day', () => {
  it.each([
    ['2030-06-10', ['inauguration', 'fresque']],
    ['2030-06-11', ['causerie', 'randonnee', 'fresque']],
    ['2030-06-12', ['matinee', 'visio', 'marche', 'randonnee', 'fresque']],
    ['2030-06-13', ['fresque']],
  ])('on %s are all those of the day and no other', (day, expected) => {
    expect(eventsFor(on(day)).sort()).toEqual([...expected].sort());
  });

  it('hold an event of several days on each of its days, and on no other', () => {
    const days = ['2030-06-10', '2030-06-11', '2030-06-12', '2030-06-13'];

    expect(days.filter((day) => eventsFor(on(day)).includes('randonnee'))).toEqual(['2030-06-11', '2030-06-12']);
  });

  it('stand in the order of the day: those with an hour, those without, those of several days', () => {
    expect(eventsFor(on(WEDNESDAY))).toEqual(['matinee', 'visio', 'marche', 'fresque', 'randonnee']);
  });
});

describe('a filter of the turn before with which nothing would be left', () => {
  const online = { online: true, place: { kind: 'town', name: 'Lens' } } as const;

  it('is given up, and said to be', () => {
    const answer = findProgramme(toyRegion, online, '2030-06-12', undefined, ['place']);

    expect(answer?.events.every(({ enLigne }) => enLigne)).toBe(true);
    expect(answer?.events).not.toEqual([]);
    expect(answer).toMatchObject({ request: { online: true }, dropped: { place: online.place } });
    expect(answer?.request.place).toBeUndefined();
  });

  it('is kept where the user has just said it: nothing is what there is', () => {
    const answer = findProgramme(toyRegion, online, '2030-06-12');

    expect(answer?.events).toEqual([]);
    expect(answer?.dropped).toBeUndefined();
  });
});

describe('the events of several days', () => {
  it('are those of each of them, day by day', () => {
    expect(eventsFor({ period: { from: '2030-06-10', to: '2030-06-11' } })).toEqual([
      'inauguration',
      'causerie',
      'fresque',
      'randonnee',
    ]);
  });

  it('are those of the days named one by one, and not of those between', () => {
    const period = { from: '2030-06-10', to: '2030-06-12', days: ['2030-06-10', '2030-06-12'] };

    const answer = programme({ period });

    expect(answer.events.map(({ id }) => id)).toEqual([
      'inauguration',
      'matinee',
      'visio',
      'marche',
      'fresque',
      'randonnee',
    ]);
    expect(answer.partialDays).toEqual(['2030-06-10']);
  });

  it('are none where the edition lies between the days named', () => {
    const period = { from: '2030-06-01', to: '2030-06-30', days: ['2030-06-01', '2030-06-30'] };

    expect(programme({ period })).toMatchObject({ outside: true, events: [] });
  });

  it('are those of the whole edition when no day is said', () => {
    expect(eventsFor({})).toHaveLength(7);
  });

  it('are those of the days that the edition shares with the period', () => {
    expect(eventsFor({ period: { from: '2030-06-13', to: '2030-06-20' } })).toEqual(['fresque']);
  });
});

describe('the events of a place', () => {
  it.each<[string, ProgrammeRequest['place'], string[]]>([
    ['a town', { kind: 'town', name: 'Lens' }, ['causerie', 'marche', 'randonnee']],
    ['a département', { kind: 'departement', code: '60' }, ['inauguration', 'matinee']],
    ['an académie', { kind: 'academie', academie: 'amiens' }, ['inauguration', 'matinee', 'fresque']],
    ['the whole region', { kind: 'region' }, ['inauguration', 'causerie', 'matinee', 'marche', 'fresque', 'randonnee']],
    ['a town without any', { kind: 'town', name: 'Laon' }, []],
  ])('of %s are all those that take place there', (_what, place, expected) => {
    expect(eventsFor({ place })).toEqual(expected);
  });

  it('leave the online ones of the same days apart', () => {
    const request = { ...on(WEDNESDAY), place: { kind: 'town', name: 'Lens' } } as const;

    const answer = programme(request);

    expect(answer.events.map(({ id }) => id)).toEqual(['marche', 'randonnee']);
    expect(answer.alsoOnline.map(({ id }) => id)).toEqual(['visio']);
  });

  it('mention no online event of another day', () => {
    expect(programme({ ...on('2030-06-11'), place: { kind: 'town', name: 'Lens' } }).alsoOnline).toEqual([]);
  });

  it('list the online ones with the others when no place is said', () => {
    expect(eventsFor(on(WEDNESDAY))).toContain('visio');
    expect(programme(on(WEDNESDAY)).alsoOnline).toEqual([]);
  });
});

describe('the events for somebody, or online', () => {
  it('are those of that audience; one whose audience is not known is not among them', () => {
    expect(eventsFor({ audience: 'rds' })).toEqual(['causerie', 'visio']);
    expect(eventsFor({ audience: 'foquale' })).toEqual(['causerie']);
  });

  it('are those that take place online', () => {
    expect(eventsFor({ online: true })).toEqual(['visio']);
  });

  it('hold all that is asked together', () => {
    expect(eventsFor({ ...on('2030-06-11'), audience: 'rds', place: { kind: 'departement', code: '62' } })).toEqual([
      'causerie',
    ]);
    expect(eventsFor({ ...on('2030-06-11'), audience: 'rds', place: { kind: 'departement', code: '60' } })).toEqual([]);
  });
});

describe('a day outside of the edition', () => {
  it.each(['2030-06-09', '2030-06-14', '2031-06-12'])('%s has no event, not even an online one', (day) => {
    const answer = programme({ ...on(day), place: { kind: 'town', name: 'Lens' } });

    expect(answer).toMatchObject({ outside: true, events: [], alsoOnline: [], partialDays: [] });
  });

  it.each(['2030-06-10', '2030-06-13'])('%s is not one', (day) => {
    expect(programme(on(day)).outside).toBe(false);
  });

  it('is told from a day of the edition for which nothing fits', () => {
    const answer = programme({ ...on('2030-06-13'), audience: 'rds' });

    expect(answer).toMatchObject({ outside: false, events: [] });
  });
});

describe('where the edition lies from today', () => {
  it.each([
    ['2030-06-09', 'before'],
    ['2030-06-10', 'during'],
    ['2030-06-13', 'during'],
    ['2030-06-14', 'after'],
  ] as const)('on %s it is %s', (today, time) => {
    expect(programme({}, today).time).toBe(time);
  });

  it('does not depend on the day asked for', () => {
    expect(programme(on('2030-06-20'), '2030-06-11')).toMatchObject({ time: 'during', outside: true });
  });
});

describe('the days whose programme is not legible', () => {
  it('are said when the request takes them in', () => {
    expect(programme(on('2030-06-11')).partialDays).toEqual(['2030-06-11']);
    expect(programme({ period: { from: '2030-06-11', to: WEDNESDAY } }).partialDays).toEqual(['2030-06-11']);
    expect(programme({}).partialDays).toEqual(['2030-06-10', '2030-06-11']);
  });

  it('are not said of other days', () => {
    expect(programme(on(WEDNESDAY)).partialDays).toEqual([]);
  });
});

describe('one event asked about', () => {
  it('is the only one, whatever the day of today', () => {
    const answer = programme({}, '2030-01-01', 'causerie');

    expect(answer).toMatchObject({
      single: inRegion('evenement', 'causerie'),
      events: [inRegion('evenement', 'causerie')],
      outside: false,
      time: 'before',
      partialDays: [],
    });
  });

  it('is not looked for among other kinds of entries', () => {
    expect(programme({}, WEDNESDAY, 'tremplin')).not.toHaveProperty('single');
  });
});

describe('a knowledge base without edition', () => {
  it('has no programme', () => {
    const entries = new Map([...toyRegion.entries].filter(([id]) => id !== 'fete-2030'));

    expect(currentEdition({ ...toyRegion, entries })).toBeUndefined();
    expect(findProgramme({ ...toyRegion, entries }, {}, WEDNESDAY)).toBeUndefined();
  });
});

describe('the days of an event', () => {
  it('are the same day twice for one of a day', () => {
    expect(periodOf(inRegion('evenement', 'causerie'))).toEqual({ from: '2030-06-11', to: '2030-06-11' });
  });

  it('go from the first to the last for one of several', () => {
    expect(periodOf(inRegion('evenement', 'randonnee'))).toEqual({ from: '2030-06-11', to: '2030-06-12' });
  });
});

describe('the days of a period', () => {
  it('are each of them, also across the end of a month', () => {
    expect(daysBetween('2030-02-27', '2030-03-01')).toEqual(['2030-02-27', '2030-02-28', '2030-03-01']);
  });

  it('are one when it begins and ends on the same', () => {
    expect(daysBetween(WEDNESDAY, WEDNESDAY)).toEqual([WEDNESDAY]);
  });
});
