import { countEn } from '../plural';
import type { Phrases } from '../fr';

const inYears = (count: number | undefined) => (count === undefined ? '' : `: in ${countEn(count, 'year', 'years')}`);

const after = (value: string | undefined, state: string) => (value === undefined ? state : `${value}, ${state}`);

export const criterion: Phrases['criterion'] = {
  labelled: (label, text) => `${label}: ${text}`,
  bounds: {
    age: {
      between: (min, max) => `${min} to ${max}`,
      from: (min) => `${min} or more`,
      upTo: (max) => `${max} or less`,
    },
    dureeDescolarisationMois: {
      between: (min, max) => `${min} to ${max} months`,
      from: (min) => `${countEn(min, 'month', 'months')} or more`,
      upTo: (max) => `${countEn(max, 'month', 'months')} or less`,
    },
  },
  flag: {
    allophone: 'newly arrived, French is not their language',
    autonome: 'able to conduct their own search and internships',
    examenEchoue: 'a CAP or baccalauréat not obtained',
  },
  exception: (agreement) => `exception: ${agreement}`,
  deduced: 'deduced limit',
  anyOf: (parts) => `one of these: ${parts.join('; or ')}`,
  state: {
    met: (value) => after(value, 'criterion met'),
    derogation: (value) => after(value, 'possible by derogation'),
    unmet: (value) => after(value, 'criterion not met'),
    unknown: (value) => after(value, 'to be checked'),
  },
  withState: (requirement, state) => `${requirement} — ${state}`,
  withSource: (sentence, source) => `${sentence} (source: ${source})`,
  ruleFrom: (rule, source) => `${rule} — source: ${source}`,
  nearest: {
    age: (age, waitYears) => `they must be ${age}${inYears(waitYears)}`,
    ageByException: (age, agreement, waitYears) => `they must be ${age} (${agreement})${inYears(waitYears)}`,
    agePassed: (max) => `it is for young people of ${max} or less, and that age is past`,
    months: (months, waitMonths) =>
      `after ${countEn(months, 'month', 'months')} out of school` +
      (waitMonths === undefined ? '' : `: in ${countEn(waitMonths, 'month', 'months')}`),
    monthsPassed: (max) =>
      `it is for those who left at most ${countEn(max, 'month', 'months')} ago, and that time is past`,
    situation: {
      scolarise: 'it is for a young person still enrolled: they would need to be enrolled in a school',
      'sans-solution': 'it is for a young person who has left school',
    },
    niveau: (niveaux) => `it is for a young person of this level: ${niveaux}`,
    classe: (classes) => `it is for these classes: ${classes}`,
    departement: (departements) => `it is for young people of this département: ${departements}`,
    flag: {
      allophone: 'it is for a newly arrived young person whose language is not French',
      autonome: 'the young person would have to be able to conduct their own search and internships',
      examenEchoue: 'it is for a young person who did not obtain a CAP or a baccalauréat',
    },
  },
};
