import { findListe } from '../../src/answering/liste/find-liste';
import { answerOrientation } from '../../src/answering/orientation/answer-orientation';
import { AppError } from '../../src/errors';
import { toyKnowledge } from '../rendering/toy-knowledge';
import { countTurns, RunningBot } from './running-bot';
import { CHANNEL, installation, invoke, MARIE, message, PAUL } from './activities';

let bot: RunningBot;
beforeEach(async () => {
  bot = await new RunningBot().start();
  bot.reply.mockImplementation((...args) => ({
    ...countTurns(...args),
    answer: findListe(toyKnowledge, { kind: 'acteur' }),
  }));
});
afterEach(() => bot.stop());

const toyActeurs = [...toyKnowledge.entries.values()].filter(({ kind }) => kind === 'acteur');

/** What Teams sends when a thumb under the message is pressed; `words` are what the user adds. */
const vote = (replyToId: string, reaction: string, fields: object = {}, words = '') =>
  invoke(
    'message/submitAction',
    { actionName: 'feedback', actionValue: { reaction, feedback: JSON.stringify({ feedbackText: words }) } },
    { replyToId, ...fields },
  );

const votes = () => bot.storage.feedback.all();

describe('a thumb', () => {
  it('is kept with what the answer was about, and acknowledged without a message', async () => {
    await bot.deliver(message('un'));

    const response = await bot.deliver(vote('posted-1', 'like'));

    expect({ status: response.status, body: await response.json() }).toEqual({ status: 200, body: {} });
    expect(await votes()).toEqual([
      { intent: 'liste', entries: toyActeurs.map(({ id }) => id), language: 'fr', vote: 'up', day: '2026-05-06' },
    ]);
    expect(bot.connector.requests).toBe(1);
  });

  it('is kept without the words of the user, which reach no log either', async () => {
    await bot.deliver(message('un'));
    await bot.deliver(vote('posted-1', 'dislike', {}, 'Kevin Durand a 17 ans'));

    expect(JSON.stringify(await votes())).not.toContain('Kevin');
    expect(JSON.stringify(bot.logged)).not.toContain('Kevin');
  });

  it('that is changed counts once, as it was given last', async () => {
    await bot.deliver(message('un'));
    await bot.deliver(vote('posted-1', 'like'));
    await bot.deliver(vote('posted-1', 'dislike'));

    expect((await votes()).map((one) => one.vote)).toEqual(['down']);
  });

  it('counts for each person of a channel, in the thread of the answer', async () => {
    await bot.deliver(message('un', { conversation: CHANNEL }));
    await bot.deliver(vote('posted-1', 'like', { conversation: CHANNEL, from: MARIE }));
    await bot.deliver(vote('posted-1', 'dislike', { conversation: CHANNEL, from: PAUL }));

    expect((await votes()).map((one) => one.vote).sort()).toEqual(['down', 'up']);
  });

  it('is understood after a restart', async () => {
    await bot.deliver(message('un'));
    const restarted = await new RunningBot({ storage: bot.storage }).start();
    await restarted.deliver(vote('posted-1', 'like'));
    await restarted.stop();

    expect(await votes()).toHaveLength(1);
  });

  it.each([
    ['a message that is not known', vote('posted-9', 'like')],
    ['the message of another conversation', vote('posted-1', 'like', { conversation: CHANNEL })],
    ['nothing', { ...vote('posted-1', 'like'), replyToId: undefined }],
    ['a message, with another reaction', vote('posted-1', 'shrug')],
    ['a message, without a value', invoke('message/submitAction', {}, { replyToId: 'posted-1' })],
    [
      'a message, by another action',
      invoke('message/submitAction', { actionName: 'other' }, { replyToId: 'posted-1' }),
    ],
  ])('on %s is acknowledged and let go', async (_, activity) => {
    await bot.deliver(message('un'));

    const response = await bot.deliver(activity);

    expect({ status: response.status, body: await response.json() }).toEqual({ status: 200, body: {} });
    expect(await votes()).toEqual([]);
  });

  it('on an answer about a pupil is kept without the dispositifs that are open to them', async () => {
    const answer = { ...answerOrientation(toyKnowledge, {}, []), ids: ['sas'] };
    bot.reply.mockImplementation((...args) => ({ ...countTurns(...args), answer }));
    await bot.deliver(message('un'));
    await bot.deliver(vote('posted-1', 'like'));

    expect(await votes()).toMatchObject([{ intent: 'orientation', entries: [] }]);
  });

  it('is gone with the person who removes the bot, and what it would be about too', async () => {
    await bot.deliver(message('un'));
    await bot.deliver(vote('posted-1', 'like'));
    await bot.deliver(installation('remove'));
    await bot.deliver(vote('posted-1', 'like'));

    expect(await votes()).toEqual([]);
  });

  it('on the answer to "efface mes données" is let go', async () => {
    bot.reply.mockImplementation((...args) => ({ ...countTurns(...args), session: {}, erases: true }));
    await bot.deliver(message('efface mes données'));
    await bot.deliver(vote('posted-1', 'like'));

    expect(await votes()).toEqual([]);
  });

  it('that cannot be kept is refused, with one line in the log and no message', async () => {
    await bot.deliver(message('un'));
    jest.spyOn(bot.storage.feedback, 'put').mockRejectedValueOnce(new AppError('STORAGE_FULL', 'plus de place'));

    const response = await bot.deliver(vote('posted-1', 'like'));

    expect(response.status).toBe(500);
    expect(bot.connector.requests).toBe(1);
    expect(bot.logged).toEqual([expect.objectContaining({ code: 'STORAGE_FULL', msg: 'invoke failed' })]);
  });
});
