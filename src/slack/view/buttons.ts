import type { ActionsBlock, Button } from '@slack/types';
import type { Answer, Option } from '../../answer.js';
import { type Asked, encodeAsked } from './asked.js';

/** The ids of every button we send; whoever listens uses the same. */
export const actionIds = { ask: /^ask-\d+$/, more: 'more', share: 'share' };

const tunables = { maxLabelCharacters: 75 };

/** An answer given outside any conversation stays so, whatever is spoken of when its button is clicked. */
const nothingSpokenOf = { systems: [], topics: [] };

/** The buttons of an answer: what to ask next, the rest of a long answer, and sharing a private one. */
export function buttonsFor(answer: Answer, asked: Asked, nextPage: number | undefined): ActionsBlock[] {
  const questions = optionsOf(answer).map((option, at) => button(`ask-${at}`, option.label, { text: option.question }));
  const again = { conversation: nothingSpokenOf, ...asked };
  const more = nextPage === undefined ? [] : [button(actionIds.more, 'Show the rest', { ...again, page: nextPage })];
  const share = asked.share ? [button(actionIds.share, 'Share in channel', again)] : [];
  const elements = [...questions, ...more, ...share];
  return elements.length === 0 ? [] : [{ type: 'actions', elements }];
}

/** What an answer offers to click, in order. */
export function optionsOf(answer: Answer): Option[] {
  const own = 'options' in answer ? answer.options : [];
  const all = [...own, ...answer.followUps];
  return all.filter((option, at) => all.findIndex((other) => other.question === option.question) === at);
}

function button(actionId: string, label: string, asked: Asked): Button {
  const characters = Array.from(label);
  const fits = characters.length <= tunables.maxLabelCharacters;
  const text = fits ? label : `${characters.slice(0, tunables.maxLabelCharacters - 1).join('')}…`;
  return {
    type: 'button',
    action_id: actionId,
    text: { type: 'plain_text', text, emoji: false },
    value: encodeAsked(asked),
  };
}
