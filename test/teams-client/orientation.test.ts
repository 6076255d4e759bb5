import { scenario } from './scenario';
import { textOf } from './text-of';

const QUESTION = 'quel dispositif pour un décrocheur de 17 ans ?';

describe('which dispositif for a pupil', () => {
  scenario('shows the verdicts, takes an answer by its button and a correction in words', async (teams) => {
    const first = await teams.ask(QUESTION);
    const verdicts = await textOf(first);
    await teams.photograph('orientation', first);

    const answered = await textOf(await teams.press(first, 'lycée professionnel'));
    const corrected = await teams.ask('en fait il a 15 ans et il était en 3e');
    const correctedText = await textOf(corrected);
    await teams.photograph('correction', corrected);
    const reasons = await teams.press(corrected, /Micro-collège/);
    const reasonsText = await textOf(reasons);
    const back = await textOf(await teams.press(reasons, '← Revenir à la réponse'));

    expect(verdicts).toMatch(/Les trois à regarder d'abord[\s\S]*17 ans, sorti de l'école[\s\S]*Voir les \d+ autres/);
    expect(verdicts).toContain('Service civique alterné');
    expect(verdicts).not.toContain("c'est bon");
    expect(answered).toContain('17 ans, lycée professionnel, sorti de l');
    expect(correctedText).toContain('15 ans, collège, 3e, sorti de l');
    expect(back).toBe(correctedText);
    expect(reasonsText).toMatch(/✓ classe : .*3e.*c'est bon \(source : /);
    expect(correctedText).not.toContain('Service civique alterné');
  });

  scenario("does not let an earlier pupil's button change the pupil at hand", async (teams) => {
    const earlier = await teams.ask(QUESTION);
    const later = await teams.ask('un autre élève : une collégienne de 14 ans en 4e, souvent absente');

    const answer = await teams.press(earlier, 'lycée professionnel');
    await teams.photograph('old-button');

    expect(await textOf(later)).toContain('14 ans, collège, 4e');
    expect(await textOf(answer)).toMatch(/autre jeune[\s\S]*14 ans, collège, 4e/);
  });

  scenario('takes an old button of the same pupil for a change of mind', async (teams) => {
    const question = await teams.ask(QUESTION);
    const lycee = await teams.press(question, 'lycée professionnel');
    const lyceeText = await textOf(lycee);
    const contact = await teams.ask('comment joindre un ECMLDS ?');

    const answer = await teams.press(lycee, 'plus de 6 mois');

    expect(lyceeText).toContain('Depuis combien de temps');
    expect(await textOf(contact)).toContain('ECMLDS');
    expect(await textOf(answer)).toMatch(/17 ans, lycée professionnel, .*plus de 6 mois/);
  });

  scenario('answers in English what is asked in English', async (teams) => {
    const orientation = await teams.ask('which dispositif for a 17-year-old dropout?');
    const text = await textOf(orientation);
    await teams.photograph('orientation-in-english', orientation);

    const answered = await teams.press(orientation, 'vocational lycée');

    expect(text).toMatch(/The three to look at first[\s\S]*17 years old, out of school/);
    expect(await textOf(answered)).toMatch(/17 years old, vocational lycée/);
  });
});
