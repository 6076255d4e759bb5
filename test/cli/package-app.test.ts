import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { copyPackage, SETTINGS, plainPng, WHITE, type PackageFolder } from '../app-package/package-folder';
import { COMMAND_TIMEOUT_MS, runCommand } from './run-command';

jest.setTimeout(COMMAND_TIMEOUT_MS);

let copy: PackageFolder;
let zip: string;
beforeEach(() => {
  copy = copyPackage();
  zip = join(copy.folder, 'out', 'assistant.zip');
});
afterEach(() => copy.remove());

const run = (variables: Partial<typeof SETTINGS> = {}) =>
  runCommand('package-app', [zip, copy.folder], '', { ...SETTINGS, ...variables });

describe('package-app', () => {
  it('writes the zip where it is told, and says what it checked', async () => {
    const { code, stdout, stderr } = await run();

    expect(stderr).toBe('');
    expect(stdout).toContain(`Paquet écrit : ${zip}`);
    expect(stdout).toContain('manifest.json, en.json, color.png, outline.png');
    expect(stdout).toMatch(/commandes comprises \(fr\) : (\d+) sur \1\n/);
    expect(stdout).toMatch(/commandes comprises \(en\) : (\d+) sur \1\n/);
    expect(stdout).toContain('https://bot.exemple.fr/api/messages');
    expect(Object.keys(unzipSync(readFileSync(zip)))).toContain('manifest.json');
    expect(code).toBe(0);
  });

  it('lists every fault of the package, each with its file and remedy, and writes nothing', async () => {
    copy.write('color.png', plainPng(96, 96, WHITE));
    copy.write('outline.png', plainPng(32, 32, WHITE));
    copy.change('manifest.json', '"Aide"', '"Prendre un café"');
    copy.change('manifest.json', '"Chiffres clés"', '"Chiffres clés de la persévérance scolaire"');
    copy.change('en.json', '"Show the key figures"', '"Programme of the Semaine"');

    const { code, stdout, stderr } = await run();

    const lines = stderr.trimEnd().split('\n');
    expect(lines).toEqual([
      'appPackage/color.png : l’icône mesure 96 × 96 pixels : il en faut 192 × 192.',
      expect.stringMatching(/^appPackage\/outline\.png : l’icône de contour n’a aucun pixel transparent/),
      expect.stringMatching(/^appPackage\/manifest\.json : « Chiffres clés de la .* » dépasse 32 caractères/),
      expect.stringMatching(/^appPackage\/manifest\.json : l’assistant ne comprend pas .* « Prendre un café »/),
      expect.stringMatching(/^appPackage\/en\.json : la commande « Programme of the Semaine » \(en\) .* en « fr »/),
      '5 problèmes : aucun paquet n’a été écrit.',
    ]);
    expect(stdout).toBe('');
    expect(existsSync(zip)).toBe(false);
    expect(code).toBe(1);
  });

  it('names every variable that is missing or wrong', async () => {
    const { code, stderr } = await run({ MicrosoftAppId: 'bot', PRIVACY_URL: 'http://exemple.fr', TERMS_URL: ' ' });

    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^MicrosoftAppId : il faut un identifiant/),
      expect.stringMatching(/^PRIVACY_URL : il faut une adresse publique en https/),
      expect.stringMatching(/^TERMS_URL manque/),
    ]);
    expect(existsSync(zip)).toBe(false);
    expect(code).toBe(1);
  });

  it('says how it is used when the path is not that of a zip', async () => {
    const { code, stderr } = await runCommand('package-app', ['assistant'], '', SETTINGS);

    expect(stderr).toContain('Usage : npm run package');
    expect(code).toBe(1);
  });
});
