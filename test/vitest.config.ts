import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/read-knowledge.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
