import { scenario } from './scenario';
import { textOf } from './text-of';

describe('the other questions', () => {
  scenario('shows what is on today at the Semaine', async (teams) => {
    const programme = await teams.ask("c'est quoi aujourd'hui à la Semaine ?");
    await teams.photograph('programme', programme);

    const text = await textOf(programme);
    expect(text).toContain('mercredi 6 mai 2026');
    expect(text).toMatch(/mer\. 6 \(\d+\)[\s\S]*Journée portes ouvertes du CIO de Beauvais/);
    expect(text).not.toContain('After’ELA');
    await programme.getByText('Ajouter à mon agenda').waitFor();
  });

  scenario('says how to reach an ECMLDS', async (teams) => {
    const contact = await teams.ask('comment joindre un ECMLDS ?');
    await teams.photograph('contact', contact);

    const text = await textOf(contact);
    expect(text).toContain('Les documents ne donnent pas de numéro direct.');
    expect(text).toContain('03 22 82 39 20');
    expect(text).toContain('draio@region-academique-hdf.fr');
  });

  scenario('compares two dispositifs by what differs', async (teams) => {
    const comparison = await teams.ask('compare le parcours compétences et le micro-lycée');
    await teams.photograph('comparison', comparison);

    const text = await textOf(comparison);
    expect(text).toContain('Comparer : Parcours compétences et Micro-lycée');
    expect(text).toMatch(/Temps hors de l'école[\s\S]*6 mois au moins/);
  });

  scenario('helps in French and in English', async (teams) => {
    const help = await teams.ask('aide');
    const inEnglish = await teams.ask('help');
    await teams.photograph('help');

    const example = await teams.press(help, 'Programme de la Semaine');

    expect(await textOf(help)).toContain('Ce que je sais faire');
    expect(await textOf(inEnglish)).toMatch(/What I can do[\s\S]*How can I reach an ECMLDS\?/);
    expect(await textOf(example)).toContain('Semaine de la persévérance 2026');
  });
});
