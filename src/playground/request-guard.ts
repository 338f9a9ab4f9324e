import type { IncomingHttpHeaders } from 'node:http';

/** Where the server listens, as the guard needs to know it. */
export interface Listening {
  /** The host it was told to listen on. */
  host: string;
  port: number;
}

function asHost(address: string): string {
  const plain = address.replace(/^::ffff:/, '');
  return plain.includes(':') ? `[${plain}]` : plain;
}

/**
 * Why a request must be refused with 403, or undefined. A page of another site can reach a server on this machine
 * under a name of its own (DNS rebinding) or by posting across sites: so the Host must be `localhost` or the very
 * address that was connected to, and an Origin must be this server's own.
 */
export function refusalOf(
  headers: IncomingHttpHeaders,
  connectedTo: string | undefined,
  { host, port }: Listening,
): string | undefined {
  const names = ['localhost', asHost(host), ...(connectedTo === undefined ? [] : [asHost(connectedTo)])];
  const allowed = names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));
  const given = headers.host?.toLowerCase();
  if (given === undefined || !allowed.includes(given)) return 'The Host header is not this server.';
  if (headers.origin !== undefined && headers.origin !== `http://${given}`) return 'The Origin is another site.';
  const site = headers['sec-fetch-site'];
  const isForeign = site === 'cross-site' || site === 'same-site';
  return isForeign && headers['sec-fetch-mode'] !== 'navigate' ? 'The request comes from another site.' : undefined;
}
