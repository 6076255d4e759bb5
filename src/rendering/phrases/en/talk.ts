import { enGB as locale } from 'date-fns/locale/en-GB';
import type { Phrases } from '../fr';

export const ui: Phrases['ui'] = {
  choose: 'Choose from the list',
  chooseFirst: 'Please choose an answer from the list first.',
  submit: 'Send this choice',
  more: 'More…',
  tout: '… Type “all” to read the rest.',
  colon: ': ',
  shared: 'Everyone here sees my answers: for the situation of a pupil, please write to me in a personal chat.',
  reminder: (left) =>
    `No need to write what identifies a young person: I left aside ${left}, as age, level and situation are enough.`,
  identifiers: {
    name: 'a name',
    'birth-date': 'a day of birth',
    phone: 'a phone number',
    mail: 'a mail address',
    account: 'an online account',
    address: 'an address',
    nir: 'a social security number',
    ine: 'an INE',
    number: 'a personal number',
  },
};

export const lists: Phrases['lists'] = { and: 'and', or: 'or', apart: '; ' };

export const dates: Phrases['dates'] = {
  locale,
  written: (date) => date,
  hour: (time) => time.replace(/^0/, ''),
  on: (day) => `on ${day}`,
  fromTo: (from, to) => `from ${from} to ${to}`,
  onEach: (days) => `on ${days}`,
  today: (day) => `today, ${day}`,
  tomorrow: (day) => `tomorrow, ${day}`,
  moments: { matin: 'in the morning', 'apres-midi': 'in the afternoon', journee: 'all day' },
};

export const foot: Phrases['foot'] = {
  source: (title, place) => `Source: ${title}${place === undefined ? '' : `, ${place}`}`,
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
  guided: 'Find a dispositif',
  programme: 'Programme of the Semaine',
  help: 'What can you do?',
  human: 'Talk to somebody',
  dispositifs: 'All the dispositifs',
  structures: 'All the back-to-school structures',
  ideas: 'Ideas for actions',
  editions: 'Past editions',
  map: 'See on a map',
  calendar: 'Add to my calendar',
  restart: 'Talk about another pupil',
  openFiche: (name) => `Details: ${name}`,
  change: (theField) => `Change ${theField}`,
  tell: (theField) => `Tell ${theField}`,
};

export const aide: Phrases['aide'] = {
  welcomeTitle: 'Hello, I am the assistant persévérance',
  helpTitle: 'What I can do',
  welcome:
    'I help the staff of the région académique Hauts-de-France to support a young person who drops out of school, or may do so.',
  can: [
    'find a dispositif for a pupil, criterion by criterion',
    'explain and compare dispositifs, acteurs and rules',
    'give the programme of the Semaine',
    'say whom to turn to, and give the key figures',
  ],
  privacy:
    'Please do not write the name of a pupil: age, level and situation are enough. To have me forget you, write “delete my data”.',
  examplesTitle: 'For example',
  examples: [
    'Which dispositif for a 17-year-old dropout?',
    'Help me find a dispositif',
    'What is the micro-lycée?',
    'Programme of the Semaine',
    'How can I reach an ECMLDS?',
    'How many school dropout referents?',
  ],
};

export const social: Phrases['social'] = {
  hello: 'Hello. Which pupil, which dispositif or which day of the Semaine would you like to talk about?',
  thanks: 'You are welcome. I am here for another pupil or another question.',
  bye: 'Goodbye, and all the best to you and your pupils.',
  who: 'I am the assistant persévérance of the région académique Hauts-de-France, a program and not a person. I answer from the documents of the region on school dropout, and I name my sources.',
  'well-being': 'I am well, thank you. And above all, I am ready to search with you.',
  erased:
    'Done: I no longer keep anything of you, neither of our conversations nor of your votes. You can start anew whenever you like.',
  sorry: 'I am sorry that my answer was not better. Please say it in other words, or take one of these ways.',
};

export const unknown: Phrases['unknown'] = {
  title: 'I do not have the answer',
  reason: {
    'off-topic': 'I do not have the answer: I only know about perseverance at school in the Hauts-de-France.',
    private: 'I give neither private contact details nor personal data.',
    'other-region': 'I only know the région académique Hauts-de-France: for another region, I have no answer.',
    'primary-school': 'I only know what exists from collège on: for a primary school pupil, I have no answer.',
    'not-understood': 'I did not understand the question, or I do not know the answer.',
  },
  nearest: 'The closest that I know of',
  contact: 'For an answer from a person',
};

export const suggestion: Phrases['suggestion'] = {
  which: 'Several entries answer: which one would you like?',
  perhaps: 'I am not sure that I understand. Did you mean:',
  other: (contact) => `Something else? Please put it another way, or ask: ${contact}.`,
};

export const urgence: Phrases['urgence'] = {
  title: 'A young person in danger: call',
  others: 'Other useful numbers',
  doubt: { pupil: 'If you fear for this young person: ', user: 'If this is about yourself: ' },
  rest: 'Answer the question too',
  summary: (numbers) => `A young person in danger, the numbers to call: ${numbers}.`,
};

/** The map of the dialog and of the criteria, for editors. */
export const map: Phrases['map'] = {
  dialog: 'The questions asked, and where the answers lead',
  criteria: 'The dispositifs and their criteria',
  end: 'No more question',
};
