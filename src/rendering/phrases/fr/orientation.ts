import type { QuestionField } from '../../../knowledge/profile';
import type { Verdict } from '../../../answering/orientation/judge-dispositifs';
import { countFr } from '../plural';

export const orientation = {
  title: 'Quel dispositif pour ce jeune ?',
  welcome:
    "Cherchons ensemble un dispositif, en quelques questions. L'âge, le niveau et la situation suffisent : n'écrivez pas le nom du jeune.",
  profile: (line: string) => `Ce que j'ai compris : ${line}.`,
  summary: (open: number, byException: number, toCheck: number) =>
    [
      countFr(open, 'dispositif ouvert', 'dispositifs ouverts'),
      ...(byException > 0 ? [`${byException} par dérogation`] : []),
      `${toCheck} à vérifier`,
    ].join(', ') + '.',
  group: {
    eligible: (count: number) => `Ouverts à ce jeune (${count})`,
    derogation: (count: number) => `Ouverts par dérogation (${count})`,
    'a-verifier': (count: number) => `À vérifier (${count})`,
    non: (count: number) => `Pourquoi pas les autres (${count})`,
  } satisfies Record<Verdict, (count: number) => string>,
  noneOpen: "D'après ce que je sais de ce jeune, aucun dispositif ne lui est ouvert : voyez ci-dessous pourquoi.",
  because: (values: string) => `Pourquoi : ${values}`,
  byException: (agreements: string) => `Sous réserve : ${agreements}`,
  missing: (fields: string) => `Reste à préciser : ${fields}`,
  reminder: {
    'instruction-obligatoire': (call: string) =>
      `Avant 16 ans, ce jeune relève de l'instruction obligatoire, et il est sorti de l'école. À appeler : ${call}.`,
    'obligation-formation': (call: string) =>
      `De 16 à 18 ans, ce jeune relève de l'obligation de formation, et il est sans solution. À appeler : ${call}.`,
    either: (call: string) =>
      `Sans solution, ce jeune relève de l'instruction obligatoire avant 16 ans, puis de l'obligation de formation jusqu'à 18 ans. À appeler : ${call}.`,
  },
  reminderTitle: 'Ce que dit la loi',
  nearby: 'Dans son département',
  settled: 'Plus aucune question ne changerait ces réponses.',
  changeHint: 'Une réponse à changer ?',
  questions: {
    situation: 'Le jeune est-il encore scolarisé ?',
    age: 'Quel âge a le jeune ?',
    niveau: 'Quel est son niveau, actuel ou dernier ?',
    classe: 'Quelle est sa classe, actuelle ou dernière ?',
    dureeDescolarisationMois: "Depuis combien de temps est-il hors de l'école ?",
    examenEchoue: 'A-t-il échoué à un CAP ou à un baccalauréat ?',
    autonome: 'Peut-il mener seul sa recherche et ses stages ?',
    allophone: 'Est-il allophone, arrivé depuis peu en France ?',
  } satisfies Record<QuestionField, string>,
  situationOptions: { scolarise: 'Oui, encore scolarisé', 'sans-solution': "Non, sorti de l'école sans solution" },
  dontKnow: 'Je ne sais pas',
  note: {
    notUnderstood:
      "Je n'ai pas reconnu de réponse à la question posée. Choisissez ci-dessous, ou écrivez « je ne sais pas ».",
    otherDossier: "Ce bouton appartenait à la situation d'un autre jeune : rien n'a été changé.",
    forgottenDossier:
      "Ce bouton porte sur une situation que je n'ai pas, ou plus, en mémoire pour vous : rien n'a été changé. Reprenons ici.",
    oldCard: (theFields: string) =>
      `Vous avez répondu sur une carte plus ancienne : j'ai changé ${theFields}. Voici où nous en sommes.`,
    oldCardUnchanged:
      "Vous avez répondu sur une carte plus ancienne : rien n'a changé dans ce que je sais de ce jeune. Voici où nous en sommes.",
    dropped: (theFields: string) => `Ce que vous venez de dire contredit ce que je savais : j'ai retiré ${theFields}.`,
    askedAgain: (theField: string) => `D'accord, changeons ${theField}.`,
  },
};

export const why = {
  verdict: {
    eligible: (name: string) => `${name} : ouvert à ce jeune`,
    derogation: (name: string) => `${name} : ouvert par dérogation`,
    'a-verifier': (name: string) => `${name} : à vérifier`,
    non: (name: string) => `${name} : pas ouvert à ce jeune`,
  } satisfies Record<Verdict, (name: string) => string>,
  emptyProfile: 'Je ne sais encore rien de ce jeune : dites-moi son âge, son niveau et sa situation.',
  unmet: 'Ce qui ne convient pas',
  unknown: 'Ce qui reste à préciser',
  met: 'Ce qui convient',
  nearest: (change: string) => `${change}.`,
};
