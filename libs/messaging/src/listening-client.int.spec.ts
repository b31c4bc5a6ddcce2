import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { freshDatabase, type FreshDatabase } from '@guanjia/testing';
import { ListeningClient } from './listening-client.ts';
import { rememberingLog } from './transport.fixture.ts';

let database: FreshDatabase;
let listening: ListeningClient;
beforeEach(async () => {
  database = await freshDatabase({ template: 'empty', prepare: async () => undefined });
  listening = new ListeningClient({ url: database.url, name: 'listener', channel: 'spec', log: rememberingLog(), onWake: () => undefined });
});
afterEach(async () => {
  await listening.close();
  await database.drop();
});

/** Lets everything happen that needs no network. */
async function atOnce(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

describe('the one connection that listens and holds locks', () => {
  it('is not forgotten when an earlier one ends after it was asked for (R2)', async () => {
    const first = await listening.connected();
    const ended = new Promise((resolve) => first.once('end', resolve));
    const dropped = listening.drop();
    await atOnce();
    const second = await listening.connected();
    await Promise.all([ended, dropped]);
    expect(second).not.toBe(first);
    expect(await listening.connected()).toBe(second);
  });

  it('is made anew when it was lost', async () => {
    const first = await listening.connected();
    const ended = new Promise((resolve) => first.once('end', resolve));
    await first.query('select pg_terminate_backend(pg_backend_pid())').catch(() => undefined);
    await ended;
    expect((await (await listening.connected()).query('select 1 as n')).rows).toEqual([{ n: 1 }]);
  });
});
