import { BOT, CHANNEL, event, GROUP, installation, MARIE, membersAdded, message, PAUL, press } from './activities';
import type { ReplyTo } from '../../src/conversation/reply';
import { countTurns, RunningBot } from './running-bot';
import { installationsIn } from '../storage/conformance/installations-in';

let bot: RunningBot;
beforeEach(async () => void (bot = await new RunningBot().start()));
afterEach(() => bot.stop());

describe('a personal chat', () => {
  it('gets one message with one card and no text', async () => {
    const response = await bot.deliver(message('bonjour', { id: 'asked' }));

    expect(response.status).toBe(200);
    expect(bot.connector.posted).toEqual([
      {
        path: '/v3/conversations/a:personal-marie/activities/asked',
        activity: expect.objectContaining({
          type: 'message',
          replyToId: 'asked',
          from: BOT,
          recipient: MARIE,
          summary: 'turn 1',
          inputHint: 'acceptingInput',
          channelData: { feedbackLoop: { type: 'default' } },
          attachments: [
            {
              contentType: 'application/vnd.microsoft.card.adaptive',
              content: { type: 'AdaptiveCard', version: '1.5', body: [], fallbackText: 'turn 1' },
            },
          ],
        }) as unknown,
      },
    ]);
    expect(bot.connector.posted[0]?.activity.text).toBeUndefined();
  });

  it('gives the conversation the text, the time and a source of ids', async () => {
    await bot.deliver(message('  quel&nbsp;dispositif ? '));

    const [incoming, session, deps] = bot.reply.mock.calls[0] ?? [];
    expect(incoming).toEqual({ kind: 'message', text: 'quel dispositif ?' });
    expect(session).toEqual({});
    expect(deps?.now).toEqual(new Date('2026-05-06T08:00:00+02:00'));
    expect(deps?.newId()).toBe('new-dossier');
  });

  it('goes on from one message to the next', async () => {
    await bot.deliver(message('un'));
    await bot.deliver(message('deux'));

    expect(bot.summaries).toEqual(['turn 1', 'turn 2']);
  });

  it('takes messages sent at the same time one after the other', async () => {
    await Promise.all([bot.deliver(message('un')), bot.deliver(message('deux'))]);

    expect(bot.summaries).toEqual(['turn 1', 'turn 2']);
  });

  it('starts anew after the bot was removed', async () => {
    await bot.deliver(message('un'));
    await bot.deliver(installation('remove'));
    await bot.deliver(message('deux'));

    expect(bot.summaries).toEqual(['turn 1', 'turn 1']);
  });
});

describe('a group chat', () => {
  it('keeps the state of each member apart', async () => {
    await bot.deliver(message('<at>Assistant persévérance</at> un', { conversation: GROUP, from: MARIE }));
    await bot.deliver(message('<at>Assistant persévérance</at> un', { conversation: GROUP, from: PAUL }));
    await bot.deliver(message('<at>Assistant persévérance</at> deux', { conversation: GROUP, from: MARIE }));

    expect(bot.summaries).toEqual(['turn 1', 'turn 1', 'turn 2']);
  });

  it('does not share the state of a personal chat', async () => {
    await bot.deliver(message('un'));
    await bot.deliver(message('un', { conversation: GROUP }));

    expect(bot.summaries).toEqual(['turn 1', 'turn 1']);
  });

  it('hears the question without the mention of the bot', async () => {
    const text = '<at>Assistant persévérance</at>&nbsp;c&#39;est quoi le GPDS&nbsp;?\n';
    await bot.deliver(message(text, { conversation: GROUP }));

    expect(bot.reply.mock.calls[0]?.[0]).toEqual({ kind: 'message', text: "c'est quoi le GPDS ?" });
  });
});

describe('a channel', () => {
  it('gets the reply in the thread of the question', async () => {
    await bot.deliver(message('<at>Assistant persévérance</at> un', { id: 'asked', conversation: CHANNEL }));

    expect(bot.connector.posted[0]?.path).toBe(`/v3/conversations/${CHANNEL.id}/activities/asked`);
    expect(bot.connector.posted[0]?.activity.conversation.id).toBe(CHANNEL.id);
  });

  it('keeps the state of a person from one thread to another', async () => {
    const otherThread = { ...CHANNEL, id: CHANNEL.id.replace('0001', '0002') };
    await bot.deliver(message('un', { conversation: CHANNEL }));
    await bot.deliver(message('deux', { conversation: otherThread }));
    await bot.deliver(message('un', { conversation: otherThread, from: PAUL }));

    expect(bot.summaries).toEqual(['turn 1', 'turn 2', 'turn 1']);
  });
});

describe('a button', () => {
  const value = { kind: 'answer', dossier: 'd1', field: 'age', option: '17' };

  it('reaches the conversation as an action', async () => {
    await bot.deliver(press(value));

    expect(bot.reply.mock.calls[0]?.[0]).toEqual({ kind: 'action', action: value });
  });

  it('is answered each time that it is pressed', async () => {
    await bot.deliver(press(value));
    await bot.deliver(press(value));

    expect(bot.summaries).toEqual(['turn 1', 'turn 2']);
  });

  it('is answered once when its press is delivered twice', async () => {
    await bot.deliver(press(value, { id: 'pressed' }));
    const again = await bot.deliver(press(value, { id: 'pressed' }));

    expect(again.status).toBe(200);
    expect(bot.summaries).toEqual(['turn 1']);
  });

  it('is answered once when its press is delivered again while it is being answered', async () => {
    const pressed = press(value, { id: 'pressed' });

    const responses = await Promise.all([bot.deliver(pressed), bot.deliver(pressed)]);

    expect(responses.map(({ status }) => status)).toEqual([200, 200]);
    expect(bot.summaries).toEqual(['turn 1']);
  });

  it('with a value that is none of ours gets a polite answer to an empty message', async () => {
    await bot.deliver(press({ kind: 'format-disk', field: 42 }));

    expect(bot.reply.mock.calls[0]?.[0]).toEqual({ kind: 'message', text: '' });
    expect(bot.summaries).toEqual(['turn 1']);
  });
});

describe('the welcome', () => {
  it('is said once in a personal chat that announces the installation twice', async () => {
    await Promise.all([bot.deliver(installation('add')), bot.deliver(membersAdded([BOT, MARIE]))]);

    expect(bot.reply.mock.calls.map(([incoming]) => incoming)).toEqual([{ kind: 'welcome' }]);
    expect(bot.connector.posted).toHaveLength(1);
  });

  it('is said once in a group, and not again for each new member', async () => {
    await bot.deliver(installation('add', { conversation: GROUP }));
    await bot.deliver(membersAdded([BOT], { conversation: GROUP }));
    await bot.deliver(membersAdded([PAUL], { conversation: GROUP, from: PAUL }));
    await bot.deliver(membersAdded([BOT], { conversation: GROUP, from: PAUL }));

    expect(bot.connector.posted).toHaveLength(1);
  });

  it('is not said to a person who joins a group where the bot already is', async () => {
    await bot.deliver(membersAdded([PAUL], { conversation: GROUP }));

    expect(bot.connector.posted).toHaveLength(0);
  });

  it('is said once in a team, without asking the channel who its members are', async () => {
    const team = { conversation: CHANNEL, channelData: { eventType: 'teamMemberAdded', team: { id: '19:team' } } };
    await bot.deliver(membersAdded([BOT], team));
    await bot.deliver(membersAdded([PAUL], team));

    expect(bot.connector.requests).toBe(1);
  });

  it('is said again when the bot is installed anew', async () => {
    await bot.deliver(installation('add'));
    await bot.deliver(installation('remove'));
    await bot.deliver(installation('add'));

    expect(bot.connector.posted).toHaveLength(2);
  });

  it('is said at the second delivery when the first one could not be sent', async () => {
    bot.connector.status = 500;
    const failed = await bot.deliver(installation('add'));
    bot.connector.status = 201;
    await bot.deliver(installation('add'));

    expect(failed.status).toBe(500);
    expect(bot.summaries).toEqual(['turn 1']);
  });

  it('is not repeated when the app is upgraded', async () => {
    await bot.deliver(installation('add-upgrade'));

    expect(bot.connector.posted).toHaveLength(0);
  });
});

describe('the wish to be forgotten', () => {
  const forgetsAll: ReplyTo = (...args) => ({
    ...countTurns(...args),
    dossier: 'forgotten',
    session: {},
    erases: true,
  });

  it('removes what was said in every conversation of that person, and is answered once', async () => {
    await bot.deliver(message('un'));
    await bot.deliver(message('un', { conversation: GROUP }));
    await bot.deliver(message('un', { conversation: GROUP, from: PAUL }));
    bot.reply.mockImplementationOnce(forgetsAll);

    const asked = message('efface mes données');
    await bot.deliver(asked);
    await bot.deliver(asked);

    await bot.deliver(message('un', { conversation: GROUP }));
    await bot.deliver(message('deux', { conversation: GROUP, from: PAUL }));
    expect(bot.summaries).toEqual(['turn 1', 'turn 1', 'turn 1', 'forgotten', 'turn 1', 'turn 2']);
  });

  it('is not undone when its answer cannot be sent, which the next delivery tries again', async () => {
    await bot.deliver(message('un'));
    bot.reply.mockImplementationOnce(forgetsAll);
    const asked = message('efface mes données');
    bot.connector.status = 500;
    await bot.deliver(asked);
    bot.connector.status = 201;

    await bot.deliver(asked);
    await bot.deliver(message('un'));

    expect(bot.summaries).toEqual(['turn 1', 'forgotten', 'turn 1']);
  });
});

describe('removing the bot', () => {
  it('from a personal chat forgets the person everywhere', async () => {
    await bot.deliver(message('un', { conversation: GROUP }));
    await bot.deliver(message('un', { conversation: GROUP, from: PAUL }));

    await bot.deliver(installation('remove'));

    await bot.deliver(message('un', { conversation: GROUP }));
    await bot.deliver(message('deux', { conversation: GROUP, from: PAUL }));
    expect(bot.summaries).toEqual(['turn 1', 'turn 1', 'turn 1', 'turn 2']);
  });

  it('from a group forgets what every member said there, and nothing else', async () => {
    await bot.deliver(message('un'));
    await bot.deliver(message('un', { conversation: GROUP, from: PAUL }));

    await bot.deliver(event('conversationUpdate', { conversation: GROUP, membersRemoved: [BOT] }));

    await bot.deliver(message('deux'));
    await bot.deliver(message('un', { conversation: GROUP, from: PAUL }));
    expect(bot.summaries).toEqual(['turn 1', 'turn 1', 'turn 2', 'turn 1']);
  });

  it('takes back where to write to', async () => {
    await bot.deliver(installation('add'));
    await bot.deliver(membersAdded([BOT], { conversation: GROUP }));
    const installed = await installationsIn(bot.storage);

    await bot.deliver(installation('remove'));

    expect(installed.map(({ conversationId }) => conversationId).sort()).toEqual([GROUP.id, 'a:personal-marie']);
    expect(await installationsIn(bot.storage)).toEqual([
      {
        channelId: 'msteams',
        serviceUrl: bot.connector.url,
        botId: BOT.id,
        conversationId: GROUP.id,
        conversationType: 'groupChat',
      },
    ]);
  });
});

describe('other events', () => {
  it.each([
    event('typing'),
    event('messageReaction', { reactionsAdded: [{ type: 'like' }] }),
    event('messageUpdate', { text: 'corrigé' }),
    event('event', { name: 'application/vnd.microsoft.readReceipt', value: {} }),
    event('invoke', { name: 'composeExtension/selectItem', value: {} }),
    event('invoke', {}),
    event('conversationUpdate', { channelData: { eventType: 'channelCreated' } }),
    event('unheard-of'),
  ])('of type $type are ignored and answered 200', async (activity) => {
    const response = await bot.deliver(activity);

    expect(response.status).toBe(200);
    expect(bot.reply).not.toHaveBeenCalled();
    expect(bot.connector.requests).toBe(0);
  });
});
