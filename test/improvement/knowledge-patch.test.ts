import { parse } from 'yaml';
import { AppError } from '../../src/errors';
import { applyToRecords, writePatch, type ReadRecord, addAlias } from '../../src/improvement/knowledge-patch';

const RECORD = 'id: escale\nalias:\n  - halte\nresume: one\n';
const records: Readonly<Record<string, string>> = {
  'dispositifs/escale.yaml': RECORD,
  'acteurs/guetteur.yaml': 'id: guetteur\nalias:\n  - vigie\n',
};
const read: ReadRecord = (path) => records[path];
const change = { path: 'dispositifs/escale.yaml', alias: 'port' };

describe('a patch', () => {
  it('gives the record with its new name', () => {
    const patch = writePatch([change], read);

    expect([...applyToRecords(patch, read)]).toEqual([
      ['dispositifs/escale.yaml', RECORD.replace('halte\n', 'halte\n  - port\n')],
    ]);
  });

  it('holds every name of every record, in the order of their paths', () => {
    const patch = writePatch(
      [change, { path: 'acteurs/guetteur.yaml', alias: 'phare' }, { ...change, alias: 'quai' }],
      read,
    );

    const changed = applyToRecords(patch, read);

    expect([...changed.keys()]).toEqual(['acteurs/guetteur.yaml', 'dispositifs/escale.yaml']);
    expect(changed.get('dispositifs/escale.yaml')).toContain('- halte\n  - port\n  - quai\n');
  });

  it('can be corrected by hand', () => {
    const patch = writePatch([change], read).replace('+  - port', '+  - port d’attache');

    expect(applyToRecords(patch, read).get('dispositifs/escale.yaml')).toContain('- port d’attache');
  });

  const patchOf = (path: string) => writePatch([change], read).replaceAll('knowledge/dispositifs/escale.yaml', path);

  it.each([
    ['a record that has changed since', writePatch([change], () => RECORD.replaceAll('halte', 'pause')), /a changé/],
    ['a record that is not there', patchOf('knowledge/dispositifs/autre.yaml'), /n’est pas une fiche/],
    ['a path out of the knowledge base', patchOf('knowledge/../package.yaml'), /n’est pas une fiche/],
    ['a file of the code', patchOf('src/config.ts'), /n’est pas une fiche/],
    ['nothing', 'bonjour', /ne change aucune fiche/],
    ['a broken one', '--- a/knowledge/a\n+++ b/knowledge/a\n@@ -1 +1 @@\nboo', /n’est pas/],
  ])('is refused for %s', (_, patch, reason) => {
    const apply = () => applyToRecords(patch, read);

    expect(apply).toThrow(AppError);
    expect(apply).toThrow(reason);
  });
});

const aliasesOf = (record: string) => (parse(record) as { alias: unknown }).alias;

describe('addAlias', () => {
  it('adds one line at the end of the list and leaves all others as they are', () => {
    const record = 'id: a # whose\nalias:\n  - un\n  - "deux"   # so said\n\nresume: >-\n  one\n  two\n';

    const added = addAlias(record, 'trois');

    expect(added).toBe(record.replace('# so said\n', '# so said\n  - trois\n'));
  });

  it.each(['a: b', "l'école", '# un', 'oui', '12', 'é\\"', '- x'])('writes %j so that it is read as it is', (alias) => {
    expect(aliasesOf(addAlias('id: a\nalias:\n  - un\n', alias))).toEqual(['un', alias]);
  });

  it.each([
    ['a list on one line', 'id: a\nalias: [un]\n', ['un', 'deux']],
    ['an empty list', 'id: a\nalias: []\n', ['deux']],
    ['no list', 'id: a\n', ['deux']],
    ['a file without a last line end', 'alias:\n  - un', ['un', 'deux']],
  ])('adds to %s', (_, record, expected) => {
    expect(aliasesOf(addAlias(record, 'deux'))).toEqual(expected);
  });
});
