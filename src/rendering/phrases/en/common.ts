import { enGB as locale } from 'date-fns/locale/en-GB';
import type { Phrases } from '../fr';

export const ui: Phrases['ui'] = {
  choose: 'Choose from the list',
  chooseFirst: 'Please choose an answer from the list first.',
  submit: 'Send this choice',
  colon: ': ',
  shared: 'Everyone here sees my answers: for the situation of a pupil, please write to me in a personal chat.',
};

export const lists: Phrases['lists'] = { and: 'and', or: 'or', apart: '; ' };

export const dates: Phrases['dates'] = {
  locale,
  on: (day) => `on ${day}`,
  fromTo: (from, to) => `from ${from} to ${to}`,
  onEach: (days) => `on ${days}`,
  today: (day) => `today, ${day}`,
  tomorrow: (day) => `tomorrow, ${day}`,
  moments: { matin: 'in the morning', 'apres-midi': 'in the afternoon', journee: 'all day' },
};

export const foot: Phrases['foot'] = {
  source: (title) => `Source: ${title}`,
  sources: 'Sources',
  citation: (title, place) => `${title} — ${place}`,
  checked: (day) => `Checked on ${day}.`,
};

export const both: Phrases['both'] = {
  summary: (first, second) => `${first} · ${second}`,
  title: 'Two questions, two answers',
  first: 'Your first question',
  second: 'Your second question',
};

export const ways: Phrases['ways'] = {
  guided: { label: 'Find a dispositif', say: 'help me find a dispositif' },
  programme: { label: 'Programme of the Semaine', say: 'programme of the Semaine' },
  help: { label: 'What can you do?', say: 'help' },
  human: { label: 'Talk to somebody', say: 'I want to talk to somebody' },
  dispositifs: { label: 'All the dispositifs', say: 'list of the dispositifs' },
  structures: { label: 'All the back-to-school structures', say: 'list of the back-to-school structures' },
  calendar: 'Add to my calendar',
  restart: 'Talk about another pupil',
  openFiche: (name) => `Details: ${name}`,
  change: (theField) => `Change ${theField}`,
  tell: (theField) => `Tell ${theField}`,
};

export const reminder =
  'No need to write what identifies a young person: I left it aside, as age, level and situation are enough.';
