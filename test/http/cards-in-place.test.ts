import { reply } from '../../src/conversation/reply';
import { render } from '../../src/rendering/render';
import { real } from '../builders/real-reader';
import { plain } from '../rendering/toy-answers';
import { GROUP, MARIE, message, PAUL, press } from './activities';
import { RunningBot } from './running-bot';

const { knowledge } = real();

let bot: RunningBot;
beforeEach(async () => void (bot = await realBot()));
afterEach(() => bot.stop());

async function realBot(...given: ConstructorParameters<typeof RunningBot>): Promise<RunningBot> {
  const running = await new RunningBot({ knowledge, storage: given[0]?.storage }).start();
  running.reply.mockImplementation(reply);
  running.render.mockImplementation(render);
  return running;
}

/** Each message as it stands in the chat, the oldest first. */
const shown = (): string[] =>
  [...bot.connector.shown.values()].map(({ attachments }) => plain(JSON.stringify(attachments?.[0]?.content)));
const ids = (): string[] => [...bot.connector.shown.keys()];

/** Marie presses a button of the card of that number, the first being 0. */
const pressOn = (card: number, value: object, fields: object = {}) =>
  bot.deliver(press(value, { replyToId: ids()[card], ...fields }));

const answer = (field: string, option: string | null) => ({ kind: 'answer', dossier: 'new-dossier', field, option });
const change = (field: string) => ({ kind: 'change', dossier: 'new-dossier', field });
const [enrolled, dropout] = [answer('situation', 'scolarise'), answer('situation', 'sans-solution')];

const begin = (fields: object = {}) => bot.deliver(message('aide-moi à trouver un dispositif', fields));

describe('a choice on the card of the dialog', () => {
  it('is answered in that card', async () => {
    await begin();
    await pressOn(0, dropout);
    await pressOn(0, answer('age', '17'));

    expect(shown()).toHaveLength(1);
    expect(shown()[0]).toContain('17 ans');
    expect(bot.connector.updated.map(({ path }) => path)).toEqual([
      '/v3/conversations/a:personal-marie/activities/posted-1',
      '/v3/conversations/a:personal-marie/activities/posted-1',
    ]);
  });

  it('that changes a field or begins with another pupil is answered there too', async () => {
    await bot.deliver(message('un décrocheur de 17 ans'));
    await pressOn(0, change('age'));
    const asked = shown()[0];
    await pressOn(0, { kind: 'restart' });

    expect(asked).toContain("D'accord, changeons l'âge");
    expect(shown()).toHaveLength(1);
    expect(shown()[0]).not.toContain('17 ans');
  });

  it('pressed twice is answered twice in the same card, and counts once', async () => {
    await begin();
    await Promise.all([pressOn(0, dropout), pressOn(0, dropout)]);

    expect(shown()).toHaveLength(1);
    expect(bot.connector.updated[0]?.activity.attachments).toEqual(bot.connector.updated[1]?.activity.attachments);
  });

  it('delivered twice is answered once', async () => {
    await begin();
    await pressOn(0, dropout, { id: 'pressed' });
    await pressOn(0, dropout, { id: 'pressed' });

    expect(bot.connector.updated).toHaveLength(1);
  });

  it('is still answered there after a fiche was opened, which has a message of its own', async () => {
    await begin();
    await pressOn(0, { kind: 'open', entry: 'sas' });
    await pressOn(0, dropout);

    expect(shown()).toHaveLength(2);
    expect(bot.connector.updated).toHaveLength(1);
    expect(shown()[1]).toContain('Session d');
  });

  it('is answered there by an instance that was started since', async () => {
    await begin();
    const restarted = await realBot({ storage: bot.storage });

    await restarted.deliver({ ...press(dropout, { replyToId: ids()[0] }), serviceUrl: bot.connector.url });
    await restarted.stop();

    expect(bot.connector.updated).toHaveLength(1);
  });

  it.each([403, 404, 405])('is answered in a new message where the channel says %i to the change', async (status) => {
    await begin();
    bot.connector.updateStatus = status;
    await pressOn(0, dropout);
    bot.connector.updateStatus = undefined;
    await pressOn(1, answer('age', '17'));

    expect(shown()).toHaveLength(2);
    expect(shown()[1]).toContain('17 ans');
  });

  it('is answered in a new message where the card was deleted', async () => {
    await begin();
    const [deleted = ''] = ids();
    bot.connector.delete(deleted);

    await bot.deliver(press(dropout, { replyToId: deleted }));

    expect(ids()).toEqual(['posted-3']);
  });

  it('changes nothing where the channel fails, and is answered at the next delivery', async () => {
    await begin();
    bot.connector.updateStatus = 503;
    const failed = await pressOn(0, dropout, { id: 'pressed' });
    bot.connector.updateStatus = undefined;
    await pressOn(0, dropout, { id: 'pressed' });

    expect(failed.status).toBe(200);
    expect(bot.connector.updated).toHaveLength(1);
    expect(bot.connector.posted.map(({ activity }) => activity.text)).toEqual([
      undefined,
      'Désolé, une erreur m’a empêché de répondre : réessayez dans un instant.',
    ]);
  });
});

describe('a choice on an earlier card', () => {
  it('is answered in a new message that says what it has changed', async () => {
    await begin();
    await bot.deliver(message('oui'));
    await pressOn(0, dropout);

    expect(shown()).toHaveLength(3);
    expect(shown()[2]).toContain("sur une carte plus ancienne : j'ai changé la situation");
    expect(bot.connector.updated).toEqual([]);
  });

  it('says that nothing has changed where it repeats what is known', async () => {
    await begin();
    await bot.deliver(message('oui'));
    await pressOn(0, enrolled);

    expect(shown()[2]).toContain("rien n'a changé dans ce que je sais de ce jeune");
  });

  it('makes its answer the card of the dialog', async () => {
    await begin();
    await bot.deliver(message('oui'));
    await pressOn(0, dropout);
    await pressOn(2, answer('age', '17'));

    expect(shown()).toHaveLength(3);
    expect(shown()[2]).toContain('17 ans');
  });

  it('of a pupil who is not remembered any more changes nothing, and says so', async () => {
    const forgetful = await realBot();
    await forgetful.deliver(press(dropout, { replyToId: 'long-ago' }));
    const [text] = [...forgetful.connector.shown.values()].map(({ attachments }) => JSON.stringify(attachments));
    await forgetful.stop();

    expect(plain(text ?? '')).toContain("que je n'ai pas, ou plus, en mémoire");
  });

  it.each([
    ['an entry that was removed', { kind: 'open', entry: 'removed' }, /pas compris|connais pas/],
    ['a value that was removed', answer('situation', 'removed'), /pas reconnu de réponse/],
    ['actions that were removed', { kind: 'more', entries: ['removed'] }, /action/],
  ])('of %s from the content is answered', async (_, value, says) => {
    await begin();
    const response = await pressOn(0, value);

    expect(response.status).toBe(200);
    expect(shown().at(-1)).toMatch(says);
  });

  it('of the content before is answered for each of its kinds, whatever its field says', async () => {
    await begin();
    for (const option of ['', 'x'.repeat(64), '__proto__', '{"min":9}'])
      expect((await pressOn(0, answer('age', option))).status).toBe(200);

    expect(bot.logged).toEqual([]);
  });
});

describe('the next page of a list', () => {
  const more = { kind: 'more', entries: ['action-2016-aix-marseille-boite-sonore'] };

  it('takes the place of the page before in a personal chat', async () => {
    await bot.deliver(message('idées d’actions'));
    await pressOn(0, more);

    expect(shown()).toHaveLength(1);
  });

  it('is a new message where others read along', async () => {
    await bot.deliver(message('idées d’actions', { conversation: GROUP }));
    await pressOn(0, more, { conversation: GROUP });

    expect(shown()).toHaveLength(2);
  });
});

describe('the card of a colleague in a group', () => {
  it('is left as it is, and so is what its owner has said', async () => {
    await begin({ conversation: GROUP, from: MARIE });
    await pressOn(0, dropout, { conversation: GROUP, from: PAUL });
    const ofMarie = shown()[0];
    await pressOn(0, enrolled, { conversation: GROUP, from: MARIE });

    expect(ofMarie).toContain('Le jeune est-il encore scolarisé');
    expect(shown()[1]).toContain('en mémoire pour vous');
    expect(bot.connector.updated).toHaveLength(1);
    expect(shown()[0]).toContain('encore scolarisé');
  });
});

describe('the dialog beside another answer', () => {
  it('goes on in a new message, so that the other answer stays', async () => {
    await bot.deliver(message('c’est quoi le GPDS, et quel dispositif pour un décrocheur de 17 ans ?'));
    await pressOn(0, answer('niveau', 'lp'));

    expect(bot.reply.mock.results[0]?.value).toMatchObject({ answer: { kind: 'both' } });
    expect(shown()).toHaveLength(2);
    expect(shown()[1]).not.toContain('plus ancienne');
  });
});
