import { expect } from 'vitest';
import { command } from './deliveries.js';
import type { OpenDoor } from './open-door.js';
import { saidTo } from './plain-bot.js';
import type { Connection } from './stub-socket.js';

/** The statuses of /healthz and /readyz. */
export async function health({ address }: OpenDoor): Promise<number[]> {
  return Promise.all(['/healthz', '/readyz'].map(async (path) => (await fetch(`${address}${path}`)).status));
}

/** Fails where a connection does not answer a command. */
export async function answersOn(connection: Connection): Promise<void> {
  connection.deliver('slash_commands', command('still there'), { envelope_id: 'still' });
  expect(await connection.ackOf('still')).toMatchObject({ text: saidTo('still there') });
}
