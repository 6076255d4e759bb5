import { findFigure, type Knowledge } from './knowledge';
import type { KnowledgeProblem } from './problem';
import { intentions, SANS_DANGER, situationsApprises, suites, type Exemples } from './schemas/exemples';

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
    case 'suites':
      return (suites as readonly string[]).includes(label);
  }
}
