import type { AnnuaireRole } from '../../../knowledge/query';
import { countFr } from './terms';

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
  unknown: (facts: string) => `Les documents ne disent rien sur : ${facts}.`,
  /** To somebody who asked for just that. */
  notSaid: (fact: string) => `${fact} : les documents ne le disent pas.`,
  essential: 'Toute la fiche',
  sourceAndDay: (source: string, day: string) => `Source : ${source}. Vérifié le ${day}.`,
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
  left: (count: number) => `${count} de plus : précisez la demande, ou écrivez leur nom.`,
  pole: 'pilotés par le Pôle Persévérance',
  niveau: (niveaux: string) => `pour le niveau ${niveaux}`,
  structure: (school: string, town: string, departement: string, code: string) =>
    `${school}, ${town}, ${departement} (${code})`,
  near: (where: string, count: number) => `Je n'en connais pas dans cette ville, mais ${where}, il y en a ${count} :`,
  empty:
    'Je ne connais rien qui réponde à cette demande. Elle peut être élargie : tout le département, toute la région, un autre niveau.',
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
  unknown: 'Inconnu',
  /** French figures stay as they are printed. */
  number: (value: string) => value,
  dated: (date: string, source: string) => `${date} — source : ${source}`,
  detail: 'En détail',
};

/** Somebody to talk to, and the mail that is ready for them. */
export const escalade = {
  title: "Parler à quelqu'un",
  summary: (name: string) => `Votre interlocuteur : ${name}.`,
  person: (about: string, name: string, where?: string) =>
    `Pour ${about}${where === undefined ? '' : `, ${where}`} : ${name}.`,
  atOnce:
    'Cet interlocuteur répond pour toute la région. Dites-moi le département, et je vous donne celui qui est près de vous.',
  where: 'Dans quel département ?',
  nearby: (names: string) => `Près de vous, adressez-vous aussi à : ${names}.`,
  mail: {
    link: 'Écrire, message déjà préparé',
    preview: 'Le message préparé',
    subject: (about: string) => `Persévérance scolaire : ${about}`,
    greeting: 'Bonjour,',
    motif: (about: string) => `Je vous écris au sujet suivant : ${about}.`,
    about: (name: string) => `Fiche consultée : ${name}.`,
    criteria: 'Ce que je peux dire du jeune, sans son identité :',
    question: 'Ma question :',
    closing: 'Merci de votre aide.',
    privacy: "Le message reste chez vous tant que vous ne l'envoyez pas. N'y ajoutez pas le nom d'un jeune.",
  },
};

/** What is found in the directory that whoever deploys the bot has imported. */
export const annuaire = {
  title: (role: string, place: string) => `${role} : ${place}`,
  roles: {
    ecmlds: 'ECMLDS',
    foquale: 'Responsable FOQUALE',
    cio: 'CIO',
    lycee: 'Lycée',
    college: 'Collège',
  } satisfies Record<AnnuaireRole, string>,
  functions: {
    ecmlds: 'ECMLDS, enseignant coordonnateur de la Mission de lutte contre le décrochage scolaire',
    foquale: "Chef d'établissement responsable du réseau FOQUALE",
    cio: "Centre d'information et d'orientation",
    lycee: 'Lycée',
    college: 'Collège',
  } satisfies Record<AnnuaireRole, string>,
  bassin: 'Bassin',
  around: {
    bassin: (place: string) => `L'annuaire n'a rien à ${place} même : voici ce qu'il donne pour son bassin.`,
    departement: (place: string) => `L'annuaire n'a rien pour ${place} : voici ce qu'il donne pour son département.`,
  },
  more: (shown: number, total: number) => `En voici ${shown} sur ${total}.`,
  whichTown: 'Quelle ville ?',
  where: {
    ecmlds: "Pour quel bassin ou quelle ville ? Je vous donne le nom et les coordonnées de l'ECMLDS.",
    foquale: 'Pour quel bassin ou quelle ville ? Je vous donne le nom et les coordonnées du responsable FOQUALE.',
    cio: 'Dans quelle ville ou quel bassin ? Je vous donne les coordonnées du CIO.',
    lycee: 'Dans quelle ville ou quel bassin ? Je vous donne les coordonnées des lycées.',
    college: 'Dans quelle ville ou quel bassin ? Je vous donne les coordonnées des collèges.',
  } satisfies Record<AnnuaireRole, string>,
  /** What pressing a place says in the user's stead. */
  say: (role: string, place: string) => `contact ${role} ${place}`,
  roleInQuestion: {
    ecmlds: 'ECMLDS',
    foquale: 'FOQUALE',
    cio: 'CIO',
    lycee: 'lycée',
    college: 'collège',
  } satisfies Record<AnnuaireRole, string>,
  sources: {
    ministere: (day: string) =>
      `Source : Annuaire de l'éducation, ministère de l'Éducation nationale (Licence Ouverte). Données du ${day}.`,
    deploiement: (day: string) => `Source : liste tenue par vos services. Données du ${day}.`,
  },
  otherwise: 'Et sinon',
};

/** What has changed in the content. */
export const nouveautes = {
  title: (day: string) => `Quoi de neuf depuis le ${day}`,
  count: (count: number) => `${countFr(count, 'fiche modifiée', 'fiches modifiées')}.`,
  changed: (day: string) => `Modifiée le ${day}`,
  none: (day: string) => `Aucune fiche modifiée depuis le ${day}.`,
  latest: (day: string) => `La dernière mise à jour date du ${day}.`,
  noneYet: "Aucune fiche n'a été modifiée depuis sa première version.",
  checked: (day: string) => `Dernière vérification sur les sources : ${day}.`,
};
