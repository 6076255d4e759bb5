import type { PackageProblem } from '../../src/app-package/manifest';
import { explainPackageProblem } from '../../src/rendering/cli-phrases';

const file = 'manifest.json';
const problems: readonly PackageProblem[] = [
  { kind: 'file-missing', file },
  { kind: 'not-json', file, reason: 'Unexpected token' },
  { kind: 'unknown-variable', file, name: 'NAME' },
  { kind: 'schema', file, detail: '/name must NOT be empty' },
  { kind: 'field-missing', file, field: 'bots' },
  { kind: 'translation-missing', file, key: 'name.short' },
  { kind: 'translation-unknown', file, key: 'name.long' },
  { kind: 'too-long', file, text: 'Aide', maximum: 3 },
  { kind: 'command-unknown', file, title: 'Aide' },
  { kind: 'command-language', file, title: 'Aide', wanted: 'en', answered: 'fr' },
  { kind: 'icon-unreadable', file },
  { kind: 'icon-size', file, width: 1, height: 2, wanted: 32 },
  { kind: 'color-see-through', file },
  { kind: 'outline-opaque', file },
  { kind: 'outline-coloured', file },
  { kind: 'outline-empty', file },
];

describe('explainPackageProblem', () => {
  it.each(problems)('says $kind in one line that starts with the file', (problem) => {
    expect(explainPackageProblem(problem)).toMatch(/^appPackage\/manifest\.json : \S.*[^.]\.$/);
  });

  it('says each problem in words of its own', () => {
    expect(new Set(problems.map(explainPackageProblem)).size).toBe(problems.length);
  });

  it('names the placeholder that nothing fills as it stands in the file', () => {
    expect(explainPackageProblem({ kind: 'unknown-variable', file, name: 'NAME' })).toContain('${{NAME}}');
  });
});
