import type { Phrases } from '../fr';
import { countEn } from './terms';

export const orientation: Phrases['orientation'] = {
  title: 'Which dispositif for this pupil?',
  welcome:
    'Let us look for a dispositif together, in a few questions. Age, level and situation are enough: please do not write the name of the pupil.',
  first: (count) =>
    count > 1
      ? `The ${['', '', 'two', 'three'][count] ?? count} to look at first`
      : count === 1
        ? 'To look at first'
        : 'No dispositif is open',
  understood: (line) => `Understood: ${line}. Change`,
  tile: {
    title: (name, verdict) => `${name} — ${verdict}`,
    verdict: { eligible: 'open', derogation: 'by derogation', 'a-verifier': 'to be checked', non: 'closed' },
    duration: (text) => `Duration: ${text}`,
    noDuration: 'Duration not stated',
    decides: (who) => `who decides: ${who}`,
    noDecision: 'who decides: not stated',
    nothingSaid: 'Duration and who decides: not stated',
    near: (town, departement) => `${town} (${departement})`,
    fits: (reason) => `✓ ${reason}`,
    within: (known, range) => `${known} (${range})`,
    missing: (fields) => `to be known: ${fields}`,
    apart: ' · ',
  },
  seeOthers: (count) => (count > 1 ? `See the ${count} others` : 'See the other one'),
  seeClosed: (count) => `Why not the others (${count})`,
  seeClosedAll: 'Why not the others',
  seeChanges: 'Change an answer',
  others: (count) => (count > 1 ? `The ${count} others to look at` : 'The other one to look at'),
  noneClosed: 'No dispositif is closed to this pupil.',
  back: '← Back to the answer',
  profile: (line) => `What I understood: ${line}.`,
  summary: (open, byException, toCheck) =>
    [
      countEn(open, 'dispositif open', 'dispositifs open'),
      ...(byException > 0 ? [`${byException} by derogation`] : []),
      `${toCheck} to check`,
    ].join(', ') + '.',
  group: {
    eligible: (count) => `Open to this pupil (${count})`,
    derogation: (count) => `Open by derogation (${count})`,
    'a-verifier': (count) => `To be checked (${count})`,
    non: (count) => `Why not the others (${count})`,
  },
  noneOpen: 'From what I know of this pupil, no dispositif is open to them: see below why.',
  because: (values) => `Why: ${values}`,
  byException: (agreements) => `Subject to: ${agreements}`,
  missing: (fields) => `Still to be known: ${fields}`,
  reminder: {
    'instruction-obligatoire': (call) =>
      `Under 16, this pupil is under instruction obligatoire (compulsory education), and is out of school. To call: ${call}.`,
    'obligation-formation': (call) =>
      `From 16 to 18, this pupil is under obligation de formation (duty to be in training), and has no solution. To call: ${call}.`,
    either: (call) =>
      `Without a solution, this pupil is under instruction obligatoire (compulsory education) before 16, then under obligation de formation (duty to be in training) until 18. To call: ${call}.`,
  },
  shortReminder: {
    'instruction-obligatoire': (call) => `Under 16, instruction obligatoire (compulsory education). To call: ${call}.`,
    'obligation-formation': (call) => `From 16 to 18, obligation de formation (duty to train). To call: ${call}.`,
    either: (call) => `Instruction obligatoire, then obligation de formation. To call: ${call}.`,
  },
  reminderTitle: 'What the law says',
  nearby: 'In their département',
  otherPupils: 'The other young people of this conversation',
  otherPupil: (rank: number, line: string) => `Back to young person ${rank}: ${line}`,
  whichPupil: 'The same young person, or another?',
  samePupil: 'The same one',
  newPupil: 'Another one',
  settled: 'No further question would change these answers.',
  changeHint: 'An answer to change?',
  questions: {
    situation: 'Is the young person still enrolled in a school?',
    age: 'How old is the young person?',
    niveau: 'What is their level, now or last?',
    classe: 'What is their class, now or last?',
    dureeDescolarisationMois: 'How long have they been out of school?',
    examenEchoue: 'Did they fail a CAP or a baccalauréat?',
    autonome: 'Can they conduct their own search and internships?',
    allophone: 'Are they newly arrived in France, with another language than French?',
  },
  situationOptions: { scolarise: 'Yes, still enrolled', 'sans-solution': 'No, out of school without a solution' },
  dontKnow: "I don't know",
  note: {
    notUnderstood: "I did not recognise an answer to the question. Please choose below, or write “I don't know”.",
    otherDossier: 'This button belonged to the situation of another pupil: nothing was changed.',
    forgottenDossier:
      'This button is about a situation that I do not remember, or not any more, for you: nothing was changed. Let us start again here.',
    oldCard: (theFields) => `You answered on an earlier card: I have changed ${theFields}. This is where we are.`,
    oldCardUnchanged:
      'You answered on an earlier card: nothing has changed in what I know of this pupil. This is where we are.',
    dropped: (theFields) => `What you have just said contradicts what I knew: I have removed ${theFields}.`,
    askedAgain: (theField) => `All right, let us change ${theField}.`,
  },
};

export const why: Phrases['why'] = {
  verdict: {
    eligible: (name) => `${name}: open to this pupil`,
    derogation: (name) => `${name}: open by derogation`,
    'a-verifier': (name) => `${name}: to be checked`,
    non: (name) => `${name}: not open to this pupil`,
  },
  emptyProfile: 'I know nothing of this pupil yet: tell me their age, level and situation.',
  unmet: 'What does not fit',
  unknown: 'What is still to be known',
  met: 'What fits',
  nearest: (change) => `${change}.`,
};

const inYears = (count: number | undefined) => (count === undefined ? '' : `: in ${countEn(count, 'year', 'years')}`);

const after = (value: string | undefined, state: string) => (value === undefined ? state : `${value}, ${state}`);

export const criterion: Phrases['criterion'] = {
  labelled: (label, text) => `${label}: ${text}`,
  bounds: {
    age: {
      between: (min, max) => `${min} to ${max}`,
      from: (min) => `${min} or more`,
      upTo: (max) => `${max} or less`,
    },
    dureeDescolarisationMois: {
      between: (min, max) => `${min} to ${max} months`,
      from: (min) => `${countEn(min, 'month', 'months')} or more`,
      upTo: (max) => `${countEn(max, 'month', 'months')} or less`,
    },
  },
  flag: {
    allophone: 'newly arrived, French is not their language',
    autonome: 'able to conduct their own search and internships',
    examenEchoue: 'a CAP or baccalauréat not obtained',
  },
  exception: (agreement) => `exception: ${agreement}`,
  deduced: 'from the level, no text says so',
  anyOf: (parts) => `one of these: ${parts.join('; or ')}`,
  state: {
    met: (value) => after(value, 'criterion met'),
    derogation: (value) => after(value, 'possible by derogation'),
    unmet: (value) => after(value, 'criterion not met'),
    unknown: (value) => after(value, 'to be checked'),
  },
  withState: (requirement, state) => `${requirement} — ${state}`,
  withSource: (sentence, source) => `${sentence} (source: ${source})`,
  ruleFrom: (rule, source) => `${rule} — source: ${source}`,
  nearest: {
    age: (age, waitYears) => `they must be ${age}${inYears(waitYears)}`,
    ageByException: (age, agreement, waitYears) => `they must be ${age} (${agreement})${inYears(waitYears)}`,
    agePassed: (max) => `it is for young people of ${max} or less, and that age is past`,
    months: (months, waitMonths) =>
      `after ${countEn(months, 'month', 'months')} out of school` +
      (waitMonths === undefined ? '' : `: in ${countEn(waitMonths, 'month', 'months')}`),
    monthsPassed: (max) =>
      `it is for those who left at most ${countEn(max, 'month', 'months')} ago, and that time is past`,
    situation: {
      scolarise: 'it is for a young person still enrolled: they would need to be enrolled in a school',
      'sans-solution': 'it is for a young person who has left school',
    },
    niveau: (niveaux) => `it is for a young person of this level: ${niveaux}`,
    classe: (classes) => `it is for these classes: ${classes}`,
    departement: (departements) => `it is for young people of this département: ${departements}`,
    flag: {
      allophone: 'it is for a newly arrived young person whose language is not French',
      autonome: 'the young person would have to be able to conduct their own search and internships',
      examenEchoue: 'it is for a young person who did not obtain a CAP or a baccalauréat',
    },
  },
};
