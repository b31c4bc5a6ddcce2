import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { RoleCode } from '@guanjia/contracts';
import { demoIssuer } from '@guanjia/gateway';
import type { Log } from '@guanjia/messaging';
import { eventually, testServerUrl } from '@guanjia/testing';
import pg from 'pg';
import type { DemoSize } from '../demo/plan/demo-size.ts';
import { loadDemo } from '../demo/load-demo.ts';
import type { DemoPerson } from '../demo/people.ts';
import { startPlatform, type Platform } from '../platform/platform.ts';
import { SwitchableClock } from '../platform/switchable-clock.ts';

export interface Answer<T = any> {
  status: number;
  data: T | null;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, any> }[];
}

/** The whole platform as a newcomer has it, small, over real HTTP: asked as the people of the demo. */
export interface EstateOffice {
  platform: Platform;
  people: readonly DemoPerson[];
  url: string;
  idOf(role: RoleCode, index?: number): string;
  /** Asks as somebody; any answer. */
  ask(personId: string, query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<Answer>;
  /** Asks as somebody and fails on errors. */
  as(personId: string): <T = any>(query: string, variables?: Record<string, unknown>) => Promise<T>;
  /** Asks again until the events in between have arrived. */
  until<T>(read: () => Promise<T>, isThere: (value: T) => boolean): Promise<T>;
  /** Puts a file through a one-time ticket. */
  upload(personId: string, estateId: string, purpose: 'SIGNATURE' | 'IMPORT', file: { name: string; bytes: Buffer }): Promise<string>;
  stop(): Promise<void>;
}

const quiet: Log = { info: () => undefined, warn: () => undefined, error: (fields, message) => console.error(message, fields) };

export async function openEstateOffice(size: DemoSize): Promise<EstateOffice> {
  const home = mkdtempSync(path.join(tmpdir(), 'guanjia-office-'));
  const prefix = `office_${process.pid}_${Date.now()}`;
  const issuer = demoIssuer({ host: '127.0.0.1' });
  const platform = await startPlatform({
    serverUrl: testServerUrl(), databasePrefix: prefix, filesFolder: home, clock: new SwitchableClock(), log: quiet, personVerifier: issuer.verifier,
  });
  const people = await loadDemo(platform, () => undefined, size);
  await platform.gateway.listen(0, '127.0.0.1');
  const url = await platform.gateway.getUrl();
  const ask: EstateOffice['ask'] = async (personId, query, variables = {}, headers = {}) => {
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST', body: JSON.stringify({ query, variables }),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await issuer.tokenFor(personId)}`, ...headers },
    });
    return { status: answer.status, ...(await answer.json() as object) } as Answer;
  };
  const as: EstateOffice['as'] = (personId) => async (query, variables) => {
    const { data, errors } = await ask(personId, query, variables);
    if (errors?.length) throw new Error(errors.map((e) => `${e.extensions['code']} ${e.message} ${JSON.stringify(e.extensions['params'] ?? {})} at ${e.path?.join('.')}`).join('\n'));
    return data;
  };
  return {
    platform, people, url, ask, as,
    idOf: (role, index = 0) => people.filter((person) => person.role === role)[index]!.id,
    until: async (read, isThere) => {
      let last!: Awaited<ReturnType<typeof read>>;
      await eventually(async () => {
        last = await read();
        if (!isThere(last)) throw new Error(`not there yet: ${JSON.stringify(last)}`);
      }, { timeoutMs: 10_000 });
      return last;
    },
    upload: async (personId, estateId, purpose, { name, bytes }) => {
      const { requestUpload } = await as(personId)(`mutation ($input: RequestUploadInput!, $key: IdempotencyKey!) {
        requestUpload(input: $input, idempotencyKey: $key) { fileId url } }`,
      { input: { purpose, fileName: name, size: bytes.length, estateId }, key: randomUUID() });
      const put = await fetch(new URL(requestUpload.url, url), { method: 'PUT', body: new Uint8Array(bytes), headers: { 'content-type': 'application/octet-stream' } });
      if (!put.ok) throw new Error(`upload: ${put.status} ${await put.text()}`);
      return requestUpload.fileId;
    },
    async stop() {
      await platform.stop();
      rmSync(home, { recursive: true, force: true });
      await dropDatabases(prefix);
    },
  };
}

async function dropDatabases(prefix: string): Promise<void> {
  const admin = new pg.Client(testServerUrl());
  await admin.connect();
  const { rows } = await admin.query<{ datname: string }>('select datname from pg_database where starts_with(datname, $1)', [prefix]);
  for (const { datname } of rows) await admin.query(`drop database "${datname}" with (force)`);
  await admin.end();
}

/** The smallest PNG there is: one white dot, for a signature. */
export const signature = {
  name: 'signature.png',
  bytes: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4////fwAJ+wP9KobjigAAAABJRU5ErkJggg==', 'base64'),
};
