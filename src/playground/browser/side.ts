import { byId, make, redraw } from './make.js';
import type { PageChannel, PagePerson } from './protocol.js';

/** How a channel is called in the list and above the messages. */
export function channelTitle(channel: PageChannel): string {
  return channel.kind === 'im' ? 'Micro OS Bot' : `# ${channel.name}`;
}

/** Draws the list of channels; `unread` are those with news. */
export function drawChannels(
  channels: readonly PageChannel[],
  { current, unread }: { current: string; unread: ReadonlySet<string> },
  onPick: (channel: PageChannel) => void,
): void {
  const drawOne = (channel: PageChannel): HTMLElement => {
    const isCurrent = channel.id === current;
    const title = channelTitle(channel);
    const button = make('button', { type: 'button', 'aria-current': isCurrent ? 'page' : undefined }, title);
    button.dataset.key = channel.id;
    if (unread.has(channel.id)) button.append(make('span', { class: 'unread' }, 'new'));
    button.addEventListener('click', () => onPick(channel));
    return make('li', {}, button);
  };
  const groups = [
    { title: 'Channels', kind: 'channel' },
    { title: 'Direct messages', kind: 'im' },
  ].map(({ title, kind }) => {
    const items = channels.filter((channel) => channel.kind === kind).map(drawOne);
    return make('section', {}, make('h2', {}, title), make('ul', {}, ...items));
  });
  redraw(byId('channels', HTMLElement), ...groups);
}

/** Draws the switch between people. */
export function drawPeople(people: readonly PagePerson[], current: string, onPick: (person: PagePerson) => void): void {
  const choices = people.map((person) => {
    const radio = make('input', { type: 'radio', name: 'person', value: person.id });
    radio.dataset.key = person.id;
    radio.checked = person.id === current;
    radio.addEventListener('change', () => onPick(person));
    return make('label', {}, radio, make('span', {}, person.realName));
  });
  redraw(byId('people', HTMLElement), make('legend', {}, 'You are'), ...choices);
}
