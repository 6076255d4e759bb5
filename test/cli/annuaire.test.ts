import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixtures, linesOf, renumbered, writeLines } from '../annuaire/annuaire-files';
import { workbookOf } from '../annuaire/workbook';
import { COMMAND_TIMEOUT_MS, runCommand } from './run-command';

jest.setTimeout(COMMAND_TIMEOUT_MS);

const folder = mkdtempSync(join(tmpdir(), 'annuaire-'));
afterAll(() => rmSync(folder, { recursive: true }));

let stores = 0;
const freshStore = (): string => join(folder, `${(stores += 1)}.sqlite`);

/** Memory that the import may take on a small server, in megabytes. */
const MAX_MEGABYTES = 300;

/** Makes the process print the most memory that it ever had. */
const PRINT_PEAK = `--import data:text/javascript,${encodeURIComponent("process.on('exit',()=>console.error('peak',process.resourceUsage().maxRSS))")}`;

const variablesOf = (storage: string) => ({ STORAGE: storage, DATABASE_URL: '', NODE_ENV: 'test', MicrosoftAppId: '' });

/** Spaces as they are typed. */
const plain = (text: string): string => text.replace(/[\u00A0\u202F]/g, ' ');

async function importing(storage: string, ...args: string[]) {
  const { code, stdout, stderr } = await runCommand('annuaire', args, '', {
    ...variablesOf(storage),
    NODE_OPTIONS: PRINT_PEAK,
  });
  const kilobytes = [...stderr.matchAll(/^peak (\d+)$/gm)].map(([, size]) => Number(size));
  const megabytes = Math.max(...kilobytes) / 1024;
  return { code, stdout: plain(stdout), stderr: plain(stderr.replace(/^peak \d+\n/gm, '')), megabytes };
}

const ask = async (storage: string, question: string): Promise<string> =>
  plain((await runCommand('ask', [question], '', variablesOf(storage))).stdout);

function listOf(...rows: string[]): string {
  const path = join(folder, 'contacts.csv');
  writeFileSync(path, [linesOf(fixtures.contacts)[0], ...rows].join('\n'));
  return path;
}

describe("the ministry's sample files", () => {
  it('are imported for the départements named, then answered from', async () => {
    const store = freshStore();

    const { code, stdout, stderr } = await importing(store, fixtures.ministry2023, '--departements', '35');

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^11 lignes lues \(UTF-8\) : 11 fiches retenues \(5 CIO, 6 lycées\)\.$/m);
    expect(stdout).toMatch(/données du 8 juin 2023/);
    expect(await ask(store, 'le CIO de Fougères')).toContain('02 90 80 50 05');
  });

  it.each([
    [fixtures.ministry2023, 'les départements 02, 59, 60, 62, 80', 'le département 35', []],
    [fixtures.ministry2026, 'le département 94', 'le département 94', ['--departements', '94']],
  ])('change nothing where they hold no place that is wanted: %s', async (path, wanted, found, args) => {
    const { code, stderr } = await importing(freshStore(), path, ...args);

    expect(code).toBe(1);
    expect(stderr).toContain(`Aucun CIO, lycée ni collège ouvert dans ${wanted} : rien n’est changé.`);
    expect(stderr).toContain(`Le fichier parle de ${found}`);
  });
});

describe("the deployment's list", () => {
  it('is tried without changing anything, imported, and brought up to date by the next import', async () => {
    const store = freshStore();
    const [, ...rows] = linesOf(fixtures.contacts);

    const tried = await importing(store, '--contacts', fixtures.contacts, '--dry-run');
    const first = await importing(store, '--contacts', fixtures.contacts, '--date', '2026-04-01');
    const later = listOf(rows[0]?.replace('00 01', '00 09') ?? '', rows[1] ?? '');
    const second = await importing(store, '--contacts', later);

    expect([tried, first, second].map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(tried.stdout).toContain('Rien n’est changé');
    expect(first.stdout).toContain('3 ajouts, 0 modification, 0 retrait');
    expect(first.stdout).toContain('données du 1 avril 2026');
    expect(second.stdout).toContain('0 ajout, 1 modification, 1 retrait');
    expect(await ask(store, 'ECMLDS de Sambre-Avesnois')).toContain('01 99 00 00 09');
  });

  it('may be an Excel workbook', async () => {
    const path = join(folder, 'contacts.xlsx');
    writeFileSync(
      path,
      workbookOf([linesOf(fixtures.contacts)[0].split(';'), linesOf(fixtures.contacts)[1]?.split(';') ?? []]),
    );

    const { code, stdout } = await importing(freshStore(), '--contacts', path);

    expect(code).toBe(0);
    expect(stdout).toContain('1 fiche retenue (1 ECMLDS)');
  });

  it('is refused whole for one row, which is explained, and the old one stays', async () => {
    const store = freshStore();
    const [, good = ''] = linesOf(fixtures.contacts);
    await importing(store, '--contacts', fixtures.contacts);
    const path = listOf(good.replace('00 01', '00 09'), good.replace('Camille', 'Claude').replace('01 99', '06 99'));

    const refused = await importing(store, '--contacts', path);
    const answer = await ask(store, 'ECMLDS de Sambre-Avesnois');
    const partly = await importing(store, '--contacts', path, '--sans-les-refusees');

    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('Ligne 3, colonne « Téléphone » : « 06 99 00 00 01 » est un portable');
    expect(refused.stderr).toContain('1 ligne refusée : rien n’est importé');
    expect(answer).toContain('01 99 00 00 01');
    expect(partly.code).toBe(0);
    expect(partly.stdout).toContain('1 ligne refusée, les autres sont importées');
  });
});

describe('a large file', () => {
  it('of 69 000 rows is read to its end in little memory', async () => {
    const path = join(folder, 'full.csv');
    const [header, ...rows] = linesOf(fixtures.ministry2023);
    await writeLines(path, (index) => {
      if (index > 69_000) return undefined;
      const row = renumbered(rows[index % rows.length] ?? '', index);
      return index === 0 ? `\uFEFF${header}` : index % 40 === 0 ? row : row.replace(';035;', ';022;');
    });

    const { code, stdout, megabytes } = await importing(freshStore(), path, '--departements', '35');

    expect(code).toBe(0);
    expect(stdout).toMatch(/^69 000 lignes lues \(UTF-8\) : 1 725 fiches retenues/);
    expect(megabytes).toBeLessThan(MAX_MEGABYTES);
  });

  it('of 100 MB that is hostile ends with what is wrong, in little memory', async () => {
    const path = join(folder, 'hostile.csv');
    const [header, first = ''] = linesOf(fixtures.ministry2023);
    const formula = first.replace(";Centre d'information", ';=HYPERLINK("http://exemple.fr");Centre');
    await writeLines(path, (index) =>
      index > 150_000 ? undefined : index === 0 ? header : renumbered(index % 2 ? formula : `${first};`, index),
    );

    const { code, stderr, megabytes } = await importing(freshStore(), path, '--departements', '35');

    expect(statSync(path).size).toBeGreaterThan(100_000_000);
    expect(code).toBe(1);
    expect(stderr.trimEnd().split('\n').at(-1)).toMatch(
      /1 000 lignes refusées, la lecture s’arrête là.*Rien n’est importé/,
    );
    expect(megabytes).toBeLessThan(MAX_MEGABYTES);
  });
});

it('keeps nothing where the storage is in memory, and says so', async () => {
  const { code, stderr } = await importing('memory', '--contacts', fixtures.contacts);

  expect(code).toBe(1);
  expect(stderr).toMatch(/^STORAGE=memory ne garde rien/);
});
