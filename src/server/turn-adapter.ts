import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Activity,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import type { Identity } from '../config';
import { rememberTimeLeft, type TimeLeft } from '../bot/turn-time';
import { limitSending, type SendingDeps } from './sending-limits';
import { TimeoutError, withinTime } from './within-time';

type Authentication = NonNullable<ConstructorParameters<typeof CloudAdapter>[0]>;
type Turn = (context: TurnContext) => Promise<void>;

/** The sender of a request, as far as its token proves it. */
type Sender = Awaited<ReturnType<Authentication['authenticateRequest']>>;

/** What a token turned out to be. The reason is for the log, which takes the kind of error and never its words. */
type Authenticated =
  | { readonly kind: 'authenticated'; readonly sender: Sender }
  | { readonly kind: 'unauthorized'; readonly reason: unknown }
  /** The keys that tokens are signed with could not be had: the token may well be right. */
  | { readonly kind: 'keys-unavailable'; readonly reason: unknown };

/** Microsoft's key server answers in milliseconds; the SDK would wait for it for ever, the channel waits 15 s. */
const KEYS_TIMEOUT_MS = 5_000;

/**
 * The SDK's adapter, entered one step further in than `process`. That one writes to the console whatever fails, answers
 * in the words of the libraries, and says 500 for a token with a bad signature: here every failure of authentication is
 * told from a failure of the turn, and the HTTP edge answers both.
 */
export class TurnAdapter extends CloudAdapter {
  constructor(
    authentication: Authentication,
    onTurnError: (context: TurnContext, error: unknown) => Promise<void>,
    private readonly sending: SendingDeps,
    private readonly keysTimeoutMs = KEYS_TIMEOUT_MS,
  ) {
    super(authentication);
    this.onTurnError = onTurnError;
  }

  async authenticate(authorization: string, activity: Activity): Promise<Authenticated> {
    try {
      const checking = this.botFrameworkAuthentication.authenticateRequest(activity, authorization);
      return { kind: 'authenticated', sender: await withinTime(checking, this.keysTimeoutMs) };
    } catch (reason) {
      return { kind: isAboutKeys(reason) ? 'keys-unavailable' : 'unauthorized', reason };
    }
  }

  /** Runs the turn within the time left to it; what to write back to the channel, if there is anything. */
  async answer(
    sender: Sender,
    activity: Activity,
    timeLeft: TimeLeft,
    turn: Turn,
  ): Promise<InvokeResponse | undefined> {
    if (sender.connectorFactory) limitSending(sender.connectorFactory, timeLeft, this.sending);
    return this.processActivity(sender, activity, (context) => {
      rememberTimeLeft(context, timeLeft);
      return turn(context);
    });
  }
}

/**
 * Whether the key server did not answer (`FetchError` of the SDK's HTTP client, or our time limit) or answered with an
 * error (the SDK then says 500). Whatever else is thrown is the token's fault, or taken for it: when in doubt, refuse.
 */
function isAboutKeys(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const isServerError = 'statusCode' in error && error.statusCode === 500;
  return error instanceof TimeoutError || error.name === 'FetchError' || isServerError;
}

/** How requests are authenticated under an identity; without one (local mode) every request is accepted. */
export const authenticationFor = (identity: Identity | undefined): ConfigurationBotFrameworkAuthentication =>
  new ConfigurationBotFrameworkAuthentication(
    identity
      ? {
          MicrosoftAppId: identity.appId,
          MicrosoftAppType: identity.appType,
          MicrosoftAppPassword: identity.password,
          MicrosoftAppTenantId: identity.tenantId,
        }
      : {},
  );
