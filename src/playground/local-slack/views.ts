import { plainText } from '../../slack/view/element-rules.js';
import { type Check, flag, list, object, oneOf, optional, required, string } from '../../slack/view/limit-checks.js';
import { problemsInBlocks } from '../../slack/view/limits.js';
import { type ApiResult, refuse, structured } from './content.js';
import { workspace } from './workspace.js';

const maxBlocks = 100;
const anything: Check = () => [];

const modal = object({
  type: required(oneOf('modal')),
  title: required(plainText(24)),
  blocks: required(list(anything, 0, maxBlocks)),
  submit: optional(plainText(24)),
  close: optional(plainText(24)),
  callback_id: optional(string(255, 0)),
  private_metadata: optional(string(3000, 0)),
  external_id: optional(string(255, 0)),
  clear_on_close: optional(flag),
  notify_on_close: optional(flag),
});

/** Takes a modal, under this id: `invalid_arguments` with what is wrong, or the view. Its blocks keep a message's rules. */
export function openView(given: unknown, id: string): ApiResult {
  const view = structured(given);
  const problems = modal(view, '/view');
  if (problems.length > 0 || typeof view !== 'object' || view === null || !('blocks' in view)) {
    return refuse('invalid_arguments', problems);
  }
  const inBlocks = problemsInBlocks(view.blocks, maxBlocks);
  if (inBlocks.length > 0) return refuse('invalid_arguments', inBlocks);
  return { ok: true, view: { ...view, id, team_id: workspace.team.id, app_id: workspace.appId } };
}
