import { countFr } from '../plural';

export const fiche = {
  phase: 'Étape',
  legende: 'Sur la carte du guide',
  niveaux: 'Niveaux',
  criteria: 'Pour qui, critère par critère',
  before: (name: string) => `Avant : ${name}`,
  after: (name: string) => `Après : ${name}`,
  related: 'Voir aussi',
  figures: 'Chiffres',
  reach: 'Contact',
  unknown: (facts: string) => `Les documents ne disent rien de lisible sur : ${facts}.`,
  school: 'Établissement',
  town: 'Ville',
  departement: 'Département',
  dispositif: 'Dispositif',
  editionDates: 'Dates',
  departementValue: (name: string, code: string) => `${name} (${code})`,
};

export const comparison = {
  title: (names: string) => `Comparer : ${names}`,
  /** How many points differ, out of how many. */
  summary: (names: string, count: number) => `${names} : ${countFr(count, 'point diffère', 'points diffèrent')}.`,
  differs: 'Ce qui diffère',
  niveaux: 'Niveaux, selon le guide',
  same: (count: number) => (count > 1 ? `Ce qui est pareil (${count})` : 'Ce qui est pareil'),
  nothingDiffers: "D'après les documents, rien ne les distingue.",
  /** Nothing is asked of the pupil on this point. */
  noCriterion: 'pas de condition',
  unknown: 'non précisé dans les documents',
  left: (count: number, names: string) =>
    `Je compare trois fiches à la fois : ${names} ${count > 1 ? "n'y sont pas" : "n'y est pas"}.`,
  checked: (name: string, day: string) => `${name} : vérifié le ${day}`,
};

export const liste = {
  title: (what: string, count: number) => `${what} : ${count}`,
  /** The noun is the first word of a name: « micro-lycées », « lycées de la nouvelle chance ». */
  running: (dispositif: string) => dispositif.replace(/^\S*[^\ssxz](?=\s|$)/, '$&s'),
  phase: (phase: string) => `à l'étape « ${phase} »`,
  legende: (legende: string) => `« ${legende} » sur la carte du guide`,
  pole: 'pilotés par le Pôle Persévérance',
  niveau: (niveaux: string) => `pour le niveau ${niveaux}`,
  structure: (school: string, town: string, departement: string, code: string) =>
    `${school}, ${town}, ${departement} (${code})`,
  near: (where: string, count: number) => `Je n'en connais pas dans cette ville, mais ${where}, il y en a ${count} :`,
  empty:
    'Je ne connais rien qui réponde à cette demande. Elle peut être élargie : tout le département, toute la région, un autre niveau.',
  moreByName: "Écrivez le nom de l'un d'eux pour ouvrir sa fiche.",
};

export const contact = {
  summary: (name: string, number: string) => `${name} — ${number}`,
  person: 'Personne',
  role: 'Fonction',
  phone: 'Téléphone',
  mail: 'Courriel',
  mailSubject: "Persévérance scolaire : demande d'information",
  address: 'Adresse',
  about: (name: string) => `Vous cherchez à joindre : ${name}.`,
  noNumberAt: (place: string) => `Les documents ne donnent ni nom ni numéro ${place}.`,
  via: (name: string) => `Les documents ne donnent pas de numéro direct. Passez par : ${name}.`,
};

export const chiffres = {
  figure: (value: string, label: string) => `${value} — ${label}`,
  /** French figures stay as they are printed. */
  number: (value: string) => value,
  dated: (date: string, source: string) => `${date} — source : ${source}`,
  detail: 'En détail',
};
