// Shared by every project's `jest` run. Suites run among Node's own modules, and TypeScript is read by infra/src/loader.mjs.
const testing = `${import.meta.dirname}/libs/testing`;

export default {
  testEnvironment: `${testing}/jest/environment.mjs`,
  testRunner: `${testing}/jest/suite-runner.mjs`,
  testSequencer: `${testing}/jest/longest-first.mjs`,
  transform: {},
  testMatch: ['**/src/**/*.spec.ts'],
  // For what never comes: a machine that is slow, or busy with much else, is no failure.
  testTimeout: 300_000,
  globalSetup: `${testing}/globalSetup.mjs`,
  globalTeardown: `${testing}/globalTeardown.mjs`,
};
