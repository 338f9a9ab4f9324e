import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { portProblem } from './problems.js';

const tunables = {
  /** Connections that are still open after everything was answered. */
  closeMs: 500,
};

/** Starts to listen; a problem where this is not possible. Port 0 takes any free one. */
export async function listen(
  server: Server,
  { host, port }: { host: string; port: number },
): Promise<{ problem: string } | undefined> {
  return new Promise((resolve) => {
    server.once('error', (error) => resolve({ problem: portProblem(error, host, port) }));
    server.listen({ host, port }, () => resolve(undefined));
  });
}

/** Where a listening server can be reached: `http://127.0.0.1:3000`. */
export function addressOf(server: Server): string {
  const address = server.address() as AddressInfo;
  return `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`;
}

/** Takes no more, waits for what is under way, then ends. */
export async function stopServer(server: Server, drained: () => Promise<unknown>): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  await drained();
  server.closeIdleConnections();
  await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, tunables.closeMs).unref())]);
  server.closeAllConnections();
}
