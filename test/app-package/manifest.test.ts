import { type Json, translateManifest, readJson } from '../../src/app-package/manifest';
import { copyPackage, type PackageFolder } from './package-folder';

const MANIFEST = {
  id: 'app',
  name: { short: 'Bonjour' },
  bots: [{ commands: [{ title: 'Aide' }, { title: 'Contact' }] }],
  count: 2,
};
const TRANSLATABLE = ['name.short', 'bots[0].commands[0].title', 'bots[0].commands[1].title'];
const TRANSLATED = {
  'name.short': 'Hello',
  'bots[0].commands[0].title': 'Help',
  'bots[0].commands[1].title': 'Contact us',
};

const translate = (json: Json) =>
  translateManifest(MANIFEST, { file: 'en.json', json }, (key) => TRANSLATABLE.includes(key));

describe('translateManifest', () => {
  it('puts each translation in its place and leaves the rest', () => {
    const { json, problems } = translate(TRANSLATED);

    expect(json).toEqual({
      ...MANIFEST,
      name: { short: 'Hello' },
      bots: [{ commands: [{ title: 'Help' }, { title: 'Contact us' }] }],
    });
    expect(problems).toEqual([]);
  });

  it('lets the file name its schema', () => {
    expect(translate({ $schema: 'https://exemple.fr', ...TRANSLATED }).problems).toEqual([]);
  });

  it('names every text that is not translated, be it absent or no text', () => {
    const { json, problems } = translate({ 'name.short': 'Hello', 'bots[0].commands[0].title': 3 });

    expect(problems).toEqual([
      { kind: 'translation-missing', file: 'en.json', key: 'bots[0].commands[0].title' },
      { kind: 'translation-missing', file: 'en.json', key: 'bots[0].commands[1].title' },
    ]);
    expect(json).toMatchObject({ bots: MANIFEST.bots });
  });

  it.each(['bots[0].commands[2].title', 'name.long', 'id'])('names a key that translates nothing: %s', (key) => {
    const { problems } = translate({ ...TRANSLATED, [key]: 'x' });

    expect(problems).toEqual([{ kind: 'translation-unknown', file: 'en.json', key }]);
  });

  it.each([[[]], ['text'], [null]])('finds no translation in a file that holds %j', (json) => {
    expect(translate(json).problems.map(({ kind }) => kind)).toEqual(TRANSLATABLE.map(() => 'translation-missing'));
  });
});

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
