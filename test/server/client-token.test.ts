import { KeptToken } from '../../src/server/client-token';
import type { AskJson } from '../../src/server/outgoing-request';

const given = { status: 200, json: { access_token: 'token', expires_in: 3_600 } };
const turnedDown = (error_description: string) => ({
  status: 401,
  json: { error: 'invalid_client', error_description },
});

function tokenFrom(...answers: Awaited<ReturnType<AskJson>>[]) {
  const askJson = jest.fn<ReturnType<AskJson>, Parameters<AskJson>>();
  for (const answer of answers) askJson.mockResolvedValueOnce(answer);
  const clock = { now: 0 };
  const note = jest.fn();
  const uptime = () => clock.now;
  const credentials = () => ({ url: 'https://exemple.fr', form: { client_secret: 'hunter2' } });
  const deps = { credentials, askJson, uptime, clock: () => new Date(), note };
  return { token: new KeptToken(deps), askJson, clock, note };
}

describe('KeptToken', () => {
  it('asks once for all who wait, and keeps the token until shortly before its end', async () => {
    const { token, askJson, clock } = tokenFrom(given, given);

    await Promise.all([token.get(), token.get()]);
    clock.now = 54 * 60_000;
    await token.get();
    const kept = askJson.mock.calls.length;
    clock.now = 56 * 60_000;
    await token.get();

    expect([kept, askJson.mock.calls.length]).toEqual([1, 2]);
  });

  it('names a secret that has expired, is not ready, and is again once it was replaced', async () => {
    const { token, clock, note } = tokenFrom(turnedDown('AADSTS7000222: keys for app are expired'), given);

    await expect(token.get()).rejects.toThrow('CLIENT_SECRET_EXPIRED');
    const expired = token.readiness.check();
    clock.now = 10_000;
    await token.get();

    expect([expired, token.readiness.check()]).toEqual([false, true]);
    expect(note).toHaveBeenCalledWith(expect.objectContaining({ code: 'CLIENT_SECRET_EXPIRED' }), 'AADSTS7000222');
    expect(JSON.stringify(note.mock.calls)).not.toContain('hunter2');
  });

  it('asks again a second after a failure, which says nothing of the secret, for whoever waits', async () => {
    const { token, askJson, note } = tokenFrom({ status: 503, json: undefined }, given);

    await expect(token.get()).rejects.toThrow('status 503');
    const waiting = token.get();
    const meanwhile = askJson.mock.calls.length;

    expect(await waiting).toBe('token');
    expect(meanwhile).toBe(1);
    expect(token.readiness.check()).toBe(true);
    expect(note).toHaveBeenCalledTimes(1);
  });
});
