import type { Server } from 'node:http';

const maxTries = 50;

/** Where to listen. */
export interface Address {
  host: string;
  /** 0 takes any free port. */
  port: number;
  /** True where somebody chose this port: then no other one will do. */
  portIsChosen: boolean;
}

/** The port is taken; what to do stands in the message. */
export class PortInUseError extends Error {
  override readonly name = 'PortInUseError';
  readonly code = 'EADDRINUSE';
}

function tryToListen(server: Server, host: string, port: number): Promise<'listening' | 'busy'> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve('busy') : reject(error));
    server.once('error', onError);
    server.listen(port, host, () => {
      server.off('error', onError);
      resolve('listening');
    });
  });
}

function urlOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/**
 * Starts to listen and resolves with the address to open. A busy port that was not chosen makes way for the next free
 * one; a chosen one rejects with PortInUseError, and what else fails with Node's own error.
 */
export async function listen(server: Server, { host, port, portIsChosen }: Address): Promise<string> {
  const last = Math.min(portIsChosen ? port : port + maxTries - 1, 65_535);
  for (let next = port; next <= last; next += 1) {
    if ((await tryToListen(server, host, next)) === 'listening') return urlOf(server, host);
  }
  const which = port === last ? `${port} on ${host} is` : `${port} to ${last} on ${host} are`;
  throw new PortInUseError(`${which} in use. Stop what runs there, or set another one.`);
}
