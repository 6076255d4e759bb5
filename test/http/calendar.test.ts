import type { ReadyKnowledge } from '../../src/conversation/ready-knowledge';
import { entriesOf } from '../../src/knowledge/knowledge';
import { render } from '../../src/rendering/render';
import { readCalendar } from '../calendar/calendar-reader';
import { buttonsOf } from '../rendering/card-reader';
import { programmeOf } from '../rendering/toy-answers';
import { toy, toyKnowledge } from '../rendering/toy-knowledge';
import { PUBLIC_URL, RunningBot } from './running-bot';

let bot: RunningBot;
beforeAll(async () => void (bot = await new RunningBot().start()));
afterAll(() => bot.stop());

const get = (path: string, init?: RequestInit) => fetch(bot.url + path, init);
const uidsAt = async (path: string) => readCalendar(await (await get(path)).text()).map(({ uid }) => uid.split('@')[0]);

describe('the calendar of one event', () => {
  it('is a file for anyone to download, named in ASCII', async () => {
    const response = await get('/calendrier/morning.ics');

    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="morning.ics"',
      'cache-control': 'public, max-age=300',
      'x-content-type-options': 'nosniff',
    });
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  it('holds the event, with the address of its newest version', async () => {
    const [event, ...others] = readCalendar(await (await get('/calendrier/morning.ics')).text());

    expect(others).toEqual([]);
    expect(event).toMatchObject({
      uid: 'morning@perseverance.example',
      summary: 'Atelier du matin',
      location: 'lycée Toy, Lens, Pas-de-Calais (62)',
      url: `${PUBLIC_URL}/calendrier/morning.ics`,
      start: { instant: '2026-05-06T06:30:00.000Z' },
      end: { instant: '2026-05-06T10:00:00.000Z' },
    });
  });

  it('speaks English when asked to, about the same event', async () => {
    const [event] = readCalendar(await (await get('/calendrier/morning.ics?lang=en')).text());

    expect(event).toMatchObject({
      uid: 'morning@perseverance.example',
      summary: 'Name of morning',
      url: `${PUBLIC_URL}/calendrier/morning.ics?lang=en`,
    });
  });

  it('is the same at every download', async () => {
    const [first, second] = await Promise.all([get('/calendrier/week.ics'), get('/calendrier/week.ics')]);

    expect(await first.text()).toBe(await second.text());
  });

  it('can be asked about without being sent', async () => {
    const response = await get('/calendrier/morning.ics', { method: 'HEAD' });

    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(await response.text()).toBe('');
  });
});

describe('the calendar of a selection', () => {
  it('holds the events that are named', async () => {
    const response = await get('/calendrier.ics?ids=morning,week');

    expect(response.headers.get('content-disposition')).toBe('attachment; filename="calendrier.ics"');
    expect(await uidsAt('/calendrier.ics?ids=morning,week')).toEqual(['morning', 'week']);
  });

  it('holds the events of a day, those of the whole week among them', async () => {
    expect(await uidsAt('/calendrier.ics?jour=2026-05-05')).toEqual(['tuesday', 'week']);
  });

  it('holds all events when none is named', async () => {
    expect(await uidsAt('/calendrier.ics')).toEqual(entriesOf(toyKnowledge, 'evenement').map(({ id }) => id));
  });

  it('is what the button of an answer leads to, and outlives the bot', async () => {
    const events = [toy('evenement', 'tuesday'), toy('evenement', 'online')];
    const context = { language: 'fr', knowledge: toyKnowledge, dossier: 'd', publicUrl: bot.url } as const;
    const { card } = render(programmeOf({ events, today: '2026-05-05' }), context);
    const url = buttonsOf(card)
      .flatMap(({ url: address }) => (typeof address === 'string' ? [address] : []))
      .find((address) => address.includes('/calendrier.ics'));
    if (url === undefined) throw new Error('no button of the answer leads to a calendar');

    const before = await fetch(url);
    const restarted = await new RunningBot().start();
    const after = await fetch(url.replace(bot.url, restarted.url)).finally(() => restarted.stop());

    expect(readCalendar(await after.text()).map(({ summary }) => summary)).toEqual(['Formation', 'Webinaire']);
    expect(before.status).toBe(200);
  });
});

describe('an address that leads to no calendar', () => {
  it.each([
    ['/calendrier/nobody.ics', /^Cet événement n’est pas au programme/],
    ['/calendrier/nobody.ics?lang=en', /^This event is not in the programme/],
    ['/calendrier/region.ics', /^Cet événement/],
    ['/calendrier.ics?ids=morning,nobody', /^Cet événement/],
    ['/calendrier.ics?jour=2026-05-12', /^Cet événement/],
  ])('gets 404 and a sentence: %s', async (path, sentence) => {
    const response = await get(path);

    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await response.text()).toMatch(sentence);
  });

  it.each([
    '/calendrier/.ics',
    '/calendrier/Morning.ics',
    '/calendrier/%3Cscript%3E.ics',
    '/calendrier/%22%3b.ics',
    '/calendrier.ics?ids=',
    '/calendrier.ics?ids=%0d%0aX-A:b',
    `/calendrier.ics?ids=${'x'.repeat(101)}`,
    `/calendrier.ics?ids=${'morning,'.repeat(101)}morning`,
    '/calendrier.ics?jour=demain',
  ])('gets 400 in our words when it is malformed or asks for too much: %s', async (path) => {
    const response = await get(path);

    expect({ status: response.status, body: await response.json() }).toEqual({
      status: 400,
      body: { error: 'the address of the request is malformed' },
    });
  });

  it.each(['/calendrier', '/calendrier/', '/calendrier/morning', '/calendrier/a/b.ics', '/calendrier/%ff.ics'])(
    'gets 404 in our words when there is no such path: %s',
    async (path) => {
      const response = await get(path);

      expect({ status: response.status, body: await response.json() }).toEqual({
        status: 404,
        body: { error: 'not found' },
      });
    },
  );

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('gets 405 in our words for %s', async (method) => {
    const responses = [
      await get('/calendrier.ics', { method }),
      await get('/calendrier/morning.ics', { method, headers: { Accept: 'text/calendar' } }),
    ];

    for (const response of responses)
      expect({ status: response.status, body: await response.json() }).toEqual({
        status: 405,
        body: { error: 'method not allowed' },
      });
  });
});

describe('a calendar that cannot be written', () => {
  it('gets 500 with a fixed body, and one line in the log', async () => {
    const broken = await new RunningBot({ knowledge: {} as ReadyKnowledge }).start();

    const response = await fetch(`${broken.url}/calendrier.ics`);
    await broken.stop();

    expect({ status: response.status, body: await response.json() }).toEqual({
      status: 500,
      body: { error: 'internal error' },
    });
    expect(broken.logged).toEqual([expect.objectContaining({ code: 'REQUEST_FAILED', errorName: 'TypeError' })]);
  });
});
