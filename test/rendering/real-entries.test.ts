import { join } from 'node:path';
import type { Answer } from '../../src/answering/answer';
import { judgeDispositifs } from '../../src/answering/orientation/judge-dispositifs';
import { entriesOf, isPast } from '../../src/knowledge/knowledge';
import { readKnowledge } from '../../src/knowledge/load-knowledge';
import { CARD_BYTES_MAX } from '../../src/rendering/card-limits';
import { bytesOf } from '../../src/rendering/page-to-card';
import { render } from '../../src/rendering/render';
import { problemsOf } from './card-reader';

const { knowledge } = readKnowledge(join(__dirname, '..', '..', 'knowledge'));

/** The largest answers that the real content can give: every fiche, and every dispositif judged at once. */
const answers: Answer[] = [
  ...[...knowledge.entries.values()].map((entry): Answer => ({ kind: 'fiche', entry, focus: [] })),
  ...(['scolarise', 'sans-solution'] as const).map((situation): Answer => {
    const profile = { situation };
    return {
      kind: 'orientation',
      profile,
      verdicts: judgeDispositifs(entriesOf(knowledge, 'dispositif'), profile),
      nearby: [],
    };
  }),
  {
    kind: 'liste',
    filter: { kind: 'dispositif' },
    entries: [...knowledge.entries.values()].filter((entry) => !isPast(entry)),
  },
  { kind: 'archives', filter: { kind: 'edition' }, widened: false, entries: entriesOf(knowledge, 'edition'), rest: [] },
  {
    kind: 'archives',
    filter: { kind: 'action' },
    widened: true,
    entries: entriesOf(knowledge, 'action').slice(0, 6),
    rest: entriesOf(knowledge, 'action').slice(6),
  },
  { kind: 'archive-figures', filter: { kind: 'action' }, editions: entriesOf(knowledge, 'edition'), bank: 101 },
];

describe.each(['fr', 'en'] as const)('the real knowledge base in %s', (language) => {
  const all = answers.map((answer) => render(answer, { language, knowledge, dossier: 'd' }));

  it('gives valid cards that Teams takes, with their whole twin', () => {
    expect(all.length).toBeGreaterThan(80);
    expect(all.filter(({ card }) => problemsOf(card).length > 0 || bytesOf(card) > CARD_BYTES_MAX)).toEqual([]);
    expect(all.filter(({ card, text }) => card.fallbackText !== text).map(({ summary }) => summary)).toEqual([]);
  });

  it('is said without exclamation or broken word', () => {
    expect(
      all.flatMap(({ text }) => text.split('\n').filter((line) => /!|undefined|\[object|inconnu$/.test(line))),
    ).toEqual([]);
  });
});
