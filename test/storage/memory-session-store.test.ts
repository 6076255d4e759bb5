import type { Session } from '../../src/conversation/session';
import { MemorySessionStore } from '../../src/storage/memory-session-store';

const french: Session = { language: 'fr' };
const english: Session = { language: 'en' };

let now: Date;
const pass = (minutes: number) => (now = new Date(now.getTime() + minutes * 60_000));
const storeOf = (maxSessions?: number) => new MemorySessionStore({ minutes: 30, clock: () => now, maxSessions });

beforeEach(() => (now = new Date('2026-05-06T08:00:00+02:00')));

it('gives back what was saved under the same key, and nothing under another', async () => {
  const store = storeOf();

  await store.save('marie', french);

  expect(await store.load('marie')).toEqual(french);
  expect(await store.load('paul')).toBeUndefined();
});

it('keeps its own copy', async () => {
  const store = storeOf();
  const session = { ...french };

  await store.save('marie', session);
  session.language = 'en';

  expect(await store.load('marie')).toEqual(french);
});

it('forgets what is removed', async () => {
  const store = storeOf();
  await store.save('marie', french);

  await store.remove('marie');

  expect(await store.load('marie')).toBeUndefined();
});

it('forgets a session after the minutes that were set', async () => {
  const store = storeOf();
  await store.save('marie', french);

  pass(29);
  expect(await store.load('marie')).toEqual(french);

  pass(1);
  expect(await store.load('marie')).toBeUndefined();
});

it('counts the minutes from the last turn', async () => {
  const store = storeOf();
  await store.save('marie', french);
  pass(20);

  await store.save('marie', english);
  pass(20);

  expect(await store.load('marie')).toEqual(english);
});

it('starts anew when what it kept is no session any more', async () => {
  const store = storeOf();

  await store.save('marie', { language: 'de' } as unknown as Session);

  expect(await store.load('marie')).toBeUndefined();
});

it('drops the session that was saved longest ago when it is full', async () => {
  const store = storeOf(2);
  await store.save('first', french);
  await store.save('second', french);
  await store.save('first', english);

  await store.save('third', french);

  expect(await store.load('first')).toEqual(english);
  expect(await store.load('second')).toBeUndefined();
  expect(await store.load('third')).toEqual(french);
});
