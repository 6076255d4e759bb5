import { readJson } from '../../src/app-package/manifest';
import { copyPackage, type PackageFolder } from './package-folder';

let copy: PackageFolder;
beforeEach(() => (copy = copyPackage()));
afterEach(() => copy.remove());

const write = (text: string): void => copy.write('a.json', new TextEncoder().encode(text));
const read = (values: Record<string, string> = {}) => readJson(copy.folder, 'a.json', values);

describe('readJson', () => {
  it('fills every placeholder, wherever it stands in a text', () => {
    write('{ "id": "${{ID}}", "deep": [{ "address": "https://${{HOST}}/${{ID}}" }], "count": 1 }');

    expect(read({ ID: 'x', HOST: 'exemple.fr' })).toEqual({
      kind: 'read',
      json: { id: 'x', deep: [{ address: 'https://exemple.fr/x' }], count: 1 },
    });
  });

  it('takes a value as it is, with its quotes and what looks like a placeholder', () => {
    write('{ "name": "${{NAME}}" }');

    expect(read({ NAME: 'Le "$&" \\ ${{ID}}' })).toEqual({ kind: 'read', json: { name: 'Le "$&" \\ ${{ID}}' } });
  });

  it('names every placeholder that nothing fills', () => {
    write('{ "a": "${{ONE}} ${{TWO}}", "b": "${{ID}}" }');

    expect(read({ ID: 'x' })).toEqual({
      kind: 'refused',
      problems: [
        { kind: 'unknown-variable', file: 'a.json', name: 'ONE' },
        { kind: 'unknown-variable', file: 'a.json', name: 'TWO' },
      ],
    });
  });

  it('says why a file is not JSON', () => {
    write('{ "a": 1, }');

    expect(read()).toMatchObject({ kind: 'refused', problems: [{ kind: 'not-json', file: 'a.json' }] });
  });

  it('says of a file that is not there that it is missing', () => {
    expect(read()).toEqual({ kind: 'refused', problems: [{ kind: 'file-missing', file: 'a.json' }] });
  });
});
