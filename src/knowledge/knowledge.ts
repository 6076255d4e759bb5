import type { LinearModel } from '../learning/linear-model';
import { plusDays, type CivilDate } from './civil-date';
import type { Edition, PastAction } from './schemas/archives';
import type { Departement } from './schemas/common';
import type {
  Acteur,
  Chiffre,
  Contact,
  Dispositif,
  Evenement,
  Source,
  Structure,
  Sujet,
  Urgence,
} from './schemas/entries';
import type { Escalade } from './schemas/escalade';
import type { Exemples } from './schemas/exemples';
import type { StyleRule } from './schemas/style';
import type { Veille } from './schemas/veille';
import type { Vocabulary } from './schemas/vocabulary';

/** An entry with the kind that its folder gives it. */
export type Entry =
  | ({ readonly kind: 'dispositif' } & Dispositif)
  | ({ readonly kind: 'acteur' } & Acteur)
  | ({ readonly kind: 'sujet' } & Sujet)
  | ({ readonly kind: 'structure' } & Structure)
  | ({ readonly kind: 'evenement' } & Evenement)
  | ({ readonly kind: 'contact' } & Contact)
  | ({ readonly kind: 'edition' } & Edition)
  | ({ readonly kind: 'action' } & PastAction);
export type EntryKind = Entry['kind'];
export type EntryOf<Kind extends EntryKind> = Extract<Entry, { kind: Kind }>;

/** Whether an entry tells of a past edition rather than of today. */
export const isPast = (entry: Entry): entry is EntryOf<'edition'> | EntryOf<'action'> =>
  entry.kind === 'edition' || entry.kind === 'action';

/** All that the assistant knows: checked, frozen, and the same for everyone. */
export interface Knowledge {
  /** Every entry by its id. */
  readonly entries: ReadonlyMap<string, Entry>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly urgences: readonly Urgence[];
  readonly escalade: Escalade;
  readonly veille: Veille;
  /** What texts should not say; a small base does without. */
  readonly style?: readonly StyleRule[];
  /** Domains of private mailboxes (`private-mail.ts`). */
  readonly messageriesPrivees: readonly string[];
  readonly vocabulary: Vocabulary;
  /** Sentences to learn from. */
  readonly exemples: readonly Exemples[];
  /** What was learnt from them, by name; absent until it is. */
  readonly modeles?: Readonly<Record<string, LinearModel>>;
}

/** The dangers of these ids, in the order of the ids: whose number comes first is told by whoever names them. */
export const urgencesIn = (ids: readonly string[], { urgences }: Pick<Knowledge, 'urgences'>): Urgence[] =>
  ids.flatMap((id) => urgences.find((urgence) => urgence.id === id) ?? []);

/** The entries of one kind, in the order of their ids. */
export function entriesOf<Kind extends EntryKind>(knowledge: Pick<Knowledge, 'entries'>, kind: Kind): EntryOf<Kind>[] {
  return [...knowledge.entries.values()].filter((entry): entry is EntryOf<Kind> => entry.kind === kind);
}

/** The entry of that kind under that id; undefined when there is none. */
export function findEntry<Kind extends EntryKind>(
  knowledge: Knowledge,
  kind: Kind,
  id: string,
): EntryOf<Kind> | undefined {
  const entry = knowledge.entries.get(id);
  return entry?.kind === kind ? (entry as EntryOf<Kind>) : undefined;
}

/** A figure and the entry that holds it; undefined where none has that id. */
export function findFigure(
  knowledge: Pick<Knowledge, 'entries'>,
  id: string,
): { readonly entry: EntryOf<'sujet'>; readonly chiffre: Chiffre } | undefined {
  for (const entry of entriesOf(knowledge, 'sujet')) {
    const chiffre = entry.chiffres.find((one) => one.id === id);
    if (chiffre) return { entry, chiffre };
  }
  return undefined;
}

/** An address that the content holds, and the records that hold it. */
export interface Link {
  readonly url: string;
  readonly ids: readonly string[];
}

/** How an address answers: `closed` is for what only a person can look at (a login, a robot that is sent away). */
export type LinkState =
  | { readonly kind: 'alive' }
  | { readonly kind: 'closed'; readonly status: number }
  | { readonly kind: 'dead'; readonly reason: number | 'unreachable' | 'timeout' };

/** Every web address of the knowledge base, each once, in whatever field it stands. */
export function linksOf({ entries, sources, urgences }: Knowledge): Link[] {
  const owners = new Map<string, Set<string>>();
  for (const record of [...entries.values(), ...sources.values(), ...urgences])
    for (const url of addressesIn(record)) owners.set(url, (owners.get(url) ?? new Set()).add(record.id));
  return [...owners].map(([url, ids]) => ({ url, ids: [...ids] }));
}

/** What ends a sentence is no part of an address in it. */
function addressesIn(value: unknown): string[] {
  if (typeof value === 'string')
    return (value.match(/https?:\/\/[^\s<>«»"]+/g) ?? []).map((url) => url.replace(/[.,;:)]+$/, ''));
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(addressesIn) : [];
}

/** Something that was checked too long ago. */
export interface Overdue {
  readonly id: string;
  readonly checkedOn: CivilDate;
}

/** The entries and dangers that are to be checked again (`knowledge/veille.yaml`), the oldest first. */
export function overdueEntries({ entries, urgences, veille }: Knowledge, today: CivilDate): Overdue[] {
  const oldest = plusDays(today, -veille.verification.jours);
  return [...entries.values(), ...urgences]
    .filter(({ verifieLe }) => verifieLe < oldest)
    .map(({ id, verifieLe }) => ({ id, checkedOn: verifieLe }))
    .sort((a, b) => a.checkedOn.localeCompare(b.checkedOn) || a.id.localeCompare(b.id));
}

/** The towns of structures and events, each with its département; no other is known. */
export const departementsOfTowns = ({ entries }: Pick<Knowledge, 'entries'>): ReadonlyMap<string, Departement> =>
  new Map(
    [...entries.values()].flatMap((entry): [string, Departement][] => {
      const place = entry.kind === 'evenement' ? entry.lieu : entry.kind === 'structure' ? entry : undefined;
      return place ? [[place.ville, place.departement]] : [];
    }),
  );
