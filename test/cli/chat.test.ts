import { COMMAND_TIMEOUT_MS, runCommand } from './run-command';

jest.setTimeout(COMMAND_TIMEOUT_MS);

const TYPED = ['un décrocheur de 17 ans', 'et le programme du 7 mai dans l’Aisne ?', 'quit'].join('\n');

describe('chat', () => {
  it('prints after each answer what the conversation keeps, where that is asked for', async () => {
    const { code, stdout, stderr } = await runCommand('chat', ['--trace'], TYPED);

    const [, afterFirst = '', afterSecond = ''] = stdout.split('État de la conversation');
    expect(afterFirst).toMatch(/1\. 17 ans, sorti de l'école sans solution.*← celui dont on parle/);
    expect(afterFirst).toMatch(/question ouverte : (?!aucune)/);
    expect(afterSecond).toMatch(/filtres du programme : le jeudi 7 mai 2026, dans l'Aisne/);
    expect(afterSecond).toMatch(/montré en dernier : 1\. « /);
    expect(afterSecond).toContain('17 ans');
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  it('prints the answers alone otherwise', async () => {
    const { stdout } = await runCommand('chat', [], TYPED);

    expect(stdout).toContain('jeudi 7 mai');
    expect(stdout).not.toContain('État de la conversation');
  });
});
