import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { query, Workshop } from './embedded-postgres.fixture.ts';
import { packageRoot } from './programs.ts';

const workshop = new Workshop();
afterAll(() => workshop.clear());

const refusal = (code: string, named: string) => ({ code, en: expect.stringContaining(named), zh: expect.stringContaining(named) });

describe('what cannot be started is refused in plain words', () => {
  it('a port that is taken', async () => {
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
    const { port } = holder.address() as AddressInfo;
    const dataDir = workshop.path('served');
    await expect(workshop.start(dataDir, { port })).rejects.toMatchObject(refusal('PORT_IN_USE', String(port)));
    await new Promise((resolve) => holder.close(resolve));
    const server = await workshop.start(dataDir, { port });
    expect(await query(server.url('postgres'), 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
  });

  it('a place that cannot be written', async () => {
    writeFileSync(workshop.path('a-file'), '');
    const dataDir = workshop.path('a-file', 'data');
    await expect(workshop.start(dataDir)).rejects.toMatchObject(refusal('DATA_DIR_NOT_WRITABLE', dataDir));
  });

  it('a folder with files of somebody else, which stay as they are', async () => {
    const dataDir = workshop.path('photos');
    mkdirSync(dataDir);
    writeFileSync(`${dataDir}/gate.jpg`, 'jpeg');
    await expect(workshop.start(dataDir)).rejects.toMatchObject(refusal('DATA_DIR_NOT_EMPTY', dataDir));
    expect(readdirSync(dataDir)).toEqual(['gate.jpg']);
  });

  it('data of another major version', async () => {
    const dataDir = workshop.path('older');
    mkdirSync(dataDir);
    writeFileSync(`${dataDir}/PG_VERSION`, '17\n');
    await expect(workshop.start(dataDir)).rejects.toMatchObject(refusal('DATA_DIR_OTHER_VERSION', '17'));
  });

  it('a link to data that are gone, instead of an empty database in their place', async () => {
    const dataDir = workshop.path('linked');
    symlinkSync(workshop.path('unmounted'), dataDir);
    await expect(workshop.start(dataDir)).rejects.toMatchObject(refusal('DATA_DIR_LOST', workshop.path('unmounted')));
  });

  it('settings that PostgreSQL itself refuses, with its own words', async () => {
    await expect(workshop.start(workshop.path('served'), { maxConnections: -1 })).rejects.toMatchObject(refusal('START_FAILED', 'max_connections'));
  });

  it('a platform for which no programs are published', () => {
    expect(() => packageRoot('plan9', 'mips')).toThrow(expect.objectContaining(refusal('BINARIES_MISSING', '@embedded-postgres/plan9-mips')));
  });

  it('and each refusal frees the data directory for the next attempt', async () => {
    const dataDir = workshop.path('photos');
    expect(() => readFileSync(`${dataDir}.lock`)).toThrow('ENOENT');
    rmSync(`${dataDir}/gate.jpg`);
    const server = await workshop.start(dataDir, { durable: false });
    expect(await query(server.url('postgres'), 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});
