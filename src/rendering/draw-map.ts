import type { DialogStep } from '../answering/orientation/map-dialog';
import type { Dispositif } from '../knowledge/schemas/entries';
import { requirementText } from './explain-criterion';
import type { PageContext } from './page';
import { optionText } from './pupil-words';

/** Mermaid reads quotes and angle brackets as its own (https://mermaid.js.org/syntax/flowchart.html). */
const quoted = (text: string): string =>
  `"${text.replace(/"/g, '#quot;').replace(/</g, '#lt;').replace(/>/g, '#gt;')}"`;

/** The guided dialog: a question, its answers on the arrows, and the questions that each may lead to. */
export function drawDialog(steps: readonly DialogStep[], { phrases }: PageContext): string {
  const { questions } = phrases.orientation;
  const fields = [...new Set(steps.flatMap(({ field, next }) => [field, ...next]))];
  const arrows = new Map<string, string[]>();
  for (const { field, option, next, ends } of steps)
    for (const target of [...next.map((one) => `q_${one}`), ...(ends ? ['fin'] : [])]) {
      const arrow = `q_${field} ${target}`;
      arrows.set(arrow, [...(arrows.get(arrow) ?? []), optionText(field, option, phrases)]);
    }
  return [
    'flowchart TD',
    ...fields.map((field) => `  q_${field}{${quoted(questions[field])}}`),
    `  fin([${quoted(phrases.map.end)}])`,
    ...[...arrows].map(([arrow, labels]) => {
      const [from = '', to = ''] = arrow.split(' ');
      return `  ${from} -->|${quoted(labels.join(phrases.lists.apart))}| ${to}`;
    }),
    '',
  ].join('\n');
}

/** The dispositifs by phase, each with its criteria; a criterion that several share is drawn once. */
export function drawCriteria(dispositifs: readonly Dispositif[], context: PageContext): string {
  const { terms } = context.phrases;
  const criteria = [
    ...new Set(dispositifs.flatMap(({ criteres }) => criteres.map((one) => requirementText(one, context)))),
  ];
  const phases = [...new Set(dispositifs.map(({ phase }) => phase))];
  return [
    'flowchart LR',
    ...criteria.map((text, rank) => `  c${rank}[${quoted(text)}]`),
    ...phases.flatMap((phase) => [
      `  subgraph ${phase}[${quoted(terms.phase[phase])}]`,
      ...dispositifs.filter((one) => one.phase === phase).map(({ id, nom }) => `    d_${id}([${quoted(nom)}])`),
      '  end',
    ]),
    ...dispositifs.flatMap(({ id, criteres }) =>
      criteres.map((one) => `  c${criteria.indexOf(requirementText(one, context))} --> d_${id}`),
    ),
    '',
  ].join('\n');
}
