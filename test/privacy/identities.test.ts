import { join } from 'node:path';
import { maskIdentifiers } from '../../src/privacy/mask-identifiers';
import { real } from '../builders/real-reader';
import { readIdentities } from '../eval/labelled-identities';
import { scoreMasking } from '../eval/score-masking';

const { known } = real().knowledge;
const idsOf = (lines: readonly string[]): string[] => lines.map((line) => line.split(' ')[0] ?? '');

/** What passes, is touched or lost today: a gate, one line shorter with each mending and never longer. */
const sets = [
  { file: 'identities.jsonl', messages: 400, leaks: [], touched: [], lost: [] },
  // A class glued to a name, and a surname that is an article without its accent; "Aurore" that begins a sentence.
  { file: 'identities-2.jsonl', messages: 300, leaks: ['si-051', 'si-055'], touched: ['si-300'], lost: ['si-300'] },
  // Given names that no list holds; names of plays, of public figures, of a parish and of a lycée elsewhere.
  {
    file: 'identities-3.jsonl',
    messages: 160,
    leaks: ['ti-019', 'ti-027', 'ti-030', 'ti-049'],
    touched: ['ti-129', 'ti-146', 'ti-149', 'ti-154', 'ti-157', 'ti-160'],
    lost: ['ti-129', 'ti-146', 'ti-149', 'ti-154', 'ti-157', 'ti-160'],
  },
];

describe.each(sets)('the guard on $file', ({ file, messages, leaks, touched, lost }) => {
  const labelled = readIdentities(join(__dirname, file));
  const score = scoreMasking(labelled, (text) => maskIdentifiers(text, known));

  it('reads messages of both sorts', () => {
    expect(labelled).toHaveLength(messages);
    expect(labelled.filter(({ secrets }) => secrets.length > 0).length).toBeGreaterThan(messages / 2);
  });

  it('lets no more through', () => {
    expect(idsOf(score.leaks)).toEqual(leaks);
  });

  it('touches no more messages that identify nobody', () => {
    expect(idsOf(score.touched)).toEqual(touched);
  });

  it('loses no criterion: age, class, town, what happened', () => {
    expect(idsOf(score.lost)).toEqual(lost);
  });
});
