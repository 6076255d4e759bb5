import type { AnnuaireImport } from '../../src/annuaire/annuaire-entry';
import { reply } from '../../src/conversation/reply';
import { render } from '../../src/rendering/render';
import { real } from '../builders/real-reader';
import { toyAnnuaire } from '../builders/toy-annuaire';
import { message } from './activities';
import { RunningBot } from './running-bot';

jest.setTimeout(30_000);

let bot: RunningBot;
beforeEach(async () => {
  bot = await new RunningBot({ knowledge: real().knowledge }).start();
  bot.reply.mockImplementation(reply);
  bot.render.mockImplementation(render);
});
afterEach(() => bot.stop());

const answerTo = async (text: string, id: string): Promise<string> => {
  await bot.deliver(message(text, { id }));
  return bot.summaries.at(-1) ?? '';
};

describe('the directory behind the bot', () => {
  it('is used from the question after its import on, and so is the next import', async () => {
    const { deploiement } = toyAnnuaire as { deploiement: AnnuaireImport };
    const before = await answerTo('ECMLDS de Maubeuge', 'a');
    await bot.storage.annuaire.replace('deploiement', deploiement);
    const first = await answerTo('ECMLDS de Maubeuge', 'b');
    const entries = deploiement.entries.map((entry) => ({ ...entry, telephone: '01 99 00 00 99' }));
    await bot.storage.annuaire.replace('deploiement', { ...deploiement, entries });
    const second = await answerTo('ECMLDS de Maubeuge', 'c');

    expect([before, first, second]).toEqual([
      expect.stringContaining('ECMLDS de votre bassin'),
      expect.stringContaining('01 99 00 00 01'),
      expect.stringContaining('01 99 00 00 99'),
    ]);
  });
});
