import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { eventually, testServerUrl } from '@guanjia/testing';
import { patiently, type Answer } from '../../journeys/asking.fixture.ts';
import { soundQuestions } from '../../journeys/hostile-values.fixture.ts';
import { openOwnOffice } from '../../journeys/own-office.fixture.ts';
import { publicSchemaFile } from '../../schema/schema-files.ts';
import { Proxy } from '../processes/proxy.ts';

const question = '{ estates(first: 1) { nodes { id } } tickets(first: 1) { nodes { id } } }';
/** What passes by itself, and nothing that sounds like a bug. */
const passing = ['UNAVAILABLE', 'SUBGRAPH_UNAVAILABLE', 'DEADLINE_EXCEEDED'];

let proxy: Proxy;
let office: Awaited<ReturnType<typeof openOwnOffice>>;

beforeAll(async () => {
  proxy = await new Proxy(testServerUrl()).open();
  office = await openOwnOffice({ estates: 1, units: 10, tickets: 0 }, { serverUrl: proxy.url });
});
afterAll(async () => {
  proxy?.letGo();
  await office?.stop();
  await proxy?.bar();
});

const ask = async (): Promise<Answer & { ms: number }> => {
  const start = performance.now();
  const answer = await office.once(office.idOf('FD'), question);
  return { ...answer, ms: performance.now() - start };
};
const codesOf = ({ errors = [] }: Answer): string[] => errors.map(({ extensions }) => extensions['code'] as string);
const isWell = async (): Promise<void> => expect(codesOf(await ask())).toEqual([]);

describe('with one connection left to each service', () => {
  it('no question holds it and waits for another: every command is done or refused by its rules (R4)', async () => {
    const schema = buildSchema(readFileSync(publicSchemaFile, 'utf8'));
    const estateId = (await office.as(office.idOf('FD'))('{ estates(first: 1) { nodes { id } } }')).estates.nodes[0].id;
    const pools = [...office.platform.subgraphs.values()].map(({ database: { pool } }) => pool);
    const held = await Promise.all(pools.flatMap((pool) => Array.from({ length: pool.options.max - 1 }, () => pool.connect())));
    const waited: string[] = [];
    for (const { name, query, variables } of soundQuestions(schema, estateId).filter((one) => one.query.startsWith('mutation'))) {
      const answer = await patiently(() => office.once(office.idOf('PM'), query, variables));
      if (codesOf(answer).some((code) => passing.includes(code))) waited.push(name);
    }
    for (const client of held) client.release();
    expect(waited).toEqual([]);
  });
});

describe('without its database', () => {
  it('every request ends while the database is a black hole for 2 s, and all is well after (R4)', async () => {
    await isWell();
    proxy.hold();
    const under = Array.from({ length: 12 }, () => ask());
    await pause(2_000);
    proxy.letGo();
    await eventually(isWell);
    for (const answer of await Promise.all(under)) {
      expect(answer.ms).toBeLessThan(9_000);
      expect(passing).toEqual(expect.arrayContaining(codesOf(answer)));
    }
  });
});
