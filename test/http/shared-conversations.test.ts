import { BOT, CHANNEL, GROUP, MARIE, membersAdded, message, PAUL } from './activities';
import { RunningBot } from './running-bot';

let bot: RunningBot;
beforeEach(async () => void (bot = await new RunningBot().start()));
afterEach(() => bot.stop());

/** For each answer, whether it says that everyone reads along. */
const told = () => bot.render.mock.calls.map(([, { shared }]) => shared === true);

const ask = (fields: object) => bot.deliver(message('<at>Assistant persévérance</at> un', fields));

describe.each([
  ['a group chat', GROUP],
  ['a channel', CHANNEL],
])('the first answer in %s', (_, conversation) => {
  it('alone says that everyone there reads along, whoever asks', async () => {
    await ask({ conversation, from: MARIE });
    await ask({ conversation, from: PAUL });
    await ask({ conversation, from: MARIE });

    expect(told()).toEqual([true, false, false]);
  });

  it('alone says so where two are given at once', async () => {
    await Promise.all([ask({ conversation, from: MARIE }), ask({ conversation, from: PAUL })]);

    expect(told().sort()).toEqual([false, true]);
  });

  it('says so after a welcome, which answers nobody', async () => {
    await bot.deliver(membersAdded([BOT], { conversation }));
    await ask({ conversation });

    expect(told()).toEqual([false, true]);
  });

  it('says so when it is delivered again because it could not be sent', async () => {
    bot.connector.status = 500;
    await ask({ conversation, id: 'asked' });
    bot.connector.status = 201;
    await ask({ conversation, id: 'asked' });

    expect(told()).toEqual([true, true]);
  });

  it('leaves it to the next one when it could not be sent', async () => {
    bot.connector.status = 500;
    await ask({ conversation, from: MARIE });
    bot.connector.status = 201;
    await ask({ conversation, from: PAUL });
    await ask({ conversation, from: MARIE });

    expect(told()).toEqual([true, true, false]);
  });

  it('says so again where the bot was removed and added anew', async () => {
    await ask({ conversation });
    await bot.deliver({ ...membersAdded([]), type: 'conversationUpdate', conversation, membersRemoved: [BOT] });
    await ask({ conversation });

    expect(told()).toEqual([true, true]);
  });
});

describe('the notice that everyone reads along', () => {
  it('is given once in a channel, whatever the thread', async () => {
    await ask({ conversation: CHANNEL });
    await ask({ conversation: { ...CHANNEL, id: CHANNEL.id.replace('0001', '0002') } });

    expect(told()).toEqual([true, false]);
  });

  it('is not given in a personal chat', async () => {
    await bot.deliver(message('un'));

    expect(told()).toEqual([false]);
  });
});
