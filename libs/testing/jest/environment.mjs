import { ModuleMocker } from 'jest-mock';

/** No world of its own: suites run among the modules of their process (suite-runner.mjs). */
export default class SharedEnvironment {
  global = {};
  moduleMocker = new ModuleMocker(globalThis);

  async setup() {}

  async teardown() {}

  getVmContext() {
    return null;
  }
}
