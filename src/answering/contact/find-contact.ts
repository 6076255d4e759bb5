import type { AnnuaireFound } from '../../annuaire/find-in-annuaire';
import { entriesOf, findEntry, type Entry, type EntryOf, type Knowledge } from '../../knowledge/knowledge';
import { academieOf, type Place } from '../../knowledge/query';
import type { Academie, Departement } from '../../knowledge/schemas/common';
import type { ContactAnswer, Found } from '../answer';

type Contact = EntryOf<'contact'>;

/** The contact that everything else leads to: the one that is reached through no other. */
export function mainContact(knowledge: Knowledge): Contact {
  const contacts = entriesOf(knowledge, 'contact');
  const main = contacts.find(({ passerPar }) => passerPar === undefined);
  if (!main) throw new Error('the knowledge base has no contact of its own');
  return main;
}

/**
 * Whom to call about an entry, or in general: the contact itself, that of the acteur or structure named, the one of the
 * académie asked for where there is one, else the main contact.
 *
 * @param departement département of the place asked for, when it lies in one
 * @param annuaire what the imported directory holds for the role and place asked for
 */
export function findContact(
  knowledge: Knowledge,
  aboutId: string | undefined,
  place: Place | undefined,
  departement: Departement | undefined,
  annuaire?: AnnuaireFound,
): Found<ContactAnswer> {
  const about = aboutId === undefined ? undefined : knowledge.entries.get(aboutId);
  const academie = academieOfPlace(place) ?? (departement && academieOf(departement));
  const contact =
    (about && (contactInAcademie(knowledge, about, academie) ?? ownContact(knowledge, about))) ??
    mainContact(knowledge);
  const via = contact.passerPar === undefined ? undefined : findEntry(knowledge, 'contact', contact.passerPar);
  return {
    kind: 'contact',
    contact,
    ...(via && { via }),
    ...(place && { place }),
    ...(about && about.id !== contact.id && { about }),
    ...(annuaire && { annuaire }),
    intent: 'contact',
    ids: [contact.id],
    // With a place, the contact found there is meant from now on.
    opens: {
      kind: 'contact',
      about: (place ? contact : (about ?? contact)).id,
      ...(annuaire && { annuaire: { role: annuaire.role, options: annuaire.options } }),
    },
  };
}

/** The académie that the place is, or that its départements all lie in. */
function academieOfPlace(place: Place | undefined): Academie | undefined {
  if (place?.kind === 'academie') return place.academie;
  const academies = new Set(place?.kind === 'departements' ? place.codes.map(academieOf) : []);
  return academies.size === 1 ? [...academies][0] : undefined;
}

function ownContact(knowledge: Knowledge, about: Entry): Contact | undefined {
  if (about.kind === 'contact') return about;
  const id = about.kind === 'acteur' || about.kind === 'structure' ? about.contact : undefined;
  return id === undefined ? undefined : findEntry(knowledge, 'contact', id);
}

/** The person who answers for that subject in that académie: the contact that names both. */
function contactInAcademie(knowledge: Knowledge, about: Entry, academie: Academie | undefined): Contact | undefined {
  if (academie === undefined) return undefined;
  // A contact that answers for the whole région stays the one to call, wherever it is asked for.
  const isRelated = (contact: Contact): boolean =>
    about.kind === 'contact'
      ? about.academie !== undefined && contact.liens.some((id) => about.liens.includes(id))
      : contact.liens.includes(about.id);
  return entriesOf(knowledge, 'contact').find((contact) => contact.academie === academie && isRelated(contact));
}
