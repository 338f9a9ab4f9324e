import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Body } from './deliveries.js';
import { eventually } from './eventually.js';
import { type StubSlack, startStubSlack } from './stub-slack.js';

/** What the app sent over a connection. */
export interface Ack {
  envelope_id: string;
  payload: Body;
}

/** One connection the app has opened. */
export interface Connection {
  /** Sends a frame: an object as JSON, a string as it stands, bytes as a binary frame. */
  send(frame: unknown): void;
  /** Sends an envelope of this type. */
  deliver(type: string, payload: unknown, more?: Body): void;
  acks: Ack[];
  /** The acknowledgement of an envelope, by its payload; waits for it. */
  ackOf(envelopeId: string): Promise<Body>;
  /** Reads nothing more, so that no closing is ever confirmed. */
  stall(): void;
  /** Ends the connection without a word. */
  cut(): void;
  isOpen(): boolean;
}

/** A Slack with Socket Mode on loopback. */
export interface StubSocket {
  slack: StubSlack;
  connections: Connection[];
  /** The connection of this number, from 0; waits for it. */
  connection(at: number): Promise<Connection>;
  /** False: connections are taken and never greeted. */
  greets: boolean;
  /** The address given out instead of its own. */
  address: string | undefined;
  close(): Promise<void>;
}

const hello = { type: 'hello', num_connections: 1, connection_info: { app_id: 'A1' } };

/** Starts a Web API stub whose `apps.connections.open` leads to a WebSocket server. */
export async function startStubSocket(): Promise<StubSocket> {
  const connections: Connection[] = [];
  const slack = await startStubSlack((method) => (method === 'apps.connections.open' ? { url: addressGiven() } : {}));
  const sockets = new WebSocketServer({ server: slack.server, path: '/link' });
  const addressGiven = () => stub.address ?? `ws://127.0.0.1:${(slack.server.address() as AddressInfo).port}/link`;
  const stub: StubSocket = {
    slack,
    connections,
    greets: true,
    address: undefined,
    connection: (at) => eventually(() => connections[at], `connection ${at}`),
    async close() {
      for (const client of sockets.clients) client.terminate();
      sockets.close();
      await slack.close();
    },
  };
  sockets.on('connection', (socket) => {
    connections.push(connectionOf(socket));
    if (stub.greets) socket.send(JSON.stringify(hello));
  });
  return stub;
}

function connectionOf(socket: WebSocket): Connection {
  const acks: Ack[] = [];
  socket.on('message', (data) => acks.push(JSON.parse(String(data))));
  socket.on('error', () => undefined);
  const send = (frame: unknown) =>
    socket.send(typeof frame === 'string' || Buffer.isBuffer(frame) ? frame : JSON.stringify(frame));
  return {
    send,
    deliver: (type, payload, more) =>
      send({ envelope_id: 'e1', type, payload, accepts_response_payload: true, ...more }),
    acks,
    ackOf: (id) =>
      eventually(() => acks.find(({ envelope_id }) => envelope_id === id)?.payload, `acknowledgement of ${id}`),
    stall: () => socket.pause(),
    cut: () => socket.terminate(),
    isOpen: () => socket.readyState === socket.OPEN,
  };
}
