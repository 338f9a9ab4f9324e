import { errorFields } from '../log.js';

/** Slack's codes for blocks it will not show. */
const blockErrors = [
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'msg_too_long',
  'invalid_arguments',
];

/** Slack's codes for places where the bot may not post. */
const absenceErrors = ['not_in_channel', 'channel_not_found', 'is_archived', 'restricted_action', 'no_permission'];

/** Slack's codes after which trying again cannot help. */
const hopeless = [
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'team_disabled',
  'user_removed_from_team',
  'token_expired',
  'token_revoked',
  'not_allowed_token_type',
  'missing_scope',
  'app_uninstalled',
];

/** Slack's codes for a trouble of its own that passes: the same message may be taken a moment later. */
const passing = ['internal_error', 'fatal_error', 'ratelimited', 'request_timeout', 'service_unavailable'];

/** A response URL that said no, in the form of the Web API's own errors. */
export class ResponseRefusedError extends Error {
  override name = 'ResponseRefusedError';
  readonly data: { error: string };

  constructor(code: string) {
    super('the response URL refused');
    this.data = { error: code };
  }
}

/** Slack's code in what a response URL answered; `undefined` where it accepted. */
export function refusalIn(text: string): string | undefined {
  try {
    const { ok, error }: { ok?: unknown; error?: unknown } = Object(JSON.parse(text));
    return ok === false ? String(error) : undefined;
  } catch {
    return undefined;
  }
}

/** True where the same message may pass without its blocks. Response URLs say 400 and no code. */
export function mayBeTheBlocks(error: unknown): boolean {
  return isRefusal(error, blockErrors) || (error instanceof Error && 'statusCode' in error && error.statusCode === 400);
}

/** True where Slack refused the message for good: sent again to the same place it is refused again. */
export function isFinal(error: unknown): boolean {
  return errorFields(error).slack !== undefined && !isPassing(error);
}

/** True where Slack does not let the bot post in this place. */
export function mayNotPost(error: unknown): boolean {
  return isRefusal(error, absenceErrors);
}

/** True for a refusal that no retry mends. */
export function isHopeless(error: unknown): boolean {
  return isRefusal(error, hopeless);
}

/** True for a refusal that says nothing about the token. */
export function isPassing(error: unknown): boolean {
  return isRefusal(error, passing);
}

function isRefusal(error: unknown, codes: string[]): boolean {
  return codes.includes(String(errorFields(error).slack));
}
