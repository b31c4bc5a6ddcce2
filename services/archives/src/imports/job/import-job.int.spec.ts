import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FILES_FOLDER } from '@guanjia/subgraph';
import { headquarters, startSubgraph, type SubgraphHarness } from '@guanjia/testing';
import { archives } from '../../index.ts';
import { ended, givenGroup, queueImport, readJob } from '../import.fixture.ts';
import { claimJob, giveBack, MAX_ATTEMPTS, type ClaimedJob } from './import-queue.facts.ts';
import { BATCH, ImportRun } from './import-run.service.ts';
import { ImportWorker } from './import-worker.service.ts';

const chief = headquarters('GA');
const rows = BATCH * 2 + 50;
const fileOf = (region: string): string => ['区域,项目名称', ...Array.from({ length: rows }, (_, i) => `${region},${i + 1}号苑`), `${region},=坏行`].join('\n');
const whole = { state: 'DONE', accepted: rows, rejected: 1, unchanged: 0, progress: { done: rows + 1, total: rows + 1 } };

describe('an import that is interrupted', () => {
  let h: SubgraphHarness;
  let worker: ImportWorker;
  let imports: ImportRun;
  let region: string;
  let id: string;
  beforeAll(async () => {
    h = await startSubgraph(archives);
    await givenGroup(h);
    worker = h.subgraph.app.get(ImportWorker, { strict: false });
    imports = h.subgraph.app.get(ImportRun, { strict: false });
  });
  afterAll(() => h.stop());

  /** A job that no worker of this process has seen. */
  const queued = async (): Promise<void> => {
    await worker.stop();
    region = `中断区${randomUUID().slice(0, 6)}`;
    id = await queueImport(h, chief, fileOf(region), { kind: 'ESTATES' });
  };
  /** Another process takes it, handles the first batch, and is heard of no more. */
  const leftBehind = async (): Promise<ClaimedJob> => {
    const claimed = (await claimJob(h.subgraph.database, randomUUID()))!;
    let asked = 0;
    expect(await imports.run(claimed, () => ++asked > 1)).toBe(false);
    return claimed;
  };
  const leaseIsOver = () => h.sql(`update import_job set lease_until = now() - interval '1 second' where id = $1`, [id]);
  const entered = async (): Promise<number> => (await h.sql('select count(*)::int as n from estate e join region r on r.id = e.region_id where r.name = $1', [region]))[0].n;

  it('shows how far it is, and goes on behind the last batch in another process, doing and counting nothing twice', async () => {
    await queued();
    expect(await readJob(h, chief, id)).toMatchObject({ state: 'QUEUED', progress: { done: 0, total: 0 } });
    await leftBehind();
    expect(await readJob(h, chief, id)).toMatchObject({ state: 'RUNNING', accepted: BATCH, rejected: 1, progress: { done: BATCH + 1, total: rows + 1 }, finishedAt: null });
    expect(await entered()).toBe(BATCH);
    expect(await claimJob(h.subgraph.database, randomUUID())).toBeUndefined();
    await leaseIsOver();
    worker.start();
    expect(await ended(h, chief, id)).toMatchObject({ ...whole, errors: { nodes: [{ row: rows + 2 }] } });
    expect(await entered()).toBe(rows);
    expect((await h.events('archives.import-job.finished.v1')).filter((event) => event.aggregateId === id)).toHaveLength(1);
  });

  it('is not touched by the process that was thought dead and wakes again', async () => {
    await queued();
    const old = await leftBehind();
    await leaseIsOver();
    const next = (await claimJob(h.subgraph.database, randomUUID()))!;
    expect(next.id).toBe(id);
    await expect(imports.run(old, () => false)).rejects.toMatchObject({ name: 'LeaseLost' });
    expect(await entered()).toBe(BATCH);
    await giveBack(h.subgraph.database, next, 0);
    worker.start();
    expect(await ended(h, chief, id)).toMatchObject(whole);
  });

  it('goes on after an orderly stop and start', async () => {
    await queued();
    worker.start();
    worker.ring();
    await worker.stop();
    worker.start();
    expect(await ended(h, chief, id)).toMatchObject(whole);
    expect(await entered()).toBe(rows);
  });

  it('is given up when every process that takes it dies', async () => {
    await queued();
    await h.sql('update import_job set attempts = $2 where id = $1', [id, MAX_ATTEMPTS]);
    worker.start();
    expect(await ended(h, chief, id)).toMatchObject({ state: 'FAILED', failure: { code: 'IMPORT_BROKEN', message: expect.stringContaining('重新导入') } });
  });

  it('fails when its file is gone', async () => {
    await queued();
    const [{ file_id: fileId }] = await h.sql('select file_id from import_job where id = $1', [id]);
    rmSync(path.join(h.subgraph.app.get<string>(FILES_FOLDER), 'archives', fileId.slice(-2), fileId));
    worker.start();
    expect(await ended(h, chief, id)).toMatchObject({ state: 'FAILED', failure: { code: 'FILE_NOT_FOUND', message: '文件不存在' } });
  });

  it('is taken by one of several workers', async () => {
    await queued();
    const claims = await Promise.all([1, 2, 3].map(() => claimJob(h.subgraph.database, randomUUID())));
    expect(claims.filter((claim) => claim?.id === id)).toHaveLength(1);
    expect(claims.filter((claim) => claim === undefined)).toHaveLength(2);
    await giveBack(h.subgraph.database, claims.find((claim) => claim)!, 0);
    worker.start();
    expect(await ended(h, chief, id)).toMatchObject(whole);
  });
});
