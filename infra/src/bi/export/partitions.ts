import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import type { Row } from './csv.ts';
import type { ExportSource } from './source.ts';

/** The rows of one view that begin on one day in one estate: one file per format. */
export interface Partition {
  /** Day in Shanghai. */
  day: string;
  /** An estate's id, or `group` for what belongs to the group or a region. */
  estate: string;
}

const FETCH = 5_000;

export const folderOf = (root: string, view: string, { day, estate }: Partition): string => path.join(root, view, `day=${day}`, `estate=${estate}`);

/** Partitions that the files of a view lie in. */
export function partitionsOnDisk(root: string, view: string): Partition[] {
  const under = (folder: string, key: string): string[] =>
    (existsSync(folder) ? readdirSync(folder) : []).filter((name) => name.startsWith(`${key}=`)).map((name) => name.slice(key.length + 1));
  const folder = path.join(root, view);
  return under(folder, 'day').flatMap((day) => under(path.join(folder, `day=${day}`), 'estate').map((estate) => ({ day, estate })));
}

/** Takes a file out whose rows have all gone elsewhere, and the folders that it leaves empty; false where there was none. */
export function removeFile(file: string): boolean {
  if (!existsSync(file)) return false;
  rmSync(file);
  for (let folder = path.dirname(file), level = 0; level < 2; level++, folder = path.dirname(folder)) {
    if (readdirSync(folder).length > 0) break;
    rmSync(folder, { recursive: true });
  }
  return true;
}

/** The wanted partitions that have rows, each with all of them; never more than one partition in memory. */
export async function* readPartitions(client: pg.Client, { rowsSql }: ExportSource, wanted: readonly Partition[]): AsyncGenerator<Partition & { rows: Row[] }> {
  await client.query(`declare export_rows no scroll cursor for ${rowsSql}`, [wanted.map(({ day }) => day), wanted.map(({ estate }) => estate)]);
  let current: (Partition & { rows: Row[] }) | undefined;
  for (;;) {
    const { rows } = await client.query<Row & { _day: string; _estate: string }>(`fetch ${FETCH} from export_rows`);
    for (const row of rows) {
      if (current?.day !== row._day || current.estate !== row._estate) {
        if (current) yield current;
        current = { day: row._day, estate: row._estate, rows: [] };
      }
      current.rows.push(row);
    }
    if (rows.length < FETCH) break;
  }
  if (current) yield current;
  await client.query('close export_rows');
}
