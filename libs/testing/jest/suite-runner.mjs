// Runs suites among Node's own modules instead of Jest's copies of them: what one suite has loaded, the next of the same
// process need not load again, and tests run what the product runs.
import { createRequire, registerHooks, setSourceMapsSupport } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const runSuiteOf = require('jest-circus/runner').default;
const circus = require(path.join(path.dirname(require.resolve('jest-circus/runner')), 'jestAdapterInit.js'));
const stateKey = Object.getOwnPropertySymbols(globalThis).find(({ description }) => description === 'JEST_STATE_SYMBOL');
const { getState, resetState } = require('jest-circus'); // keeps a state of its own, which is good for a fresh one
const handlers = globalThis[Symbol.for('EVENT_HANDLERS')];
// Node calls a function without a name `<anonymous>`, and Jest takes such lines for its own and hides them.
const nameFrames = ({ error }) => {
  if (error instanceof Error && error.stack) error.stack = error.stack.replaceAll('at <anonymous> (', 'at test (');
};
const firstHandlers = [...handlers, nameFrames];
handlers.push(nameFrames);

/** What suites import from `@jest/globals`: the same for all suites of a process. */
export const globals = {};

const globalsUrl = new URL('globals.mjs', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) => (specifier === '@jest/globals' ? { url: globalsUrl, format: 'module', shortCircuit: true } : next(specifier, context)),
});

/** What Jest calls for each suite. */
export default function runSuite(globalConfig, config, environment, runtime, testPath, tell) {
  const before = { console: globalThis.console, env: { ...process.env } };
  globalThis.console = environment.global.console;
  followSourceMaps();
  resetState();
  globalThis[stateKey] = getState();
  const native = Object.assign(Object.create(runtime), {
    requireInternalModule: () => circus,
    setGlobalsForRuntime: (found) => Object.assign(globals, found),
    unstable_shouldLoadAsEsm: () => true,
    unstable_importModule: (file) => import(pathToFileURL(file).href),
  });
  // Not awaited here, so that no failure is reported at this line.
  return runSuiteOf(globalConfig, config, environment, native, testPath, tell).finally(() => {
    globalThis.console = before.console;
    for (const name of Object.keys(process.env)) if (!(name in before.env)) delete process.env[name];
    Object.assign(process.env, before.env);
    delete globalThis[Symbol.for('TEST_TIMEOUT_SYMBOL')];
    handlers.splice(0, Infinity, ...firstHandlers);
  });
}

/** Jest has its own way, which knows nothing of these modules. */
function followSourceMaps() {
  Error.prepareStackTrace = undefined;
  setSourceMapsSupport(true);
  Error.stackTraceLimit = 30;
}
