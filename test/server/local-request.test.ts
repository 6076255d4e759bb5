import { isFromThisMachine } from '../../src/server/local-request';

describe('isFromThisMachine', () => {
  it.each([
    { host: '127.0.0.1:3978' },
    { host: 'localhost' },
    { host: '[::1]:3978' },
    { host: 'LOCALHOST:3978', 'x-forwarded-for': '127.0.0.1, ::1', 'x-forwarded-proto': 'http' },
    { host: 'localhost', forwarded: 'for="[::1]:4711";host=localhost' },
  ])('is so for %j', (headers) => {
    expect(isFromThisMachine(headers)).toBe(true);
  });

  it.each([
    {},
    { host: 'bot.exemple.fr' },
    { host: '127.0.0.1.exemple.fr' },
    { host: 'localhost.exemple.fr:3978' },
    { host: '192.0.2.7:3978' },
    { host: 'localhost@exemple.fr' },
    { host: 'localhost', 'x-forwarded-for': '192.0.2.7' },
    { host: 'localhost', 'x-forwarded-for': '127.0.0.1, 192.0.2.7' },
    { host: 'localhost', 'x-forwarded-host': 'bot.exemple.fr' },
    { host: 'localhost', 'x-forwarded-proto': 'https' },
    { host: 'localhost', 'x-real-ip': '192.0.2.7' },
    { host: 'localhost', forwarded: 'for=192.0.2.7;proto=http' },
  ])('is not so for %j', (headers) => {
    expect(isFromThisMachine(headers)).toBe(false);
  });
});
