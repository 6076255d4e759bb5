import { AppError } from '../../src/errors';
import { message } from './activities';
import { countTurns, RunningBot } from './running-bot';

let bot: RunningBot;
beforeEach(async () => void (bot = await new RunningBot().start()));
afterEach(() => bot.stop());

const failOnce = (error: unknown) =>
  bot.reply.mockImplementationOnce(() => {
    throw error;
  });

const texts = () => bot.connector.posted.map(({ activity }) => activity.text);

describe('a turn that fails', () => {
  it.each([
    ['fr-FR', 'Désolé, une erreur m’a empêché de répondre : réessayez dans un instant.'],
    ['en-GB', 'Sorry, an error kept me from answering: please try again in a moment.'],
    [undefined, 'Désolé, une erreur m’a empêché de répondre : réessayez dans un instant.'],
  ])('gets one plain sentence, with a client in %s', async (locale, sentence) => {
    failOnce(new Error('boom'));

    const response = await bot.deliver(message('bonjour', { locale }));

    expect(response.status).toBe(200);
    expect(texts()).toEqual([sentence]);
  });

  it('gets its sentence in the language of the conversation rather than of the client', async () => {
    bot.reply.mockImplementationOnce((...args) => ({ ...countTurns(...args), session: { language: 'en' } }));
    await bot.deliver(message('hello'));
    failOnce(new Error('boom'));

    await bot.deliver(message('where?', { locale: 'fr-FR' }));

    expect(texts()[1]).toMatch(/^Sorry/);
  });

  it('leaves one line in the log, without the words of the user', async () => {
    failOnce(new TypeError('cannot read Kevin Durand, 17 ans'));

    await bot.deliver(message('Kevin Durand, 17 ans'));

    expect(bot.logged).toEqual([
      expect.objectContaining({
        code: 'UNEXPECTED',
        errorName: 'TypeError',
        conversation: expect.stringMatching(/^[\da-f]{12}$/) as unknown,
      }),
    ]);
    expect(JSON.stringify(bot.logged)).not.toMatch(/Kevin|Durand|marie|personal/i);
  });

  it('logs the message of an error of ours', async () => {
    failOnce(new AppError('KNOWLEDGE_INVALID', 'acteurs/gpds.yaml: nom is missing'));

    await bot.deliver(message('bonjour'));

    expect(bot.logged).toEqual([
      expect.objectContaining({ code: 'KNOWLEDGE_INVALID', detail: 'acteurs/gpds.yaml: nom is missing' }),
    ]);
  });

  it('leaves the session as it was when the rendering fails', async () => {
    bot.render.mockImplementationOnce(() => {
      throw new Error('boom');
    });

    await bot.deliver(message('un'));
    await bot.deliver(message('deux'));

    expect(bot.summaries).toEqual([undefined, 'turn 1']);
  });

  it('does not hold up the next one', async () => {
    failOnce(new Error('boom'));

    await Promise.all([bot.deliver(message('un')), bot.deliver(message('deux'))]);

    expect(bot.summaries).toEqual([undefined, 'turn 1']);
  });
});

describe('an answer that the channel does not take', () => {
  it.each([400, 500, 503])('with %i is sent once, and so is the sentence that replaces it', async (status) => {
    bot.connector.status = status;

    const response = await bot.deliver(message('un'));

    expect({ status: response.status, body: await response.json() }).toEqual({
      status: 500,
      body: { error: 'internal error' },
    });
    expect(bot.connector.requests).toBe(2);
  });

  it('leaves the session as it was, and is answered when it is delivered again', async () => {
    bot.connector.status = 500;
    await bot.deliver(message('un', { id: 'again' }));
    bot.connector.status = 201;

    await bot.deliver(message('un', { id: 'again' }));

    expect(bot.summaries).toEqual(['turn 1']);
  });
});

describe('an answer that was not sent', () => {
  it('leaves the session as it was for another message', async () => {
    await bot.deliver(message('un'));
    bot.connector.status = 500;
    await bot.deliver(message('deux'));
    bot.connector.status = 201;

    await bot.deliver(message('trois'));

    expect(bot.summaries).toEqual(['turn 1', 'turn 2']);
  });
});

describe('a storage that fails', () => {
  const full = () => Promise.reject(new AppError('STORAGE_FULL', 'plus de place'));

  it.each(['open', 'save'] as const)('to %s a turn gets the user one plain sentence', async (method) => {
    jest.spyOn(bot.storage.turns, method).mockImplementationOnce(full);

    const response = await bot.deliver(message('un'));

    expect(response.status).toBe(200);
    expect(texts()).toEqual(['Désolé, une erreur m’a empêché de répondre : réessayez dans un instant.']);
    expect(bot.logged).toEqual([expect.objectContaining({ code: 'STORAGE_FULL', detail: 'plus de place' })]);
  });

  it('once the answer was sent changes nothing for the user', async () => {
    jest.spyOn(bot.storage.turns, 'confirm').mockImplementationOnce(full);

    const response = await bot.deliver(message('un'));

    expect(response.status).toBe(200);
    expect(bot.summaries).toEqual(['turn 1']);
    expect(bot.logged).toEqual([expect.objectContaining({ code: 'STORAGE_FULL', msg: 'answer not confirmed' })]);
  });

  it('to undo a turn does not hide why the answer was not sent', async () => {
    jest.spyOn(bot.storage.turns, 'takeBack').mockImplementationOnce(full);
    bot.connector.status = 500;

    const response = await bot.deliver(message('un'));

    expect(response.status).toBe(500);
    expect(bot.logged.map(({ msg }) => msg)).toEqual([
      'turn not taken back',
      'turn failed',
      'error sentence not sent',
      'request failed',
    ]);
  });
});

describe('a turn that always comes too late', () => {
  it('is given up without a word, so that the channel delivers it again', async () => {
    let uptime = 0;
    const hurried = await new RunningBot().start(undefined, { uptime: () => uptime });
    const save = jest.spyOn(hurried.storage.turns, 'save').mockImplementation(async () => {
      uptime += 3_000;
      return undefined;
    });

    const { status } = await hurried.deliver(message('un'));
    await hurried.stop();

    expect(status).toBe(500);
    expect(hurried.connector.requests).toBe(0);
    expect(hurried.logged[0]).toMatchObject({ code: 'TURN_CONTENDED' });
    expect(save).toHaveBeenCalledTimes(3);
  });
});

describe('a request without token', () => {
  it('gets 401 with a fixed body when the bot has an identity, and the conversation hears nothing', async () => {
    const guarded = await new RunningBot().start({
      appId: 'app',
      appType: 'SingleTenant',
      password: 'secret',
      tenantId: 'tenant',
    });

    const response = await guarded.deliver(message('bonjour'));

    expect({ status: response.status, body: await response.json() }).toEqual({
      status: 401,
      body: { error: 'unauthorized' },
    });
    expect(guarded.reply).not.toHaveBeenCalled();
    expect(guarded.logged).toEqual([expect.objectContaining({ code: 'UNAUTHORIZED' })]);
    await guarded.stop();
  });
});
