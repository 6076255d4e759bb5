import { findEntry, isPast, type Entry, type EntryKind, type EntryOf, type Knowledge } from '../../knowledge/knowledge';
import { mailboxOf } from '../../knowledge/private-mail';
import type { Profile } from '../../knowledge/profile';
import { academieOf, type Place } from '../../knowledge/query';
import { departementSchema, type Departement } from '../../knowledge/schemas/common';
import type { Motif } from '../../knowledge/schemas/escalade';
import type { EscaladeAnswer, Found } from '../answer';
import { mainContact } from '../contact/find-contact';

/** What tells whom somebody is to be put in touch with; nothing of it has to be known. */
export interface EscaladeDemand {
  /** The motif of the answer before, which a département completes. */
  readonly motif?: string;
  /** The entry that is spoken of. */
  readonly about?: string;
  /** The kind of entries that is spoken of, where no single one is. */
  readonly genre?: EntryKind;
  readonly place?: Place;
  /** Département of the place named, when it lies in one. */
  readonly departement?: Departement;
  /** What is known of the pupil at hand. */
  readonly profile: Profile;
}

/**
 * The right person to talk to (`knowledge/escalade.yaml`): the motif from what is spoken of, then the person from the
 * département. There is always one: the motif by default, the person for a département that is not known.
 */
export function findEscalade(knowledge: Knowledge, demand: EscaladeDemand): Found<EscaladeAnswer> {
  const about = demand.about === undefined ? undefined : knowledge.entries.get(demand.about);
  const motif = motifOf(knowledge, about, demand);
  const departement = demand.departement ?? (about && departementOf(about)) ?? demand.profile.departement;
  const id = routeOf(motif, departement, demand.place);
  const person = findPerson(knowledge, id) ?? mainContact(knowledge);
  const shownAbout = about && !isPast(about) && about;
  const isOpen = id === motif.interlocuteurs.inconnu && departement === undefined;
  return {
    kind: 'escalade',
    motif,
    person,
    mailbox: mailboxOf(knowledge, person.id) ?? mainContact(knowledge),
    nearby: motif.aussi.flatMap((one) => findEntry(knowledge, 'acteur', one) ?? []),
    criteria: motif.criteres ? demand.profile : {},
    departements: isOpen ? departementSchema.options.filter((one) => motif.interlocuteurs[one] !== id) : [],
    ...(departement && { departement }),
    ...(shownAbout && { about: shownAbout }),
    intent: 'contact',
    ids: [person.id],
    opens: { kind: 'escalade', motif: motif.id, ...(shownAbout && { about: shownAbout.id }) },
  };
}

/** What names the entry decides, then what names its kind, then whether a pupil is known. */
function motifOf({ escalade }: Knowledge, about: Entry | undefined, demand: EscaladeDemand): Motif {
  const { motifs, parDefaut, avecEleve } = escalade;
  const kind = about?.kind ?? demand.genre;
  const fallback = Object.keys(demand.profile).length > 0 ? avecEleve : parDefaut;
  const found =
    motifs.find(({ id }) => id === demand.motif) ??
    motifs.find(({ entrees }) => about && entrees.includes(about.id)) ??
    motifs.find(({ genres }) => kind !== undefined && genres.includes(kind)) ??
    motifs.find(({ id }) => id === fallback);
  if (!found) throw new Error(`the knowledge base has no motif "${fallback}"`);
  return found;
}

/** The département that an entry lies in: that of the school, or of the event. */
function departementOf(entry: Entry): Departement | undefined {
  if (entry.kind === 'structure') return entry.departement;
  return entry.kind === 'evenement' ? entry.lieu?.departement : undefined;
}

/** Whom the motif leads to; of several départements, one académie say, the person that they all share. */
function routeOf({ interlocuteurs }: Motif, departement: Departement | undefined, place: Place | undefined): string {
  const meant = departement ? [departement] : departementsOf(place);
  const people = [...new Set(meant.map((one) => interlocuteurs[one]))];
  return people.length === 1 ? (people[0] ?? interlocuteurs.inconnu) : interlocuteurs.inconnu;
}

function departementsOf(place: Place | undefined): readonly Departement[] {
  if (place?.kind === 'departements') return place.codes;
  if (place?.kind !== 'academie') return [];
  return departementSchema.options.filter((one) => academieOf(one) === place.academie);
}

const findPerson = (knowledge: Knowledge, id: string): EntryOf<'contact'> | EntryOf<'acteur'> | undefined =>
  findEntry(knowledge, 'contact', id) ?? findEntry(knowledge, 'acteur', id);
