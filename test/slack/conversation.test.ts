import { describe, expect, it } from 'vitest';
import { ada, command, grace, only, platform, random, scene } from './scene.js';

const first = 'what is photon os';
const second = 'and its github?';
const understood = /^Photon OS: https:\/\/github\.com\/vmware\/photon/;
const ask = { channel: platform };

describe('what was last spoken of', () => {
  it('carries on in a thread, whoever asks', async () => {
    const { slack } = await scene();
    const { typed } = await slack.mention({ ...ask, user: ada, text: first });
    const next = await slack.mention({ ...ask, user: grace, text: second, thread_ts: typed.ts });
    expect(only(next).text).toMatch(understood);
  });

  it('carries on in a direct message', async () => {
    const { slack } = await scene();
    await slack.directMessage({ user: ada, text: first });
    expect(only(await slack.directMessage({ user: ada, text: second })).text).toMatch(understood);
  });

  it('carries on for one person’s commands in a channel', async () => {
    const { slack } = await scene();
    await command(slack, first);
    expect((await command(slack, second)).text).toMatch(understood);
  });

  it('carries on after a click in a private message', async () => {
    const { slack } = await scene();
    const message = await command(slack, 'what is rancheros');
    await slack.click({ user: ada, message, actionId: 'ask-0' });
    expect((await command(slack, 'what is its license?')).text).not.toMatch(/of which system/);
  });

  it('survives a refusal', async () => {
    const { slack } = await scene();
    await command(slack, first);
    await command(slack, 'asdf');
    expect((await command(slack, second)).text).toMatch(understood);
  });
});

describe('what was last spoken of elsewhere is not carried over', () => {
  it('from one thread to another', async () => {
    const { slack } = await scene();
    await slack.mention({ ...ask, user: ada, text: first });
    expect(only(await slack.mention({ ...ask, user: ada, text: second })).text).not.toMatch(understood);
  });

  it('from one person’s direct message to another’s, or into a thread there', async () => {
    const { slack } = await scene();
    const { typed } = await slack.directMessage({ user: ada, text: 'what is k3os' });
    await slack.directMessage({ user: ada, text: first });
    expect(only(await slack.directMessage({ user: grace, text: second })).text).not.toMatch(understood);
    const inThread = await slack.directMessage({ user: ada, text: second, thread_ts: typed.ts });
    expect(only(inThread).text).not.toMatch(understood);
  });

  it('from one person’s commands to another’s, or to another channel', async () => {
    const { slack } = await scene();
    await command(slack, first);
    expect((await command(slack, second, { user: grace })).text).not.toMatch(understood);
    expect((await command(slack, second, { channel: random })).text).not.toMatch(understood);
  });

  it('between commands, mentions and direct messages', async () => {
    const { slack } = await scene();
    const inDirect = { channel: 'D0ADA000001' };
    await command(slack, first, inDirect);
    expect(only(await slack.directMessage({ user: ada, text: second })).text).not.toMatch(understood);
    expect(only(await slack.mention({ ...ask, user: ada, text: second })).text).not.toMatch(understood);
    await slack.directMessage({ user: ada, text: 'what is rancheros' });
    expect((await command(slack, second, inDirect)).text).toMatch(understood);
  });

  it('from a click in a private message to the direct message it stands in', async () => {
    const { slack } = await scene();
    await slack.directMessage({ user: ada, text: first });
    const message = await command(slack, 'what is rancheros', { channel: 'D0ADA000001' });
    await slack.click({ user: ada, message, actionId: 'ask-0' });
    expect(only(await slack.directMessage({ user: ada, text: second })).text).toMatch(understood);
  });
});
