/** Counts what is being worked on, so that a stop can wait for it. */
export interface InFlight {
  track<T>(work: Promise<T>): Promise<T>;
  /** Resolves true when nothing is under way any more, false after `deadlineMs`. */
  idle(deadlineMs: number): Promise<boolean>;
}

/** Nothing is under way yet. */
export function createInFlight(): InFlight {
  const under = new Set<Promise<unknown>>();
  return {
    track(work) {
      const settled: Promise<void> = work.then(done, done);
      function done(): void {
        under.delete(settled);
      }
      under.add(settled);
      return work;
    },
    async idle(deadlineMs) {
      const deadline = new Promise<false>((resolve) => setTimeout(() => resolve(false), deadlineMs).unref());
      while (under.size > 0) {
        const done = await Promise.race([Promise.all(under).then(() => true), deadline]);
        if (!done) return false;
      }
      return true;
    },
  };
}
