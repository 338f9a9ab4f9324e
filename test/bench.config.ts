import { defineConfig } from 'vitest/config';

// npm run bench: measures, never judges. Run it on an otherwise idle machine.
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/bench/*.bench.ts'],
    testTimeout: 1_200_000,
    pool: 'forks',
    execArgv: ['--expose-gc', '--max-old-space-size=8192'],
    fileParallelism: false,
    disableConsoleIntercept: true,
  },
});
