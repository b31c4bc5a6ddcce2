import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { query, untilRow, Workshop } from './embedded-postgres.fixture.ts';
import { killGuardianOf, killHard, startOtherGuanjia, type OtherGuanjia } from './other-guanjia.fixture.ts';
import { findProcess, hasEnded, signal } from './processes.ts';
import type { EmbeddedPostgres } from './start-postgres.ts';

const workshop = new Workshop();
const dataDir = workshop.path('data');
const others: OtherGuanjia[] = [];
let server: EmbeddedPostgres | undefined;

const startOther = async (...ending: Parameters<typeof startOtherGuanjia> extends [string, ...infer E] ? E : never) => {
  const other = await startOtherGuanjia(dataDir, ...ending);
  others.push(other);
  return other;
};

const running = (statement: string) => `select from pg_stat_activity where state = 'active' and query like '${statement}' and pid <> pg_backend_pid()`;

afterEach(() => server?.stop());
afterAll(async () => {
  for (const other of others) if (other.process.exitCode === null && other.process.signalCode === null) await killHard(other.process);
  await workshop.clear();
});

describe('a Guanjia that is killed with -9', () => {
  it('takes its PostgreSQL with it', async () => {
    const other = await startOther();
    await killHard(other.process);
    expect(await hasEnded(other.server.pid, 30_000)).toBe(true);
  });

  it('may leave an orphan: the next start ends it, keeps what was committed and serves within ten seconds', async () => {
    const other = await startOther();
    await query(other.server.url, 'create table committed as select 7 as id');
    killGuardianOf(other.server.pid);
    await killHard(other.process);
    expect(findProcess(other.server.pid)).toBeDefined();

    const began = performance.now();
    server = await workshop.start(dataDir);
    expect(await query(server.url('postgres'), 'select id from committed')).toEqual([{ id: 7 }]);
    expect(performance.now() - began).toBeLessThan(60_000);
    expect(findProcess(other.server.pid)).toBeUndefined();
  });

  it('may leave an orphan with a statement still running: its locks are gone at the next start', async () => {
    const other = await startOther();
    const left = query(other.server.url, 'begin; lock table committed; select pg_sleep(600)').catch(String);
    await untilRow(other.server.url, running('%pg_sleep%'));
    killGuardianOf(other.server.pid);
    await killHard(other.process);

    server = await workshop.start(dataDir);
    await query(server.url('postgres'), `set lock_timeout = '1s'; insert into committed values (8)`);
    expect(await query(server.url('postgres'), 'select id from committed order by id')).toEqual([{ id: 7 }, { id: 8 }]);
    expect(await left).toMatch(/terminat|ECONNRESET/);
  });

  it('frees the port that it was told to use', async () => {
    const other = await startOther();
    killGuardianOf(other.server.pid);
    await killHard(other.process);
    server = await workshop.start(dataDir, { port: other.server.port });
    expect(server.port).toBe(other.server.port);
  });
});

describe('a Guanjia that exits without a farewell', () => {
  it('takes its PostgreSQL with it and frees the data directory', async () => {
    const other = await startOther('call process.exit');
    other.process.stdin?.write('now');
    expect(await hasEnded(other.server.pid, 30_000)).toBe(true);
    server = await workshop.start(dataDir);
    expect(await query(server.url('postgres'), 'select count(*)::int as n from committed')).toEqual([{ n: 2 }]);
  });
});

describe('two Guanjia processes on one data directory', () => {
  it('the second is refused and told which process holds it; the first goes on', async () => {
    const other = await startOther();
    await expect(workshop.start(dataDir)).rejects.toMatchObject({
      code: 'DATA_DIR_IN_USE',
      en: expect.stringContaining(`(${other.process.pid})`),
      zh: expect.stringContaining(dataDir),
    });
    expect(await query(other.server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await killHard(other.process);
  });

  it('of many that start at the same moment over a stale lock, exactly one gets it', async () => {
    writeFileSync(`${dataDir}.lock`, JSON.stringify({ pid: process.pid, began: 'before the last boot' }));
    const results = await Promise.allSettled(Array.from({ length: 5 }, () => startOther()));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results) if (result.status === 'rejected') expect(String(result.reason)).toContain('DATA_DIR_IN_USE');
    for (const result of results) if (result.status === 'fulfilled') await killHard(result.value.process);
  });

  it('the same process is refused a second server as well', async () => {
    server = await workshop.start(dataDir);
    await expect(workshop.start(dataDir)).rejects.toMatchObject({ code: 'DATA_DIR_IN_USE' });
  });
});

describe('stale files', () => {
  it('a database that was half made when its Guanjia was killed is made again', async () => {
    const unfinished = workshop.path('unfinished');
    mkdirSync(`${unfinished}.initdb-a1b2c3`);
    writeFileSync(`${unfinished}.initdb-a1b2c3/PG_VERSION`, '18');
    server = await workshop.start(unfinished, { durable: false });
    expect(await query(server.url('postgres'), 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(existsSync(`${unfinished}.initdb-a1b2c3`)).toBe(false);
  });

  it('a lock whose process number was given to another program is taken over', async () => {
    await server?.stop();
    writeFileSync(`${dataDir}.lock`, JSON.stringify({ pid: process.ppid, began: 'before the last boot' }));
    server = await workshop.start(dataDir);
    expect(await query(server.url('postgres'), 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('a postmaster.pid whose number belongs to another program is removed and that program left alone', async () => {
    await server?.stop();
    writeFileSync(`${dataDir}/postmaster.pid`, `${process.pid}\n${dataDir}\n1\n5432\n\n127.0.0.1\n\nready\n`);
    server = await workshop.start(dataDir);
    expect(existsSync(`${dataDir}/postmaster.pid`)).toBe(true);
    expect(await query(server.url('postgres'), 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe('a PostgreSQL that is killed while its Guanjia lives', () => {
  it('is started again on the same port, though a session of the old one still computes', async () => {
    server = await workshop.start(dataDir);
    const { pid, port } = server;
    const busy = query(server.url('postgres'), 'select count(*) from generate_series(1, 1000000000)').catch(String);
    await untilRow(server.url('postgres'), running('%generate_series%'));
    signal(pid, 'SIGKILL');
    await hasEnded(pid, 30_000);
    await untilRow(server.url('postgres'), 'select 1');
    expect(server.port).toBe(port);
    expect(server.pid).not.toBe(pid);
    expect(await busy).toMatch(/terminat|ECONNRESET/);
  });
});
