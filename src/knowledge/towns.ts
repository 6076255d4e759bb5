import type { Knowledge } from './knowledge';
import type { Departement } from './schemas/common';

/** The towns of structures and events, each with its département; no other is known. */
export const departementsOfTowns = ({ entries }: Pick<Knowledge, 'entries'>): ReadonlyMap<string, Departement> =>
  new Map(
    [...entries.values()].flatMap((entry): [string, Departement][] => {
      const place = entry.kind === 'evenement' ? entry.lieu : entry.kind === 'structure' ? entry : undefined;
      return place ? [[place.ville, place.departement]] : [];
    }),
  );
