// What `@jest/globals` is to suites that run among the modules of their process (suite-runner.mjs).
import { globals } from './suite-runner.mjs';

export const { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } = globals;

export const jest = {
  setTimeout(ms) {
    globalThis[Symbol.for('TEST_TIMEOUT_SYMBOL')] = ms;
  },
};
