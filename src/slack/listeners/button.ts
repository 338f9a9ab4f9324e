import type { App, BlockAction, ButtonAction, RespondFn } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { errorFields, type Log } from '../../log.js';
import type { Claims } from '../claims.js';
import { type Place, post, respondPrivately, withTextInstead } from '../deliver.js';
import type { Desk, Sendable } from '../desk.js';
import { type Asked, decodeAsked } from '../view/asked.js';
import { actionIds } from '../view/buttons.js';
import { messageLimits } from '../view/limits.js';

interface Click {
  body: BlockAction<ButtonAction>;
  action: ButtonAction;
  client: WebClient;
  respond: RespondFn;
}

const tooOld = 'This button is from an older version of me. Please ask again.';

/** Where a click happened: `thread_ts` only for a message inside a thread, not for one that others have replied to. */
type Spot = Place & { user: string; isPrivate: boolean; isDirect: boolean };

/** Buttons under answers: ask the next question, show the rest, share. Each click is answered once. */
export function listenToButtons(app: App, desk: Desk, claims: Claims, log: Log): void {
  const onClick =
    (answer: (click: Click, asked: Asked, spot: Spot) => Promise<void>) =>
    async (click: Click & { ack: () => Promise<void> }) => {
      await click.ack();
      const spot = spotOf(click.body);
      const asked = decodeAsked(click.action.value);
      const key = `click ${click.action.action_ts} ${click.action.action_id} ${spot.user}`;
      if (!claims.take(key)) return;
      try {
        if (asked) await answer(click, asked, spot);
        else await respondPrivately({ ...click, log }, spot, { text: tooOld });
      } catch (error) {
        claims.release(key);
        throw error;
      }
    };

  app.action<BlockAction<ButtonAction>>(actionIds.ask, onClick(answerClick));
  app.action<BlockAction<ButtonAction>>(actionIds.more, onClick(answerClick));
  app.action<BlockAction<ButtonAction>>(actionIds.share, onClick(share));

  /** In a direct message like any question; elsewhere privately, with a button to share. */
  async function answerClick(click: Click, asked: Asked, spot: Spot): Promise<void> {
    if (spot.isDirect && !spot.isPrivate) {
      const { message } = desk(asked, `${spot.channel} ${spot.thread_ts ?? ''}`);
      return post(click.client, spot, message);
    }
    const { message } = desk({ ...asked, share: true }, `${click.body.team?.id} ${spot.channel} ${spot.user}`);
    return respondPrivately({ ...click, log }, spot, message);
  }

  /** For all to see, once, with the name of who shared it. Works where the bot is no member. */
  async function share({ respond, client, body }: Click, asked: Asked, spot: Spot): Promise<void> {
    const key = `share ${spot.channel} ${body.container?.message_ts} ${spot.user}`;
    if (!claims.take(key)) {
      return respondPrivately({ respond, client, log }, spot, { text: 'You have shared this answer already.' });
    }
    const to = {
      response_type: 'in_channel' as const,
      replace_original: false,
      ...(spot.thread_ts && { thread_ts: spot.thread_ts }),
    };
    const { message, failed } = desk(asked, undefined);
    if (failed) {
      claims.release(key);
      return respondPrivately({ respond, client, log }, spot, message);
    }
    try {
      await withTextInstead(message, (one) => respond({ ...to, ...signed(one, spot.user) }));
    } catch (error) {
      claims.release(key);
      log.warn('share refused', errorFields(error));
      const text = 'I could not share this. Slack lets me do so for 30 minutes after an answer. Ask again, then share.';
      await respondPrivately({ respond, client, log }, spot, { text });
    }
  }
}

function signed(message: Sendable, user: string): Sendable {
  const by = { type: 'context' as const, elements: [{ type: 'mrkdwn' as const, text: `Shared by <@${user}>` }] };
  return message.blocks
    ? { ...message, blocks: [...message.blocks.slice(0, messageLimits.blocks - 1), by] }
    : { text: `${message.text}\nShared by <@${user}>` };
}

function spotOf(body: BlockAction): Spot {
  const container = new Map<string, unknown>(Object.entries(body.container ?? {}));
  const channel = body.channel?.id ?? String(container.get('channel_id') ?? '');
  const thread = container.get('thread_ts') ?? body.message?.thread_ts;
  const isReply = typeof thread === 'string' && thread !== container.get('message_ts');
  return {
    channel,
    user: body.user.id,
    isPrivate: container.get('is_ephemeral') === true,
    isDirect: channel.startsWith('D'),
    ...(isReply && { thread_ts: thread }),
  };
}
