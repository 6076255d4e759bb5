import { judgeCriterion } from '../../src/answering/orientation/judge-dispositifs';
import type { Profile } from '../../src/knowledge/profile';
import type { Criterion } from '../../src/knowledge/schemas/criteria';
import { explainReason, explainRule, nearestChange } from '../../src/rendering/explain-criterion';
import { phraseBooks } from '../../src/rendering/phrases/phrase-books';
import { toyAge, toyKnowledge, toySituation } from './toy-knowledge';

const { fr, en } = phraseBooks;

const french = { language: 'fr', phrases: fr, knowledge: toyKnowledge, dossier: 'd' } as const;
const english = { ...french, language: 'en', phrases: en } as const;

const explained = (criterion: Criterion, profile: Profile, context: typeof french | typeof english = french) =>
  explainReason({ criterion, judgement: judgeCriterion(criterion, profile) }, profile, context);

const months: Criterion = { type: 'entre', champ: 'dureeDescolarisationMois', min: 6, source: 'guide' };
const levels: Criterion = { type: 'parmi', champ: 'niveau', valeurs: ['lycee', 'lp'], source: 'guide' };
const autonomy: Criterion = { type: 'vrai', champ: 'autonome', source: 'guide' };
const either: Criterion = {
  type: 'au-moins-un',
  criteres: [
    { type: 'parmi', champ: 'situation', valeurs: ['scolarise'], source: 'guide' },
    {
      type: 'entre',
      champ: 'dureeDescolarisationMois',
      max: 6,
      deduction: { fr: 'Déduit de la loi.', en: 'Deduced from the law.' },
      source: 'guide',
    },
  ],
  source: 'brochure',
};

describe('explainReason', () => {
  it.each([
    [{ age: 17 }, "✓ âge : 16 à 25 ans (exception : accord du directeur) — 17 ans, c'est bon (source : Brochure)"],
    [
      { age: 15 },
      '✓ âge : 16 à 25 ans (exception : accord du directeur) — 15 ans, possible par dérogation (source : Brochure)',
    ],
    [
      { age: 14 },
      '✗ âge : 16 à 25 ans (exception : accord du directeur) — 14 ans, critère non rempli (source : Brochure)',
    ],
    [{}, '? âge : 16 à 25 ans (exception : accord du directeur) — à préciser (source : Brochure)'],
    [
      { age: { min: 14, max: 16 } },
      '? âge : 16 à 25 ans (exception : accord du directeur) — 14–16 ans, à préciser (source : Brochure)',
    ],
  ] as const)('says of %j what the criterion asks, what is known and who says so', (profile, sentence) => {
    expect(explained(toyAge, profile)).toBe(sentence);
  });

  it('does not repeat what is known where it is what is asked', () => {
    expect(explained(toySituation, { situation: 'sans-solution' })).toBe(
      "✓ situation : sorti de l'école sans solution — c'est bon (source : Guide des ressources)",
    );
  });

  it('names every level that is still possible', () => {
    expect(explained(levels, { niveau: ['college', 'lp'] })).toContain('— collège ou lycée professionnel, à préciser');
  });

  it('explains one of several conditions', () => {
    expect(explained(either, { dureeDescolarisationMois: 4 })).toBe(
      "✓ l'un de ces cas : situation : encore scolarisé ; ou temps hors de l'école : 6 mois au plus (d'après le niveau, sans texte qui le dise) — " +
        "4 mois hors de l'école, c'est bon (source : Brochure)",
    );
  });

  it('speaks English too', () => {
    expect(explained(toyAge, { age: 17 }, english)).toBe(
      '✓ age: 16 to 25 (exception: accord du directeur, in English) — 17 years old, criterion met (source: Brochure)',
    );
  });
});

describe('explainRule', () => {
  it('says what is asked without any pupil, and how a limit was deduced', () => {
    expect(explainRule(autonomy, french)).toBe(
      'autonomie : capable de mener seul sa recherche et ses stages — source : Guide des ressources',
    );
    expect(explainRule(either, french)).toMatch(/— source : Brochure\. Déduit de la loi\.$/);
  });
});

describe('nearestChange', () => {
  const changed = (criterion: Criterion, profile: Profile) => nearestChange(criterion, profile, french);
  const noDerogation: Criterion = { ...toyAge, derogation: undefined } as Criterion;

  it.each([
    [noDerogation, { age: 15 }, 'il lui faut 16 ans : dans 1 an'],
    [noDerogation, { age: 13 }, 'il lui faut 16 ans : dans 3 ans'],
    [noDerogation, { age: { min: 12, max: 14 } }, 'il lui faut 16 ans'],
    [toyAge, { age: 14 }, 'il lui faut 15 ans (accord du directeur) : dans 1 an'],
    [toyAge, { age: 26 }, "il s'adresse aux jeunes de 25 ans au plus, et cet âge est passé"],
    [months, { dureeDescolarisationMois: 4 }, 'après 6 mois sans école : dans 2 mois'],
    [toySituation, { situation: 'scolarise' }, "il s'adresse à un jeune sorti de l'école"],
    [
      levels,
      { niveau: 'college' },
      "il s'adresse à un jeune de niveau lycée général et technologique ou lycée professionnel",
    ],
    [autonomy, { autonome: false }, 'il faudrait que le jeune puisse mener seul sa recherche et ses stages'],
    [
      either,
      { situation: 'sans-solution', dureeDescolarisationMois: 9 },
      "il s'adresse à un jeune encore scolarisé : il faudrait une inscription dans un établissement ou " +
        "il s'adresse aux jeunes sortis depuis 6 mois au plus, et ce délai est passé",
    ],
  ] as [Criterion, Profile, string][])('of %j for %j', (criterion, profile, sentence) => {
    expect(judgeCriterion(criterion, profile)).toBe('unmet');
    expect(changed(criterion, profile)).toBe(sentence);
  });

  it('counts in the singular and the plural of English', () => {
    expect(nearestChange(noDerogation, { age: 15 }, english)).toBe('they must be 16: in 1 year');
    expect(nearestChange(months, { dureeDescolarisationMois: 5 }, english)).toBe(
      'after 6 months out of school: in 1 month',
    );
  });
});
