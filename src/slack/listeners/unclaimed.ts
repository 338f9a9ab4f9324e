import type { App } from '@slack/bolt';
import type { Log } from '../../log.js';
import { post, respondPrivately } from '../deliver.js';
import { commandName } from './command.js';

const askInstead = `Ask me with ${commandName} and a question, mention me, or write me a direct message.`;

/** Everything of a known kind that nobody else listens to: acknowledged, and one private line. Known ids are left out. */
export function listenToUnclaimed(app: App, log: Log): void {
  app.command(new RegExp(`^(?!${commandName}$)`), async ({ ack }) => {
    await ack({ response_type: 'ephemeral', text: `I do not know this command. ${askInstead}` });
  });
  app.action({ action_id: /^(?!(ask-\d+|more|share)$)/ }, async ({ ack, body, respond, client }) => {
    await ack();
    const channel = body.channel?.id ?? body.user.id;
    const text = `I do not know this control. ${askInstead}`;
    await respondPrivately({ respond, client, log }, { channel, user: body.user.id }, { text });
  });
  app.shortcut(/^/, async ({ ack, body, client }) => {
    await ack();
    await post(client, { channel: body.user.id }, { text: `I do not know this shortcut. ${askInstead}` });
  });
  app.view(/^/, async ({ ack, body, client }) => {
    await ack();
    await post(client, { channel: body.user.id }, { text: `I do not know this form. ${askInstead}` });
  });
  app.view({ callback_id: /^/, type: 'view_closed' }, async ({ ack }) => ack());
  app.options(/^/, async ({ ack }) => ack({ options: [] }));
}
