import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Activity,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import type { Identity } from '../config';
import { limitSending } from './sending-limits';

type Authentication = ConstructorParameters<typeof CloudAdapter>[0];
type Turn = (context: TurnContext) => Promise<void>;

/** What became of a request: answered, with what to write back, or not authenticated, and why (for the log). */
type Delivery = { readonly response: InvokeResponse | undefined } | { readonly unauthorized: unknown };

/**
 * The SDK's adapter, entered one step further in than `process`. That one writes to the console whatever fails, answers
 * in the words of the libraries, and says 500 for a token with a bad signature: here every failure of authentication is
 * told from a failure of the turn, and the HTTP edge answers both.
 */
export class TurnAdapter extends CloudAdapter {
  constructor(authentication: Authentication, onTurnError: (context: TurnContext, error: unknown) => Promise<void>) {
    super(authentication);
    this.onTurnError = onTurnError;
  }

  async deliver(authorization: string, activity: Activity, turn: Turn): Promise<Delivery> {
    const checked = await this.botFrameworkAuthentication.authenticateRequest(activity, authorization).then(
      (result) => ({ result }),
      (error: unknown) => ({ unauthorized: error }),
    );
    if ('unauthorized' in checked) return checked;
    if (checked.result.connectorFactory) limitSending(checked.result.connectorFactory);
    return { response: await this.processActivity(checked.result, activity, turn) };
  }
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
