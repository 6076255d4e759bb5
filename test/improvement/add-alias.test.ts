import { parse } from 'yaml';
import { addAlias } from '../../src/improvement/knowledge-patch';

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
