import { createComposer, type Sent } from './composer.js';
import { drawEmpty, noteOf } from './draw-empty.js';
import type { MessageDrawing } from './draw-message.js';
import { byId } from './make.js';
import type { PageChange, PageChannel, PageMessage, PagePerson, PageState } from './protocol.js';
import { listenAs, server } from './server-connection.js';
import { channelTitle, drawChannels, drawPeople } from './side.js';
import { createTimeline } from './timeline.js';

const maxLabelCharacters = 60;

let state: PageState = { you: '', people: [], channels: [], messages: [], examples: [] };
let channelId = '';
let stopListening = (): void => {};
const unread = new Set<string>();
const log = byId('log', HTMLElement);
const composer = createComposer({ onSend: send, onProblem: say });
const timeline = createTimeline(log, { drawingOf, drawEmpty: () => drawEmpty(state.examples, ask) });

function say(words = ''): void {
  byId('status', HTMLElement).textContent = words;
}

function personById(id: string): PagePerson | undefined {
  return state.people.find((person) => person.id === id);
}

function channelById(id: string): PageChannel | undefined {
  return state.channels.find((channel) => channel.id === id);
}

function drawingOf({ ts, channel, text, isPrivate, thread_ts }: PageMessage): MessageDrawing {
  const canReply = !isPrivate && thread_ts === undefined;
  return {
    nameOf: (id) => personById(id)?.realName ?? id,
    handleOf: (id) => personById(id)?.name ?? channelById(id)?.name ?? id,
    isApp: (id) => personById(id)?.isApp ?? false,
    click: async (actionId) => say(await server.click({ user: state.you, channel, ts, actionId })),
    ...(canReply && { reply: () => composer.replyTo(ts, text.slice(0, maxLabelCharacters)) }),
  };
}

async function send(sent: Sent): Promise<void> {
  say();
  const place = { user: state.you, channel: channelId };
  say(await ('command' in sent ? server.runCommand({ ...place, ...sent }) : server.postMessage({ ...place, ...sent })));
}

function ask(question: string): Promise<void> {
  const channel = channelById(channelId);
  if (channel?.hasBot === true) return send({ text: question, mention: true });
  return send({ command: '/microos', text: question });
}

function drawSide(): void {
  drawChannels(state.channels, { current: channelId, unread }, enterChannel);
}

function enterChannel(channel: PageChannel): void {
  channelId = channel.id;
  unread.delete(channel.id);
  composer.enter(channel);
  byId('place', HTMLElement).textContent = channelTitle(channel);
  byId('place-note', HTMLElement).textContent = noteOf(channel);
  drawSide();
  timeline.show(state.messages.filter((message) => message.channel === channel.id));
}

/** The same channel for another person; for direct messages that person's own. */
function sameChannel(before: PageChannel | undefined): PageChannel | undefined {
  return channelById(channelId) ?? state.channels.find(({ kind }) => kind === before?.kind) ?? state.channels[0];
}

function onState(next: PageState): void {
  const before = channelById(channelId);
  state = next;
  const humans = next.people.filter(({ isApp }) => !isApp);
  drawPeople(humans, next.you, ({ id }) => become(id));
  const channel = sameChannel(before);
  if (channel !== undefined) enterChannel(channel);
}

function onChange(change: PageChange): void {
  const { message } = change;
  const at = state.messages.findIndex(({ ts, channel }) => ts === message.ts && channel === message.channel);
  const isGone = change.change === 'removed';
  if (at >= 0) state.messages.splice(at, 1, ...(isGone ? [] : [message]));
  else if (!isGone) state.messages.push(message);
  if (message.channel === channelId) {
    timeline.apply(change);
  } else if (change.change === 'new') {
    unread.add(message.channel);
    drawSide();
  }
}

function become(person?: string): void {
  stopListening();
  unread.clear();
  say();
  const onConnection = (isConnected: boolean) => say(isConnected ? '' : 'The connection is lost. Trying again …');
  stopListening = listenAs(person, { onState, onChange, onConnection });
}

log.tabIndex = 0;
become();
