import { z } from 'zod';
import type { Delivery } from './local-slack/delivery.js';
import type { LocalSlack } from './local-slack/local-slack.js';
import { isVisibleTo } from './local-slack/message-store.js';
import { channelById, personById, workspace } from './local-slack/workspace.js';

const maxTextCharacters = 12_000;
const knownCommand = '/microos';

const place = { user: z.string(), channel: z.string() };
const text = z.string().max(maxTextCharacters);
const messageBody = z.strictObject({
  ...place,
  text: text.min(1),
  thread_ts: z.string().optional(),
  mention: z.boolean(),
});
const commandBody = z.strictObject({ ...place, command: z.string(), text });
const clickBody = z.strictObject({ ...place, ts: z.string(), actionId: z.string() });

/** What a request of the page comes to: a status and its JSON. */
export interface PageReply {
  status: number;
  body: { ok: boolean; error?: string; acked?: boolean; ackMs?: number };
}

const bad = (error: string, status = 400): PageReply => ({ status, body: { ok: false, error } });

function done({ acked, ackMs, error }: Delivery): PageReply {
  if (error !== undefined) return bad('The app failed on this. Its log says more.', 500);
  return { status: 200, body: { ok: true, acked, ackMs } };
}

/** Why this person cannot act in this channel, or undefined. */
function stranger({ user, channel }: { user: string; channel: string }): PageReply | undefined {
  if (personById(user) === undefined) return bad(`There is no person ${user}.`, 404);
  const isMember = channelById(channel)?.members.includes(user) ?? false;
  return isMember ? undefined : bad(`There is no channel ${channel} for ${user}.`, 404);
}

async function postMessage(slack: LocalSlack, given: unknown): Promise<PageReply> {
  const read = messageBody.safeParse(given);
  if (!read.success) return bad('Send user, channel, text and mention.');
  const { user, channel, text: words, thread_ts, mention } = read.data;
  const refused = stranger(read.data);
  if (refused !== undefined) return refused;
  const thread = thread_ts === undefined ? {} : { thread_ts };
  const root = thread_ts === undefined ? undefined : slack.messages({ channel, visibleTo: user });
  if (root?.every(({ ts }) => ts !== thread_ts)) return bad('There is no such thread.', 404);
  const isDirect = channelById(channel)?.kind === 'im';
  if (isDirect) return done(await slack.directMessage({ user, text: words, ...thread }));
  const isMention = mention || new RegExp(`(^|\\W)@${workspace.bot.name}\\b`, 'i').test(words);
  if (isMention) return done(await slack.mention({ user, channel, text: words, ...thread }));
  slack.write({ user, channel, text: words, ...thread });
  return { status: 200, body: { ok: true, acked: false } };
}

async function runCommand(slack: LocalSlack, given: unknown): Promise<PageReply> {
  const read = commandBody.safeParse(given);
  if (!read.success) return bad('Send user, channel, command and text.');
  const refused = stranger(read.data);
  if (refused !== undefined) return refused;
  const { command } = read.data;
  if (command !== knownCommand) return bad(`${command} is not a valid command. Try ${knownCommand} help.`);
  return done(await slack.command(read.data));
}

async function clickButton(slack: LocalSlack, given: unknown): Promise<PageReply> {
  const read = clickBody.safeParse(given);
  if (!read.success) return bad('Send user, channel, ts and actionId.');
  const { user, channel, ts, actionId } = read.data;
  const message = slack.messages({ channel }).find((each) => each.ts === ts);
  if (message === undefined || !isVisibleTo(message, user)) return bad('There is no such message.', 404);
  return slack.click({ user, message, actionId }).then(done, () => bad('There is no such button.', 404));
}

/** What the page may post, by path. */
export const pageRequests: Readonly<Record<string, (slack: LocalSlack, given: unknown) => Promise<PageReply>>> = {
  '/api/message': postMessage,
  '/api/command': runCommand,
  '/api/click': clickButton,
};
