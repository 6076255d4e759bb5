/**
 * Writes the bot, the command that ends a build, the one that learns from examples and those of whoever runs the bot, as one file each with all that they use: Node finds and reads a
 * thousand modules more slowly than it runs them, and the bot listens in half the time.
 */
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');

/** What stays in `node_modules`. */
const external = [
  // Native code, chosen for the machine.
  'libsql',
  // Reads the files beside it.
  '@touch4it/ical-timezones',
  // Asked for by `pg` and restify where they are installed, which here they are not.
  'pg-native',
  'dtrace-provider',
];

await build({
  absWorkingDir: root,
  entryPoints: [
    'src/index.ts',
    'src/cli/compile-knowledge.ts',
    'src/cli/learn-models.ts',
    // What whoever runs the bot needs where only the build is.
    ...['annuaire', 'backup', 'report', 'restore'].map((name) => `src/cli/${name}.ts`),
  ],
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20',
  external,
  // Two classes of one name in one file: some libraries tell errors by the name of their class.
  keepNames: true,
  logLevel: 'warning',
});
