import { limitSending, withinTurn } from '../../src/server/sending-limits';

type Factory = Parameters<typeof limitSending>[0];
type SendRequest = (request: object, next: (request: object) => Promise<object>) => Promise<object>;

/** A factory of the SDK, as far as it is touched; what it made, by address, and how messages are sent with it. */
function limited() {
  const made: string[] = [];
  const policies: SendRequest[] = [];
  const create = (serviceUrl: string) => {
    made.push(serviceUrl);
    const addPolicy = ({ sendRequest }: { sendRequest: SendRequest }) => void policies.push(sendRequest);
    return Promise.resolve({ client: { pipeline: { removePolicy: () => undefined, addPolicy } } });
  };
  const factory = { create } as unknown as Factory;
  limitSending(factory, { pace: () => 0, random: () => 0, wait: () => Promise.resolve() });
  return { factory, made, policies };
}

const request = () => ({ url: 'https://exemple.fr/v3/conversations/a/activities', headers: { set: () => undefined } });
const taken = () => Promise.resolve({ status: 201 });

describe('the connector of an address', () => {
  it('is made once for all turns, also those that begin at the same moment', async () => {
    const { factory, made } = limited();

    const kept = await Promise.all(
      ['https://a.fr', 'https://b.fr', 'https://a.fr'].map((url) => factory.create(url, '')),
    );

    expect(made).toEqual(['https://a.fr', 'https://b.fr']);
    expect(kept[0]).toBe(kept[2]);
  });

  it('makes room for others when it was used longest ago, so that strangers cannot fill the memory', async () => {
    const { factory, made } = limited();
    const urls = Array.from({ length: 20 }, (_, index) => `https://${index}.fr`);
    for (const url of [...urls, 'https://0.fr', 'https://another.fr', 'https://0.fr', 'https://1.fr'])
      await factory.create(url, '');

    expect(made.slice(20)).toEqual(['https://another.fr', 'https://1.fr']);
  });

  it('sends within the time of the turn that sends, and outside of one not at all', async () => {
    const { factory, policies } = limited();
    await factory.create('https://a.fr', '');
    const [send] = policies;
    if (!send) throw new Error('no policy');

    const sent = withinTurn(
      () => 5_000,
      () => send(request(), taken),
    );
    const late = withinTurn(
      () => 100,
      () => send(request(), taken),
    );

    expect(await sent).toEqual({ status: 201 });
    await expect(late).rejects.toThrow('no time left to send');
    await expect(send(request(), taken)).rejects.toThrow('no time left to send');
  });
});
