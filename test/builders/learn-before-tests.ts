import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

/** Learns the models from the examples once, before any test file needs them: they are kept in `dist/` until these change. */
// eslint-disable-next-line no-restricted-syntax -- jest takes the default export of its global set-up.
export default function learnBeforeTests(): void {
  const command = join(root, 'src', 'cli', 'learn-models.ts');
  execFileSync(process.execPath, ['--import', 'tsx', command], { cwd: root, stdio: 'inherit' });
}
