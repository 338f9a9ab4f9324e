import { describe, expect, it } from 'vitest';
import type { LocalMessage } from '../../src/playground/local-slack/message-store.js';
import { escapeText } from '../../src/playground/local-slack/typed-text.js';
import { problemsInMessage } from '../../src/slack/view/limits.js';
import { liveIn } from './live-text.js';
import {
  ada,
  botSaying,
  buttonsIn,
  changed,
  command,
  grace,
  only,
  platform,
  refusal,
  type Scene,
  scene,
} from './scene.js';

const hostile: [string, string][] = [
  ['a ping of the channel', '<!channel>'],
  ['a ping of who is here', '<!here|here>'],
  ['a ping of everyone', '<!everyone> @everyone @channel'],
  ['a group', '<!subteam^S1|@admins>'],
  ['a date', '<!date^1700000000^{date}^https://evil.example|click>'],
  ['a mention', '<@U1>'],
  ['a mention with a label', '<@U1|boss>'],
  ['a channel', '<#C1|x>'],
  ['a link', '<https://evil.example|click>'],
  ['a link to mail', '<mailto:a@evil.example|mail>'],
  ['a bare link', 'https://evil.example/path?q=1'],
  ['a bare host', 'www.evil.example'],
  ['a Markdown link', '[x](javascript:alert(1))'],
  ['a Markdown link to a host', '[RancherOS](https://evil.example)'],
  ['formatting', '*bold* _it_ ~s~ `code` ```block``` > quote'],
  ['HTML', '<b>zorg</b><script>alert(1)</script><img src=x onerror=alert(1)>'],
  ['nested brackets', '<<!channel>> <!chan<!channel>nel> &lt;!channel&gt; &amp;lt;!channel&amp;gt;'],
  ['half a bracket', '<!channel <@U1 <https://evil.example'],
  ['control characters', 'zorg\u0000\u0007\u001b[31mos\u009f'],
  ['text turned around', '\u202ezorgos\u202c \u2066sogroz\u2069'],
  ['invisible characters', 'zor\u200bg\u200dos\ufeff'],
  ['halves of characters', 'zorg\ud800 \udc00os'],
  ['emoji', ':fire::fire: 🔥🔥👩‍👩‍👧‍👦 :+1::skin-tone-2:'],
  ['an emoji bomb', '🔥'.repeat(3000)],
  ['accents without end', `z${'\u0301'.repeat(2000)}orgos`],
  ['12,000 characters', 'zorgos '.repeat(1715).slice(0, 12_000)],
  ['one word of 12,000 characters', 'z'.repeat(12_000)],
  ['12,000 control characters', '\u0001'.repeat(12_000)],
  ['12,000 quotation marks', '"\\'.repeat(6000)],
  ['JSON', '{"type":"broadcast","range":"channel"}'],
];

/** Sentences that show something of what was typed, or come near to it. */
const sentences = [
  (text: string) => text,
  (text: string) => `what is ${text}?`,
  (text: string) => `what is zorg${text}os?`,
  (text: string) => `is ${text} linux dead?`,
  (text: string) => `compare ${text} and rancheros`,
  (text: string) => `rancheros ${text} theming support`,
  (text: string) => `what is flatcra ${text}`,
];

/** Fails where something typed is alive in what the app sent so far, or where Slack would refuse it. */
function expectCalm({ slack }: Scene, sharer?: string): void {
  const sent = slack.messages().filter(({ via }) => via !== 'typed');
  for (const message of sent) {
    expect(liveIn(message, sharer)).toEqual([]);
    expect(problemsInMessage(message)).toEqual([]);
    expect(message.text).not.toMatch(/\*bold\*|_it_|~s~|`code`|javascript:|<script|:fire:/);
  }
  for (const { result } of slack.calls()) expect(result.ok).toBe(true);
}

describe.each(hostile)('%s', (_name, text) => {
  it.each([
    ['as it was typed', (typed: string) => typed],
    ['escaped', escapeText],
  ])('in a command, %s, comes to nothing', async (_form, form) => {
    const here = await scene();
    for (const sentence of sentences) await command(here.slack, form(sentence(text)));
    expectCalm(here);
  });

  it('in a mention comes to nothing', async () => {
    const here = await scene();
    for (const [at, sentence] of sentences.entries()) {
      const { body } = await here.slack.mention({ user: ada, channel: platform, text: sentence(text) });
      const { ts } = here.slack.write({ user: ada, channel: platform, text: 'the same' });
      only(await here.slack.deliver(changed(body, { ts, text: sentence(text) }, `Ev-another-${at}`)));
    }
    expectCalm(here);
  });

  it('in a direct message comes to nothing, whatever is clicked', async () => {
    const here = await scene();
    const { slack } = here;
    for (const sentence of sentences) {
      const message = only(await slack.directMessage({ user: ada, text: sentence(text) }));
      for (const { actionId } of buttonsIn(message)) only(await slack.click({ user: ada, message, actionId }));
    }
    expectCalm(here);
  });

  it('shared with the channel comes to nothing', async () => {
    const here = await scene();
    for (const sentence of sentences) {
      const message = await command(here.slack, sentence(text), { user: grace });
      const shared = only(await here.slack.click({ user: grace, message, actionId: 'share' }));
      expect(shared).not.toHaveProperty('ephemeralFor');
      expect(shared.text).toBe(message.text);
    }
    expectCalm(here, grace);
  });

  it('where Slack refuses the blocks comes to nothing', async () => {
    const here = await scene();
    here.failing(({ method, body }) => (body.includes('"blocks"') ? refusal(method, 'invalid_blocks') : undefined));
    for (const sentence of sentences) only(await here.slack.directMessage({ user: ada, text: sentence(text) }));
    expectCalm(here);
  });
});

describe('even if an answer repeated it, nothing is alive:', () => {
  const repeated = hostile.filter(
    ([name]) => !/invisible|control|turned|halves|bare|mail|Markdown|formatting|^emoji$/.test(name),
  );
  it.each(repeated)('%s', async (_name, text) => {
    const here = await scene({ bot: botSaying((asked) => asked.slice(0, 200)) });
    const typed = escapeText(text);
    const messages: LocalMessage[] = [
      await command(here.slack, typed),
      only(await here.slack.directMessage({ user: ada, text: typed })),
    ];
    for (const message of messages) expect(liveIn(message).filter((one) => !/^https?:/.test(one))).toEqual([]);
  });
});
