import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPackage, type BuiltPackage, type Ask, checkCommands } from '../../src/app-package/build-package';
import type { PackageProblem } from '../../src/app-package/manifest';
import { copyPackage, REAL_FOLDER, plainPng, VALUES, WHITE, type PackageFolder } from './package-folder';

/** An assistant that understands all: what the real one understands has its own tests. */
const agreeable: Ask = (text) => ({ understood: true, language: englishTitles.has(text) ? 'en' : 'fr' });

const englishTexts = JSON.parse(readFileSync(join(REAL_FOLDER, 'en.json'), 'utf8')) as Record<string, string>;
const englishTitles = new Set(Object.values(englishTexts));

let copy: PackageFolder;
let fetching: jest.SpyInstance;
beforeEach(() => {
  copy = copyPackage();
  fetching = jest.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('no network'));
});
afterEach(() => {
  copy.remove();
  fetching.mockRestore();
});

const build = (values: Record<string, string> = VALUES): Promise<BuiltPackage> =>
  buildPackage({ folder: copy.folder, values }, agreeable);

async function built(): Promise<BuiltPackage & { kind: 'built' }> {
  const result = await build();
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems));
  return result;
}

async function problems(values?: Record<string, string>): Promise<readonly PackageProblem[]> {
  const result = await build(values);
  return result.kind === 'refused' ? result.problems : [];
}

describe('buildPackage', () => {
  it('zips the manifest, its language file and its icons at the top, without asking the network', async () => {
    const { zip, files, languages, version } = await built();

    const unzipped = unzipSync(zip);
    expect(Object.keys(unzipped)).toEqual(['manifest.json', 'en.json', 'color.png', 'outline.png']);
    expect(files).toEqual(Object.keys(unzipped));
    expect(Buffer.from(unzipped['color.png'] ?? [])).toEqual(readFileSync(join(REAL_FOLDER, 'color.png')));
    expect(languages.map(({ language }) => language)).toEqual(['fr', 'en']);
    expect(version).toBe('1.2.3');
    expect(fetching).not.toHaveBeenCalled();
  });

  it('fills the manifest with what the deployment says of itself', async () => {
    const { zip } = await built();

    const manifest = strFromU8(unzipSync(zip)['manifest.json'] ?? new Uint8Array());
    expect(manifest).not.toContain('${{');
    expect(JSON.parse(manifest)).toMatchObject({
      version: '1.2.3',
      id: VALUES.TEAMS_APP_ID,
      developer: {
        name: VALUES.DEVELOPER_NAME,
        websiteUrl: VALUES.DEVELOPER_URL,
        privacyUrl: VALUES.PRIVACY_URL,
        termsOfUseUrl: VALUES.TERMS_URL,
      },
      bots: [{ botId: VALUES.MicrosoftAppId, scopes: ['personal', 'team', 'groupChat'] }],
      composeExtensions: [{ botId: VALUES.MicrosoftAppId, commands: [{ id: 'chercher', type: 'query' }] }],
      validDomains: [VALUES.PUBLIC_HOST],
    });
  });

  it('gives the same bytes for the same content, whenever it is built', async () => {
    const now = jest.spyOn(Date, 'now');
    now.mockReturnValue(Date.UTC(2026, 4, 4));
    const first = await built();
    now.mockReturnValue(Date.UTC(2027, 4, 4));
    const second = await built();
    now.mockRestore();

    expect(Buffer.from(first.zip).equals(second.zip)).toBe(true);
  });

  it('refuses what Microsoft’s schema refuses, once for all languages', async () => {
    copy.change('manifest.json', '"#1F4E79"', '"blue"');
    copy.change('manifest.json', '"Assistant persévérance"', `"${'n'.repeat(31)}"`);

    expect(await problems()).toEqual([
      { kind: 'schema', file: 'manifest.json', detail: expect.stringMatching(/^\/name\/short .*30/) as unknown },
      { kind: 'schema', file: 'manifest.json', detail: expect.stringMatching(/^\/accentColor /) as unknown },
    ]);
  });

  it('refuses a translation that Microsoft’s schema refuses, and leads to its file', async () => {
    copy.change('en.json', '"Perseverance assistant"', `"${'n'.repeat(31)}"`);

    expect(await problems()).toEqual([
      { kind: 'schema', file: 'en.json', detail: expect.stringMatching(/^\/name\/short .*30/) as unknown },
    ]);
  });

  it('refuses a manifest of a version of the schema that it does not check', async () => {
    copy.change('manifest.json', '"manifestVersion": "1.21"', '"manifestVersion": "1.30"');

    expect(await problems()).toEqual([
      { kind: 'schema', file: 'manifest.json', detail: expect.stringMatching(/^\/manifestVersion /) as unknown },
    ]);
  });

  it('refuses a manifest without what we need of it, though Microsoft does not', async () => {
    copy.change('manifest.json', '"localizationInfo"', '"localisationInfo"');

    expect(await problems()).toEqual([{ kind: 'field-missing', file: 'manifest.json', field: 'localizationInfo' }]);
  });

  it('refuses a text that is translated in no file, or that is not in the manifest any more', async () => {
    copy.change('en.json', 'commands[0].title', 'commands[11].title');

    expect(await problems()).toEqual([
      { kind: 'translation-missing', file: 'en.json', key: 'bots[0].commandLists[0].commands[0].title' },
      { kind: 'translation-unknown', file: 'en.json', key: 'bots[0].commandLists[0].commands[11].title' },
      { kind: 'command-language', file: 'en.json', title: 'Trouver un dispositif', wanted: 'en', answered: 'fr' },
    ]);
  });

  it('names every file that is missing', async () => {
    copy.removeFile('en.json');
    copy.removeFile('outline.png');

    expect(await problems()).toEqual([
      { kind: 'file-missing', file: 'en.json' },
      { kind: 'file-missing', file: 'outline.png' },
    ]);
  });

  it('stops at a manifest that it cannot read or fill', async () => {
    expect(await problems({})).toContainEqual({
      kind: 'unknown-variable',
      file: 'manifest.json',
      name: 'APP_VERSION',
    });

    copy.removeFile('manifest.json');

    expect(await problems()).toEqual([{ kind: 'file-missing', file: 'manifest.json' }]);
  });

  it('refuses an icon for what its bytes say, whatever its name', async () => {
    copy.write('outline.png', plainPng(192, 192, WHITE));

    expect(await problems()).toEqual([
      { kind: 'icon-size', file: 'outline.png', width: 192, height: 192, wanted: 32 },
      { kind: 'outline-opaque', file: 'outline.png' },
    ]);
  });
});

const FRENCH = { file: 'manifest.json', language: 'fr' };
const understood: Ask = () => ({ understood: true, language: 'fr' });
const command = (title: string, description = 'Ce que la commande montre') => [{ title, description }];

describe('checkCommands', () => {
  it('takes a command that is understood, at the longest that it may be', () => {
    expect(checkCommands(command('t'.repeat(32), 'd'.repeat(128)), FRENCH, understood)).toEqual([]);
  });

  it('refuses a title or a description of one character more', () => {
    const problems = checkCommands(command('t'.repeat(33), 'd'.repeat(129)), FRENCH, understood);

    expect(problems).toEqual([
      { kind: 'too-long', file: 'manifest.json', text: 't'.repeat(33), maximum: 32 },
      { kind: 'too-long', file: 'manifest.json', text: 'd'.repeat(129), maximum: 128 },
    ]);
  });

  it('refuses a command that the assistant does not understand', () => {
    const problems = checkCommands(command('Prendre un café'), FRENCH, () => ({ understood: false, language: 'fr' }));

    expect(problems).toEqual([{ kind: 'command-unknown', file: 'manifest.json', title: 'Prendre un café' }]);
  });

  it('refuses a command that is answered in another language than its own', () => {
    const problems = checkCommands(command('Programme'), { file: 'en.json', language: 'en' }, understood);

    expect(problems).toEqual([
      { kind: 'command-language', file: 'en.json', title: 'Programme', wanted: 'en', answered: 'fr' },
    ]);
  });
});
