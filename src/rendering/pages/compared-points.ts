import type { Entry, EntryOf } from '../../knowledge/knowledge';
import { profileFields, type ProfileField } from '../../knowledge/profile';
import type { Criterion } from '../../knowledge/schemas/criteria';
import { factKeySchema, type FactKey } from '../../knowledge/schemas/common';
import { capitalised } from '../entry-name';
import { askedText, fieldsOf, requirementText } from '../explain-criterion';
import { enumerate, linesIn, type PageContext } from '../page-context';
import { structureRows } from './entry-rows';
import { factOf } from './fact-blocks';

/** One point of a comparison: what is said on it of each entry, in their order; undefined where nothing is known. */
export interface Point {
  readonly title: string;
  /** The fact that it is, where it is one. */
  readonly fact?: FactKey;
  readonly values: readonly (readonly string[] | undefined)[];
}

/** Every point on which entries of one kind can be compared, in the order of a fiche. */
export const comparedPoints = (entries: readonly Entry[], context: PageContext): Point[] => [
  ...ownPoints(entries, context),
  ...factKeySchema.options
    .filter((key) => entries.some((entry) => key in entry.faits))
    .map((key): Point => ({
      title: context.phrases.terms.fact[key],
      fact: key,
      values: factValues(entries, key, context),
    })),
];

const factValues = (entries: readonly Entry[], key: FactKey, context: PageContext): Point['values'] =>
  entries.map((entry) => {
    const fact = factOf(entry, key);
    return fact && linesIn(fact, context);
  });

/** What only entries of their kind have. */
function ownPoints(entries: readonly Entry[], context: PageContext): Point[] {
  const dispositifs = entries.filter((entry) => entry.kind === 'dispositif');
  if (dispositifs.length === entries.length) return dispositifPoints(dispositifs, context);
  const structures = entries.filter((entry) => entry.kind === 'structure');
  return structures.length === entries.length ? structurePoints(structures, context) : [];
}

function dispositifPoints(dispositifs: readonly EntryOf<'dispositif'>[], context: PageContext): Point[] {
  const { comparison, fiche, terms, lists } = context.phrases;
  return [
    { title: fiche.phase, values: dispositifs.map(({ phase }) => [terms.phase[phase]]) },
    ...criteriaPoints(dispositifs, context),
    { title: fiche.legende, values: dispositifs.map(({ legende }) => legende && [terms.legende[legende]]) },
    {
      title: comparison.niveaux,
      values: dispositifs.map(({ niveaux }) =>
        niveaux === 'inconnu'
          ? undefined
          : [
              enumerate(
                niveaux.map((niveau) => terms.niveau[niveau]),
                lists.and,
              ),
            ],
      ),
    },
  ];
}

/** For whom: one point for each field of the profile that one of them looks at; a field not looked at is no condition. */
function criteriaPoints(dispositifs: readonly EntryOf<'dispositif'>[], context: PageContext): Point[] {
  const { comparison, terms } = context.phrases;
  const looksAt = (criterion: Criterion, field: ProfileField) => fieldsOf(criterion).includes(field);
  return profileFields
    .filter((field) => dispositifs.some(({ criteres }) => criteres.some((criterion) => looksAt(criterion, field))))
    .map((field): Point => {
      const values = dispositifs.map(({ criteres }) => {
        const asked = criteres.filter((criterion) => looksAt(criterion, field));
        return asked.length === 0
          ? [comparison.noCriterion]
          : asked.map((one) => (one.type === 'au-moins-un' ? requirementText(one, context) : askedText(one, context)));
      });
      return { title: capitalised(terms.field[field]), values };
    });
}

function structurePoints(structures: readonly EntryOf<'structure'>[], context: PageContext): Point[] {
  const rows = structures.map((structure) => structureRows(structure, context));
  return (rows[0] ?? []).map(({ label }) => ({
    title: label,
    values: rows.map((own) => {
      const value = own.find((row) => row.label === label)?.value;
      return value === undefined ? undefined : [value];
    }),
  }));
}
