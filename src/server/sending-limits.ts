import type { CloudAdapter } from 'botbuilder';

type Authentication = NonNullable<ConstructorParameters<typeof CloudAdapter>[0]>;
type ConnectorFactory = NonNullable<Awaited<ReturnType<Authentication['authenticateRequest']>>['connectorFactory']>;

/** Teams gives a turn about 15 s before it delivers again: time for an answer that hangs and for the error sentence. */
const SENDING_TIMEOUT_MS = 6_000;

/** What we touch of the SDK's HTTP client. It is private there, and no option of the SDK reaches these two settings. */
interface SdkClient {
  readonly pipeline: {
    removePolicy(policy: { name: string }): unknown;
    addPolicy(policy: {
      name: string;
      sendRequest(request: { timeout: number }, next: (request: object) => Promise<unknown>): Promise<unknown>;
    }): void;
  };
}

/**
 * Messages are sent once and within a bounded time. The SDK waits for ever, and repeats a message up to three times
 * after a 5xx although it may have been delivered; the channel delivers the activity again by itself.
 */
export function limitSending(factory: ConnectorFactory): void {
  const create = factory.create.bind(factory);
  factory.create = async (serviceUrl, audience) => {
    const connector = await create(serviceUrl, audience);
    const { pipeline } = (connector as unknown as { client: SdkClient }).client;
    pipeline.removePolicy({ name: 'defaultRetryPolicy' });
    pipeline.addPolicy({
      name: 'sendingTimeout',
      sendRequest: (request, next) => next(Object.assign(request, { timeout: SENDING_TIMEOUT_MS })),
    });
    return connector;
  };
}
