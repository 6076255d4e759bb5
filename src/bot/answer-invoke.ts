import type { Activity, InvokeResponse } from 'botbuilder';
import type { Logger } from 'pino';
import { AppError } from '../errors';
import type { ComposeSearch } from './compose-search';
import { takeVote, type VoteDeps } from './take-vote';

interface InvokeDeps extends VoteDeps {
  readonly search: ComposeSearch;
  readonly logger: Logger;
}

/** Answers what Teams asks for and waits for (5 s at most). Nothing is said in the conversation, whatever happens. */
export async function answerInvoke(activity: Activity, deps: InvokeDeps): Promise<InvokeResponse> {
  try {
    switch (activity.name) {
      case 'message/submitAction':
        await takeVote(activity, deps);
        return { status: 200, body: {} };
      case 'composeExtension/query':
        return deps.search(activity);
      default:
        return { status: 200 };
    }
  } catch (error) {
    deps.logger.error({ code: error instanceof AppError ? error.code : 'UNEXPECTED' }, 'invoke failed');
    return { status: 500 };
  }
}
