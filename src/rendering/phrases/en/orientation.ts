import { countEn } from '../plural';
import type { Phrases } from '../fr';

export const orientation: Phrases['orientation'] = {
  title: 'Which dispositif for this pupil?',
  welcome:
    'Let us look for a dispositif together, in a few questions. Age, level and situation are enough: please do not write the name of the pupil.',
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
  reminderTitle: 'What the law says',
  nearby: 'In their département',
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
