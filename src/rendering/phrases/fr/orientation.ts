import type { Verdict } from '../../../answering/orientation/judge-dispositifs';
import type { QuestionField } from '../../../knowledge/profile';
import type { Situation } from '../../../knowledge/schemas/common';
import { countFr } from './terms';

export const orientation = {
  title: 'Quel dispositif pour ce jeune ?',
  welcome:
    "Cherchons ensemble un dispositif, en quelques questions. L'âge, le niveau et la situation suffisent : n'écrivez pas le nom du jeune.",
  /** Title of the card: how many dispositifs are looked at first. */
  first: (count: number) =>
    count > 1
      ? `Les ${['', '', 'deux', 'trois'][count] ?? count} à regarder d'abord`
      : count === 1
        ? "À regarder d'abord"
        : 'Aucun dispositif ouvert',
  understood: (line: string) => `Compris : ${line}. Changer`,
  tile: {
    title: (name: string, verdict: string) => `${name} — ${verdict}`,
    verdict: {
      eligible: 'ouvert',
      derogation: 'par dérogation',
      'a-verifier': 'à vérifier',
      non: 'fermé',
    } satisfies Record<Verdict, string>,
    duration: (text: string) => `Durée : ${text}`,
    noDuration: 'Durée non précisée',
    decides: (who: string) => `qui décide : ${who}`,
    noDecision: 'qui décide : non précisé',
    nothingSaid: 'Durée et qui décide : non précisés',
    near: (town: string, departement: string) => `${town} (${departement})`,
    fits: (reason: string) => `✓ ${reason}`,
    within: (known: string, range: string) => `${known} (${range})`,
    missing: (fields: string) => `à préciser : ${fields}`,
    apart: ' · ',
  },
  seeOthers: (count: number) => (count > 1 ? `Voir les ${count} autres` : "Voir l'autre"),
  seeClosed: (count: number) => `Pourquoi pas les autres (${count})`,
  seeClosedAll: 'Pourquoi pas les autres',
  seeChanges: 'Changer une réponse',
  others: (count: number) => (count > 1 ? `Les ${count} autres à regarder` : "L'autre à regarder"),
  noneClosed: "Aucun dispositif n'est fermé à ce jeune.",
  back: '← Revenir à la réponse',
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
  shortReminder: {
    'instruction-obligatoire': (call: string) => `Avant 16 ans, instruction obligatoire. À appeler : ${call}.`,
    'obligation-formation': (call: string) => `De 16 à 18 ans, obligation de formation. À appeler : ${call}.`,
    either: (call: string) => `Instruction obligatoire, puis obligation de formation. À appeler : ${call}.`,
  },
  reminderTitle: 'Ce que dit la loi',
  nearby: 'Dans son département',
  otherPupils: 'Les autres jeunes de cette conversation',
  otherPupil: (rank: number, line: string) => `Revenir au jeune ${rank} : ${line}`,
  whichPupil: 'Le même jeune, ou un autre ?',
  samePupil: 'Le même jeune',
  newPupil: 'Un autre jeune',
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

const years = (count: number) => (count === 1 ? '1 an' : `${count} ans`);

const after = (value: string | undefined, state: string) => (value === undefined ? state : `${value}, ${state}`);

/** One criterion in words: what it asks, what is known of it, and what would meet it. */
export const criterion = {
  labelled: (label: string, text: string) => `${label} : ${text}`,
  bounds: {
    age: {
      between: (min: number, max: number) => `${min} à ${max} ans`,
      from: (min: number) => `${min} ans au moins`,
      upTo: (max: number) => `${max} ans au plus`,
    },
    dureeDescolarisationMois: {
      between: (min: number, max: number) => `${min} à ${max} mois`,
      from: (min: number) => `${min} mois au moins`,
      upTo: (max: number) => `${max} mois au plus`,
    },
  },
  flag: {
    allophone: 'allophone, nouvellement arrivé',
    autonome: 'capable de mener seul sa recherche et ses stages',
    examenEchoue: 'un CAP ou un baccalauréat non obtenu',
  },
  exception: (agreement: string) => `exception : ${agreement}`,
  deduced: "d'après le niveau, sans texte qui le dise",
  anyOf: (parts: readonly string[]) => `l'un de ces cas : ${parts.join(' ; ou ')}`,
  state: {
    met: (value: string | undefined) => after(value, "c'est bon"),
    derogation: (value: string | undefined) => after(value, 'possible par dérogation'),
    unmet: (value: string | undefined) => after(value, 'critère non rempli'),
    unknown: (value: string | undefined) => after(value, 'à préciser'),
  },
  withState: (requirement: string, state: string) => `${requirement} — ${state}`,
  withSource: (sentence: string, source: string) => `${sentence} (source : ${source})`,
  ruleFrom: (rule: string, source: string) => `${rule} — source : ${source}`,
  nearest: {
    age: (age: number, waitYears: number | undefined) =>
      waitYears === undefined ? `il lui faut ${age} ans` : `il lui faut ${age} ans : dans ${years(waitYears)}`,
    ageByException: (age: number, agreement: string, waitYears: number | undefined) =>
      `il lui faut ${age} ans (${agreement})${waitYears === undefined ? '' : ` : dans ${years(waitYears)}`}`,
    agePassed: (max: number) => `il s'adresse aux jeunes de ${max} ans au plus, et cet âge est passé`,
    months: (months: number, waitMonths: number | undefined) =>
      `après ${months} mois sans école${waitMonths === undefined ? '' : ` : dans ${waitMonths} mois`}`,
    monthsPassed: (max: number) => `il s'adresse aux jeunes sortis depuis ${max} mois au plus, et ce délai est passé`,
    situation: {
      scolarise: "il s'adresse à un jeune encore scolarisé : il faudrait une inscription dans un établissement",
      'sans-solution': "il s'adresse à un jeune sorti de l'école",
    } satisfies Record<Situation, string>,
    niveau: (niveaux: string) => `il s'adresse à un jeune de niveau ${niveaux}`,
    classe: (classes: string) => `il s'adresse aux classes de ${classes}`,
    departement: (departements: string) => `il s'adresse aux jeunes de ce département : ${departements}`,
    flag: {
      allophone: "il s'adresse à un jeune allophone",
      autonome: 'il faudrait que le jeune puisse mener seul sa recherche et ses stages',
      examenEchoue: "il s'adresse à un jeune qui n'a pas obtenu un CAP ou un baccalauréat",
    },
  },
};
