import { readFileSync } from 'node:fs';
import { real } from '../builders/real-reader';
import { ACCEPTED_FILE, describeChanges, formatAccepted, parseAccepted, totalOf } from './accepted-failures';
import { isSharedSetHere, labelledSets, SHARED_SET_NAME } from './labelled-sets';

describe('the gate on understanding', () => {
  const committed = readFileSync(ACCEPTED_FILE, 'utf8');
  const accepted = parseAccepted(committed);
  const sets = labelledSets();

  it.each(sets.map((set) => [set.name, set] as const))('answers %s as it was accepted', (name, { play }) => {
    const outcomes = play({ knowledge: real().knowledge });
    const failures = accepted.get(name) ?? new Map<string, string>();
    const changes = describeChanges(failures, outcomes);

    expect(outcomes.length).toBeGreaterThan(0);
    if (changes.length > 0)
      throw new Error(
        [
          totalOf(name, failures, outcomes),
          ...changes,
          'If every change is meant: npm run accept:questions, and commit test/questions/accepted.txt.',
        ].join('\n'),
      );
  });

  if (!isSharedSetHere) it.skip(`answers ${SHARED_SET_NAME} as it was accepted: the set is not here`, () => undefined);

  it('accepts failures of sets that exist only, as the accepting command writes them', () => {
    const names = [...sets.map(({ name }) => name), SHARED_SET_NAME];

    expect([...accepted.keys()].filter((name) => !names.includes(name))).toEqual([]);
    expect(committed).toBe(formatAccepted(accepted));
  });
});
