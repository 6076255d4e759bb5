import { COMMAND_TIMEOUT_MS, jsonLines, runCommand } from './run-command';

jest.setTimeout(COMMAND_TIMEOUT_MS);

describe('ask', () => {
  it('prints the text answer to one question, at the date given in advance', async () => {
    const { code, stdout, stderr } = await runCommand('ask', ["c'est", 'quoi', "aujourd'hui", 'à la Semaine', '?']);

    expect(stdout).toContain('mercredi 6 mai 2026');
    expect(stdout).toMatch(/15 temps forts[\s\S]*tout/);
    expect(stdout).not.toContain('Vernissage');
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  it('prints all of it where that is asked for', async () => {
    const { stdout } = await runCommand('ask', ["c'est quoi aujourd'hui à la Semaine ?", '--tout']);

    expect(stdout).toContain('Vernissage');
  });

  it('explains how it understands a question in place of answering it, and prints nothing that identifies', async () => {
    const { code, stdout, stderr } = await runCommand('ask', ['--why', 'Kévin Dupont, 06 39 98 12 34, a 17 ans']);

    expect(stdout).toContain('Retiré avant lecture : un téléphone et un nom.');
    expect(stdout).toContain('faits de l’élève : 17 ans');
    expect(stdout).toMatch(/décidé par : les règles/);
    expect(stdout).toMatch(/knowledge\/exemples\/\w+\/[\w.-]+\.yaml:\d+ → /);
    expect(stdout).not.toMatch(/dupont|kevin|kévin|39 ?98|_dup|06 /i);
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  it('says how it is used when nothing is asked', async () => {
    const { code, stdout, stderr } = await runCommand('ask');

    expect(stderr).toContain('Usage : npm run --silent ask');
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stdout).toBe('');
    expect(code).toBe(1);
  });

  it('answers JSON lines in their order, and says of a line that is not JSON that it is not', async () => {
    const lines = [
      JSON.stringify({ id: 'first', turns: ['un décrocheur de 17 ans', 'en CAP'] }),
      '{ this is no JSON',
      '',
      JSON.stringify({ id: 3, turns: ["what's on today?"], now: '2026-05-07T09:00:00+02:00' }),
      JSON.stringify({ id: 'no-turn', turns: [] }),
      JSON.stringify({ id: 'bad-date', turns: ['bonjour'], now: 'mercredi' }),
      JSON.stringify({ turns: ['bonjour'] }),
      JSON.stringify({ id: 'last', turns: ['bonjour'] }),
    ];

    const { code, stdout, stderr } = await runCommand('ask', ['--jsonl'], lines.join('\n'));

    const answers = jsonLines(stdout);
    expect(answers.map(({ id }) => id)).toEqual(['first', null, 3, 'no-turn', 'bad-date', null, 'last']);
    expect(answers[0]).toEqual({
      id: 'first',
      intent: 'orientation',
      ids: expect.arrayContaining(['service-civique-alterne', 'lnc']) as unknown,
      profile: { age: 17, niveau: 'lp', classe: 'cap', situation: 'sans-solution' },
      text: expect.stringContaining('Lycée de la nouvelle chance') as unknown,
      lang: 'fr',
    });
    expect(answers[1]).toEqual({ id: null, error: expect.stringContaining('ligne 2') as unknown });
    expect(answers[2]).toMatchObject({ intent: 'programme', lang: 'en', profile: {} });
    expect(answers[2]?.ids).toContain('evt-0507-bruay-forum');
    for (const refused of [answers[3], answers[4], answers[5]])
      expect(refused?.error).toMatch(/^Il faut un objet .*"turns"/);
    expect(answers[6]).toMatchObject({ id: 'last', intent: 'social', ids: [] });
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });
});
