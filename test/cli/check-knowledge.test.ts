import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMMAND_TIMEOUT_MS, root, runCommand } from './run-command';

jest.setTimeout(COMMAND_TIMEOUT_MS);

let copy: string;
beforeEach(() => {
  copy = join(mkdtempSync(join(tmpdir(), 'knowledge-')), 'knowledge');
  cpSync(join(root, 'knowledge'), copy, { recursive: true });
});
afterEach(() => rmSync(join(copy, '..'), { recursive: true }));

/** Breaks one file of the copy by hand, as an editor might. */
function change(file: string, edit: (text: string) => string): void {
  const path = join(copy, file);
  const before = readFileSync(path, 'utf8');
  const after = edit(before);
  if (after === before) throw new Error(`${file} is not changed`);
  writeFileSync(path, after);
}

describe('check-knowledge', () => {
  it('counts the entries of each kind of the project, and finds none invalid', async () => {
    const { code, stdout, stderr } = await runCommand('check-knowledge');

    expect(stderr).toBe('');
    expect(stdout).toMatch(/dispositif +18\n/);
    expect(stdout).toMatch(/acteur +15\n/);
    expect(stdout).toMatch(/sujet +15\n/);
    expect(stdout).toMatch(/structure +12\n/);
    expect(stdout).toMatch(/evenement +22\n/);
    expect(stdout).toMatch(/contact +4\n/);
    expect(stdout).toMatch(/edition +31\n/);
    expect(stdout).toMatch(/action +101\n/);
    expect(stdout).toContain('218 fiches, aucune invalide.');
    expect(code).toBe(0);
  });

  it('leads to every fault of the folder that it is given, with an exit code that is not 0', async () => {
    change('dispositifs/tutorat.yaml', (text) => text.replace('phase: prevention', 'phase: prevension'));
    change('evenements/evt-0507-bruay-forum.yaml', (text) => text.replace(/^date: .*$/m, 'date: demain'));

    const { code, stdout, stderr } = await runCommand('check-knowledge', [copy]);

    expect(stderr).toMatch(/dispositifs\/tutorat\.yaml.*phase/);
    expect(stderr).toMatch(/evenements\/evt-0507-bruay-forum\.yaml.*date/);
    expect(stderr).toContain('2 problèmes');
    expect(stdout).toBe('');
    expect(code).toBe(1);
  });

  it('names a hole that nobody has accepted, and an acceptance without a hole, with an exit code that is not 0', async () => {
    change('veille.yaml', (text) => text.replace('[pafi-tdo, ppds, tutorat]', '[ppds, tutorat]'));

    const { code, stderr } = await runCommand('check-knowledge', [copy]);

    expect(stderr).toContain('1 trou dans le contenu');
    expect(stderr).toContain('aucune question ne sépare pafi-tdo, ppds, tutorat');
    expect(stderr).toContain('acceptes[1] : ce trou n’existe pas');
    expect(code).toBe(1);
  });

  it('warns of an example that says the opposite elsewhere, with its line, and refuses nothing for it', async () => {
    change('exemples/entrees/rds.yaml', (text) => text.replace('fr:\n', 'fr:\n  - micro lycee oise ???\n'));

    const { code, stdout } = await runCommand('check-knowledge', [copy]);

    expect(stdout).toMatch(
      /- knowledge\/exemples\/listes\/structure\.micro-lycee\.yaml:2:5 › fr\[0\] : « micro lycee oise \?\?\? » est aussi dans exemples\/entrees\/rds\.yaml \(fr\[0\]\)/,
    );
    expect(code).toBe(0);
  });

  it('says of a folder that is none what is missing', async () => {
    const { code, stderr } = await runCommand('check-knowledge', [join(copy, 'nowhere')]);

    expect(stderr).toContain('dispositifs');
    expect(stderr).toMatch(/\d+ problèmes/);
    expect(code).toBe(1);
  });
});
