import { chmodSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { startPostgres, type EmbeddedPostgres, type EmbeddedPostgresOptions } from './start-postgres.ts';

/** A folder of its own for one spec file, and everything started in it. */
export class Workshop {
  readonly folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'guanjia-embedded-spec-')));
  readonly log: string[] = [];
  private readonly started: EmbeddedPostgres[] = [];

  constructor() {
    chmodSync(this.folder, 0o755);
  }

  path(...names: string[]): string {
    return path.join(this.folder, ...names);
  }

  async start(dataDir: string, options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> {
    const server = await startPostgres({ dataDir, durable: true, onLog: (line) => void this.log.push(line), ...options });
    this.started.push(server);
    return server;
  }

  async clear(): Promise<void> {
    await Promise.all(this.started.map((server) => server.stop()));
    for (const { dataDir } of this.started) if (existsSync(`${dataDir}.origin`)) for (const place of [dataDir, `${dataDir}.origin`]) rmSync(place, { recursive: true });
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Runs one statement over a connection of its own and answers the rows. */
export async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  client.on('error', () => undefined); // the server may be killed meanwhile; the query itself rejects
  await client.connect();
  try {
    return (await client.query(sql)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}

/** Asks again until the server answers with a row; its last complaint is thrown after five seconds. */
export async function untilRow(url: string, sql: string): Promise<void> {
  for (const deadline = performance.now() + 30_000; ; await pause(20)) {
    try {
      if ((await query(url, sql)).length > 0) return;
      throw new Error(`no row: ${sql}`);
    } catch (error) {
      if (performance.now() > deadline) throw error;
    }
  }
}
