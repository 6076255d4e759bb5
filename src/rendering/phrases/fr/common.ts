import { fr as locale } from 'date-fns/locale/fr';

/** Words of the card itself. */
export const ui = {
  choose: 'Choisir dans la liste',
  chooseFirst: "Choisissez d'abord une réponse dans la liste.",
  submit: 'Valider ce choix',
  colon: ' : ',
  shared:
    "Ici, tout le monde voit mes réponses : pour la situation d'un jeune, écrivez-moi plutôt en conversation privée.",
};

export const lists = { and: 'et', or: 'ou', apart: ' ; ' };

export const dates = {
  locale,
  on: (day: string) => `le ${day}`,
  fromTo: (from: string, to: string) => `du ${from} au ${to}`,
  onEach: (days: string) => `les ${days}`,
  today: (day: string) => `aujourd'hui, ${day}`,
  tomorrow: (day: string) => `demain, ${day}`,
  moments: { matin: 'le matin', 'apres-midi': "l'après-midi", journee: 'toute la journée' },
};

/** What stands at the foot of an entry. */
export const foot = {
  source: (title: string) => `Source : ${title}`,
  sources: 'Sources',
  citation: (title: string, place: string) => `${title} — ${place}`,
  checked: (day: string) => `Vérifié le ${day}.`,
};

/** After an answer to a message that identified somebody. */
export const reminder =
  "Inutile d'écrire ce qui identifie un jeune : je l'ai laissé de côté, car l'âge, le niveau et la situation suffisent.";

/** Two questions of one message. */
export const both = {
  summary: (first: string, second: string) => `${first} · ${second}`,
  title: 'Deux questions, deux réponses',
  first: 'Votre première question',
  second: 'Votre seconde question',
};

/** The ways forward that several answers offer. */
export const ways = {
  guided: { label: 'Trouver un dispositif', say: 'aide-moi à trouver un dispositif' },
  programme: { label: 'Programme de la Semaine', say: 'programme de la Semaine' },
  help: { label: 'Que savez-vous faire ?', say: 'aide' },
  human: { label: "Parler à quelqu'un", say: "je veux parler à quelqu'un" },
  dispositifs: { label: 'Tous les dispositifs', say: 'liste des dispositifs' },
  structures: { label: "Toutes les structures de retour à l'école", say: "liste des structures de retour à l'école" },
  calendar: 'Ajouter à mon agenda',
  restart: "Parler d'un autre jeune",
  openFiche: (name: string) => `Fiche : ${name}`,
  change: (theField: string) => `Changer ${theField}`,
  tell: (theField: string) => `Préciser ${theField}`,
};
