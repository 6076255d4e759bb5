import type { Session } from '../conversation/session';

/**
 * Where the sessions of the conversations are kept, one per person and conversation. `load` gives undefined when there
 * is none, or none that is still valid: the conversation then starts anew.
 */
export interface SessionStore {
  load(key: string): Promise<Session | undefined>;
  save(key: string, session: Session): Promise<void>;
  remove(key: string): Promise<void>;
}
