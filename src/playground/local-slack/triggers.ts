const lifetimeMs = 3000;
const maxRemembered = 1000;

/** Why a trigger cannot be used, in Slack's words. */
export type TriggerError = 'invalid_trigger_id' | 'expired_trigger_id' | 'exchanged_trigger_id';

/** The trigger ids that commands and clicks carry: each opens one view, within three seconds. */
export interface Triggers {
  issue(): string;
  /** Uses the trigger up; an error where it is unknown, too old or used before. */
  exchange(id: string): TriggerError | undefined;
}

/** No trigger issued yet; `now` is in milliseconds. */
export function createTriggers(now: () => number): Triggers {
  const issued = new Map<string, { at: number; isUsed: boolean }>();
  let count = 0;
  return {
    issue() {
      count += 1;
      const id = `${count}.0000000001.local`;
      issued.set(id, { at: now(), isUsed: false });
      for (const old of [...issued.keys()].slice(0, -maxRemembered)) issued.delete(old);
      return id;
    },
    exchange(id) {
      const trigger = issued.get(id);
      if (trigger === undefined) return 'invalid_trigger_id';
      if (trigger.isUsed) return 'exchanged_trigger_id';
      if (now() - trigger.at > lifetimeMs) return 'expired_trigger_id';
      issued.set(id, { ...trigger, isUsed: true });
      return undefined;
    },
  };
}
