import type { Situation } from '../../../knowledge/schemas/common';

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
  deduced: 'limite déduite',
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
