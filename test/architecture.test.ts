import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  circlesIn,
  exportsDefault,
  importsOf,
  literalsOf,
  readsClock,
  readsEnvironment,
  readSources,
  ROOT,
  type Import,
  type SourceFile,
} from './read-source';

const sources = readSources('src');
const MAX_LINES = 300;
const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*(\.test|\.d)?\.ts$/;

/**
 * What each part of `src/` may import. `types` are parts of which only types may be used: they say what passes between
 * two layers, and leave no trace in the program.
 */
const allowed: Readonly<Record<string, { readonly values: readonly string[]; readonly types?: readonly string[] }>> = {
  errors: { values: [] },
  config: { values: ['errors'] },
  knowledge: { values: ['learning', 'errors'] },
  annuaire: { values: ['knowledge', 'errors'] },
  search: { values: ['knowledge', 'errors'] },
  learning: { values: [] },
  understanding: { values: ['search', 'learning', 'annuaire', 'knowledge', 'errors'] },
  answering: { values: ['search', 'annuaire', 'knowledge', 'errors'] },
  calendar: { values: ['knowledge', 'errors'] },
  privacy: { values: ['knowledge', 'errors'] },
  conversation: { values: ['privacy', 'understanding', 'answering', 'search', 'annuaire', 'knowledge', 'errors'] },
  'app-package': { values: ['errors'] },
  improvement: {
    values: ['conversation', 'understanding', 'answering', 'search', 'knowledge', 'errors'],
    types: ['storage'],
  },
  rendering: {
    values: ['calendar', 'knowledge', 'errors'],
    types: ['answering', 'conversation', 'understanding', 'app-package', 'annuaire', 'improvement', 'privacy'],
  },
  editor: { values: ['improvement', 'rendering', 'knowledge', 'errors'] },
  storage: { values: ['conversation', 'annuaire', 'knowledge', 'errors'] },
  bot: {
    values: ['rendering', 'conversation', 'understanding', 'answering', 'knowledge', 'errors'],
    types: ['storage'],
  },
  server: {
    values: [
      'bot',
      'rendering',
      'conversation',
      'understanding',
      'answering',
      'calendar',
      'knowledge',
      'config',
      'errors',
    ],
    types: ['storage'],
  },
  cli: {
    values: [
      'editor',
      'privacy',
      'improvement',
      'conversation',
      'understanding',
      'answering',
      'rendering',
      'storage',
      'app-package',
      'annuaire',
      'knowledge',
      'config',
      'errors',
    ],
  },
};

/** The archived SDK and its server: replacing them must be a change of two folders. */
const EDGE_PACKAGES = /^(botbuilder|botframework|restify)/;
const EDGE_PARTS = ['server', 'bot'];

/** Parts that are given the present day and never look it up. */
const TIMELESS_PARTS = [
  'knowledge',
  'annuaire',
  'understanding',
  'answering',
  'search',
  'calendar',
  'privacy',
  'conversation',
  'rendering',
  'app-package',
  'improvement',
];

/** The part of `src/` that a path lies in: its folder, or its name for a file at the top. */
const partOf = (path: string): string => (path.split('/')[1] ?? '').replace(/\.ts$/, '');

/** Whether the rule lets a file import that; the composition root puts everything together, so it may import all. */
function mayImport({ path }: SourceFile, { target, isPackage, typeOnly }: Import): boolean {
  const [from, to] = [partOf(path), partOf(target)];
  if (isPackage) return EDGE_PARTS.includes(from) || !EDGE_PACKAGES.test(target);
  if (from === to || from === 'index') return true;
  const { values = [], types = [] } = allowed[from] ?? {};
  return values.includes(to) || (typeOnly && types.includes(to));
}

const forbiddenImports = (files: readonly SourceFile[]): string[] =>
  files.flatMap((file) =>
    importsOf(file)
      .filter((one) => !mayImport(file, one))
      .map(({ target }) => `${file.path} -> ${target}`),
  );

const pathsOf = (files: readonly SourceFile[]): string[] => files.map(({ path }) => path);

const inParts = (parts: readonly string[]): SourceFile[] => sources.filter(({ path }) => parts.includes(partOf(path)));

describe('the layers', () => {
  it('import only what lies below them', () => {
    const found = forbiddenImports(sources);

    expect(found).toEqual([]);
  });

  it('hold no circle of imports, not even of types', () => {
    const found = circlesIn(sources);

    expect(found).toEqual([]);
  });

  it('are all known to the rule', () => {
    const parts = new Set(sources.map(({ path }) => partOf(path)));

    expect([...parts].sort()).toEqual([...Object.keys(allowed), 'index'].sort());
  });
});

describe('the code', () => {
  it('reads the environment in src/config.ts alone', () => {
    expect(pathsOf(sources.filter(readsEnvironment))).toEqual(['src/config.ts']);
  });

  it('is given the time wherever it answers', () => {
    expect(pathsOf(inParts(TIMELESS_PARTS).filter(readsClock))).toEqual([]);
  });

  it('passes on what is derived, and hides no cache of it behind what it is derived from', () => {
    expect(pathsOf(sources.filter(({ text }) => /\bWeak(?:Map|Ref|Set)\b/.test(text)))).toEqual([]);
  });

  it('exports by name', () => {
    expect(pathsOf(sources.filter(exportsDefault))).toEqual([]);
  });

  it(`keeps its files within ${MAX_LINES} lines`, () => {
    const long = sources.filter(({ text }) => text.trimEnd().split('\n').length > MAX_LINES);

    expect(pathsOf(long)).toEqual([]);
  });

  it('names its files in ASCII kebab-case', () => {
    const odd = [...sources, ...readSources('test')].filter(
      ({ path }) =>
        !KEBAB_CASE.test(path.split('/').at(-1) ?? '') || !/^[a-z-]+$/.test(path.split('/').slice(0, -1).join('')),
    );

    expect(pathsOf(odd)).toEqual([]);
  });

  it('knows no dispositif by name', () => {
    const ids = readdirSync(join(ROOT, 'knowledge', 'dispositifs')).map((name) => name.replace(/\.yaml$/, ''));
    const naming = sources.flatMap((file) =>
      literalsOf(file)
        .filter((text) => ids.includes(text))
        .map((id) => `${file.path}: ${id}`),
    );

    expect(ids).toContain('micro-lycee');
    expect(naming).toEqual([]);
  });
});

describe('the import rule', () => {
  const forbidden = (path: string, text: string) => forbiddenImports([{ path, text }]);

  it.each([
    ['src/knowledge/a.ts', "import { b } from '../answering/b';"],
    ['src/knowledge/a.ts', "import type { B } from '../conversation/b';"],
    ['src/understanding/a.ts', "import { b } from '../answering/b';"],
    ['src/answering/deep/a.ts', "import { b } from '../../understanding/b';"],
    ['src/conversation/a.ts', "import type { B } from '../rendering/b';"],
    ['src/conversation/a.ts', "export { b } from '../bot/b';"],
    ['src/rendering/a.ts', "import { b } from '../answering/b';"],
    ['src/rendering/a.ts', "import { type B, c } from '../conversation/b';"],
    ['src/bot/a.ts', "import { b } from '../server/b';"],
    ['src/bot/a.ts', "const b = await import('../config');"],
    ['src/cli/a.ts', "const b = require('../server/b');"],
    ['src/cli/a.ts', "import '../bot/b';"],
    ['src/server/a.ts', "import { b } from '../index';"],
    ['src/conversation/a.ts', "import { TurnContext } from 'botbuilder';"],
    ['src/index.ts', "type A = import('botframework-connector').A;"],
    ['src/rendering/a.ts', "import restify = require('restify');"],
  ])('keeps this out of %s: %s', (path, text) => {
    expect(forbidden(path, text)).toHaveLength(1);
  });

  it.each([
    ['src/server/a.ts', "import { b } from '../bot/b'; import { createServer } from 'restify';"],
    ['src/bot/a.ts', "import { b } from '../rendering/b'; import { TurnContext } from 'botbuilder';"],
    ['src/rendering/a.ts', "import type { B } from '../answering/b'; import { type C } from '../conversation/c';"],
    ['src/conversation/a.ts', "import { b } from './b'; import { c } from '../answering/c'; import 'zod';"],
    ['src/index.ts', "import { b } from './server/b'; import { c } from './config';"],
  ])('lets this into %s: %s', (path, text) => {
    expect(forbidden(path, text)).toEqual([]);
  });
});

describe('the search for circles', () => {
  const filesOf = (texts: Readonly<Record<string, string>>): SourceFile[] =>
    Object.entries(texts).map(([name, text]) => ({ path: `src/${name}.ts`, text }));

  it.each([
    ['values', { a: "import { b } from './b';", b: "import { a } from './a';", c: "import './a';" }],
    ['types', { a: "import type { B } from './b';", b: "import { type A } from './a'; import './c';", c: '' }],
  ])('finds two files that import each other for %s, and nothing beside them', (_, texts) => {
    expect(circlesIn(filesOf(texts))).toEqual(['src/a', 'src/b']);
  });

  it('finds none where imports only lead down', () => {
    const texts = { a: "import './b'; import './c';", b: "import './c'; import 'zod';", c: '' };

    expect(circlesIn(filesOf(texts))).toEqual([]);
  });
});

describe('the rules on what code may do', () => {
  const file = (text: string): SourceFile => ({ path: 'src/a.ts', text });

  it.each(['const now = new Date();', 'const now = new Date( /* now */ );', 'const now = new Date;', 'Date.now()'])(
    'see the clock read in: %s',
    (text) => {
      expect(readsClock(file(text))).toBe(true);
    },
  );

  it.each(["new Date('2026-05-06')", '// never new Date()', "const text = 'new Date()';", 'new DateRange()'])(
    'see no clock read in: %s',
    (text) => {
      expect(readsClock(file(text))).toBe(false);
    },
  );

  it.each(['process.env.PORT', "process['env']", 'const { env } = process;'])(
    'see the environment read in: %s',
    (text) => {
      expect(readsEnvironment(file(text))).toBe(true);
    },
  );

  it.each(['process.exit(1)', 'const env = variables;', '// process.env is for config.ts'])(
    'see no environment read in: %s',
    (text) => {
      expect(readsEnvironment(file(text))).toBe(false);
    },
  );

  it.each([
    'export default 1;',
    'export default function f() {}',
    'const a = 1; export { a as default };',
    'export = a;',
  ])('see a default export in: %s', (text) => {
    expect(exportsDefault(file(text))).toBe(true);
  });

  it.each(["import value from './value';", 'switch (a) { default: break; }', "const text = 'export default';"])(
    'see no default export in: %s',
    (text) => {
      expect(exportsDefault(file(text))).toBe(false);
    },
  );

  it('see an id written as a text, a template or the name of a property', () => {
    expect(literalsOf(file("const a = ['sas', `lnc`]; const b = { ppds: 1, 'micro-lycee': 2 };"))).toEqual(
      expect.arrayContaining(['sas', 'lnc', 'ppds', 'micro-lycee']),
    );
  });
});
