import { errorFields } from '../log.js';
import { isHopeless, isPassing } from './refusals.js';

/** Why the bot token does not work, and what to do. */
export function tokenProblem(error: unknown): string {
  const { slack } = errorFields(error);
  return slack && !isPassing(error)
    ? `SLACK_BOT_TOKEN: Slack refuses it (${slack}). Copy the Bot User OAuth Token from “OAuth & Permissions” and reinstall the app if need be.`
    : `Slack cannot be reached (${reason(error)}). Check the network, the proxy and SLACK_API_URL.`;
}

/** Why Socket Mode did not connect, and what to do. */
export function socketProblem(error: unknown): string {
  return isHopeless(error)
    ? `SLACK_APP_TOKEN: Slack refuses it (${reason(error)}). Create an app-level token with connections:write under “Basic Information”.`
    : `Socket Mode could not connect (${reason(error)}). Check that it is switched on for the app, and the network.`;
}

/** Why nothing can listen at this place, and what to do. */
export function portProblem(error: unknown, host: string, port: number): string {
  const { code, error: name } = errorFields(error);
  return code === 'EADDRINUSE'
    ? `PORT: ${port} on ${host} is in use. Set PORT to a free one.`
    : `HOST, PORT: cannot listen on ${host}:${port} (${code ?? name}). Set them to an address of this machine.`;
}

/** The client rejects with nothing where a connection ended before Slack greeted it. */
function reason(error: unknown): string {
  if (error === undefined) return 'the connection was not taken';
  const { slack, cause, error: name } = errorFields(error);
  return String(slack ?? cause ?? name);
}
