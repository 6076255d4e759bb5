import { calendarText, type CalendarItem, spanOf } from '../../src/calendar/calendar-text';
import { toyEntry } from '../rendering/toy-knowledge';
import { readCalendar, type ReadEvent } from './calendar-reader';

type About = Parameters<typeof toyEntry<'evenement'>>[2];

const item = (about: About = {}, words: Partial<CalendarItem> = {}): CalendarItem => ({
  event: toyEntry('evenement', 'fete', about),
  title: 'Fête',
  description: 'Une fête.',
  place: 'Lens',
  ...words,
});

function readOne(about: About, words: Partial<CalendarItem> = {}): ReadEvent {
  const [event] = readCalendar(calendarText([item(about, words)]));
  if (!event) throw new Error('the calendar is empty');
  return event;
}

/** The lines of a calendar as they are sent, folded where they are long. */
const linesOf = (text: string): string[] => text.split('\r\n');

describe('an event of some hours', () => {
  it('has its hours by the clocks of Paris, two hours ahead of UTC in May', () => {
    const { start, end } = readOne({ date: '2026-05-06', debut: '08:30', fin: '12:00' });

    expect(start).toEqual({ instant: '2026-05-06T06:30:00.000Z', zone: 'Europe/Paris', clock: '08:30' });
    expect(end).toEqual({ instant: '2026-05-06T10:00:00.000Z', zone: 'Europe/Paris', clock: '12:00' });
  });

  it('has its hours by the clocks of Paris, one hour ahead of UTC in January', () => {
    const { start } = readOne({ date: '2026-01-15', debut: '08:30' });

    expect(start).toEqual({ instant: '2026-01-15T07:30:00.000Z', zone: 'Europe/Paris', clock: '08:30' });
  });

  it('names the zone beside the hour, and describes it once', () => {
    const lines = linesOf(calendarText([item({ debut: '08:30' }), item({ id: 'bal', debut: '20:00' })]));

    expect(lines).toContain('DTSTART;TZID=Europe/Paris:20260506T083000');
    expect(lines.filter((line) => line === 'BEGIN:VTIMEZONE')).toHaveLength(1);
  });

  it('has no end where none is known', () => {
    expect(readOne({ debut: '08:30' }).end).toBeUndefined();
  });
});

describe('an event without hour', () => {
  it('fills its day and leaves the reader free', () => {
    const event = { date: '2026-05-06', moment: 'apres-midi' } as const;

    expect(readOne(event)).toMatchObject({ start: { day: '2026-05-06' }, end: { day: '2026-05-07' } });
    expect(linesOf(calendarText([item(event)]))).toContain('TRANSP:TRANSPARENT');
  });

  it('of several days ends on the day after the last', () => {
    const { start, end } = readOne({ date: undefined, du: '2026-05-29', au: '2026-05-31' });

    expect({ start, end }).toEqual({ start: { day: '2026-05-29' }, end: { day: '2026-06-01' } });
  });

  it('of the days on which the clocks change is not shortened', () => {
    const { start, end } = readOne({ date: undefined, du: '2026-03-28', au: '2026-03-29' });

    expect({ start, end }).toEqual({ start: { day: '2026-03-28' }, end: { day: '2026-03-30' } });
  });
});

describe('the identity of an event', () => {
  it('is its id, under a domain of ours', () => {
    expect(readOne({}).uid).toBe('fete@perseverance.example');
  });

  it('and its text are the same at every download', () => {
    expect(calendarText([item()])).toBe(calendarText([item()]));
  });

  it('stays when the content changes, while its sequence grows by the days between', () => {
    const before = readOne({ verifieLe: '2026-11-21', debut: '08:30' });
    const after = readOne({ verifieLe: '2026-11-23', debut: '09:00' });

    expect(after.uid).toBe(before.uid);
    expect(after.sequence - before.sequence).toBe(2);
  });

  it('is stamped with the day of the last check, in UTC', () => {
    expect(readOne({ verifieLe: '2026-11-21', debut: '08:30' }).stamp).toBe('2026-11-21T00:00:00Z');
  });
});

describe('the words of an event', () => {
  it.each([
    ['accents', 'Été à Nœux-les-Mines « L’œuvre »'],
    ['separators', 'a, b; c: d = "e"'],
    ['backslashes', 'a\\b \\n c\\,'],
    ['line ends', 'un\ndeux\n\ntrois'],
    ['lines of calendars', 'fin\nEND:VEVENT\nATTENDEE:mailto:a@exemple.fr'],
    ['pictures of two code units', `${'é'.repeat(70)}👩‍🏫👩‍🏫👩‍🏫`],
    ['no-break spaces', '«\u00a0mot\u00a0»\u202f?'],
  ])('come back as they were, with %s', (_what, text) => {
    const read = readOne({}, { title: text, description: text, place: text });

    expect(read).toMatchObject({ summary: text, description: text, location: text });
  });

  it('are folded at 75 bytes, between two characters', () => {
    const lines = linesOf(calendarText([item({}, { description: 'é🙂'.repeat(100) })]));

    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(lines.join('')).not.toContain('\ufffd');
  });

  it('come with the address of the newest version, where there is one', () => {
    const url = 'https://bot.exemple.fr/calendrier/fete.ics?lang=en';

    expect(readOne({}, { url }).url).toBe(url);
    expect(readOne({}).url).toBeUndefined();
  });
});

describe('a calendar', () => {
  it('holds every event of a selection, under ids of their own', () => {
    const items = [item({ id: 'fete' }), item({ id: 'bal' })];

    expect(readCalendar(calendarText(items)).map(({ uid }) => uid)).toEqual([
      'fete@perseverance.example',
      'bal@perseverance.example',
    ]);
  });

  it('ends every line as the format wants, and names nobody', () => {
    const text = calendarText([item({ debut: '08:30' })]);

    expect(text).toMatch(/END:VCALENDAR\r\n$/);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text).not.toMatch(/ORGANIZER|ATTENDEE|CONTACT|mailto/i);
  });
});

const spanOfEvent = (about: Parameters<typeof toyEntry<'evenement'>>[2]) =>
  spanOf(toyEntry('evenement', 'fete', about));
const several = { date: undefined, du: '2026-05-04', au: '2026-05-07' };

describe('spanOf', () => {
  it('goes from the first hour to the last, in summer time', () => {
    const span = spanOfEvent({ date: '2026-05-06', debut: '08:30', fin: '12:00' });

    expect(span).toEqual({ kind: 'hours', start: new Date('2026-05-06T06:30Z'), end: new Date('2026-05-06T10:00Z') });
  });

  it('goes from the first hour to the last, in winter time', () => {
    const span = spanOfEvent({ date: '2026-01-15', debut: '08:30', fin: '12:00' });

    expect(span).toEqual({ kind: 'hours', start: new Date('2026-01-15T07:30Z'), end: new Date('2026-01-15T11:00Z') });
  });

  it('leaves the end open where none is printed, even for a whole day', () => {
    const span = spanOfEvent({ date: '2026-05-06', debut: '08:30', moment: 'journee' });

    expect(span).toEqual({ kind: 'hours', start: new Date('2026-05-06T06:30Z'), end: undefined });
  });

  it.each(['matin', 'apres-midi', 'journee', undefined] as const)(
    'makes up no hour where the sources say "%s"',
    (moment) => {
      expect(spanOfEvent({ date: '2026-05-06', moment })).toEqual({
        kind: 'days',
        from: '2026-05-06',
        to: '2026-05-06',
      });
    },
  );

  it('has whole days for an event of several, whatever its hours', () => {
    const days = { kind: 'days', from: '2026-05-04', to: '2026-05-07' };

    expect(spanOfEvent(several)).toEqual(days);
    expect(spanOfEvent({ ...several, debut: '09:00', fin: '12:00' })).toEqual(days);
  });
});
