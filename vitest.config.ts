import { defineConfig } from 'vitest/config';

/** A test's folder decides its project; test/architecture.test.ts fails when one falls into none. */
export default defineConfig({
  test: {
    env: { TZ: 'UTC' },
    // A slip of `it.only` would leave the rest unproved in silence.
    allowOnly: false,
    // Each project has workers of its own kind, and its turn.
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          sequence: { groupOrder: 0 },
          include: ['test/*.test.ts', 'test/{domain,methodology,contract,runtime,web}/**/*.test.ts'],
          // Pure functions leave nothing behind, and a process a file took nine tenths of the time.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'engine',
          sequence: { groupOrder: 1 },
          include: [
            'test/{store,api,method,workflow,events,support,fuzz,security}/**/*.test.ts',
            'test/infra/local/**/*.test.ts',
          ],
          // Each file starts an engine of its own; two at once keep two cores busy without starving either.
          maxWorkers: 2,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'infra',
          sequence: { groupOrder: 2 },
          include: ['test/infra/**/*.test.ts'],
          exclude: ['test/infra/local/**'],
          // A synth bundles every Lambda before the first assertion.
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'journey',
          sequence: { groupOrder: 3 },
          include: ['test/journey/**/*.test.ts'],
          globalSetup: ['test/support/journeyDemo.ts'],
          // Each file has a Waymark and a browser of its own; they wait for each other more than they reckon.
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 10_000 } },
        },
      },
      {
        extends: true,
        test: {
          name: 'cloud',
          sequence: { groupOrder: 4 },
          include: ['test/cloud/**/*.test.ts'],
          // One deployment, and its tests in the order in which a company comes upon them.
          maxWorkers: 1,
          bail: 1,
          testTimeout: 180_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
