import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type Activity,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import type { Logger } from 'pino';
import { rememberTimeLeft, type TimeLeft } from '../bot/turn-queue';
import type { Identity } from '../config';
import { limitSending, withinTurn, type SendingDeps } from './sending-limits';
import { refusals, type Refusal } from './summed-log';

type Authentication = NonNullable<ConstructorParameters<typeof CloudAdapter>[0]>;
type Turn = (context: TurnContext) => Promise<void>;

/**
 * The SDK's adapter, entered two steps further in than `process`: the request is read, and its sender judged, before
 * (see `channel-token.ts`). The SDK's own judgement keeps strings of every token that it refuses, waits for the keys for
 * ever, and takes a token of Azure AD for one of the channel; its own `process` answers in the words of the libraries.
 */
export class TurnAdapter extends CloudAdapter {
  private readonly claimsIdentity: ReturnType<CloudAdapter['createClaimsIdentity']>;
  private readonly connectorFactory: ReturnType<Authentication['createConnectorFactory']>;

  /** @param appId that of the bot; empty in local mode, which has none */
  constructor(
    authentication: Authentication,
    appId: string,
    onTurnError: (context: TurnContext, error: unknown) => Promise<void>,
    sending: SendingDeps,
  ) {
    super(authentication);
    this.onTurnError = onTurnError;
    this.claimsIdentity = this.createClaimsIdentity(appId);
    this.connectorFactory = authentication.createConnectorFactory(this.claimsIdentity);
    limitSending(this.connectorFactory, sending);
  }

  /**
   * Runs the turn of an activity whose sender was let in, within the time left to it; what to write back to the
   * channel, if there is anything.
   */
  async answer(activity: Activity, timeLeft: TimeLeft, turn: Turn): Promise<InvokeResponse | undefined> {
    const { claimsIdentity, connectorFactory } = this;
    return withinTurn(timeLeft, () =>
      this.processActivity({ claimsIdentity, connectorFactory, audience: '' }, activity, (context) => {
        rememberTimeLeft(context, timeLeft);
        return turn(context);
      }),
    );
  }
}

/** Messages are signed where they are sent, within a deadline: the SDK's own way to a token has none. */
class NoCredentials extends ConfigurationServiceClientCredentialFactory {
  override createCredentials: ConfigurationServiceClientCredentialFactory['createCredentials'] = () =>
    Promise.resolve({ signRequest: (request) => Promise.resolve(request) });
}

/** What the SDK calls its authentication, as far as it is used: it makes the clients that messages are sent with. */
export function authenticationFor(identity: Identity | undefined): ConfigurationBotFrameworkAuthentication {
  const options = identity ? sdkOptions(identity) : {};
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the SDK declares it twice
  const authentication = new ConfigurationBotFrameworkAuthentication(options, new NoCredentials(options));
  // For signing users in, which this bot never does: the SDK would build one for each turn, with its own HTTP client.
  const make = authentication.createUserTokenClient.bind(authentication);
  let made: ReturnType<typeof make> | undefined;
  authentication.createUserTokenClient = (claims) => (made ??= make(claims));
  return authentication;
}

/** An identity as the SDK wants it, which asks for a password of which it makes no use here. */
const sdkOptions = ({ appId, appType, tenantId }: Identity) => ({
  MicrosoftAppId: appId,
  MicrosoftAppType: appType,
  MicrosoftAppPassword: appType === 'UserAssignedMSI' ? undefined : 'unused',
  MicrosoftAppTenantId: tenantId,
});

/** What is answered when a request fails for a reason of ours; the log gets the kind of error, never its words. */
export function reportFailure(error: unknown, logger: Logger): Refusal {
  logger.error({ code: 'REQUEST_FAILED', errorName: nameOf(error) }, 'request failed');
  return refusals.failed;
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
