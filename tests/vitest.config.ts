import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Two kinds of tests: `unit` needs nothing but Node, `browser` a built site and a browser. */
export default defineConfig({
  root,
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'tests/*.test.ts'],
          // It imports JSON as Node does not.
          server: { deps: { inline: ['@actions/workflow-parser'] } },
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/*.test.ts'],
          globalSetup: ['tests/browser/built-site.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // One browser after another: two cores cannot drive several without time-outs.
          fileParallelism: false,
          // A busy machine may hold a browser up at any moment; what fails twice is wrong.
          retry: 1,
        },
      },
    ],
  },
});
