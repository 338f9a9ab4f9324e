import type { App } from '@slack/bolt';
import type { Desk } from '../desk.js';
import { wordsFromSlack } from '../words.js';

/** The slash command we own; the manifest declares the same. */
export const commandName = '/microos';

/** A private answer in the acknowledgement itself: one round trip, nothing that can time out. */
export function listenToCommand(app: App, desk: Desk): void {
  app.command(commandName, async ({ command, ack }) => {
    const place = `${command.team_id} ${command.channel_id} ${command.user_id}`;
    const { message } = desk({ text: wordsFromSlack(command.text ?? ''), share: true }, place);
    await ack({ response_type: 'ephemeral', ...message });
  });
}
