import type { App } from '@slack/bolt';
import type { TellOfFailure } from './failures.js';
import type { InFlight } from './in-flight.js';

type Process = App['processEvent'];

/** A body that nobody acknowledged: not of any kind Slack documents. Answered 400, or acked in Socket Mode. */
export class UnroutableError extends Error {
  override name = 'UnroutableError';
  readonly code = 'unroutable_body';
}

/**
 * Puts a gate before Bolt: bodies that no listener acknowledges fail at once instead of hanging for three seconds,
 * those that Bolt would stumble over never reach it, and everything under way is counted. What fails after it was
 * acknowledged is told to the person who waits.
 */
export function gateEvents(app: App, inFlight: InFlight, tell: TellOfFailure): void {
  const process = app.processEvent.bind(app);
  app.processEvent = (event) => inFlight.track(gated(process, event, tell));
}

async function gated(process: Process, event: Parameters<Process>[0], tell: TellOfFailure): Promise<void> {
  const { body } = event;
  if (!isRecord(body) || !hasRoute(body)) throw new UnroutableError('no route');
  if (body.type === 'app_rate_limited') return event.ack();
  const ack = { tried: false, sent: false };
  const failure = await failureOf(
    process({
      ...event,
      ack: async (response) => {
        ack.tried = true;
        await event.ack(response);
        ack.sent = true;
      },
    }),
  );
  if (!ack.tried) throw new UnroutableError('nobody acknowledged', { cause: failure?.error });
  if (failure && !ack.sent) throw failure.error;
  if (failure) await tell(failure.error, body);
}

async function failureOf(work: Promise<void>): Promise<{ error: unknown } | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    return { error };
  }
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
