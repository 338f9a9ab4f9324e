/** A body as Slack delivers it. */
export type Body = Record<string, unknown>;

let count = 0;

/** A number never given before: ids and timestamps of deliveries. */
function next(): number {
  count += 1;
  return count;
}

function stamp(): string {
  return `1700000000.${String(next()).padStart(6, '0')}`;
}

/** An event in its callback, with ids of its own. */
export function eventBody(event: Body): Body {
  const id = next();
  return { type: 'event_callback', token: 'v', team_id: 'T1', api_app_id: 'A1', event_id: `Ev${id}`, event };
}

/** Somebody mentions the bot in a channel. */
export function mention(text: string, more: Body = {}): Body {
  return eventBody({ type: 'app_mention', channel: 'C1', user: 'U1', text: `<@UBOT> ${text}`, ts: stamp(), ...more });
}

/** Somebody writes the bot a direct message. */
export function directMessage(text: string, more: Body = {}): Body {
  return eventBody({ type: 'message', channel_type: 'im', channel: 'D1', user: 'U1', text, ts: stamp(), ...more });
}

/** Somebody types a slash command. */
export function command(text: string, more: Body = {}): Body {
  return {
    command: '/microos',
    text,
    team_id: 'T1',
    channel_id: 'C1',
    user_id: 'U1',
    trigger_id: `t${next()}`,
    ...more,
  };
}

/** Somebody clicks a button of a private message in a channel. */
export function click(action: Body, responseUrl: string, more: Body = {}): Body {
  return {
    type: 'block_actions',
    team: { id: 'T1' },
    user: { id: 'U1', team_id: 'T1' },
    channel: { id: 'C1' },
    container: { type: 'message', message_ts: '1700000000.000001', channel_id: 'C1', is_ephemeral: true },
    trigger_id: `t${next()}`,
    actions: [{ type: 'button', block_id: 'b', action_ts: stamp(), ...action }],
    response_url: responseUrl,
    ...more,
  };
}

/** A shortcut, form or menu, by its type. */
export function interaction(type: string, more: Body): Body {
  return { type, team: { id: 'T1' }, user: { id: 'U1', team_id: 'T1' }, trigger_id: `t${next()}`, ...more };
}

/** The buttons of a message, whichever block they stand in. */
export function buttonsOf(message: unknown): Body[] {
  if (typeof message !== 'object' || message === null || !('blocks' in message)) return [];
  const blocks = message.blocks as { type: string; elements?: Body[] }[];
  return blocks.flatMap((block) => (block.type === 'actions' ? (block.elements ?? []) : []));
}
