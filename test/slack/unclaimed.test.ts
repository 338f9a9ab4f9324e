import { describe, expect, it } from 'vitest';
import { workspace } from '../../src/playground/local-slack/workspace.js';
import { ada, adasDirect, command, only, platform, random, scene } from './scene.js';

const common = {
  token: workspace.verificationToken,
  team: { id: workspace.team.id, domain: workspace.team.domain },
  user: { id: ada, name: 'ada', team_id: workspace.team.id },
  api_app_id: workspace.appId,
  is_enterprise_install: false,
  enterprise: null,
  trigger_id: '1.2.local',
};
const view = { id: 'V1', type: 'modal', callback_id: 'old-form', state: { values: {} }, private_metadata: '' };

describe('what nobody listens to is acknowledged with one private line', () => {
  it.each(['/other', '/microos2', '/micro', '/MICROOS', '/microos-admin'])('the command %s', async (name) => {
    const { slack } = await scene();
    const line = only(await slack.command({ user: ada, channel: random, command: name, text: 'what is photon os' }));
    expect(line).toMatchObject({ via: 'ack', ephemeralFor: ada, text: expect.stringContaining('/microos') });
  });

  it.each([
    ['another button', { type: 'button', action_id: 'old-button', value: 'x' }],
    ['nearly ours', { type: 'button', action_id: 'ask-', value: '{"q":"help"}' }],
    ['nearly ours too', { type: 'button', action_id: 'shared', value: '{"q":"help"}' }],
    ['a menu', { type: 'static_select', action_id: 'menu', selected_option: { value: 'x' } }],
    ['a menu with our id', { type: 'static_select', action_id: 'more', selected_option: { value: 'x' } }],
  ])('the control %s', async (_name, fields) => {
    const { slack } = await scene();
    const message = await command(slack, 'what is rancheros');
    const { body } = await slack.click({ user: ada, message, actionId: 'ask-0' });
    const result = await slack.deliver({ ...body, actions: [{ block_id: 'b', action_ts: '1.1', ...fields }] });
    expect(result.acked).toBe(true);
    expect(result.error).toBeUndefined();
    expect(only(result)).toMatchObject({ ephemeralFor: ada, via: 'response_url', text: expect.stringContaining('sk') });
  });

  it('a control in a form', async () => {
    const { slack } = await scene();
    const actions = [{ type: 'button', action_id: 'old', block_id: 'b', value: 'x', action_ts: '1.1' }];
    const container = { type: 'view', view_id: view.id };
    const result = await slack.deliver({ ...common, type: 'block_actions', container, view, actions });
    expect(result.acked).toBe(true);
    expect(only(result).channel).toBe(adasDirect);
  });

  it.each([
    ['a global shortcut', { type: 'shortcut', callback_id: 'old', action_ts: '1.1' }],
    [
      'a message shortcut',
      {
        type: 'message_action',
        callback_id: 'old',
        action_ts: '1.1',
        message_ts: '1.2',
        channel: { id: platform, name: 'platform' },
        message: { type: 'message', text: 'x', ts: '1.2' },
      },
    ],
    ['a form', { type: 'view_submission', view, response_urls: [] }],
    ['a form without a name', { type: 'view_submission', view: { ...view, callback_id: '' } }],
  ])('%s', async (_name, body) => {
    const { slack } = await scene();
    const result = await slack.deliver({ ...common, ...body });
    expect(result).toMatchObject({ acked: true });
    expect(result.error).toBeUndefined();
    expect(only(result)).toMatchObject({ channel: adasDirect, text: expect.stringContaining('/microos') });
  });

  it.each(['with a name', 'without one'])('a form closed, %s: acknowledged, nothing to say', async (name) => {
    const { slack } = await scene();
    const closed = { ...view, callback_id: name === 'with a name' ? 'old-form' : '' };
    const result = await slack.deliver({ ...common, type: 'view_closed', view: closed, is_cleared: false });
    expect(result).toMatchObject({ acked: true, newMessages: [] });
  });

  it('options to choose from: none', async () => {
    const { slack } = await scene();
    const container = { type: 'message', message_ts: '1.2', channel_id: platform };
    const body = { ...common, type: 'block_suggestion', action_id: 'old', block_id: 'b', value: 'pho', container };
    expect(await slack.deliver(body)).toMatchObject({ acked: true, ack: { options: [] }, newMessages: [] });
  });

  it.each(['reaction_added', 'app_home_opened', 'member_joined_channel', 'tokens_revoked'])(
    'the event %s: acknowledged, nothing to say',
    async (type) => {
      const { slack } = await scene();
      const { body } = await slack.directMessage({ user: ada, text: 'hello' });
      const result = await slack.deliver({ ...body, event_id: 'Ev-another', event: { type, user: ada } });
      expect(result).toMatchObject({ acked: true, newMessages: [] });
    },
  );
});
