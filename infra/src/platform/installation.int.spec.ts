import { chmodSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startPostgres } from '@guanjia/persistence';
import { rowsOf } from '@guanjia/testing';
import { openInstallation } from './installation.ts';

let home: string;
beforeEach(() => {
  home = realpathSync(mkdtempSync(path.join(tmpdir(), 'guanjia-home-')));
  chmodSync(home, 0o755);
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const open = (environment: Record<string, string> = {}) => openInstallation({ GUANJIA_HOME: home, ...environment });

describe('an installation, for tools of the command line', () => {
  it('is the server that the operator names', async () => {
    const { adminUrls, logUrl, adminUrlOf } = await open({ POSTGRES_ADMIN_URL: 'postgresql://root:s%40fe@db.example:5433/postgres' });
    expect(adminUrls.get('hr-training')).toBe('postgresql://root:s%40fe@db.example:5433/guanjia_hr_training');
    expect([logUrl, adminUrlOf('bi')].map((url) => new URL(url).pathname)).toEqual(['/guanjia_log', '/guanjia_bi']);
    await expect(open({ POSTGRES_ADMIN_URL: 'db.example' })).rejects.toThrow('must be a postgresql:// address');
  });

  it('is refused in plain words where nothing was ever started, and makes nothing there', async () => {
    await expect(open()).rejects.toThrow('has no data yet');
    expect(existsSync(path.join(home, 'postgres'))).toBe(false);
  });

  it('is the PostgreSQL that another process keeps running, and leaves it running', async () => {
    const server = await startPostgres({ dataDir: path.join(home, 'postgres'), durable: true });
    try {
      const installation = await open();
      expect(await rowsOf(installation.adminUrlOf('x').replace('guanjia_x', 'postgres'), 'select 1 as one')).toEqual([{ one: 1 }]);
      await installation.close();
      expect(await rowsOf(server.url('postgres'), 'select 2 as two')).toEqual([{ two: 2 }]);
    } finally {
      await server.stop();
    }
  });

  it('is a PostgreSQL of its own while nobody runs one, with all databases up to date, and ends with the command', async () => {
    await (await startPostgres({ dataDir: path.join(home, 'postgres'), durable: true })).stop();
    const installation = await open();
    for (const url of installation.adminUrls.values()) {
      expect(await rowsOf(url, `select name from schema_migration where name = '2026-11-28-events-in-operation'`)).toHaveLength(1);
    }
    await installation.close();
    expect(existsSync(path.join(home, 'postgres.lock'))).toBe(false);
  });
});
