// Shared by every project's `jest` run: TypeScript as ESM through SWC, sources of the other projects by export condition.
const swc = {
  swcrc: false,
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  testEnvironmentOptions: { customExportConditions: ['guanjia-src', 'node', 'node-addons'] },
  testMatch: ['**/src/**/*.spec.ts'],
  testTimeout: 30_000,
  globalSetup: `${import.meta.dirname}/libs/testing/globalSetup.mjs`,
  globalTeardown: `${import.meta.dirname}/libs/testing/globalTeardown.mjs`,
};
