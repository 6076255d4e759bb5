import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { CredentialError, type Credentials } from './client-credentials';
import type { AskJson } from './outgoing-request';
import type { NoteEvent } from './summed-log';

/** Gives the token that the bot shows to the channel when it sends. */
export type ClientToken = () => Promise<string>;

/** A token that cannot be had now. */
export class NoTokenError extends Error {
  override readonly name = 'NoTokenError';
}

interface ClientTokenDeps {
  /** What the bot proves with who it is. */
  readonly credentials: Credentials;
  readonly askJson: AskJson;
  readonly clock: () => Date;
  /** Milliseconds that only ever go forward. */
  readonly uptime: () => number;
  readonly note: NoteEvent;
}

/** Microsoft answers in a fraction of a second; half a send, so that a message may still leave. */
const LIMIT_MS = 3_000;
const MAX_BYTES = 64 * 1024;

/** A token is replaced that long before it ends, or at half of a life that is shorter. */
const MARGIN_MS = 5 * 60_000;

/** After a refusal or a failure Microsoft is left alone for that long. */
const PAUSE_MS = 1_000;

/** How often the token is looked at: a secret that has expired is known before somebody writes. */
const LOOK_MS = 10_000;

/** A managed identity may say when its token ends, in seconds since 1970, and not how long it lives. */
const answerSchema = z
  .object({ access_token: z.string().min(1) })
  .and(
    z.union([
      z.object({ expires_in: z.coerce.number().positive() }),
      z.object({ expires_on: z.coerce.number().positive() }),
    ]),
  );

const lifeOf = (answer: z.infer<typeof answerSchema>, clock: () => Date): number =>
  'expires_in' in answer ? answer.expires_in : answer.expires_on - clock().getTime() / 1000;

const refusalSchema = z.object({ error: z.string(), error_description: z.string().catch('') });

/** Microsoft's number for a secret whose validity has ended. */
const EXPIRED = 'AADSTS7000222';

/**
 * The token of a bot, fetched by one request at a time whoever waits for it, and kept until
 * shortly before it ends. The SDK's own fetching has no deadline, and asks once for each message that waits.
 */
export class KeptToken {
  private token?: { readonly text: string; readonly until: number };
  private fetching?: Promise<string>;
  private pausedUntil = Number.NEGATIVE_INFINITY;
  private timer?: NodeJS.Timeout;
  /** Whether Microsoft has turned the secret down, and not taken it since. */
  private refused = false;

  constructor(private readonly deps: ClientTokenDeps) {}

  /** Fetches a token now, and keeps one at hand. */
  start(): this {
    const look = (): void => void this.get().catch(() => undefined);
    look();
    this.timer = setInterval(look, LOOK_MS).unref();
    return this;
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** For `GET /readyz`: with a secret that Microsoft turns down no answer can be sent. */
  readonly readiness = { name: 'clientSecret', check: (): boolean => !this.refused };

  readonly get: ClientToken = async () => {
    const now = this.deps.uptime();
    if (this.token && now < this.token.until) return this.token.text;
    const pauseMs = this.pausedUntil - now;
    if (!this.fetching && pauseMs > 0 && this.refused) throw new NoTokenError('refused a moment ago');
    // What failed a moment ago may be well again: whoever sends now waits for the end of the pause.
    const fetch = async (): Promise<string> => (pauseMs > 0 ? wait(pauseMs).then(() => this.fetch()) : this.fetch());
    this.fetching ??= fetch().finally(() => (this.fetching = undefined));
    return this.fetching;
  };

  private async fetch(): Promise<string> {
    const { credentials, askJson, uptime } = this.deps;
    try {
      const { status, json } = await askJson({ ...credentials(), limitMs: LIMIT_MS, maxBytes: MAX_BYTES });
      const answer = answerSchema.safeParse(json);
      if (status !== 200 || !answer.success) throw this.refusalIn(status, json);
      const lifeMs = Math.max(0, lifeOf(answer.data, this.deps.clock)) * 1000;
      this.token = { text: answer.data.access_token, until: uptime() + Math.max(lifeMs - MARGIN_MS, lifeMs / 2) };
      this.refused = false;
      return this.token.text;
    } catch (error) {
      this.pausedUntil = uptime() + PAUSE_MS;
      if (error instanceof CredentialError) {
        this.refused = true;
        this.note('CREDENTIAL_UNREADABLE', `the file that proves the identity of the bot is ${error.message}`);
      } else if (!(error instanceof NoTokenError))
        this.note('TOKEN_UNAVAILABLE', 'no token for sending could be had', error);
      throw error instanceof NoTokenError ? error : new NoTokenError('no answer', { cause: error });
    }
  }

  private refusalIn(status: number, json: unknown): NoTokenError {
    const refusal = refusalSchema.safeParse(json).data;
    if (status < 400 || status >= 500 || status === 429 || !refusal) {
      this.note('TOKEN_UNAVAILABLE', 'no token for sending could be had');
      return new NoTokenError(`status ${status}`);
    }
    this.refused = true;
    const [number] = /AADSTS\d+/.exec(refusal.error_description) ?? [];
    const [code, message] =
      number === EXPIRED
        ? ['CLIENT_SECRET_EXPIRED', 'the client secret (MicrosoftAppPassword) has expired: create a new one']
        : ['CLIENT_SECRET_REFUSED', 'Microsoft turns the identity of the bot down: check its id, secret and tenant'];
    this.deps.note({ code, message, level: 'error' }, number ?? 'without number');
    return new NoTokenError(code);
  }

  private note(code: string, message: string, error?: unknown): void {
    this.deps.note({ code, message, level: 'error' }, error instanceof Error ? error.name : undefined);
  }
}
