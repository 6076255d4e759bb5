import * as chrono from 'chrono-node';
import { format } from 'date-fns';
import type { CivilDate } from '../../../src/knowledge/civil-date';
import { readReal } from '../../builders/real-reader';

// A second opinion on the dates that staff write: what chrono-node reads right, we read alike.

/** The Wednesday before the Semaine: none of these wordings is of a month that is over. */
const TODAY: CivilDate = '2026-04-29';
const NOON = new Date(2026, 3, 29, 12);

const shown = (from: CivilDate, to: CivilDate): string => (from === to ? from : `${from}..${to}`);

function ours(text: string): string | undefined {
  const { period } = readReal(text, { today: TODAY });
  return period?.days?.join(' + ') ?? (period && shown(period.from, period.to));
}

/** Words that count back: all others are of a day to come. */
const PAST = /hier|dernier|veille|il y a|last|yesterday|ago/;

function theirs(parser: chrono.Chrono, text: string): string | undefined {
  const [found] = parser.parse(text, NOON, { forwardDate: !PAST.test(text) });
  const day = (date: Date): CivilDate => format(date, 'yyyy-MM-dd');
  return found && shown(day(found.start.date()), day((found.end ?? found.start).date()));
}

const french = [
  "aujourd'hui",
  'demain',
  'hier',
  'ce soir',
  'demain soir',
  'hier soir',
  'demain matin',
  'la veille',
  'mercredi',
  'jeudi',
  'vendredi',
  'samedi',
  'dimanche',
  'lundi',
  'mardi',
  'lundi prochain',
  'mardi dernier',
  'mercredi après-midi',
  'jeudi matin',
  'le 6 mai',
  '6 mai 2026',
  '06/05/2026',
  'le 06/05',
  '6/5/2026',
  'le 6/5',
  '06.05.2026',
  '2026-05-06',
  '1er mai',
  'le 1er juin',
  'le 31 mai',
  '15 juin',
  'le 30 septembre',
  '30 sept. 2026',
  '3 févr. 2027',
  '14 juillet',
  'le 25 décembre',
  'le 28 février 2027',
  '29 février 2028',
  'mercredi 6 mai',
  'jeudi 7 mai 2026',
  'sam 9 mai',
  'mardi 5 mai à 14h',
  '5 mai à 9h',
  'le 4 mai 2026 à 14h30',
  'du 4 au 7 mai',
  '4-7 mai',
  '4 mai - 7 mai',
  'du 4 mai au 7 mai',
  'du 4 mai 2026 au 7 mai 2026',
  'du 12 au 15 juin',
  'du lundi 4 au jeudi 7 mai',
  'lundi 4 mai - jeudi 7 mai',
  'dans 3 jours',
  'dans deux jours',
  'dans une semaine',
  'dans trois semaines',
  'dans un mois',
  'il y a 3 jours',
  'il y a deux jours',
];

const english = [
  'today',
  'tomorrow',
  'yesterday',
  'tonight',
  'this evening',
  'tomorrow morning',
  'last night',
  'the day after tomorrow',
  'the day before yesterday',
  'Wednesday',
  'Thursday',
  'Saturday',
  'Monday',
  'on Friday',
  'this Friday',
  'next Monday',
  'last Friday',
  'on Thursday evening',
  'Thursday at 9am',
  '6 May',
  'May 6',
  'May 6th',
  '6th May',
  '6th of May',
  'the 6th of May',
  'on the 7th of May 2026',
  'May 6, 2026',
  '6 May at 2pm',
  'May 31st',
  '1st June',
  '30 June',
  '1 Dec 2026',
  '29 February 2028',
  '2026-06-15',
  '06/05/2026',
  'Wednesday 6 May',
  'Wednesday, May 6th',
  'Wed 6 May',
  '4 May to 7 May',
  '4-7 May',
  'May 4-7',
  'May 4 to 7',
  'June 12-15, 2027',
  'Monday to Thursday',
  'from Monday to Thursday',
  'in two days',
  'in 3 days',
  'in a week',
  'in a month',
  '2 days ago',
  'three days ago',
];

describe('a date that chrono-node reads right', () => {
  it.each(french)('is the same for us, in French: "%s"', (text) => {
    const expected = theirs(chrono.fr.casual, text);

    expect(expected).toBeDefined();
    expect(ours(text)).toBe(expected);
  });

  it.each(english)('is the same for us, in English: "%s"', (text) => {
    const expected = theirs(chrono.en.GB, text);

    expect(expected).toBeDefined();
    expect(ours(text)).toBe(expected);
  });
});

describe('a wording that chrono-node reads wrong or not at all', () => {
  it.each([
    ['après-demain', '2026-05-01'],
    ['avant-hier', '2026-04-27'],
    ['la semaine prochaine', '2026-05-04..2026-05-10'],
    ['ce week-end', '2026-05-02..2026-05-03'],
    ['fin mai', '2026-05-21..2026-05-31'],
    ['le 6', '2026-05-06'],
    ['le six mai', '2026-05-06'],
    ['mer. 6 mai', '2026-05-06'],
    ['entre le 4 et le 7 mai', '2026-05-04..2026-05-07'],
    ['de lundi à jeudi', '2026-05-04..2026-05-07'],
    ['le 4 et le 7 mai', '2026-05-04 + 2026-05-07'],
    ['12/25', undefined],
    ['le 1 est pris', undefined],
  ])('in French is what the calendar says: "%s" is %s', (text, expected) => {
    expect(theirs(chrono.fr.casual, text)).not.toBe(expected);
    expect(ours(text)).toBe(expected);
  });

  it.each([
    ['day before yesterday', '2026-04-27'],
    ['this weekend', '2026-05-02..2026-05-03'],
    ['next week', '2026-05-04..2026-05-10'],
    ['the 6th', '2026-05-06'],
    ['from the 4th to the 7th', '2026-05-04..2026-05-07'],
    ['from 4 to 7 May', '2026-05-04..2026-05-07'],
    ['between Monday and Wednesday', '2026-05-04..2026-05-06'],
    ['first week of May', '2026-05-04..2026-05-10'],
  ])('in English is what the calendar says: "%s" is %s', (text, expected) => {
    expect(theirs(chrono.en.GB, text)).not.toBe(expected);
    expect(ours(text)).toBe(expected);
  });
});
