import type { Logger } from 'pino';
import { AppError, UnreachableCaseError } from '../errors';
import type { LiveKnowledge } from '../knowledge/live-knowledge';

/** Loads the content anew if it has changed; the log says which one answers, and every fault of one that was refused. */
export async function refreshKnowledge(
  content: Pick<LiveKnowledge, 'look' | 'version'>,
  logger: Logger,
): Promise<void> {
  const look = await content.look();
  switch (look.kind) {
    case 'same':
    case 'changing':
      return;
    case 'loaded':
      logger.info({ code: 'KNOWLEDGE_LOADED', version: content.version }, 'knowledge base loaded');
      return;
    case 'refused': {
      const { error } = look;
      const code = error instanceof AppError ? error.code : 'UNEXPECTED';
      const detail = error instanceof AppError ? error.message : String(error);
      logger.error({ code, version: content.version, detail }, 'knowledge base refused, the one before goes on');
      return;
    }
    default:
      throw new UnreachableCaseError(look);
  }
}
