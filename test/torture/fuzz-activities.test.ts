import fc from 'fast-check';
import { reply } from '../../src/conversation/reply';
import { render } from '../../src/rendering/render';
import { real } from '../builders/real-reader';
import { RunningBot } from '../http/running-bot';
import { anyActivity } from './fuzz-activities';

const RUNS = 150;

let bot: RunningBot;
beforeAll(async () => {
  bot = await new RunningBot({ knowledge: real().knowledge }).start(undefined, { messagesIn30s: 100_000 });
  bot.reply.mockImplementation(reply);
  bot.render.mockImplementation(render);
});
afterAll(() => bot.stop());

describe('the bot, sent anything over HTTP', () => {
  it('answers or refuses, and never fails', async () => {
    await fc.assert(
      fc.asyncProperty(anyActivity, async (activity) => {
        const { status } = await bot.deliver(activity);

        expect(status).toBeLessThan(500);
      }),
      { numRuns: RUNS },
    );

    expect(bot.logged.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });
});
