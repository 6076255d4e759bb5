import { countEn } from '../plural';
import type { Phrases } from '../fr';

export const programme: Phrases['programme'] = {
  summary: (title, count) => `${title} — ${count}`,
  title: (edition, what) => `${edition}: ${what}`,
  wholeWeek: (period) => `the whole Semaine, ${period}`,
  wholeWeekHeading: 'All week',
  severalDays: (period) => `Over several days, ${period}`,
  audience: (audience) => `for ${audience}`,
  theme: (theme) => `on the theme “${theme}”`,
  online: 'online',
  wrongWeekday: (date, weekday) => `Please note that ${date} is a ${weekday}: I followed the date.`,
  when: {
    before: (period) => `The Semaine will take place ${period}.`,
    during: (period) => `The Semaine takes place ${period}.`,
    after: (period) => `The Semaine took place ${period}.`,
  },
  nothingThen: (period) => `It has no event ${period}.`,
  otherWay: 'Its programme can be read here; for other dates, the Pôle Persévérance can help.',
  count: (count, ofWeek) =>
    countEn(count, 'highlight', 'highlights') + (ofWeek > 0 && ofWeek < count ? `, ${ofWeek} of them all week.` : '.'),
  empty: (where) => `I know of no highlight ${where}.`,
  emptyHint: 'The request can be made wider: the whole week, or the whole region.',
  alsoOnline: (count) =>
    `There ${count === 1 ? 'is' : 'are'} also ${countEn(count, 'highlight', 'highlights')} online.`,
  partial: (legible, announced, days, pages, asked) =>
    `${legible} of the ${announced} highlights announced are legible; the programme ${pages > 1 ? 'pages' : 'page'} of ${days} ${pages > 1 ? 'are' : 'is'} not: the list of ${asked > 1 ? 'these days' : 'this day'} is partial.`,
  date: 'Date',
  time: 'Time',
  place: 'Place',
  audienceLabel: 'Audience',
  timeUnknown: 'not given in the documents',
  endUnknown: 'The documents do not give the time at which it ends.',
  audienceUnknown: 'not given in the documents',
  times: (from, to) => (to === undefined ? from : `${from} to ${to}`),
};
