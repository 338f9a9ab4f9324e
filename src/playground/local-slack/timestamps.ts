const microsecondsPerMs = 1000;
const microsecondsPerSecond = 1_000_000;

/**
 * Gives out Slack's message timestamps (`1700000000.000100`): from the clock, unique, and always increasing,
 * also when the clock stands still.
 */
export function createTimestamps(now: () => number): () => string {
  let last = 0;
  return () => {
    last = Math.max(Math.floor(now() * microsecondsPerMs), last + 100);
    const seconds = Math.floor(last / microsecondsPerSecond);
    return `${seconds}.${String(last % microsecondsPerSecond).padStart(6, '0')}`;
  };
}
