import { liste as fr } from '../fr/entries';
import { countEn } from '../plural';
import type { Phrases } from '../fr';

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
  unknown: (facts) => `The documents say nothing legible about: ${facts}.`,
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
  running: fr.running,
  phase: (phase) => `at the stage “${phase}”`,
  legende: (legende) => `“${legende}” on the guide's map`,
  pole: 'run by the Pôle Persévérance',
  niveau: (niveaux) => `for the level ${niveaux}`,
  structure: (school, town, departement, code) => `${school}, ${town}, ${departement} (${code})`,
  near: (where, count) => `I know of none in that town, but ${where} there ${count === 1 ? 'is one' : `are ${count}`}:`,
  empty:
    'I know nothing that fits this request. It can be made wider: the whole département, the whole region, another level.',
  moreByName: 'Write the name of one of them to see its details.',
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
  figure: (value, label) => `${value} — ${label}`,
  /** The decimal comma of French; the space between thousands is understood in English too. */
  number: (value) => value.replace(/(\d),(\d)/g, '$1.$2'),
  dated: (date, source) => `${date} — source: ${source}`,
  detail: 'In detail',
};
