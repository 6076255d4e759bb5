import { createPublicKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { BadAnswerError, type AskJson } from './outgoing-request';
import { withinTime } from './turn-gate';

/** A key with which the channel signs its requests. */
export interface ChannelKey {
  readonly publicKey: KeyObject;
  /** The channels whose requests it may sign; none stands for all. */
  readonly endorsements: readonly string[];
}

/** Keys that could not be had: no token can be judged, and one that is right would be refused. */
export class KeysUnavailableError extends Error {
  override readonly name = 'KeysUnavailableError';
}

export interface ChannelKeysDeps {
  /** The OpenID document that says where the keys are. */
  readonly metadataUrl: string;
  readonly askJson: AskJson;
  /** Milliseconds that only ever go forward. */
  readonly uptime: () => number;
  /** How long a request waits for keys that are being fetched. */
  readonly waitMs?: number;
}

/** Microsoft's key server answers in milliseconds. */
const WAIT_MS = 5_000;
const MAX_BYTES = 512 * 1024;
const MAX_KEYS = 100;

/** Keys are fetched anew once a day, as the SDK does. */
const DAY_MS = 24 * 60 * 60_000;

/** A key that is not known may be new, or made up by anybody: looking for it is done that often, whoever asks. */
const LOOK_FOR_UNKNOWN_MS = 60_000;

/** Between two attempts while there are no keys: the first wait, and the longest. */
const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 10_000;

const metadataSchema = z.object({ jwks_uri: z.url({ protocol: /^https?$/ }) });
const keysSchema = z.object({ keys: z.array(z.unknown()).max(MAX_KEYS) });
const keySchema = z.looseObject({
  kty: z.literal('RSA'),
  kid: z.string().min(1),
  n: z.string(),
  e: z.string(),
  endorsements: z.array(z.string()).nullish(),
});

/**
 * The keys of the channel. They are fetched by this object in its own time, once it is started, and not by the requests
 * that want them: a stranger's make no request of their own go out, with one exception for all of them, once a minute.
 */
export class ChannelKeys {
  private keys?: ReadonlyMap<string, ChannelKey>;
  private fetching?: Promise<void>;
  private lookedForUnknownAt = Number.NEGATIVE_INFINITY;
  private timer?: NodeJS.Timeout;
  private stopped = false;

  constructor(private readonly deps: ChannelKeysDeps) {}

  /** Fetches the keys now, again and again until there are some, and then every day. */
  start(): this {
    this.fetchFor(FIRST_RETRY_MS);
    return this;
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  /** The key of that name, or undefined where the channel has none. Throws a `KeysUnavailableError`. */
  async find(kid: string): Promise<ChannelKey | undefined> {
    if (!this.keys) await this.waitForKeys();
    const known = this.keys?.get(kid);
    if (known || !this.mayLookForUnknown()) return known;
    await this.waitForKeys().catch(() => undefined);
    return this.keys?.get(kid);
  }

  private mayLookForUnknown(): boolean {
    // Whoever comes while they are being fetched waits for the outcome; that is no fetch more.
    if (this.fetching) return true;
    const now = this.deps.uptime();
    if (now - this.lookedForUnknownAt < LOOK_FOR_UNKNOWN_MS) return false;
    this.lookedForUnknownAt = now;
    this.fetchFor(DAY_MS);
    return true;
  }

  private async waitForKeys(): Promise<void> {
    if (!this.fetching) throw new KeysUnavailableError('no keys, and not yet time to ask again');
    try {
      await withinTime(this.fetching, this.deps.waitMs ?? WAIT_MS);
    } catch (cause) {
      throw new KeysUnavailableError('no keys', { cause });
    }
  }

  /** @param retryMs when to ask again if that fails */
  private fetchFor(retryMs: number): void {
    clearTimeout(this.timer);
    const fetching = this.fetch();
    this.fetching = fetching;
    void fetching
      .then(
        () => DAY_MS,
        () => (this.keys ? DAY_MS : retryMs),
      )
      .then((waitMs) => {
        this.fetching = undefined;
        if (this.stopped) return;
        const next = Math.min(retryMs * 2, LONGEST_RETRY_MS);
        this.timer = setTimeout(() => this.fetchFor(this.keys ? DAY_MS : next), waitMs).unref();
      });
  }

  private async fetch(): Promise<void> {
    const metadata = metadataSchema.parse(await this.read(this.deps.metadataUrl));
    const { keys } = keysSchema.parse(await this.read(metadata.jwks_uri));
    const usable = keys.flatMap(readKey);
    if (usable.length === 0) throw new BadAnswerError('no key among the keys');
    this.keys = new Map(usable);
  }

  private async read(url: string): Promise<unknown> {
    const limitMs = this.deps.waitMs ?? WAIT_MS;
    const { status, json } = await this.deps.askJson({ url, limitMs, maxBytes: MAX_BYTES });
    if (status !== 200) throw new BadAnswerError(`status ${status}`);
    return json;
  }
}

/** A key of a kind that signs no token is passed over. */
function readKey(written: unknown): [string, ChannelKey][] {
  const parsed = keySchema.safeParse(written);
  if (!parsed.success) return [];
  const { kid, kty, n, e, endorsements } = parsed.data;
  try {
    const publicKey = createPublicKey({ key: { kty, n, e }, format: 'jwk' });
    return [[kid, { publicKey, endorsements: endorsements ?? [] }]];
  } catch {
    // Not the numbers of a key.
    return [];
  }
}
