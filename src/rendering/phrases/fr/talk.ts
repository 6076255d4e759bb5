import { fr as locale } from 'date-fns/locale/fr';
import type { IdentifierKind } from '../../../privacy/masked';
import type { SocialAnswer, UnknownAnswer } from '../../../answering/answer';

/** Words of the card itself. */
export const ui = {
  choose: 'Choisir dans la liste',
  chooseFirst: "Choisissez d'abord une réponse dans la liste.",
  submit: 'Valider ce choix',
  more: 'Plus…',
  /** Last line of a text that leaves something out. */
  tout: '… Écrivez « tout » pour lire la suite.',
  colon: ' : ',
  shared:
    "Ici, tout le monde voit mes réponses : pour la situation d'un jeune, écrivez-moi plutôt en conversation privée.",
  /** After an answer to a message that identified somebody. */
  reminder: (left: string) =>
    `Inutile d'écrire ce qui identifie un jeune : j'ai laissé de côté ${left}, car l'âge, le niveau et la situation suffisent.`,
  /** What was left aside, in that reminder. */
  identifiers: {
    name: 'un nom',
    'birth-date': 'un jour de naissance',
    phone: 'un téléphone',
    mail: 'une adresse mail',
    account: 'un compte en ligne',
    address: 'une adresse',
    nir: 'un numéro de sécurité sociale',
    ine: 'un INE',
    number: 'un numéro personnel',
  } satisfies Record<IdentifierKind, string>,
};

export const lists = { and: 'et', or: 'ou', apart: ' ; ' };

export const dates = {
  locale,
  /** The first of a month has a number of its own. */
  written: (date: string) => date.replace(/(?<!\d)1 (?=\p{L})/u, '1er '),
  /** "8 h 30" for "08:30", held together. */
  hour: (time: string) =>
    time.replace(/^0?(\d+):(\d\d)$/, (_, hours: string, minutes: string) =>
      minutes === '00' ? `${hours}\u00A0h` : `${hours}\u00A0h\u00A0${minutes}`,
    ),
  on: (day: string) => `le ${day}`,
  fromTo: (from: string, to: string) => `du ${from} au ${to}`,
  onEach: (days: string) => `les ${days}`,
  today: (day: string) => `aujourd'hui, ${day}`,
  tomorrow: (day: string) => `demain, ${day}`,
  moments: { matin: 'le matin', 'apres-midi': "l'après-midi", journee: 'toute la journée' },
};

/** What stands at the foot of an entry. */
export const foot = {
  source: (title: string, place?: string) => `Source : ${title}${place === undefined ? '' : `, ${place}`}`,
  sources: 'Sources',
  citation: (title: string, place: string) => `${title} — ${place}`,
  checked: (day: string) => `Vérifié le ${day}.`,
};

/** Two questions of one message. */
export const both = {
  summary: (first: string, second: string) => `${first} · ${second}`,
  title: 'Deux questions, deux réponses',
  first: 'Votre première question',
  second: 'Votre seconde question',
};

/** The ways forward that several answers offer. */
export const ways = {
  guided: 'Trouver un dispositif',
  programme: 'Programme de la Semaine',
  help: 'Que savez-vous faire ?',
  human: "Parler à quelqu'un",
  dispositifs: 'Tous les dispositifs',
  structures: "Toutes les structures de retour à l'école",
  ideas: "Des idées d'actions",
  editions: 'Les éditions passées',
  map: 'Voir sur une carte',
  calendar: 'Ajouter à mon agenda',
  restart: "Parler d'un autre jeune",
  openFiche: (name: string) => `Fiche : ${name}`,
  change: (theField: string) => `Changer ${theField}`,
  tell: (theField: string) => `Préciser ${theField}`,
};

export const aide = {
  welcomeTitle: "Bonjour, je suis l'assistant persévérance",
  helpTitle: 'Ce que je sais faire',
  welcome:
    "J'aide les personnels de la région académique Hauts-de-France à soutenir un jeune qui décroche ou qui risque de décrocher.",
  can: [
    'trouver un dispositif pour un jeune, critère par critère',
    'expliquer et comparer dispositifs, acteurs et règles',
    'donner le programme de la Semaine',
    "dire à qui s'adresser, et citer les chiffres clés",
  ],
  privacy:
    "N'écrivez pas le nom d'un jeune : l'âge, le niveau et la situation suffisent. Pour que j'oublie tout de vous, écrivez « efface mes données ».",
  examplesTitle: 'Par exemple',
  examples: [
    'Quel dispositif pour un décrocheur de 17 ans ?',
    'Aide-moi à trouver un dispositif',
    "C'est quoi le micro-lycée ?",
    'Programme de la Semaine',
    'Comment joindre un ECMLDS ?',
    'Combien de référents décrochage scolaire ?',
  ],
};

export const social = {
  hello: 'Bonjour. De quel jeune, de quel dispositif ou de quel jour de la Semaine voulez-vous parler ?',
  thanks: 'Avec plaisir. Je reste là pour un autre jeune ou une autre question.',
  bye: 'Au revoir, et bonne suite à vous et à vos élèves.',
  who: "Je suis l'assistant persévérance de la région académique Hauts-de-France, un programme et non une personne. Je réponds à partir des documents de la région sur le décrochage scolaire, en citant mes sources.",
  'well-being': 'Je vais bien, merci. Et surtout, je suis prêt à chercher avec vous.',
  sorry: "Je suis désolé de n'avoir pas mieux répondu. Dites-le-moi autrement, ou passez par l'un de ces chemins.",
  erased:
    "C'est fait : je ne garde plus rien de vous, ni de nos échanges, ni de vos avis. Vous pouvez repartir de zéro quand vous voulez.",
} satisfies Record<SocialAnswer['topic'], string>;

export const unknown = {
  title: "Je n'ai pas la réponse",
  reason: {
    'off-topic':
      'Je ne sais pas répondre à cela : je ne connais que la persévérance scolaire dans les Hauts-de-France.',
    private: 'Je ne donne ni coordonnées privées ni données personnelles.',
    'other-region':
      'Je ne connais que la région académique Hauts-de-France : pour une autre région, je ne sais pas répondre.',
    'primary-school':
      "Je ne connais que ce qui existe à partir du collège : pour un élève de l'école primaire, je ne sais pas répondre.",
    'not-understood': "Je n'ai pas compris la question, ou je n'en connais pas la réponse.",
  } satisfies Record<UnknownAnswer['reason'], string>,
  nearest: 'Le plus proche de ce que je connais',
  contact: 'Pour une réponse humaine',
};

export const suggestion = {
  which: 'Plusieurs fiches répondent : laquelle voulez-vous ?',
  perhaps: 'Je ne suis pas sûr de comprendre. Vouliez-vous dire :',
  other: (contact: string) => `Autre chose ? Dites-le-moi autrement, ou demandez à : ${contact}.`,
};

export const urgence = {
  title: 'Un jeune en danger : appelez',
  others: 'Autres numéros utiles',
  /** Before the numbers of a danger that is only possible: a pupil's, or the user's own. */
  doubt: { pupil: 'Si vous craignez pour ce jeune : ', user: "Si c'est de vous qu'il s'agit : " },
  /** The question that stood in the message beside the danger. */
  rest: 'Répondre aussi à la question',
  summary: (numbers: string) => `Un jeune en danger, les numéros à appeler : ${numbers}.`,
};

/** The map of the dialog and of the criteria, for editors. */
export const map = {
  dialog: 'Les questions posées, et où mènent les réponses',
  criteria: 'Les dispositifs et leurs critères',
  end: 'Plus de question',
};
