import { scenario } from './scenario';
import { textOf } from './text-of';

describe('a group chat', () => {
  scenario('keeps the pupils of two members apart', async (teams) => {
    await teams.openGroupChat();

    const mine = await teams.mention('quel dispositif pour un décrocheur de 17 ans ?');
    const theirs = await teams.mentionAsOther('une élève de 4e de 14 ans, souvent absente');
    const mineAgain = await teams.mention('il était en lycée pro');
    await teams.photograph('group-chat');

    expect(await textOf(mine)).toContain('17 ans, sorti de l');
    expect(await textOf(theirs)).toContain('14 ans, collège, 4e, encore scolarisé');
    expect(await textOf(mineAgain)).toContain('17 ans, lycée professionnel, sorti de l');
  });
});
