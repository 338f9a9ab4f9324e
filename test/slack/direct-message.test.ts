import { describe, expect, it } from 'vitest';
import { ada, adasDirect, buttonsIn, changed, only, scene, shown } from './scene.js';

describe('a direct message', () => {
  it('is answered at the level it was asked', async () => {
    const { slack } = await scene();
    const first = await slack.directMessage({ user: ada, text: 'what is photon os?' });
    const answer = only(first);
    expect(answer).toMatchObject({ channel: adasDirect, via: 'chat.postMessage' });
    expect(answer.thread_ts).toBeUndefined();
    expect(answer.ephemeralFor).toBeUndefined();
    const thread_ts = first.typed.ts;
    const inThread = only(await slack.directMessage({ user: ada, text: 'is coreos dead', thread_ts }));
    expect(inThread.thread_ts).toBe(thread_ts);
  });

  it('has nothing to share', async () => {
    const { slack } = await scene();
    const answer = only(await slack.directMessage({ user: ada, text: 'what is photon os?' }));
    expect(buttonsIn(answer).map(({ actionId }) => actionId)).not.toContain('share');
  });

  it.each(['help', '', '   '])('“%s” gets help', async (text) => {
    const { slack } = await scene();
    expect(shown(only(await slack.directMessage({ user: ada, text })))).toMatch(/^Ask me about micro operating/);
  });

  it.each([
    ['@microos what is photon os?'],
    ['what is photon os @microos'],
    ['@grace what is photon os?'],
    ['what is photon os? https://github.com/vmware/photon'],
  ])('is read as words: %s', async (text) => {
    const { slack } = await scene();
    expect(only(await slack.directMessage({ user: ada, text })).text).toMatch(/^Photon OS/);
  });

  it.each(['file_share', 'thread_broadcast'])('with the subtype %s is somebody’s words too', async (subtype) => {
    const { slack } = await scene();
    const { body } = await slack.directMessage({ user: ada, text: 'hello' });
    const fields = { subtype, text: 'what is photon os', ts: '1700000000.000100' };
    expect(only(await slack.deliver(changed(body, fields))).text).toMatch(/^Photon OS/);
  });

  it('that mentions the bot and comes as a mention too is answered at its level', async () => {
    const { slack } = await scene();
    const { body } = await slack.directMessage({ user: ada, text: 'hello' });
    const fields = { type: 'app_mention', ts: '1700000000.000100' };
    expect(only(await slack.deliver(changed(body, fields))).thread_ts).toBeUndefined();
  });
});
