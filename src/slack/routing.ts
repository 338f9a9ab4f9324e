import type { App } from '@slack/bolt';
import type { InFlight } from './in-flight.js';

/** A signed body that reached no listener: not of any kind Slack documents. Answered 400, or acked in Socket Mode. */
export class UnroutableError extends Error {
  override name = 'UnroutableError';
  readonly code = 'unroutable_body';
}

/**
 * Puts a gate before Bolt: bodies that no listener acknowledges fail at once instead of hanging for three seconds,
 * a body that is no object never reaches Bolt, and everything under way is counted.
 */
export function gateEvents(app: App, inFlight: InFlight): void {
  const process = app.processEvent.bind(app);
  app.processEvent = (event) => inFlight.track(gated(process, event));
}

async function gated(process: App['processEvent'], event: Parameters<App['processEvent']>[0]): Promise<void> {
  if (typeof event.body !== 'object' || event.body === null || !hasRoute(event.body))
    throw new UnroutableError('no route');
  let acked = false;
  await process({
    ...event,
    ack: async (response) => {
      acked = true;
      await event.ack(response);
    },
  });
  if (!acked) throw new UnroutableError('nobody acknowledged');
}

/** Bolt reads the first of `actions` unasked, and the type of `event`. */
function hasRoute(body: Record<string, unknown>): boolean {
  if ('event' in body) return isRecord(body.event) && typeof body.event.type === 'string';
  if ('actions' in body) return Array.isArray(body.actions) && isRecord(body.actions[0]);
  return true;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
