import { COMMAND_TIMEOUT_MS, jsonLines, runCommand } from './run-command';

jest.setTimeout(COMMAND_TIMEOUT_MS);

describe('orient', () => {
  it('gives the verdict of every dispositif for each profile, and says why a profile is impossible', async () => {
    const profiles: [id: string, profile: unknown][] = [
      ['dropout', { age: 17, situation: 'sans-solution' }],
      ['range', { age: { min: 15, max: 17 }, niveau: ['lycee', 'lp'], situation: 'sans-solution' }],
      ['unknown', { age: null, niveau: null }],
      ['too-young', { age: 4 }],
      ['swapped', { age: { min: 18, max: 16 } }],
      ['contradiction', { classe: '3e', niveau: 'lycee' }],
      ['unheard-of', { taille: 180, situation: 'perdu' }],
      ['list', ['age', 17]],
    ];
    const lines = [
      ...profiles.map(([id, profile]) => JSON.stringify({ id, profile })),
      'not JSON',
      JSON.stringify({ id: 'no-profile' }),
    ];

    const { code, stdout, stderr } = await runCommand('orient', ['--jsonl'], lines.join('\n'));

    const answers = jsonLines(stdout);
    const verdictsOf = (index: number) => answers[index]?.verdicts as Record<string, string>;
    expect(answers.map(({ id }) => id)).toEqual([...profiles.map(([id]) => id), null, 'no-profile']);
    expect(Object.keys(verdictsOf(0))).toHaveLength(18);
    expect(verdictsOf(0)).toMatchObject({ sas: 'eligible', 'micro-lycee': 'a-verifier', ppds: 'non' });
    expect(verdictsOf(1)).toMatchObject({ sas: 'a-verifier', lnc: 'eligible', 'sas-lnc': 'non' });
    expect(new Set(Object.values(verdictsOf(2)))).toEqual(new Set(['a-verifier']));
    expect(answers.slice(3).map(({ error }) => error)).toEqual([
      expect.stringContaining('« age » : il faut un âge entier de 10 à 30'),
      expect.stringContaining('min dépasse max'),
      expect.stringContaining('« classe » et « niveau » se contredisent'),
      expect.stringMatching(/champ inconnu « taille ».*« situation » : il faut scolarise ou sans-solution/),
      expect.stringContaining('le profil doit être un objet'),
      expect.stringContaining('La ligne 9 n’est pas du JSON'),
      expect.stringContaining('Il faut un objet'),
    ]);
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  it('refuses one impossible profile in one line, with an exit code that is not 0', async () => {
    const { code, stdout, stderr } = await runCommand('orient', ['{"age": 99}']);

    expect(stderr.trimEnd()).toBe('« age » : il faut un âge entier de 10 à 30, ou {"min", "max"}');
    expect(stdout).toBe('');
    expect(code).toBe(1);
  });

  it('says how it is used without a profile', async () => {
    const { code, stderr } = await runCommand('orient');

    expect(stderr).toContain('Usage : npm run --silent orient');
    expect(code).toBe(1);
  });
});
