import { findFigure, type Entry } from './knowledge';
import { fieldOf, type Fault, type KnowledgeProblem, type Step } from './problem';
import type { Bilingual } from './schemas/common';
import type { Criterion, SimpleCriterion } from './schemas/criteria';

/**
 * A fact is written once, where it belongs, and named wherever else it is said: `<chiffre:ecmlds>`, `<age-min:sas-lnc>`,
 * `<telephone:contact-draio>`. Whoever changes it there changes every answer.
 */
const REFERENCE = /<([a-z-]+):([a-z0-9-]+)>/g;

/** What looks like one and is none, because of a space, a capital or an accent. */
const MISSPELT = /<[^<>]{1,60}>/;

type Language = keyof Bilingual;

/** What a reference stands for in a language; undefined where the entry does not hold it. */
type Resolver = (id: string, language: Language, known: Known) => string | undefined;

interface Known {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly textes: Readonly<Record<string, Bilingual>>;
}

/** Every kind of reference, by its name. */
const referenceKinds = {
  /** A figure of `chiffres`. */
  chiffre: (id, language, { entries }) => {
    const valeur = findFigure({ entries }, id)?.chiffre.valeur;
    return valeur === undefined ? undefined : numberIn(valeur, language);
  },
  /** A wording of `textes.yaml` that several entries share. */
  texte: (id, language, { textes }) => textes[id]?.[language],
  'age-min': (id, _, known) => ageBounds(id, known)?.min?.toString(),
  'age-max': (id, _, known) => ageBounds(id, known)?.max?.toString(),
  'age-derogation': (id, _, known) => ageBounds(id, known)?.derogation?.min?.toString(),
  'mois-min': (id, _, known) => bounds(id, 'dureeDescolarisationMois', known)?.min?.toString(),
  'mois-max': (id, _, known) => bounds(id, 'dureeDescolarisationMois', known)?.max?.toString(),
  telephone: (id, _, { entries }) => ofKind(entries, id, 'contact')?.telephone,
  courriel: (id, _, { entries }) => ofKind(entries, id, 'contact')?.courriel,
  adresse: (id, _, { entries }) =>
    ofKind(entries, id, 'contact')?.adresse ?? ofKind(entries, id, 'evenement')?.lieu?.adresse,
  personne: (id, _, { entries }) => ofKind(entries, id, 'contact')?.personne,
  etablissement: (id, _, { entries }) =>
    ofKind(entries, id, 'structure')?.etablissement ?? ofKind(entries, id, 'evenement')?.lieu?.nom,
  ville: (id, _, { entries }) =>
    ofKind(entries, id, 'structure')?.ville ?? ofKind(entries, id, 'evenement')?.lieu?.ville,
  /** "5 mai 2026". */
  date: (id, language, known) => dayIn(dateOf(id, known), language, { day: 'numeric', month: 'long', year: 'numeric' }),
  /** "mardi 5 mai 2026". */
  jour: (id, language, known) => dayIn(dateOf(id, known), language, { dateStyle: 'full' }),
  /** "4", of "du 4 au 7 mai 2026"; "30 avril" where the months differ. */
  'premier-jour': (id, language, known) => {
    const { du, au } = periodOf(id, known) ?? {};
    const isOneMonth = du?.slice(0, 7) === au?.slice(0, 7);
    return dayIn(du, language, isOneMonth ? { day: 'numeric' } : { day: 'numeric', month: 'long' });
  },
  'dernier-jour': (id, language, known) =>
    dayIn(periodOf(id, known)?.au, language, { day: 'numeric', month: 'long', year: 'numeric' }),
  heure: (id, language, { entries }) => {
    const [hour = '', minutes = ''] = ofKind(entries, id, 'evenement')?.debut?.split(':') ?? [];
    if (hour === '') return undefined;
    return language === 'fr' ? `${Number(hour)} h ${minutes}`.replace(/ 00$/, '') : `${Number(hour)}:${minutes}`;
  },
} as const satisfies Record<string, Resolver>;

/** A figure as the language writes it: the space between thousands and the decimal comma are French. */
export const numberIn = (valeur: string, language: Language): string =>
  language === 'fr'
    ? valeur
    : valeur
        .replace(/(\d),(\d)/g, '$1.$2')
        .replace(/(\d)\s(?=\d{3}\b)/g, '$1,')
        .replace(/\s%/, '%');

const ofKind = <Kind extends Entry['kind']>(
  entries: ReadonlyMap<string, Entry>,
  id: string,
  kind: Kind,
): Extract<Entry, { kind: Kind }> | undefined => {
  const entry = entries.get(id);
  return entry?.kind === kind ? (entry as Extract<Entry, { kind: Kind }>) : undefined;
};

type Between = Extract<SimpleCriterion, { type: 'entre' }>;

const betweens = (criterion: Criterion): Between[] =>
  criterion.type === 'entre'
    ? [criterion]
    : criterion.type === 'au-moins-un'
      ? criterion.criteres.flatMap((one) => (one.type === 'entre' ? [one] : []))
      : [];

const bounds = (id: string, champ: Between['champ'], { entries }: Known): Between | undefined =>
  ofKind(entries, id, 'dispositif')
    ?.criteres.flatMap(betweens)
    .find((one) => one.champ === champ);

/** The ages of a dispositif, or those of a duty of the law. */
function ageBounds(id: string, known: Known): Pick<Between, 'min' | 'max' | 'derogation'> | undefined {
  const own = bounds(id, 'age', known);
  if (own) return own;
  const duties = [...known.entries.values()].flatMap((entry) => (entry.kind === 'sujet' ? entry.rappels : []));
  const duty = duties.find(({ devoir }) => devoir === id);
  return duty && { min: duty.ageMin, max: duty.ageMax };
}

const dateOf = (id: string, { entries }: Known): string | undefined => ofKind(entries, id, 'evenement')?.date;

const periodOf = (id: string, { entries }: Known): { du?: string; au?: string } | undefined =>
  ofKind(entries, id, 'sujet')?.edition ?? ofKind(entries, id, 'evenement');

const locales: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' };

/** A civil date in words; noon keeps it the same day wherever the program runs. */
function dayIn(date: string | undefined, language: Language, options: Intl.DateTimeFormatOptions): string | undefined {
  if (date === undefined) return undefined;
  const text = new Intl.DateTimeFormat(locales[language], { ...options, timeZone: 'UTC' }).format(
    new Date(`${date}T12:00:00Z`),
  );
  return language === 'fr' ? text.replace(/(^| )1 (?=\p{L})/u, '$11er ') : text.replace(',', '');
}

/** The entries with every reference replaced by what it stands for, and the references that stand for nothing. */
export function resolveReferences(
  entries: ReadonlyMap<string, Entry>,
  textes: Readonly<Record<string, Bilingual>>,
  fileOf: (id: string) => string,
): { readonly entries: Map<string, Entry>; readonly problems: KnowledgeProblem[] } {
  const problems: KnowledgeProblem[] = [];
  // A wording may name another, which names none: twice is enough.
  const once = walk(textes, 'textes.yaml', [], { entries, textes }, problems) as typeof textes;
  const known = { entries, textes: walk(once, 'textes.yaml', [], { entries, textes }, []) as typeof textes };
  const resolved = [...entries].map(([id, entry]): [string, Entry] => [
    id,
    withAnnounced(walk(entry, fileOf(id), [], known, problems) as Entry, entries),
  ]);
  return { entries: new Map(resolved), problems };
}

/** How many highlights an edition announced is one of the figures: it is read there. */
function withAnnounced(entry: Entry, entries: Known['entries']): Entry {
  if (entry.kind !== 'sujet' || entry.edition?.chiffre === undefined) return entry;
  const valeur = referenceKinds.chiffre(entry.edition.chiffre, 'fr', { entries, textes: {} });
  return { ...entry, edition: { ...entry.edition, tempsFortsAnnonces: Number(valeur ?? 0) } };
}

function walk(
  value: unknown,
  file: string,
  path: readonly Step[],
  known: Known,
  problems: KnowledgeProblem[],
): unknown {
  if (typeof value === 'string') return value.includes('<') ? replace(value, file, path, known, problems) : value;
  if (Array.isArray(value)) return value.map((item, at) => walk(item, file, [...path, at], known, problems));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, walk(item, file, [...path, key], known, problems)]),
  );
}

function replace(
  text: string,
  file: string,
  path: readonly Step[],
  known: Known,
  problems: KnowledgeProblem[],
): string {
  const language: Language = path.includes('en') || path.includes('nomEn') ? 'en' : 'fr';
  const field = fieldOf(path);
  const report = (fault: Fault) => problems.push({ file, field, fault });
  const resolved = text.replace(REFERENCE, (reference, kind: string, id: string) => {
    const resolver: Resolver | undefined = Object.hasOwn(referenceKinds, kind)
      ? referenceKinds[kind as keyof typeof referenceKinds]
      : undefined;
    const found = resolver?.(id, language, known);
    if (found === undefined)
      report({
        kind: 'bad-reference',
        reference,
        isKindKnown: resolver !== undefined,
        kinds: Object.keys(referenceKinds),
      });
    return found ?? '…';
  });
  const left = MISSPELT.exec(text.replace(REFERENCE, ''))?.[0];
  if (left !== undefined)
    report({ kind: 'bad-reference', reference: left, isKindKnown: false, kinds: Object.keys(referenceKinds) });
  return resolved;
}
