import { reply } from '../../src/conversation/reply';
import { AppError } from '../../src/errors';
import { render } from '../../src/rendering/render';
import { real } from '../builders/real-reader';
import { message } from './activities';
import { RunningBot } from './running-bot';

const DANGER = "mon élève dit qu'il veut se suicider";

let bot: RunningBot;
beforeEach(async () => {
  bot = await new RunningBot({ knowledge: real().knowledge }).start();
  bot.reply.mockImplementation(reply);
  bot.render.mockImplementation(render);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await bot.stop();
});

const boom = (): never => {
  throw new RangeError('Invalid time value');
};

const full = () => Promise.reject(new AppError('STORAGE_FULL', 'plus de place'));

const posted = (): string[] => bot.connector.posted.map(({ activity }) => JSON.stringify(activity));

describe('a danger, told in a turn that fails', () => {
  it.each(['open', 'save'] as const)(
    'gets its card with the numbers where the storage cannot %s it',
    async (method) => {
      jest.spyOn(bot.storage.turns, method).mockImplementation(full);

      const { status } = await bot.deliver(message(DANGER));

      expect(status).toBe(200);
      expect(posted()).toEqual([expect.stringContaining('3114')]);
      expect(posted()[0]).toContain('AdaptiveCard');
    },
  );

  it('gets them as text where no card can be drawn', async () => {
    bot.render.mockImplementation(boom);

    await bot.deliver(message(DANGER));

    expect(bot.connector.posted.map(({ activity }) => activity.text)).toEqual([
      expect.stringMatching(/appelez\n\n3114 : /),
    ]);
  });

  it('gets them where the message cannot be read, from its words alone', async () => {
    bot.reply.mockImplementation(boom);

    await bot.deliver(message(DANGER));
    await bot.deliver(message('my pupil wants to kill himself', { locale: 'en-GB' }));
    await bot.deliver(message('quel dispositif pour un décrocheur de 17 ans ?'));

    const texts = bot.connector.posted.map(({ activity }) => activity.text);
    expect(texts).toEqual([
      expect.stringContaining('3114 : prévention du suicide'),
      expect.stringContaining('3114: suicide prevention'),
      'Désolé, une erreur m’a empêché de répondre : réessayez dans un instant.',
    ]);
  });

  it('gets every number where not even the words can be read', async () => {
    bot.reply.mockImplementation(boom);
    jest.spyOn(real().reader.index, 'find').mockImplementation(boom);

    await bot.deliver(message(DANGER));

    const [text = ''] = bot.connector.posted.map(({ activity }) => activity.text);
    expect(text).toMatch(/^Désolé/);
    for (const number of ['3114', '15', '17', '119']) expect(text).toContain(number);
  });

  it('gets the numbers beside the sentence where it is only feared', async () => {
    jest.spyOn(bot.storage.turns, 'open').mockImplementation(full);

    await bot.deliver(message('mon élève pleure tout le temps, quel dispositif ?'));

    const [text = ''] = bot.connector.posted.map(({ activity }) => activity.text);
    expect(text).toMatch(/^Désolé.+3114/s);
  });

  it('is not left to a later delivery where the turn runs out of time', async () => {
    let uptime = 0;
    const hurried = await new RunningBot({ knowledge: real().knowledge }).start(undefined, { uptime: () => uptime });
    hurried.reply.mockImplementation(reply);
    hurried.render.mockImplementation(render);
    jest.spyOn(hurried.storage.turns, 'save').mockImplementation(async () => {
      uptime += 3_000;
      return undefined;
    });

    const { status } = await hurried.deliver(message(DANGER));
    const sent = hurried.connector.posted.map(({ activity }) => JSON.stringify(activity));
    await hurried.stop();

    expect(status).toBe(200);
    expect(sent).toEqual([expect.stringContaining('3114')]);
  });

  it('leaves nothing of itself in the log', async () => {
    jest.spyOn(bot.storage.turns, 'open').mockImplementation(full);

    await bot.deliver(message(DANGER));

    expect(JSON.stringify(bot.logged)).not.toMatch(/suicid/);
  });
});
