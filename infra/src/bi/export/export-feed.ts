import { mkdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { LocalDate } from '@guanjia/domain';
import pg from 'pg';
import { csvOf } from './csv.ts';
import { columnsCsv } from './columns-csv.ts';
import { putFile, readState, writeState, type ExportState } from './export-state.ts';
import { parquetOf } from './parquet.ts';
import { folderOf, partitionsOnDisk, readPartitions, removeFile, type Partition } from './partitions.ts';
import { sources, type ExportSource } from './source.ts';

export const FORMATS = ['parquet', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

export interface ExportOptions {
  /** BI's database, as its owner. */
  biAdminUrl: string;
  folder: string;
  formats: readonly Format[];
  /** All when left out. */
  views?: readonly string[] | undefined;
  /** Days in Shanghai; files outside stay as they are, and the next run without bounds brings them. */
  from?: LocalDate | undefined;
  to?: LocalDate | undefined;
  onProgress?(progress: ExportProgress): void;
}

export interface ExportProgress {
  view: string;
  /** Partitions done and to be done. */
  done: number;
  all: number;
  rows: number;
}

/** What a run wrote. */
export interface ExportReport {
  files: number;
  removed: number;
  rows: number;
  bytes: number;
}

/** Another run writes into the folder at this moment. */
export class ExportUnderWay extends Error {}

const writers = { parquet: parquetOf, csv: csvOf } as const;

/** Writes the files of what changed since the last run, by day and estate, as of one moment. A run that dies leaves whole
 *  files alone, and the next one does its work again. */
export async function exportFeed(options: ExportOptions): Promise<ExportReport> {
  mkdirSync(options.folder, { recursive: true });
  const folder = realpathSync(options.folder);
  const client = new pg.Client({ connectionString: options.biAdminUrl, types: { getTypeParser: parserOf } });
  await client.connect();
  try {
    const lock = await client.query<{ taken: boolean }>('select pg_try_advisory_lock(hashtext($1)) as taken', [`bi export ${folder}`]);
    if (!lock.rows[0]!.taken) throw new ExportUnderWay();
    await client.query('begin isolation level repeatable read read only');
    return await exportAll(client, { ...options, folder });
  } finally {
    await client.end();
  }
}

async function exportAll(client: pg.Client, options: ExportOptions): Promise<ExportReport> {
  const { folder, formats, views, from, to } = options;
  const { rows: [now] } = await client.query<{ before: string; feed: string }>(`select pg_snapshot_xmin(pg_current_snapshot())::text as before,
    (select id::text from feed.identity) || ' ' || (select system_identifier::text from pg_control_system()) as feed`);
  const state = readState(folder, now!.feed);
  const report: ExportReport = { files: 0, removed: 0, rows: 0, bytes: 0 };
  for (const source of sources) {
    if (views && !views.includes(source.view)) continue;
    await exportView(client, source, { options, state, report });
    if (from !== undefined || to !== undefined) continue;
    for (const format of formats) state.done[`${source.view}.${format}`] = { before: now!.before, signature: source.signature };
  }
  putFile(path.join(folder, '_columns.csv'), columnsCsv(sources));
  writeState(folder, state);
  return report;
}

interface Work {
  options: ExportOptions;
  state: ExportState;
  report: ExportReport;
}

async function exportView(client: pg.Client, source: ExportSource, { options, state, report }: Work): Promise<void> {
  const { folder, formats, onProgress } = options;
  const { view } = source;
  const wanted = await wantedPartitions(client, source, { options, state });
  const left = new Map(wanted.map((partition) => [folderOf(folder, view, partition), partition]));
  const progress: ExportProgress = { view, done: 0, all: wanted.length, rows: 0 };
  for await (const { rows, ...partition } of readPartitions(client, source, wanted)) {
    for (const format of formats) {
      const content = writers[format](source.columns, rows);
      putFile(path.join(folderOf(folder, view, partition), `part.${format}`), content);
      report.files += 1;
      report.bytes += content.length;
    }
    left.delete(folderOf(folder, view, partition));
    progress.done += 1;
    progress.rows += rows.length;
    if (progress.done < progress.all) onProgress?.({ ...progress });
  }
  const gone = [...left.keys()].flatMap((place) => formats.map((format) => path.join(place, `part.${format}`)));
  report.removed += gone.filter(removeFile).length;
  report.rows += progress.rows;
  onProgress?.({ ...progress, done: progress.all });
}

/** What changed since the least advanced of the formats; where a format has no files of these columns yet, everything, and
 *  what lies there already. */
async function wantedPartitions(client: pg.Client, source: ExportSource, { options, state }: Pick<Work, 'options' | 'state'>): Promise<Partition[]> {
  const { folder, formats, from = '', to = '9999' } = options;
  const marks = formats.map((format) => state.done[`${source.view}.${format}`]).map((done) => (done?.signature === source.signature ? BigInt(done.before) : 0n));
  const since = marks.reduce((least, mark) => (mark < least ? mark : least));
  const { rows } = await client.query<Partition>(source.touchedSql, [String(since)]);
  const wanted = new Map([...rows, ...(since === 0n ? partitionsOnDisk(folder, source.view) : [])].map((one) => [`${one.day} ${one.estate}`, one]));
  return [...wanted.values()].filter(({ day }) => day >= from && day <= to);
}

const [INT8, DATE] = [20, 1082];

/** 64-bit integers whole, days as they are written; the rest as usual. */
function parserOf(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
  if (oid === INT8) return BigInt;
  if (oid === DATE) return String;
  return pg.types.getTypeParser(oid, format as 'text') as (value: string) => unknown;
}
