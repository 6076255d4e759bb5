import { AsyncLocalStorage } from 'node:async_hooks';

const requests = new AsyncLocalStorage<string>();

/** Runs the work of one request under an id that all its log lines carry, whichever layer writes them. */
export const withRequestId = <T>(id: string, work: () => Promise<T>): Promise<T> => requests.run(id, work);

/** What each log line says of where it belongs: the request under way, if there is one. */
export const requestFields = (): { request?: string } => {
  const request = requests.getStore();
  return request === undefined ? {} : { request };
};
