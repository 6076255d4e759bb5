import { UnreachableCaseError } from '../errors';
import { foldedWords } from './fold';
import type { Profile } from './profile';
import type { Acceptance } from './schemas/veille';

/** Something that the content leaves open: valid, and yet of no help to somebody. */
export type Hole =
  /** Dispositifs that no question of the guided dialog tells apart. */
  | { readonly kind: 'same-public'; readonly ids: readonly string[] }
  /** Pupils to whom no dispositif is open. */
  | { readonly kind: 'no-dispositif'; readonly profile: Profile }
  /** A name that points at two entries. */
  | { readonly kind: 'shared-alias'; readonly alias: string; readonly ids: readonly string[] };

const sorted = (ids: readonly string[]): string => [...ids].sort().join(' ');

const profileKey = (profile: Readonly<Record<string, unknown>>): string =>
  JSON.stringify(Object.entries(profile).sort(([a], [b]) => (a < b ? -1 : 1)));

function keyOf(hole: Hole): string {
  switch (hole.kind) {
    case 'same-public':
      return `${hole.kind} ${sorted(hole.ids)}`;
    case 'no-dispositif':
      return `${hole.kind} ${profileKey({ ...hole.profile })}`;
    case 'shared-alias':
      return `${hole.kind} ${foldedWords(hole.alias).join(' ')}: ${sorted(hole.ids)}`;
    default:
      throw new UnreachableCaseError(hole);
  }
}

/** The hole that an acceptance is about. */
function holeOf(acceptance: Acceptance): Hole {
  switch (acceptance.trou) {
    case 'meme-public':
      return { kind: 'same-public', ids: acceptance.fiches };
    case 'sans-dispositif':
      return { kind: 'no-dispositif', profile: acceptance.profil };
    case 'alias-double':
      return { kind: 'shared-alias', alias: acceptance.alias, ids: acceptance.fiches };
    default:
      throw new UnreachableCaseError(acceptance);
  }
}

/** What is left to say of the holes found, given those that the content accepts. */
export interface HolesReport {
  /** Holes that nobody has accepted. */
  readonly open: readonly Hole[];
  readonly accepted: readonly { readonly hole: Hole; readonly reason: string }[];
  /** Rank of each acceptance whose hole is not there, or not any more. */
  readonly outdated: readonly number[];
}

export function compareHoles(holes: readonly Hole[], acceptances: readonly Acceptance[]): HolesReport {
  const found = new Set(holes.map(keyOf));
  const reasons = new Map(acceptances.map((one) => [keyOf(holeOf(one)), one.raison]));
  return {
    open: holes.filter((hole) => !reasons.has(keyOf(hole))),
    accepted: holes.flatMap((hole) => {
      const reason = reasons.get(keyOf(hole));
      return reason === undefined ? [] : [{ hole, reason }];
    }),
    outdated: acceptances.flatMap((one, rank) => (found.has(keyOf(holeOf(one))) ? [] : [rank])),
  };
}
