import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rmSync, statSync } from 'node:fs';
import { query, Workshop } from './embedded-postgres.fixture.ts';
import type { EmbeddedPostgres } from './start-postgres.ts';

const workshop = new Workshop();
const dataDir = workshop.path('data');
let server: EmbeddedPostgres;

beforeAll(async () => {
  server = await workshop.start(dataDir);
});
afterAll(() => workshop.clear());

const setting = async (name: string) => (await query(server.url('postgres'), `select current_setting('${name}') as value`))[0]?.['value'];
const withPassword = (address: string, password: string) => Object.assign(new URL(address), { password }).href;

describe('durable PostgreSQL', () => {
  it.each([
    ['fsync', 'on'],
    ['synchronous_commit', 'on'],
    ['full_page_writes', 'on'],
    ['TimeZone', 'UTC'],
    ['server_encoding', 'UTF8'],
    ['listen_addresses', '127.0.0.1'],
    ['unix_socket_directories', ''],
    ['max_connections', '60'],
    ['shared_buffers', '128MB'],
  ])('runs with %s = %j', async (name, value) => {
    expect(await setting(name)).toBe(value);
  });

  it('sorts by code point on every machine, whatever its locale', async () => {
    const rows = await query(server.url('template1'), `select datlocprovider as provider, datlocale as locale from pg_database where datname = 'template1'`);
    expect(rows).toEqual([{ provider: 'b', locale: 'C.UTF-8' }]);
  });

  it('asks every local user for the password, which lies in a file of its owner alone', async () => {
    expect(statSync(`${dataDir}.password`).mode & 0o777).toBe(0o600);
    for (const wrong of ['', 'postgres']) await expect(query(withPassword(server.url('postgres'), wrong), 'select 1')).rejects.toThrow(/password/i);
  });

  it('gives the complete address of a role that was created with the password in its address', async () => {
    const address = server.url('postgres', 'clerk');
    await query(server.url('postgres'), `create role clerk login password '${new URL(address).password}'`);
    expect(await query(address, 'select current_user::text as who')).toEqual([{ who: 'clerk' }]);
    expect(new URL(address).password).not.toBe(new URL(server.url('postgres')).password);
  });

  it('keeps data and password from one start to the next', async () => {
    await query(server.url('postgres'), 'create table kept as select 1 as id');
    const before = new URL(server.url('postgres')).password;
    await server.stop();
    server = await workshop.start(dataDir);
    expect(await query(server.url('postgres'), 'select id from kept')).toEqual([{ id: 1 }]);
    expect(new URL(server.url('postgres')).password).toBe(before);
  });

  it('sets a new password when the file is lost, and the old one no longer opens', async () => {
    const old = new URL(server.url('postgres')).password;
    await server.stop();
    rmSync(`${dataDir}.password`);
    server = await workshop.start(dataDir);
    expect(await query(server.url('postgres'), 'select id from kept')).toEqual([{ id: 1 }]);
    await expect(query(withPassword(server.url('postgres'), old), 'select 1')).rejects.toThrow(/password/i);
  });

  it('is stopped twice without complaint and frees its data directory', async () => {
    await server.stop();
    await server.stop();
    server = await workshop.start(dataDir);
    expect(await query(server.url('postgres'), 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe('PostgreSQL for tests', () => {
  it('opens without a password and does not wait for the disk', async () => {
    const fleeting = await workshop.start(workshop.path('fleeting'), { durable: false, maxConnections: 7 });
    const rows = await query(fleeting.url('postgres'), `select current_setting('fsync') as fsync, current_setting('max_connections') as connections`);
    expect(rows).toEqual([{ fsync: 'off', connections: '7' }]);
    expect(new URL(fleeting.url('postgres')).password).toBe('');
  });
});
