const tunables = {
  /** Slack redelivers for some minutes, with delayed events for up to a day; in memory we remember an hour. */
  rememberedMs: 60 * 60 * 1000,
  maxClaims: 10_000,
};

/** Who answers a delivery: the first to claim it. Bounded and expiring; lost with the process. */
export interface Claims {
  /** True when none of these keys was claimed before; then all of them are. */
  take(...keys: string[]): boolean;
  /** Gives keys back after a failure, so that a redelivery can be answered. */
  release(...keys: string[]): void;
}

/** Claims in memory. `now` gives milliseconds. */
export function createClaims(now: () => number): Claims {
  const takenAt = new Map<string, number>();
  const forget = () => {
    for (const [key, at] of takenAt) {
      if (now() - at < tunables.rememberedMs && takenAt.size <= tunables.maxClaims) break;
      takenAt.delete(key);
    }
  };
  return {
    take(...keys) {
      forget();
      if (keys.some((key) => takenAt.has(key))) return false;
      for (const key of keys) takenAt.set(key, now());
      return true;
    },
    release(...keys) {
      for (const key of keys) takenAt.delete(key);
    },
  };
}
