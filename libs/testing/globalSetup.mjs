import { startTestServer } from './test-server.mjs';

/** Jest calls this once before a run, in the process whose environment the workers inherit. */
export default async function setup() {
  const server = await startTestServer();
  const before = { ...process.env };
  Object.assign(process.env, server.env);
  globalThis.guanjiaTestServer = {
    async stop() {
      for (const name of Object.keys(server.env)) {
        if (before[name] === undefined) delete process.env[name];
      }
      await server.stop();
    },
  };
}
