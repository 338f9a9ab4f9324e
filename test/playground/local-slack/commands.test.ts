import { describe, expect, it } from 'vitest';
import type { LocalSlack } from '../../../src/playground/local-slack/local-slack.js';
import { ada, buttons, call, plain, platform, scene, tooLong } from './scene.js';

describe('a slash command', () => {
  const run = (slack: LocalSlack) => slack.command({ user: ada, channel: platform, command: '/go', text: '<b> & c' });

  it.each([
    ['text', 'hello', ['hello', ada, 'ack']],
    ['blocks', { text: 'hello', blocks: buttons }, ['hello', ada, 'ack']],
    ['in_channel', { text: 'hello', response_type: 'in_channel' as const }, ['hello', undefined, 'ack']],
    ['a long header', { text: 'x', blocks: tooLong }, ['/go failed with the error "invalid_blocks"', ada, 'slackbot']],
  ])('acknowledged with %s', async (_name, response, shown) => {
    const { slack } = await scene((app) => {
      app.command('/go', async ({ ack }) => ack(response as string));
    });
    const result = await run(slack);
    expect(result).toMatchObject({ acked: true, ack: response });
    expect(result.newMessages.map(({ text, ephemeralFor, via }) => [text, ephemeralFor, via])).toEqual([shown]);
  });

  it('carries its words as typed', async () => {
    const texts: string[] = [];
    const { slack } = await scene((app) => {
      app.command('/go', async ({ ack, command }) => {
        texts.push(command.text);
        await ack();
      });
    });
    expect((await run(slack)).newMessages).toEqual([]);
    expect(texts).toEqual(['<b> & c']);
  });

  it('that nobody takes, or that fails, tells the person so', async () => {
    const { slack } = await scene();
    expect((await run(slack)).newMessages).toMatchObject([{ text: '/go failed with the error "operation_timeout"' }]);
  });

  it('is answered once only', async () => {
    const errors: unknown[] = [];
    const { slack, app } = await scene((bolt) => {
      bolt.command('/go', async ({ ack }) => {
        await ack('one');
        await ack('two');
      });
    });
    app.error(async ({ code }) => {
      errors.push(code);
    });
    expect((await run(slack)).newMessages).toMatchObject([{ text: 'one' }]);
    expect(errors).toEqual(['slack_bolt_receiver_ack_multiple_error']);
  });

  it('opens one view with its trigger, within three seconds', async () => {
    const ids: string[] = [];
    const view = { type: 'modal', title: plain('Hello'), blocks: [{ type: 'divider' }] };
    const { slack, clock } = await scene((app) => {
      app.command('/go', async ({ ack, command }) => {
        ids.push(command.trigger_id);
        await ack();
      });
    });
    await run(slack);
    await run(slack);
    expect(await call(slack, 'views.open', { trigger_id: ids[0], view })).toMatchObject({
      ok: true,
      view: { type: 'modal' },
    });
    expect(await call(slack, 'views.open', { trigger_id: ids[0], view })).toMatchObject({
      error: 'exchanged_trigger_id',
    });
    clock.ms += 3001;
    expect(await call(slack, 'views.open', { trigger_id: ids[1], view })).toMatchObject({
      error: 'expired_trigger_id',
    });
    await run(slack);
    expect(
      await call(slack, 'views.open', { trigger_id: ids[2], view: { ...view, title: plain('x'.repeat(25)) } }),
    ).toMatchObject({
      error: 'invalid_arguments',
    });
  });
});
