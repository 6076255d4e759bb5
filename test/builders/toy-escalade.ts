import type { Escalade, Motif } from '../../src/knowledge/schemas/escalade';

const both = (text: string) => ({ fr: text, en: `${text}, in English` });

/** A motif that leads to the same contact or acteur everywhere, unless a test says otherwise. */
export const toyMotif = (id: string, person: string, about: Partial<Motif> = {}): Motif => ({
  id,
  nom: both(`le motif ${id}`),
  pourquoi: both(`Raison de ${id}`),
  entrees: [],
  genres: [],
  criteres: false,
  interlocuteurs: { '02': person, '59': person, '60': person, '62': person, '80': person, inconnu: person },
  aussi: [],
  ...about,
});

/** Whom to turn to in a made-up region: everything goes to one contact. */
export const toyEscalade = (person: string, ...motifs: readonly Motif[]): Escalade => ({
  parDefaut: 'autre',
  avecEleve: motifs.find(({ criteres }) => criteres)?.id ?? 'autre',
  motifs: [...motifs, toyMotif('autre', person)],
});
