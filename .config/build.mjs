/**
 * Writes the bot, the command that ends a build, the one that learns from examples and those of whoever runs the bot, as one file each with all that they use: Node finds and reads a
 * thousand modules more slowly than it runs them, and the bot listens in half the time.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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

const { outputFiles } = await build({
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
  // Names are kept as they are written, which is enough: what some libraries call errors by they write themselves. To keep
  // those of two classes of one name too (`keepNames`) would cost a tenth of each turn, as every closure is wrapped.
  minifyWhitespace: true,
  minifySyntax: true,
  // One sign beyond ASCII, if only in a comment, and the text of the program takes twice the memory: see below.
  charset: 'ascii',
  legalComments: 'none',
  logLevel: 'warning',
  write: false,
});

// Regular expressions are all that esbuild leaves beyond ASCII; each unit of UTF-16 means the same there as an escape.
const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
for (const { path, text } of outputFiles) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text.replace(/[^\0-\x7F]/g, escaped));
}
