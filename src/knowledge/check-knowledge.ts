import { foldedWords } from './fold';
import { isPast, type Entry, type Knowledge, findFigure } from './knowledge';
import { mailboxOf } from './private-mail';
import type { Fault, KnowledgeProblem } from './problem';
import {
  faitsAppris,
  intentions,
  readListLabel,
  SANS_DANGER,
  SANS_FAIT,
  situationsApprises,
  suites,
  type Exemples,
} from './schemas/exemples';

type FileOf = (id: string) => string;

/** Checks that span several records: references, sources, editions, and entries that nobody could reach. */
export function checkKnowledge(knowledge: Knowledge, fileOf: FileOf): KnowledgeProblem[] {
  const entries = [...knowledge.entries.values()];
  return [
    ...entries.flatMap((entry) => [
      ...checkReferences(entry, knowledge, fileOf),
      ...checkSources(entry, knowledge, fileOf),
      ...checkEdition(entry, knowledge, fileOf),
      ...checkFigures(entry, fileOf),
      ...checkChange(entry, fileOf),
    ]),
    ...checkNames(entries, fileOf),
    ...checkUrgences(knowledge),
  ];
}

const problem = (file: string, field: string, fault: Fault): KnowledgeProblem => ({ file, field, fault });

/** Ids that an entry points at, with the field and the kind that they must have. */
function referencesOf(entry: Entry): { field: string; id: string; wanted: Entry['kind'] | 'any' }[] {
  const linked = entry.liens.map((id, index) => ({ field: `liens[${index}]`, id, wanted: 'any' as const }));
  switch (entry.kind) {
    case 'dispositif':
      return [
        ...linked,
        ...(['avant', 'apres'] as const).flatMap((field) =>
          entry[field].map((id, index) => ({ field: `${field}[${index}]`, id, wanted: 'dispositif' as const })),
        ),
      ];
    case 'acteur':
      return entry.contact ? [...linked, { field: 'contact', id: entry.contact, wanted: 'contact' }] : linked;
    case 'structure':
      return [
        ...linked,
        { field: 'dispositif', id: entry.dispositif, wanted: 'dispositif' },
        { field: 'contact', id: entry.contact, wanted: 'contact' },
      ];
    case 'evenement':
      return [...linked, { field: 'edition', id: entry.edition, wanted: 'sujet' }];
    case 'action':
      return [...linked, { field: 'edition', id: entry.edition, wanted: 'edition' }];
    case 'edition':
      return linked;
    case 'contact':
      return entry.passerPar ? [...linked, { field: 'passerPar', id: entry.passerPar, wanted: 'contact' }] : linked;
    case 'sujet':
      return [
        ...linked,
        ...entry.chiffres.flatMap((chiffre, at) =>
          chiffre.entrees.map((id, index) => ({
            field: `chiffres[${at}].entrees[${index}]`,
            id,
            wanted: 'any' as const,
          })),
        ),
        ...entry.rappels.flatMap((rappel, at) =>
          rappel.appeler.map((id, index) => ({
            field: `rappels[${at}].appeler[${index}]`,
            id,
            wanted: 'acteur' as const,
          })),
        ),
      ];
  }
}

function checkReferences(entry: Entry, { entries }: Knowledge, fileOf: FileOf): KnowledgeProblem[] {
  return referencesOf(entry).flatMap(({ field, id, wanted }) => {
    const target = entries.get(id);
    if (id === entry.id) return [problem(fileOf(entry.id), field, { kind: 'points-at-itself' })];
    const holds = target !== undefined && (wanted === 'any' || target.kind === wanted);
    return holds ? [] : [problem(fileOf(entry.id), field, { kind: 'dangling', id, wanted })];
  });
}

/** Sources named by facts, criteria and figures of an entry. */
function usedSources(entry: Entry): { field: string; source: string }[] {
  const facts = Object.entries(entry.faits).flatMap(([key, fact]) =>
    typeof fact !== 'object'
      ? []
      : fact.origins
        ? fact.origins.map(({ source }, at) => ({ field: `faits.${key}.points[${at}].source`, source }))
        : [{ field: `faits.${key}.source`, source: fact.source }],
  );
  if (entry.kind === 'dispositif')
    return [...facts, ...entry.criteres.map(({ source }, index) => ({ field: `criteres[${index}].source`, source }))];
  if (entry.kind === 'sujet')
    return [
      ...facts,
      ...entry.chiffres.map(({ source }, index) => ({ field: `chiffres[${index}].source`, source })),
      ...entry.rappels.map(({ source }, index) => ({ field: `rappels[${index}].source`, source })),
    ];
  return facts;
}

function checkSources(entry: Entry, { sources }: Knowledge, fileOf: FileOf): KnowledgeProblem[] {
  const file = fileOf(entry.id);
  const cited = entry.sources.map(({ document }) => document);
  return [
    ...cited.flatMap((source, index) =>
      sources.has(source) ? [] : [problem(file, `sources[${index}].document`, { kind: 'unknown-source', source })],
    ),
    ...usedSources(entry).flatMap(({ field, source }) =>
      cited.includes(source) ? [] : [problem(file, field, { kind: 'source-not-cited', source })],
    ),
  ];
}

function checkEdition(entry: Entry, { entries }: Knowledge, fileOf: FileOf): KnowledgeProblem[] {
  if (entry.kind !== 'evenement') return [];
  const sujet = entries.get(entry.edition);
  // An unknown id is reported with the other references.
  if (sujet?.kind !== 'sujet') return [];
  const { edition } = sujet;
  if (!edition)
    return [problem(fileOf(entry.id), 'edition', { kind: 'dangling', id: entry.edition, wanted: 'edition' })];
  return (['date', 'du', 'au'] as const).flatMap((field) => {
    const day = entry[field];
    return day === undefined || (day >= edition.du && day <= edition.au)
      ? []
      : [problem(fileOf(entry.id), field, { kind: 'outside-edition', from: edition.du, to: edition.au })];
  });
}

function checkFigures(entry: Entry, fileOf: FileOf): KnowledgeProblem[] {
  if (entry.kind !== 'sujet') return [];
  const ids = entry.chiffres.map(({ id }) => id);
  return entry.chiffres.flatMap((chiffre, at) => [
    ...(ids.indexOf(chiffre.id) === at
      ? []
      : [
          problem(fileOf(entry.id), `chiffres[${at}].id`, {
            kind: 'duplicate',
            of: fileOf(entry.id),
            value: chiffre.id,
          }),
        ]),
    ...chiffre.detail.flatMap((id, index) =>
      ids.includes(id)
        ? []
        : [problem(fileOf(entry.id), `chiffres[${at}].detail[${index}]`, { kind: 'dangling', id, wanted: 'chiffre' })],
    ),
  ]);
}

/** Whoever changes an entry has looked at its sources. */
const checkChange = ({ id, modifieLe, verifieLe }: Entry, fileOf: FileOf): KnowledgeProblem[] =>
  modifieLe !== undefined && modifieLe > verifieLe
    ? [problem(fileOf(id), 'modifieLe', { kind: 'rule', code: 'changed-unchecked' })]
    : [];

/** A name or alias that two entries share would make one of them unreachable; the past is looked for apart. */
const checkNames = (entries: readonly Entry[], fileOf: FileOf): KnowledgeProblem[] => [
  ...checkNamesAmong(
    entries.filter((entry) => !isPast(entry)),
    fileOf,
  ),
  ...checkNamesAmong(entries.filter(isPast), fileOf),
];

function checkNamesAmong(entries: readonly Entry[], fileOf: FileOf): KnowledgeProblem[] {
  const owners = new Map<string, string>();
  const sameName = (name: string): string => foldedWords(name).join(' ');
  return entries.flatMap((entry) => {
    const named = [
      { field: 'nom', name: entry.nom },
      ...(entry.sigle ? [{ field: 'sigle', name: entry.sigle }] : []),
      ...entry.alias.map((name, index) => ({ field: `alias[${index}]`, name })),
    ];
    return named.flatMap(({ field, name }) => {
      const owner = owners.get(sameName(name));
      owners.set(sameName(name), owner ?? entry.id);
      return owner === undefined || owner === entry.id
        ? []
        : [problem(fileOf(entry.id), field, { kind: 'duplicate', of: fileOf(owner), value: name })];
    });
  });
}

function checkUrgences({ urgences, sources }: Knowledge): KnowledgeProblem[] {
  return urgences.flatMap(({ id, source }) =>
    sources.has(source) ? [] : [problem(`urgences/${id}.yaml`, 'source', { kind: 'unknown-source', source })],
  );
}

export const ESCALADE_FILE = 'escalade.yaml';

/** Checks that every motif leads to somebody who can be written to, and that nothing leads to two motifs. */
export function checkEscalade(knowledge: Knowledge): KnowledgeProblem[] {
  const { motifs, parDefaut, avecEleve } = knowledge.escalade;
  const ids = motifs.map(({ id }) => id);
  const isMotif = (field: string, id: string): KnowledgeProblem[] =>
    ids.includes(id) ? [] : [escaladeProblem(field, { kind: 'dangling', id, wanted: 'motif' })];
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
          : [escaladeProblem(`motifs[${at}].entrees[${index}]`, { kind: 'dangling', id, wanted: 'any' })],
      ),
      ...aussi.flatMap((id, index) =>
        knowledge.entries.get(id)?.kind === 'acteur'
          ? []
          : [escaladeProblem(`motifs[${at}].aussi[${index}]`, { kind: 'dangling', id, wanted: 'acteur' })],
      ),
      ...Object.entries(interlocuteurs).flatMap(([departement, id]) =>
        checkRoute(knowledge, `motifs[${at}].interlocuteurs.${departement}`, id),
      ),
    ]),
  ];
}

const escaladeProblem = (field: string, fault: Fault): KnowledgeProblem => ({ file: ESCALADE_FILE, field, fault });

/** What two motifs both lay claim to. */
function said(field: string, valuesAt: (at: number) => readonly string[], count: number): KnowledgeProblem[] {
  const owners = new Map<string, number>();
  return Array.from({ length: count }, (_, at) => at).flatMap((at) =>
    valuesAt(at).flatMap((value) => {
      const owner = owners.get(value);
      owners.set(value, owner ?? at);
      return owner === undefined
        ? []
        : [escaladeProblem(`motifs[${at}].${field}`, { kind: 'duplicate', of: `motifs[${owner}]`, value })];
    }),
  );
}

function checkRoute(knowledge: Knowledge, field: string, id: string): KnowledgeProblem[] {
  const kind = knowledge.entries.get(id)?.kind;
  if (kind !== 'contact' && kind !== 'acteur')
    return [escaladeProblem(field, { kind: 'dangling', id, wanted: 'contact' })];
  return mailboxOf(knowledge, id) ? [] : [escaladeProblem(field, { kind: 'rule', code: 'unmailable' })];
}

/** Files of examples whose name is no entry, figure, danger or label that their folder knows. */
export const checkExemples = (knowledge: Knowledge): KnowledgeProblem[] =>
  knowledge.exemples
    .filter((exemples) => !isKnown(exemples, knowledge))
    .map(({ famille, label }) => ({
      file: `exemples/${famille}/${label}.yaml`,
      field: '',
      fault: { kind: 'dangling', id: label, wanted: famille },
    }));

function isKnown({ famille, label }: Exemples, knowledge: Knowledge): boolean {
  switch (famille) {
    case 'entrees':
      return knowledge.entries.has(label);
    case 'chiffres':
      return findFigure(knowledge, label) !== undefined;
    case 'dangers':
      return label === SANS_DANGER || knowledge.urgences.some(({ id }) => id === label);
    case 'intentions':
      return (intentions as readonly string[]).includes(label);
    case 'situations':
      return (situationsApprises as readonly string[]).includes(label);
    case 'listes': {
      const list = readListLabel(label);
      return list !== undefined && (list.dispositif === undefined || knowledge.entries.has(list.dispositif));
    }
    case 'faits':
      return label === SANS_FAIT || label in faitsAppris;
    case 'suites':
      return (suites as readonly string[]).includes(label);
  }
}
