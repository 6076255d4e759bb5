import { once } from 'node:events';
import type { Server } from 'restify';
import { httpAddress } from '../config';
import { AppError } from '../errors';

/** Time for what is being answered to be read; then the connections are cut. */
const CLOSING_MS = 500;

export interface Listening {
  /** Such as `http://127.0.0.1:3978`. */
  readonly address: string;
  close(): Promise<void>;
}

/** Starts listening. Throws an error that says what to change when the port or the address cannot be had. */
export async function listen(server: Server, { host, port }: { host: string; port: number }): Promise<Listening> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    throw cannotListen(error, host, port);
  }
  const { port: actualPort } = server.address();
  return { address: httpAddress(host, actualPort), close: () => close(server) };
}

function cannotListen(cause: unknown, host: string, port: number): AppError {
  const reason = (cause as NodeJS.ErrnoException).code ?? 'raison inconnue';
  if (reason === 'EADDRINUSE')
    return new AppError(
      'PORT_IN_USE',
      `Le port ${port} est déjà utilisé : arrêtez l’autre programme ou choisissez un autre port avec PORT.`,
      { cause },
    );
  return new AppError(
    'CONFIG_INVALID',
    `Impossible d’écouter sur ${host}, port ${port} (${reason}) : changez HOST ou PORT.`,
    { cause },
  );
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  const cut = setTimeout(() => server.server.closeAllConnections(), CLOSING_MS);
  await closed;
  clearTimeout(cut);
}
