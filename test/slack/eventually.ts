import { vi } from 'vitest';

/** How long a test waits for what must come, and how often it looks. */
export const soon = { timeout: 10_000, interval: 5 };

/** Looks until there is something; fails by its name where nothing comes. */
export function eventually<T>(look: () => T | undefined, name: string): Promise<T> {
  return vi.waitFor(() => {
    const found = look();
    if (found === undefined) throw new Error(`there is no ${name}`);
    return found;
  }, soon);
}
