import type { Phrases } from '../fr';
import { annuaire as annuaireFr, liste as listeFr } from '../fr/entries';
import { countEn } from './terms';

export const fiche: Phrases['fiche'] = {
  phase: 'Stage',
  legende: "On the guide's map",
  niveaux: 'Levels',
  criteria: 'Who it is for, criterion by criterion',
  before: (name) => `Before: ${name}`,
  after: (name) => `After: ${name}`,
  related: 'See also',
  figures: 'Figures',
  reach: 'Contact',
  unknown: (facts) => `The documents say nothing about: ${facts}.`,
  notSaid: (fact) => `${fact}: the documents do not say.`,
  essential: 'The whole entry',
  sourceAndDay: (source, day) => `Source: ${source}. Checked on ${day}.`,
  school: 'School',
  town: 'Town',
  departement: 'Département',
  dispositif: 'Dispositif',
  editionDates: 'Dates',
  departementValue: (name, code) => `${name} (${code})`,
};

export const comparison: Phrases['comparison'] = {
  title: (names) => `Comparing ${names}`,
  summary: (names, count) => `${names}: ${countEn(count, 'point differs', 'points differ')}.`,
  differs: 'What differs',
  niveaux: 'Levels, as the guide has them',
  same: (count) => (count > 1 ? `What is the same (${count})` : 'What is the same'),
  nothingDiffers: 'By the documents, nothing tells them apart.',
  noCriterion: 'no condition',
  unknown: 'not given in the documents',
  left: (count, names) => `I compare three at a time: ${names} ${count > 1 ? 'are' : 'is'} left out.`,
  checked: (name, day) => `${name}: checked on ${day}`,
};

export const liste: Phrases['liste'] = {
  title: (what, count) => `${what}: ${count}`,
  /** Dispositifs keep their French names, in the plural too. */
  running: listeFr.running,
  phase: (phase) => `at the stage “${phase}”`,
  legende: (legende) => `“${legende}” on the guide's map`,
  left: (count) => `${count} more: please narrow the question, or write their name.`,
  pole: 'run by the Pôle Persévérance',
  niveau: (niveaux) => `for the level ${niveaux}`,
  structure: (school, town, departement, code) => `${school}, ${town}, ${departement} (${code})`,
  near: (where, count) => `I know of none in that town, but ${where} there ${count === 1 ? 'is one' : `are ${count}`}:`,
  empty:
    'I know nothing that fits this request. It can be made wider: the whole département, the whole region, another level.',
};

export const contact: Phrases['contact'] = {
  summary: (name, number) => `${name} — ${number}`,
  person: 'Person',
  role: 'Function',
  phone: 'Phone',
  mail: 'Mail',
  mailSubject: "Persévérance scolaire : demande d'information",
  address: 'Address',
  about: (name) => `You wish to reach: ${name}.`,
  noNumberAt: (place) => `The documents give no name or number ${place}.`,
  via: (name) => `The documents give no direct number. Please go through: ${name}.`,
};

export const chiffres: Phrases['chiffres'] = {
  unknown: 'Unknown',
  figure: (value, label) => `${value} — ${label}`,
  /** The decimal comma of French; the space between thousands is understood in English too. */
  number: (value) => value.replace(/(\d),(\d)/g, '$1.$2'),
  dated: (date, source) => `${date} — source: ${source}`,
  detail: 'In detail',
};

/** Somebody to talk to, and the mail that is ready for them. */
export const escalade: Phrases['escalade'] = {
  title: 'Talking to somebody',
  summary: (name) => `The person to talk to: ${name}.`,
  person: (about, name, where) => `For ${about}${where === undefined ? '' : `, ${where}`}: ${name}.`,
  atOnce: 'They answer for the whole region. Tell me the département, and I will give you the person near you.',
  where: 'In which département?',
  nearby: (names) => `Near you, you may also ask: ${names}.`,
  mail: {
    link: 'Write, with the message ready',
    preview: 'The message',
    subject: (about) => `School perseverance: ${about}`,
    greeting: 'Hello,',
    motif: (about) => `I am writing to you about: ${about}.`,
    about: (name) => `Entry read: ${name}.`,
    criteria: 'What I can say of the young person, without who it is:',
    question: 'My question:',
    closing: 'Thank you for your help.',
    privacy: 'The message stays with you until you send it. Do not add the name of a pupil.',
  },
};

export const annuaire: Phrases['annuaire'] = {
  title: (role, place) => `${role}: ${place}`,
  roles: { ecmlds: 'ECMLDS', foquale: 'FOQUALE head', cio: 'CIO', lycee: 'Lycée', college: 'Collège' },
  functions: {
    ecmlds: 'ECMLDS, coordinating teacher of the Mission de lutte contre le décrochage scolaire',
    foquale: 'Head of school in charge of the FOQUALE network',
    cio: "Centre d'information et d'orientation",
    lycee: 'Lycée',
    college: 'Collège',
  },
  bassin: 'Area (bassin)',
  around: {
    bassin: (place) => `The directory has nothing in ${place} itself: here is what it gives for its area.`,
    departement: (place) => `The directory has nothing for ${place}: here is what it gives for its département.`,
  },
  more: (shown, total) => `Here are ${shown} out of ${total}.`,
  whichTown: 'Which town?',
  where: {
    ecmlds: "For which area (bassin) or town? I will give you the ECMLDS's name and contact details.",
    foquale: "For which area (bassin) or town? I will give you the FOQUALE head's name and contact details.",
    cio: 'In which town or area (bassin)? I will give you the contact details of the CIO.',
    lycee: 'In which town or area (bassin)? I will give you the contact details of the lycées.',
    college: 'In which town or area (bassin)? I will give you the contact details of the collèges.',
  },
  say: annuaireFr.say,
  roleInQuestion: annuaireFr.roleInQuestion,
  sources: {
    ministere: (day) =>
      `Source: Annuaire de l'éducation, French ministry of education (Licence Ouverte). Data of ${day}.`,
    deploiement: (day) => `Source: the list that your services keep. Data of ${day}.`,
  },
  otherwise: 'Or else',
};

/** What has changed in the content. */
export const nouveautes: Phrases['nouveautes'] = {
  title: (day) => `What is new since ${day}`,
  count: (count) => (count === 1 ? '1 entry changed.' : `${count} entries changed.`),
  changed: (day) => `Changed on ${day}`,
  none: (day) => `No entry has changed since ${day}.`,
  latest: (day) => `The last update is of ${day}.`,
  noneYet: 'No entry has changed since its first version.',
  checked: (day) => `Last checked against the sources on ${day}.`,
};
