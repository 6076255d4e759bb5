import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { openKnowledge } from '../../src/cli/configured-storage';
import {
  ACCEPTED_FILE,
  describeChanges,
  failuresOfSet,
  formatAccepted,
  parseAccepted,
  totalOf,
} from './accepted-failures';
import { isSharedSetHere, labelledSets, SHARED_SET_NAME } from './labelled-sets';

/** Makes the failures of today the accepted ones, and prints what that changes. A set that is not here is left alone. */
const knowledge = openKnowledge();
const before = parseAccepted(existsSync(ACCEPTED_FILE) ? readFileSync(ACCEPTED_FILE, 'utf8') : '');
const played = labelledSets().map(({ name, play }) => {
  const outcomes = play({ knowledge });
  const accepted = before.get(name) ?? new Map<string, string>();
  return { name, outcomes, accepted, changes: describeChanges(accepted, outcomes) };
});
const shared = isSharedSetHere ? undefined : before.get(SHARED_SET_NAME);
writeFileSync(
  ACCEPTED_FILE,
  formatAccepted(
    new Map([
      ...played.map(({ name, outcomes }) => [name, failuresOfSet(outcomes)] as const),
      ...(shared ? [[SHARED_SET_NAME, shared] as const] : []),
    ]),
  ),
);
const changes = played.flatMap((set) => set.changes);
const totals = played.map(({ name, accepted, outcomes }) => totalOf(name, accepted, outcomes));
process.stdout.write([...changes, ...totals, `${changes.length} change(s) accepted.`].join('\n') + '\n');
