import { join } from 'node:path';
import { readyKnowledge } from '../../src/conversation/ready-knowledge';
import { entriesOf } from '../../src/knowledge/knowledge';
import { readKnowledge } from '../../src/knowledge/load-knowledge';
import { periodOf } from '../../src/knowledge/query';
import { readCalendar, type ReadEvent } from '../calendar/calendar-reader';
import { RunningBot } from './running-bot';

const knowledge = readyKnowledge(readKnowledge(join(__dirname, '..', '..', 'knowledge')).knowledge);
const events = entriesOf(knowledge, 'evenement');

describe.each(['fr', 'en'] as const)('every event of the real programme, in %s', (language) => {
  let served: ReadonlyMap<string, ReadEvent>;
  let single: ReadEvent[];

  beforeAll(async () => {
    const real = await new RunningBot({ knowledge }).start();
    const read = async (path: string) =>
      readCalendar(await (await fetch(`${real.url}${path}?lang=${language}`)).text());
    const all = await read('/calendrier.ics');
    single = (await Promise.all(events.map(({ id }) => read(`/calendrier/${id}.ics`)))).flat();
    served = new Map(all.map((event) => [event.uid, event]));
    await real.stop();
  });

  it('is in the calendar of the whole, as in its own', () => {
    expect(events.length).toBeGreaterThan(20);
    expect([...served.values()]).toEqual(single);
    expect([...served.keys()]).toEqual(events.map(({ id }) => `${id}@perseverance.example`));
  });

  it.each(events.map((event) => [event.id, event] as const))('falls on the right time in Paris: %s', (id, event) => {
    const read = served.get(`${id}@perseverance.example`);
    const { from, to } = periodOf(event);

    expect(read && clocksOf(read)).toEqual(
      event.debut === undefined
        ? { first: from, last: to }
        : { first: `${from} ${event.debut}`, last: event.fin === undefined ? 'unknown' : `${from} ${event.fin}` },
    );
  });

  it('has its name, place and summary, without a broken word', () => {
    const words = events.map(({ nom, nomEn, resume, lieu }) => ({
      name: language === 'fr' ? nom : nomEn,
      summary: resume[language].replace(/\s+/g, ' '),
      place: lieu?.ville ?? (language === 'fr' ? 'en ligne' : 'online'),
    }));
    const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ');
    const missing = [...served.values()].filter((read, index) => {
      const { name = '', summary = '', place = '' } = words[index] ?? {};
      return (
        !plain(read.summary).includes(name) ||
        !plain(read.description).includes(plain(summary).slice(0, 20)) ||
        !plain(read.location).includes(place)
      );
    });

    expect(missing).toEqual([]);
    expect(JSON.stringify([...served.values()])).not.toMatch(/undefined|inconnu"|\[object|!/);
  });
});

/** What the clocks and the calendar in Paris show at both ends of an event, worked out without the library under test. */
function clocksOf({ start, end }: ReadEvent): { first: string; last: string } {
  const inParis = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Paris',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  if ('instant' in start)
    return {
      first: inParis.format(new Date(start.instant)),
      last: end && 'instant' in end ? inParis.format(new Date(end.instant)) : 'unknown',
    };
  const dayAfter = end && 'day' in end ? Date.parse(end.day) : Number.NaN;
  return { first: start.day, last: new Date(dayAfter - 86_400_000).toISOString().slice(0, 10) };
}
