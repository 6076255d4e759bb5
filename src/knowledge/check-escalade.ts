import type { Knowledge } from './knowledge';
import { mailboxOf } from './mailbox';
import type { Fault, KnowledgeProblem } from './problem';

export const ESCALADE_FILE = 'escalade.yaml';

/** Checks that every motif leads to somebody who can be written to, and that nothing leads to two motifs. */
export function checkEscalade(knowledge: Knowledge): KnowledgeProblem[] {
  const { motifs, parDefaut, avecEleve } = knowledge.escalade;
  const ids = motifs.map(({ id }) => id);
  const isMotif = (field: string, id: string): KnowledgeProblem[] =>
    ids.includes(id) ? [] : [problem(field, { kind: 'dangling', id, wanted: 'motif' })];
  return [
    ...isMotif('parDefaut', parDefaut),
    ...isMotif('avecEleve', avecEleve),
    ...said('id', (at) => [motifs[at]?.id ?? ''], motifs.length),
    ...said('entrees', (at) => motifs[at]?.entrees ?? [], motifs.length),
    ...said('genres', (at) => motifs[at]?.genres ?? [], motifs.length),
    ...motifs.flatMap(({ entrees, interlocuteurs, aussi }, at) => [
      ...entrees.flatMap((id, index) =>
        knowledge.entries.has(id)
          ? []
          : [problem(`motifs[${at}].entrees[${index}]`, { kind: 'dangling', id, wanted: 'any' })],
      ),
      ...aussi.flatMap((id, index) =>
        knowledge.entries.get(id)?.kind === 'acteur'
          ? []
          : [problem(`motifs[${at}].aussi[${index}]`, { kind: 'dangling', id, wanted: 'acteur' })],
      ),
      ...Object.entries(interlocuteurs).flatMap(([departement, id]) =>
        checkRoute(knowledge, `motifs[${at}].interlocuteurs.${departement}`, id),
      ),
    ]),
  ];
}

const problem = (field: string, fault: Fault): KnowledgeProblem => ({ file: ESCALADE_FILE, field, fault });

/** What two motifs both lay claim to. */
function said(field: string, valuesAt: (at: number) => readonly string[], count: number): KnowledgeProblem[] {
  const owners = new Map<string, number>();
  return Array.from({ length: count }, (_, at) => at).flatMap((at) =>
    valuesAt(at).flatMap((value) => {
      const owner = owners.get(value);
      owners.set(value, owner ?? at);
      return owner === undefined
        ? []
        : [problem(`motifs[${at}].${field}`, { kind: 'duplicate', of: `motifs[${owner}]`, value })];
    }),
  );
}

function checkRoute(knowledge: Knowledge, field: string, id: string): KnowledgeProblem[] {
  const kind = knowledge.entries.get(id)?.kind;
  if (kind !== 'contact' && kind !== 'acteur') return [problem(field, { kind: 'dangling', id, wanted: 'contact' })];
  return mailboxOf(knowledge, id) ? [] : [problem(field, { kind: 'rule', code: 'unmailable' })];
}
