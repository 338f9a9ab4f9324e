const knownTypes = ['hello', 'disconnect', 'events_api', 'slash_commands', 'interactive'];

/** The client emits an event's type as a signal of its own, so these would be taken for its own. */
const clientSignals =
  /^(open|close|error|connect(ed|ing)|disconnect(ed|ing)|reconnecting|authenticated|ws_message|slack_event|outgoing_message)$/;

/** A Socket Mode frame the client can take. */
export interface Frame {
  text: string;
  /** Slack is about to end the connection. */
  isDisconnect: boolean;
}

/**
 * Reads a Socket Mode frame; `undefined` for one to ignore. An envelope whose contents the
 * client would stumble over keeps its id and becomes of an unknown type, so that it is still acknowledged.
 */
export function readFrame(data: unknown, isBinary: unknown): Frame | undefined {
  if (typeof data !== 'string' || isBinary === true) return undefined;
  const frame = parsed(data);
  if (frame === undefined) return undefined;
  if (frame.type === 'hello' || frame.type === 'disconnect')
    return { text: data, isDisconnect: frame.type === 'disconnect' };
  if (typeof frame.envelope_id !== 'string') return undefined;
  const unroutable = { envelope_id: frame.envelope_id, type: 'unroutable', payload: {} };
  return { text: isSound(frame) ? data : JSON.stringify(unroutable), isDisconnect: false };
}

function isSound({ type, payload }: Record<string, unknown>): boolean {
  if (!knownTypes.includes(String(type)) || !isRecord(payload)) return false;
  return (
    type !== 'events_api' ||
    (isRecord(payload.event) && typeof payload.event.type === 'string' && !clientSignals.test(payload.event.type))
  );
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
