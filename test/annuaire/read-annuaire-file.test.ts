import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { deploymentForm as deploymentFormWith, ministryForm } from '../../src/annuaire/file-forms';
import { type FileForm, readAnnuaireFile, type AnnuaireFile } from '../../src/annuaire/read-annuaire-file';
import { openRowFile } from '../../src/annuaire/file-rows';
import type { RowProblem } from '../../src/annuaire/file-problem';
import { fixtures, linesOf } from './annuaire-files';
import { workbookOf } from './workbook';

const deploymentForm = deploymentFormWith((address) => address.endsWith('@gmail.com'));

const folder = mkdtempSync(join(tmpdir(), 'annuaire-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ministry = ministryForm(['35', '94']);

async function read<Field extends string>(
  path: string,
  form: FileForm<Field>,
): Promise<AnnuaireFile & { problems: RowProblem[]; encoding?: string }> {
  const file = await openRowFile(path);
  const problems: RowProblem[] = [];
  const otherForm: Pick<FileForm<string>, 'columns'> = form.source === 'ministere' ? deploymentForm : ministry;
  const onRefused = (problem: RowProblem): void => void problems.push(problem);
  return {
    ...(await readAnnuaireFile(
      file.rows(() => undefined),
      form,
      { onRefused, otherForm },
    )),
    problems,
    encoding: file.encoding,
  };
}

function fileOf(content: string | Uint8Array, name = 'list.csv'): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const HEADER = 'Nom;Rôle;Bassin;Ville;Téléphone;Courriel';
const CAMILLE = 'Camille Exemple;ECMLDS;Béthune-Bruay;Béthune;01 99 00 00 01;camille@exemple.fr';
const listOf = (...rows: string[]): string => fileOf([HEADER, ...rows].join('\n'));

describe("the ministry's file", () => {
  it('gives its open CIO, lycées and collèges in the layout of 2023', async () => {
    const file = await read(fixtures.ministry2023, ministry);

    expect(file).toMatchObject({ rows: 11, refused: 0, updated: '2023-06-08', departements: ['35'] });
    expect(file.entries.map(({ role }) => role).sort()).toEqual([
      ...Array<string>(5).fill('cio'),
      ...Array<string>(6).fill('lycee'),
    ]);
    expect(file.entries[0]).toMatchObject({
      uai: '0350065F',
      role: 'cio',
      ville: 'Saint-Malo',
      departement: '35',
      telephone: '02 99 56 04 43',
      courriel: 'cio.saint-malo@ac-rennes.fr',
      adresse: '26 Quai du Val, 35400 Saint-Malo',
    });
  });

  it('is read in the layout of 2026, whose sample holds écoles alone', async () => {
    const file = await read(fixtures.ministry2026, ministry);

    expect(file).toMatchObject({ rows: 3, refused: 0, entries: [], departements: ['94'] });
  });

  it('gives a collège with its bassin in the layout of 2026', async () => {
    const [header, row = ''] = linesOf(fixtures.ministry2026);
    const cells = row.replace(';Ecole;', ';Collège;').split(';');
    cells[header.split(';').indexOf('libelle_bassin_formation')] = 'BASSIN EXEMPLE';

    const file = await read(fileOf(`\uFEFF${header}\r\n${cells.join(';')}\r\n`), ministry);

    expect(file.entries).toEqual([expect.objectContaining({ role: 'college', bassin: 'BASSIN EXEMPLE' })]);
  });

  it('passes over what is closed, and other départements', async () => {
    const [header, first = '', second = '', third = ''] = linesOf(fixtures.ministry2023);
    const rows = [first.replace(';OUVERT;', ';FERME;'), second.replace(';035;', ';059;'), third];

    const file = await read(fileOf([header, ...rows].join('\n')), ministry);

    expect(file).toMatchObject({ refused: 0, entries: [{ ville: 'Rennes' }], departements: ['35', '59'] });
  });

  it('leaves the number of a mobile out, and counts it', async () => {
    const [header, first = ''] = linesOf(fixtures.ministry2023);

    const file = await read(fileOf(`${header}\n${first.replace('02 99 56 04 43', '06 12 34 56 78')}`), ministry);

    expect(file.leftOut).toBe(1);
    expect(file.entries[0]?.telephone).toBeUndefined();
  });
});

describe('the columns', () => {
  it('are found whatever their capitals, accents, spaces, underscores and order', async () => {
    const path = fileOf(
      'e_mail,TELEPHONE,COMMUNE,bassin,fonction,NOM\ncamille@exemple.fr,0199000001,Lens,Lens,coordonnatrice MLDS,Camille Exemple',
    );

    const file = await read(path, deploymentForm);

    expect(file.entries).toEqual([
      expect.objectContaining({ nom: 'Camille Exemple', role: 'ecmlds', ville: 'Lens', telephone: '01 99 00 00 01' }),
    ]);
  });

  it.each([
    ['are named when they are missing', 'Nom;Ville\nCamille;Lens', { kind: 'columns-missing', isOtherForm: false }],
    ['are named when two say the same', `${HEADER};E-mail\n`, { kind: 'columns-twice', names: ['Courriel', 'E-mail'] }],
  ])('%s', async (_name, content, problem) => {
    await expect(read(fileOf(content), deploymentForm)).rejects.toMatchObject({ problem });
  });

  it('of the other kind of file are recognised', async () => {
    const problem = { kind: 'columns-missing', isOtherForm: true };

    await expect(read(fixtures.ministry2023, deploymentForm)).rejects.toMatchObject({ problem });
    await expect(read(fixtures.contacts, ministry)).rejects.toMatchObject({ problem });
  });
});

describe('the encoding', () => {
  it.each([
    ['UTF-8', Buffer.from(`${HEADER}\n${CAMILLE}`), 'utf-8'],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${HEADER}\n${CAMILLE}`), 'utf-8'],
    ['Windows-1252', Buffer.from(`${HEADER}\n${CAMILLE}`, 'latin1'), 'windows-1252'],
  ])('is recognised: %s', async (_name, content, encoding) => {
    const file = await read(fileOf(content), deploymentForm);

    expect(file).toMatchObject({ encoding, refused: 0, entries: [{ bassin: 'Béthune-Bruay' }] });
  });

  it('of UTF-16 is refused', async () => {
    const content = Buffer.from(`\uFEFF${HEADER}\n${CAMILLE}`, 'utf16le');

    await expect(read(fileOf(content), deploymentForm)).rejects.toMatchObject({ problem: { kind: 'not-text' } });
  });

  it('that was mistaken before the file was saved is seen in the row', async () => {
    const damaged = Buffer.from(CAMILLE).toString('latin1');

    const file = await read(listOf(damaged), deploymentForm);

    expect(file.problems).toContainEqual(expect.objectContaining({ kind: 'damaged', line: 2, column: 'Bassin' }));
  });
});

describe('a row', () => {
  it.each([
    ['formula', 'Nom', CAMILLE.replace('Camille Exemple', '=HYPERLINK("http://exemple.fr")')],
    ['formula', 'Ville', CAMILLE.replace(';Béthune;', ';@SUM(1);')],
    ['formula', 'Nom', CAMILLE.replace('Camille Exemple', '"\t-1+1"')],
    ['formula', 'Téléphone', CAMILLE.replace('01 99 00 00 01', "+33199000001+cmd|'/C calc'!A0")],
    ['missing', 'Bassin', CAMILLE.replace('Béthune-Bruay', ' ')],
    ['role', 'Rôle', CAMILLE.replace('ECMLDS', 'Proviseur')],
    ['phone', 'Téléphone', CAMILLE.replace('01 99 00 00 01', '12 34')],
    ['mobile', 'Téléphone', CAMILLE.replace('01 99', '06 99')],
    ['mobile', 'Téléphone', CAMILLE.replace('01 99', '+33 7 99')],
    ['mail', 'Courriel', CAMILLE.replace('@', ' chez ')],
    ['private-mail', 'Courriel', CAMILLE.replace('@exemple.fr', '@gmail.com')],
    ['no-way', 'Téléphone', 'Camille Exemple;ECMLDS;Béthune-Bruay;Béthune;;'],
    ['too-long', 'Nom', CAMILLE.replace('Camille', 'C'.repeat(250))],
  ])('is refused: %s, column %s', async (kind, column, row) => {
    const file = await read(listOf(CAMILLE.replace('Camille', 'Claude'), row), deploymentForm);

    expect(file.problems).toEqual([expect.objectContaining({ kind, line: 3, column })]);
    expect(file).toMatchObject({ refused: 1, entries: [{ nom: 'Claude Exemple' }] });
  });

  it('is refused where it has not as many cells as the header', async () => {
    const file = await read(listOf('Camille Exemple;ECMLDS;Béthune'), deploymentForm);

    expect(file.problems).toEqual([{ kind: 'cells', line: 2, found: 3, wanted: 6 }]);
  });

  it.each(['+33 1 99 00 00 01', '0033199000001', '01.99.00.00.01', '+33 (0)1 99 00 00 01', '199000001'])(
    'keeps a number however it is written: %s',
    async (number) => {
      const file = await read(listOf(CAMILLE.replace('01 99 00 00 01', number)), deploymentForm);

      expect(file.entries).toEqual([expect.objectContaining({ telephone: '01 99 00 00 01' })]);
    },
  );

  it.each([
    [`${HEADER};Professionnel`, `${CAMILLE.replace('01 99', '06 99')};oui`],
    [HEADER.replace('Téléphone', 'Téléphone professionnel'), CAMILLE.replace('01 99', '06 99')],
  ])('may have a mobile where a column says that it is professional: %s', async (header, row) => {
    const file = await read(fileOf(`${header}\n${row}`), deploymentForm);

    expect(file.entries).toEqual([expect.objectContaining({ telephone: '06 99 00 00 01' })]);
  });

  it('that repeats another one counts once', async () => {
    const file = await read(listOf(CAMILLE, CAMILLE), deploymentForm);

    expect(file).toMatchObject({ repeated: 1, refused: 0, entries: [{ nom: 'Camille Exemple' }] });
  });

  it('about the same person, but saying something else, is refused', async () => {
    const file = await read(listOf(CAMILLE, CAMILLE.replace('00 01', '00 02')), deploymentForm);

    expect(file.problems).toEqual([{ kind: 'duplicate', line: 3, first: 2, name: 'Camille Exemple' }]);
  });
});

describe('a file', () => {
  it.each([
    ['not-found', () => join(folder, 'missing.csv')],
    ['not-a-file', () => folder],
    ['empty', () => fileOf('')],
    ['empty', () => fileOf('\n\n')],
    ['workbook-unreadable', () => fileOf('PK\u0003\u0004 and nothing else', 'broken.xlsx')],
    ['line-too-long', () => fileOf(`${HEADER}\n"${'x'.repeat(70_000)}`)],
    ['too-many-refused', () => listOf(...Array<string>(1_000).fill('a;b'))],
  ])('is refused: %s', async (kind, pathOf) => {
    await expect(read(pathOf(), deploymentForm)).rejects.toMatchObject({ problem: { kind } });
  });

  it('may be an Excel workbook', async () => {
    const rows = [HEADER.split(';'), ['Camille Exemple', 'ECMLDS', 'Lens', 'Lens', 199000001, 'camille@exemple.fr']];

    const file = await read(fileOf(workbookOf(rows), 'list.xlsx'), deploymentForm);

    expect(file).toMatchObject({ encoding: undefined, refused: 0 });
    expect(file.entries).toEqual([expect.objectContaining({ nom: 'Camille Exemple', telephone: '01 99 00 00 01' })]);
  });

  it.each([
    ['<dimension ref="A1:XFD1048576"/>', 'A1'],
    ["<dimension ref='A1:H900000'/>", 'A1'],
    ['', 'XFD1048576'],
    ['', 'A1048576'],
  ])('that is a workbook which claims more than it holds is refused at once: %s %s', async (dimension, cell) => {
    const claimed = workbookOf([HEADER.split(';')], {
      'xl/worksheets/sheet1.xml': strToU8(
        `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${dimension}<sheetData><row r="1"><c r="${cell}"><v>1</v></c></row></sheetData></worksheet>`,
      ),
    });
    const begun = performance.now();

    await expect(read(fileOf(claimed, 'claims.xlsx'), deploymentForm)).rejects.toMatchObject({
      problem: { kind: 'workbook-too-wide' },
    });
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  it('that is a workbook of a few kilobytes does not unfold into gigabytes', async () => {
    const bomb = workbookOf([HEADER.split(';')], { 'xl/media/image1.bin': new Uint8Array(25_000_000) });

    await expect(read(fileOf(bomb, 'bomb.xlsx'), deploymentForm)).rejects.toMatchObject({
      problem: { kind: 'workbook-too-big' },
    });
  });
});
