import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listen, PortInUseError } from '../../src/playground/listen.js';

const host = '127.0.0.1';

describe('the port', () => {
  let busy: Server;
  let taken: number;

  beforeEach(async () => {
    busy = createServer();
    await new Promise<void>((resolve) => busy.listen(0, host, resolve));
    taken = (busy.address() as AddressInfo).port;
  });

  afterEach(async () => {
    await new Promise((resolve) => busy.close(resolve));
  });

  it('that was chosen and is taken is an error that says what to do', async () => {
    const attempt = listen(createServer(), { host, port: taken, portIsChosen: true });
    await expect(attempt).rejects.toThrow(PortInUseError);
    await expect(attempt).rejects.toThrow(`${taken} on 127.0.0.1 is in use. Stop what runs there, or set another one.`);
  });

  it('that was not chosen makes way for the next free one', async () => {
    const server = createServer();
    const url = await listen(server, { host, port: taken, portIsChosen: false });
    expect(Number(new URL(url).port)).toBeGreaterThan(taken);
    await new Promise((resolve) => server.close(resolve));
  });

  it('is not the only thing that can be wrong', async () => {
    const attempt = listen(createServer(), { host: '192.0.2.1', port: 0, portIsChosen: false });
    await expect(attempt).rejects.toThrow('EADDRNOTAVAIL');
  });
});
