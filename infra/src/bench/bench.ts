import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPostgres } from '@guanjia/persistence';
import type { Report } from './report.ts';
import { serverCpu, type ServerCpu } from './server-cpu.ts';

/** What every part of the bench is given. */
export interface Bench {
  /** PostgreSQL, as its superuser. */
  serverUrl: string;
  server: ServerCpu;
  /** For uploaded files and the like; gone afterwards. */
  folder: string;
  report: Report;
}

/** Runs the work on a PostgreSQL of its own, durable (fsync on) as an operator's is, and leaves nothing behind. */
export async function withBench(report: Report, work: (bench: Bench) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'guanjia-bench-'));
  chmodSync(folder, 0o711); // started by root, PostgreSQL runs as another account, which has to get in
  try {
    const postgres = await startPostgres({ dataDir: path.join(folder, 'postgres'), durable: true });
    try {
      await work({ serverUrl: postgres.url('postgres'), server: serverCpu(postgres.pid), folder, report });
    } finally {
      await postgres.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
