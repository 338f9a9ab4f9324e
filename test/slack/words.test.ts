import { describe, expect, it } from 'vitest';
import { wordsFromSlack } from '../../src/slack/words.js';

describe('what a person meant by Slack’s mark-up', () => {
  it.each([
    ['plain words', 'what is RancherOS?', 'what is RancherOS?'],
    ['a mention', '<@U1> what is it?', 'what is it?'],
    ['a mention with a label', '<@U1|bob> what is it?', 'what is it?'],
    ['a mention in a word', 'what<@U1>is', 'what is'],
    ['a ping', '<!channel> hi <!here|here>', 'hi'],
    ['a group', '<!subteam^S1|@admins> hi', 'hi'],
    ['a date', '<!date^1^{date}|today> hi', 'hi'],
    ['a channel', 'in <#C1|platform>', 'in platform'],
    ['a channel without a name', 'in <#C1> here', 'in here'],
    ['a link', '<https://a.example/x>', 'https://a.example/x'],
    ['a link with a label', 'what is <http://flatcar.org|flatcar.org>?', 'what is flatcar.org ?'],
    ['an address with an ampersand', '<https://a.example/?b=1&amp;c=2>', 'https://a.example/?b=1&c=2'],
    ['entities', 'memory &lt; 512 &amp;&amp; size &gt; 1', 'memory < 512 && size > 1'],
    ['an entity that was typed', '&amp;lt;', '&lt;'],
    ['a mention that was typed', '&lt;@U1&gt;', '<@U1>'],
    ['white space', ' what\n\tis   it\u00a0? ', 'what is it ?'],
    ['half a bracket', 'a < b', 'a < b'],
    ['brackets in brackets', '<<@U1>>', '< >'],
    ['nothing', '', ''],
    ['only a mention', '<@U1>', ''],
  ])('%s', (_name, text, expected) => {
    expect(wordsFromSlack(text)).toBe(expected);
  });
});
