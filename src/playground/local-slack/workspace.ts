/** Somebody in the workspace. */
export interface Person {
  id: string;
  name: string;
  realName: string;
}

/** A place to talk: a public channel, or a direct message with the bot. */
export interface Channel {
  id: string;
  name: string;
  kind: 'channel' | 'im';
  /** User ids, the bot's among them where it is a member. */
  members: readonly string[];
}

const bot = { id: 'U0MICROOS01', name: 'microos', realName: 'Micro OS Bot', botId: 'B0MICROOS01' };
const people: readonly Person[] = [
  { id: 'U0ADA000001', name: 'ada', realName: 'Ada' },
  { id: 'U0GRACE0001', name: 'grace', realName: 'Grace' },
];
const everybody = people.map((person) => person.id);

/** The one team of the local Slack, its people and its channels. The bot is a member of #platform, not of #random. */
export const workspace = {
  team: { id: 'T0LOCAL0001', domain: 'local-slack', name: 'Local Slack' },
  appId: 'A0MICROOS01',
  verificationToken: 'local-verification-token',
  bot,
  /** Slack itself, which tells people about failures. */
  slackbot: { id: 'USLACKBOT', name: 'slackbot', realName: 'Slackbot' },
  people,
  channels: [
    { id: 'C0PLATFORM1', name: 'platform', kind: 'channel', members: [...everybody, bot.id] },
    { id: 'C0RANDOM001', name: 'random', kind: 'channel', members: everybody },
    { id: 'D0ADA000001', name: 'directmessage', kind: 'im', members: ['U0ADA000001', bot.id] },
    { id: 'D0GRACE0001', name: 'directmessage', kind: 'im', members: ['U0GRACE0001', bot.id] },
  ] satisfies readonly Channel[],
};

/** A person by id, or undefined. */
export function personById(id: string): Person | undefined {
  return workspace.people.find((person) => person.id === id);
}

/** A channel by id, or undefined. */
export function channelById(id: string): Channel | undefined {
  return workspace.channels.find((channel) => channel.id === id);
}

/** The direct message between a person and the bot, or undefined for an unknown person. */
export function directChannelOf(userId: string): Channel | undefined {
  return workspace.channels.find((channel) => channel.kind === 'im' && channel.members.includes(userId));
}
