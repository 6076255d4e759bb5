import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { civilDate, parisDay, parisInstant, plusDays, weekdayOf } from '../../src/knowledge/civil-date';

describe('parisDay', () => {
  it.each([
    ['the last minute of a summer day', '2026-05-06T21:59:59Z', '2026-05-06'],
    ['midnight in summer', '2026-05-06T22:00:00Z', '2026-05-07'],
    ['midnight in UTC, when it is 2 in Paris', '2026-05-07T00:00:00Z', '2026-05-07'],
    ['the last minute of a winter day', '2026-01-15T22:59:59Z', '2026-01-15'],
    ['midnight in winter', '2026-01-15T23:00:00Z', '2026-01-16'],
    ['the new year', '2025-12-31T23:00:00Z', '2026-01-01'],
    ['an instant told with another offset', '2026-05-06T20:00:00-05:00', '2026-05-07'],
    ['midnight before the clocks go forward', '2026-03-28T22:59:59Z', '2026-03-28'],
    ['the day when the clocks go forward', '2026-03-28T23:00:00Z', '2026-03-29'],
    ['the hour that is skipped', '2026-03-29T01:30:00Z', '2026-03-29'],
    ['the end of that short day', '2026-03-29T21:59:59Z', '2026-03-29'],
    ['the day after, now in summer time', '2026-03-29T22:00:00Z', '2026-03-30'],
    ['the day when the clocks go back', '2026-10-24T22:00:00Z', '2026-10-25'],
    ['the end of that long day', '2026-10-25T22:59:59Z', '2026-10-25'],
    ['the day after, now in winter time', '2026-10-25T23:00:00Z', '2026-10-26'],
  ])('is the day that it is in Paris: %s', (_when, instant, day) => {
    expect(parisDay(new Date(instant))).toBe(day);
  });
});

describe('parisInstant', () => {
  it.each([
    ['a summer morning', '2026-05-06', '08:30', '2026-05-06T06:30:00Z'],
    ['a winter morning', '2026-01-15', '08:30', '2026-01-15T07:30:00Z'],
    ['the day when the clocks go forward, before', '2026-03-29', '01:30', '2026-03-29T00:30:00Z'],
    ['the day when the clocks go forward, after', '2026-03-29', '03:30', '2026-03-29T01:30:00Z'],
    ['the day when the clocks go back, after', '2026-10-25', '03:30', '2026-10-25T02:30:00Z'],
  ])('is when the clocks in Paris show that time: %s', (_when, day, time, instant) => {
    expect(parisInstant(day, time).getTime()).toBe(new Date(instant).getTime());
  });
});

describe('plusDays', () => {
  it.each([
    ['2026-05-06', 0, '2026-05-06'],
    ['2026-05-06', 1, '2026-05-07'],
    ['2026-05-06', -6, '2026-04-30'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2026-03-28', 1, '2026-03-29'],
    ['2026-03-29', 1, '2026-03-30'],
    ['2026-10-25', 1, '2026-10-26'],
    ['2026-01-01', 365, '2027-01-01'],
  ])('counts whole days, whatever the clocks do: %s plus %d', (day, days, expected) => {
    expect(plusDays(day, days)).toBe(expected);
  });
});

describe('weekdayOf', () => {
  it.each([
    ['2026-05-03', 0],
    ['2026-05-04', 1],
    ['2026-05-06', 3],
    ['2026-05-09', 6],
  ])('counts from Sunday: %s', (day, weekday) => {
    expect(weekdayOf(day)).toBe(weekday);
  });
});

describe('civilDate', () => {
  it.each([
    [2026, 5, 6, '2026-05-06'],
    [2028, 2, 29, '2028-02-29'],
    [2026, 12, 31, '2026-12-31'],
  ])('puts a date together: %d, %d, %d', (year, month, day, expected) => {
    expect(civilDate(year, month, day)).toBe(expected);
  });

  it.each([
    [2026, 2, 29],
    [2026, 4, 31],
    [2026, 13, 1],
    [2026, 0, 1],
    [2026, 5, 0],
    [2026, 5, 32],
  ])('gives none when the calendar has no such day: %d, %d, %d', (year, month, day) => {
    expect(civilDate(year, month, day)).toBeUndefined();
  });
});

describe('a civil date', () => {
  const module = join(__dirname, '..', '..', 'src', 'knowledge', 'civil-date.ts');
  const program = `
    const { civilDate, parisDay, plusDays, weekdayOf } = require(${JSON.stringify(module)});
    const instants = ['2026-05-06T21:59:59Z', '2026-05-06T22:00:00Z', '2026-03-29T01:30:00Z', '2026-10-25T23:00:00Z'];
    const days = ['2026-03-08', '2026-03-29', '2026-04-23', '2026-10-24', '2026-12-31'];
    console.log(JSON.stringify({
      offset: new Date('2026-05-06T12:00:00Z').getTimezoneOffset(),
      today: instants.map((instant) => parisDay(new Date(instant))),
      tomorrow: days.map((day) => plusDays(day, 1)),
      yesterday: days.map((day) => plusDays(day, -1)),
      weekday: days.map(weekdayOf),
      put: civilDate(2026, 5, 6),
    }));
  `;
  const runIn = (zone: string): { offset: number } =>
    JSON.parse(
      execFileSync(process.execPath, ['--require', 'tsx/cjs', '--eval', program], {
        env: { ...process.env, TZ: zone },
        encoding: 'utf8',
      }),
    ) as { offset: number };

  // A process reads its zone once, at its start: each zone needs one of its own.
  it.each([
    ['UTC', 0],
    ['America/Los_Angeles', 420],
    ['Pacific/Kiritimati', -840],
    // Its clocks go forward at midnight, on a day of the list above.
    ['Africa/Cairo', -180],
  ])(
    'does not depend on the zone of the server: %s',
    (zone, offset) => {
      expect(runIn(zone)).toEqual({
        offset,
        today: ['2026-05-06', '2026-05-07', '2026-03-29', '2026-10-26'],
        tomorrow: ['2026-03-09', '2026-03-30', '2026-04-24', '2026-10-25', '2027-01-01'],
        yesterday: ['2026-03-07', '2026-03-28', '2026-04-22', '2026-10-23', '2026-12-30'],
        weekday: [0, 0, 4, 6, 4],
        put: '2026-05-06',
      });
    },
    30_000,
  );
});
