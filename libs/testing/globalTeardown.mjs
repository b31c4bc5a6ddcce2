/** Jest calls this once after a run, in the process of `globalSetup.mjs`. */
export default async function teardown() {
  await globalThis.guanjiaTestServer?.stop();
}
