import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SEARCH_COMMAND } from '../../src/bot/compose-search';
import { reply } from '../../src/conversation/reply';
import { entriesOf } from '../../src/knowledge/knowledge';
import { real } from '../builders/real-reader';
import { objectsOf } from '../rendering/card-reader';
import { ROOT } from '../read-source';
import { GROUP, invoke } from './activities';
import { RunningBot } from './running-bot';
import { installationsIn } from '../storage/conformance/installations-in';

const { knowledge } = real();

interface Attachment {
  readonly contentType: string;
  readonly content: Readonly<Record<string, unknown>>;
  readonly preview: { readonly contentType: string; readonly content: { title: string; text: string } };
}
interface Answer {
  readonly composeExtension: { type: string; text?: string; attachmentLayout?: string; attachments?: Attachment[] };
}

/** Three hundred answers take seconds on a busy machine. */
jest.setTimeout(60_000);

let bot: RunningBot;
beforeAll(async () => {
  bot = await new RunningBot({ knowledge }).start();
  bot.reply.mockImplementation(reply);
});
afterAll(() => bot.stop());

const query = (text: unknown, options: object = {}, fields: object = {}) =>
  invoke(
    'composeExtension/query',
    {
      commandId: 'chercher',
      parameters: [{ name: 'texte', value: text }],
      queryOptions: { skip: 0, count: 25, ...options },
    },
    fields,
  );

const answerTo = async (activity: object): Promise<Answer['composeExtension']> =>
  ((await (await bot.deliver(activity)).json()) as Answer).composeExtension;

const titlesOf = async (activity: object): Promise<string[]> =>
  ((await answerTo(activity)).attachments ?? []).map(({ preview }) => preview.content.title);

describe('the search of the compose box', () => {
  it('answers with cards, each announced by its name and one line', async () => {
    const { type, attachmentLayout, attachments = [] } = await answerTo(query('micro-lycée'));

    expect({ type, attachmentLayout }).toEqual({ type: 'result', attachmentLayout: 'list' });
    expect(attachments[0]).toMatchObject({
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: { type: 'AdaptiveCard', version: '1.5', lang: 'fr' },
      preview: { contentType: 'application/vnd.microsoft.card.thumbnail', content: { title: 'Micro-lycée (SRE)' } },
    });
    expect(attachments[0]?.preview.content.text).not.toBe('');
    expect(objectsOf(attachments).map((one) => one.type)).not.toContain('Action.Submit');
  });

  it('has no result of more than 28 KB, preview included', async () => {
    for (const text of ['', 'chiffres', 'sre', 'foquale', 'idées d’actions']) {
      const { attachments = [] } = await answerTo(query(text));

      expect(attachments.length).toBeGreaterThan(0);
      expect(attachments.filter((one) => 2 * JSON.stringify(one).length > 28 * 1024)).toEqual([]);
    }
  });

  it('shows the dispositifs before anything is typed', async () => {
    const initial = { commandId: 'chercher', parameters: [{ name: 'initialRun', value: 'true' }] };

    const { attachments = [] } = await answerTo(invoke('composeExtension/query', initial));

    expect(attachments).toHaveLength(entriesOf(knowledge, 'dispositif').length);
  });

  it('pages through all results, each once', async () => {
    const whole = await titlesOf(query('6 mai', { count: 25 }));
    const pages = [
      ...(await titlesOf(query('6 mai', { skip: 0, count: 10 }))),
      ...(await titlesOf(query('6 mai', { skip: 10, count: 10 }))),
      ...(await titlesOf(query('6 mai', { skip: 20, count: 5 }))),
    ];

    expect(whole).toHaveLength(25);
    expect(pages).toEqual(whole);
    expect(await answerTo(query('6 mai', { skip: 500 }))).toMatchObject({ type: 'result', attachments: [] });
  });

  it.each([
    ['fr-FR', 'fr'],
    ['en-GB', 'en'],
    [undefined, 'fr'],
    ['de-DE', 'fr'],
  ])('answers a client in %s in %s', async (locale, language) => {
    const { attachments = [] } = await answerTo(query('gpds', {}, { locale }));

    expect(attachments[0]?.content.lang).toBe(language);
  });

  it.each([
    ['fr-FR', /^Aucune fiche/],
    ['en-US', /^No entry/],
  ])('says that it found nothing, with a client in %s', async (locale, says) => {
    const { type, text } = await answerTo(query('zzzz', {}, { locale }));

    expect(type).toBe('message');
    expect(text).toMatch(says);
  });

  it.each([
    ['a text without end', query('décrocheur '.repeat(15_000))],
    ['tags', query('<img src=x onerror=alert(1)>')],
    ['what is no text', query({ $ne: null })],
    ['odd pages', query('sas', { skip: -1, count: 1e9 })],
    ['pages that are none', query('sas', { skip: 'a', count: null })],
    ['no pages', invoke('composeExtension/query', { commandId: 'chercher', parameters: [], queryOptions: null })],
  ])('is safe with %s', async (_, activity) => {
    const response = await bot.deliver(activity);

    expect(response.status).toBe(200);
    expect(((await response.json()) as Answer).composeExtension.attachments?.length ?? 0).toBeLessThanOrEqual(25);
  });

  it.each([{}, { commandId: 'other' }, { commandId: 'chercher', parameters: 'texte' }])(
    'refuses what is no query of ours: %j',
    async (value) => {
      expect((await bot.deliver(invoke('composeExtension/query', value))).status).toBe(400);
    },
  );

  it('leaves no message, no session and no word behind', async () => {
    await bot.deliver(query('Kevin Durand', {}, { conversation: GROUP }));

    expect(bot.connector.requests).toBe(0);
    expect(JSON.stringify(bot.logged)).not.toContain('Kevin');
    expect(await installationsIn(bot.storage)).toEqual([]);
  });

  it('that fails says nothing in the conversation, and one line in the log', async () => {
    const broken = await new RunningBot({ knowledge: {} as never }).start();

    const response = await broken.deliver(query('sas'));
    await broken.stop();

    expect(response.status).toBe(500);
    expect(broken.connector.requests).toBe(0);
    expect(broken.logged).toEqual([expect.objectContaining({ code: 'UNEXPECTED', msg: 'invoke failed' })]);
  });

  it('answers 300 queries, thirty at a time, each with what was asked for', async () => {
    const asked = ['micro-lycée', 'Liévin', 'ecmlds', 'tutorat', '6 mai', 'draio'];
    const expected = await Promise.all(asked.map((text) => titlesOf(query(text))));

    for (let round = 0; round < 10; round += 1) {
      const texts = Array.from({ length: 30 }, (_, index) => (round + index) % asked.length);
      const titles = await Promise.all(texts.map((index) => titlesOf(query(asked[index]))));
      expect(titles).toEqual(texts.map((index) => expected[index]));
    }
  });
});

describe('the manifest', () => {
  it('declares the command that is answered, and no other', () => {
    const { composeExtensions } = JSON.parse(readFileSync(join(ROOT, 'appPackage', 'manifest.json'), 'utf8')) as {
      composeExtensions: { commands: { id: string; parameters: { name: string }[] }[]; messageHandlers?: unknown }[];
    };

    expect(composeExtensions.flatMap(({ commands }) => commands.map(({ id }) => id))).toEqual([SEARCH_COMMAND.id]);
    expect(composeExtensions[0]?.commands[0]?.parameters.map(({ name }) => name)).toEqual([SEARCH_COMMAND.parameter]);
    expect(composeExtensions[0]?.messageHandlers).toBeUndefined();
  });
});
