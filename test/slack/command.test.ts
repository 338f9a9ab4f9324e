import { describe, expect, it } from 'vitest';
import { buttonsIn, command, grace, only, platform, random, scene, shown } from './scene.js';

describe('/microos', () => {
  it.each([platform, random])('answers privately in the acknowledgement itself, in %s', async (channel) => {
    const { slack } = await scene();
    const result = await slack.command({ user: grace, channel, command: '/microos', text: 'what is photon os' });
    const message = only(result);
    expect(message).toMatchObject({ via: 'ack', ephemeralFor: grace, channel });
    expect(result.ack).toMatchObject({ response_type: 'ephemeral', text: expect.stringMatching(/^Photon OS: /) });
    expect(shown(message)).toContain('https://github.com/vmware/photon');
    expect(slack.calls().filter(({ method }) => method !== 'auth.test')).toEqual([]);
  });

  it.each(['what is photon os', 'help', '', 'asdf', 'hello', 'what is the license of it?'])(
    'offers to share its answer to “%s”',
    async (text) => {
      const { slack } = await scene();
      const buttons = buttonsIn(await command(slack, text));
      expect(buttons.at(-1)).toMatchObject({ actionId: 'share', label: 'Share in channel' });
    },
  );

  it.each(['help', 'Help!', '?', '', '   ', '\t\n', '<@U0MICROOS01>', '<@U0MICROOS01|microos> help'])(
    'says how it is used on “%s”',
    async (text) => {
      const { slack } = await scene();
      const words = shown(await command(slack, text));
      expect(words).toMatch(/^Ask me about micro operating systems\./);
      expect(words).toContain('/microos and a question');
      expect(words).toContain('Slash commands do not work inside threads, a mention does.');
    },
  );

  it('answers every example of its help', async () => {
    const { slack } = await scene();
    const help = shown(await command(slack, 'help'));
    const examples = help.match(/(?<=^- [^:]+: ).*$/gm)?.flatMap((line) => line.split(' · ')) ?? [];
    expect(examples.length).toBeGreaterThan(6);
    for (const example of examples) {
      const answer = await command((await scene()).slack, example);
      expect(answer.text, example).not.toMatch(/not something I know|not a system|not recorded|of which system/);
    }
  });

  it.each(['asdf', 'restart the server', 'what is the weather', 'fix my <b>printer</b>'])(
    'does not know “%s”, says what it answers, and offers questions that work',
    async (text) => {
      const { slack } = await scene();
      const message = await command(slack, text);
      expect(shown(message)).toMatch(/micro operating systems/i);
      expect(shown(message)).toMatch(/help/i);
    },
  );

  it.each([
    ['a foreign mention', '<@U777|bob> what is photon os', 'Photon OS: '],
    ['a channel', 'what is <#C1|photon-os>', 'Photon OS: '],
    ['a link with a label', 'what is <http://photon.os|photon os>', 'Photon OS: '],
    ['entities', 'photon os &amp; rancheros kernel', 'Photon OS'],
    ['a ping', '<!channel> what is photon os', 'Photon OS: '],
    ['line breaks', 'what\nis\n\nphoton os', 'Photon OS: '],
  ])('reads %s as words', async (_name, text, beginning) => {
    const { slack } = await scene();
    expect((await command(slack, text)).text.startsWith(beginning)).toBe(true);
  });

  it('takes a command without any text', async () => {
    const { slack } = await scene();
    const { body } = await slack.command({ user: grace, channel: platform, command: '/microos', text: '' });
    const { text: _, ...without } = body;
    const { ack } = await slack.deliver(without);
    expect(ack).toMatchObject({ response_type: 'ephemeral', text: expect.stringContaining('Ask me') });
  });
});
