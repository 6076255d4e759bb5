import { RecentKeys } from '../../src/bot/recent-keys';

describe('RecentKeys', () => {
  it('knows a key that it was given', () => {
    const keys = new RecentKeys(10);

    expect([keys.add('a'), keys.add('a'), keys.add('b')]).toEqual([true, false, true]);
  });

  it('takes a key as new after it was told to forget it', () => {
    const keys = new RecentKeys(10);
    keys.add('a');

    keys.forget('a');

    expect(keys.add('a')).toBe(true);
  });

  it('forgets the oldest key when it is full', () => {
    const keys = new RecentKeys(2);
    keys.add('a');
    keys.add('b');

    keys.add('c');

    expect([keys.add('c'), keys.add('b'), keys.add('a')]).toEqual([false, false, true]);
  });
});
