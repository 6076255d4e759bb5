import { addDays, format, parseISO } from 'date-fns';
import { enGB } from 'date-fns/locale/en-GB';
import { fr } from 'date-fns/locale/fr';
import { daysBetween, plusDays, type CivilDate } from '../../../src/knowledge/civil-date';
import { seededRandom } from '../../builders/random';
import { readReal } from '../../builders/real-reader';

// What holds of every date, on days drawn at random: the draw is the same on every run.

const random = seededRandom(2026);
const TODAY: CivilDate = '2026-05-06';

/** Days of the five years around, leap day included. */
const randomDay = (): CivilDate => format(addDays(parseISO('2024-01-01'), random.between(0, 5 * 365)), 'yyyy-MM-dd');

const write = (day: CivilDate, pattern: string, locale = fr): string => format(parseISO(day), pattern, { locale });

const wordings: readonly ((day: CivilDate) => string)[] = [
  (day) => write(day, 'd MMMM yyyy'),
  (day) => write(day, "'le' EEEE d MMMM yyyy"),
  (day) => write(day, 'dd/MM/yyyy'),
  (day) => write(day, 'd/M/yy'),
  (day) => write(day, 'dd.MM.yyyy'),
  (day) => day,
  (day) => write(day, 'd MMMM yyyy', enGB),
  (day) => write(day, "do 'of' MMMM yyyy", enGB),
  (day) => write(day, 'EEEE, MMMM do, yyyy', enGB),
  (day) => write(day, 'EEE d MMM yyyy', enGB),
];

const DRAWS = 40;
const draws = Array.from({ length: DRAWS }, randomDay);

describe('a date drawn at random', () => {
  it.each(draws)('is read in every way to write it: %s', (day) => {
    const read = wordings.map((wording) => readReal(wording(day), { today: TODAY }).period);

    expect(read.map((period) => [period?.from, period?.to, period?.wrongWeekday])).toEqual(
      wordings.map(() => [day, day, undefined]),
    );
  });

  it.each(draws)('ends a range with all the days up to it: %s', (day) => {
    const first = plusDays(day, -random.between(1, 40));

    const read = [
      readReal(`du ${write(first, 'd MMMM yyyy')} au ${write(day, 'd MMMM yyyy')}`, { today: TODAY }).period,
      readReal(`from ${write(first, 'd MMMM', enGB)} to ${write(day, 'd MMMM yyyy', enGB)}`, { today: TODAY }).period,
    ];

    for (const period of read) expect(period).toMatchObject({ from: first, to: day });
  });

  it.each(draws)('stays apart from another that it is named with: %s', (day) => {
    const other = plusDays(day, random.between(2, 20));

    const { period } = readReal(`le ${write(day, 'd MMMM yyyy')} et le ${write(other, 'd MMMM yyyy')}`);

    expect(period).toMatchObject({ from: day, to: other, days: [day, other] });
  });
});

describe('days counted at random', () => {
  it.each(Array.from({ length: DRAWS }, () => random.between(2, 60)))('are %d days away', (count) => {
    expect(readReal(`dans ${count} jours`, { today: TODAY }).period?.from).toBe(plusDays(TODAY, count));
    expect(readReal(`${count} days ago`, { today: TODAY }).period?.from).toBe(plusDays(TODAY, -count));
  });
});

describe('any words of the calendar, in any order', () => {
  const parts = ['le', '6', 'mai', 'et', 'au', 'lundi', 'semaine', 'prochaine', 'fin', '7', 'avant', 'du', '2e', 'jour']
    .concat(['May', 'the', '4th', 'to', 'next', 'week', 'dans', '3', 'jours', 'depuis', ',', '-', '/', '2026', 'un'])
    .concat(['premier', 'dernier', 'de', 'entre', 'Toussaint', 'week-end', '31', 'février', 'pas', 'et demi']);
  const texts = Array.from({ length: 10 * DRAWS }, () =>
    Array.from({ length: random.between(1, 7) }, () => random.oneOf(parts)).join(' '),
  );

  it('give a period that begins before it ends, and days that lie in it', () => {
    const wrong = texts.filter((text) => {
      const { period } = readReal(text, { today: TODAY, aboutEdition: random.chance(0.5) });
      if (!period) return false;
      const inside = new Set(daysBetween(period.from, period.to));
      return inside.size === 0 || period.days?.some((day) => !inside.has(day)) === true;
    });

    expect(wrong).toEqual([]);
  });
});
