import { Injectable } from '@nestjs/common';
import { isEmptyScope, isUuid, platformErrors, scopeOrNone } from '@guanjia/domain';
import { connectionsByParent, descending, page, type Connection, type PageArgs, type RequestCall, type SortColumn } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { RowError } from '../table/reading.rules.ts';
import type { ImportJob } from './import-job.rules.ts';
import { importAccess } from './import.access.ts';
import { openedValue } from './import-queue.facts.ts';

export type ImportJobRow = Omit<ImportJob, 'startedBy' | 'regionIds' | 'encodingAsked'> & { version: number; createdAt: Date };
export type ImportErrorRow = RowError & { position: bigint };

const columns = sql`j.id, j.version, j.estate_id as "estateId", j.file_id as "fileId", j.kind, j.is_dry_run as "isDryRun", j.encoding,
  j.ignored_columns as "ignoredColumns", j.state, j.total, j.accepted, j.rejected, j.unchanged, j.failure, j.created_at as "createdAt",
  j.finished_at as "finishedAt"`;
const newestFirst = descending('j.created_at', 'createdAt');
const byRow: readonly SortColumn[] = [
  { column: 'e.row', type: 'int', direction: 'asc', property: 'row' },
  { column: 'e.position', type: 'bigint', direction: 'asc', property: 'position' },
];

/** Import jobs and their reports as plain rows. */
@Injectable()
export class ImportJobReads {
  one(call: RequestCall, id: string): Promise<ImportJobRow | null> {
    if (!isUuid(id)) return Promise.resolve(null);
    return call.reads.row<ImportJobRow>(sql`select ${columns} from import_job j where j.id = ${id} and ${within(call)}`);
  }

  async list(call: RequestCall, args: PageArgs): Promise<Connection<ImportJobRow>> {
    const { after, tail, connection } = page(args, newestFirst);
    return connection(await call.reads.rows<ImportJobRow>(sql`select ${columns} from import_job j where ${within(call)} and ${after} ${tail}`));
  }

  /** The same page of the report of each job that one query names; the caller has been shown the jobs. */
  errors(call: RequestCall, jobId: string, args: PageArgs): Promise<Connection<ImportErrorRow> | null> {
    return call.load(`import errors ${JSON.stringify(args)}`, jobId, async (jobIds) => {
      const asked = page(args, byRow);
      const rows = await call.reads.rows<ImportErrorRow & { parentId: string }>(sql`select p.id as "parentId", e.*
        from unnest(${jobIds}::uuid[]) p(id) cross join lateral (select e.position, e."row", e."column", e.code, e.params, e.value
          from import_error e where e.job_id = p.id and ${asked.after} ${asked.tail}) e`);
      return connectionsByParent(jobIds, rows.map((row) => ({ ...row, value: openedValue(row.value) })), asked);
    });
  }
}

/** Each kind of job is seen by those who may start it. @throws FORBIDDEN for everybody else
 *  @source permissions.md ARC-009 */
function within(call: RequestCall): RawBuilder<boolean> {
  const estates = scopeOrNone(call.actor, importAccess, 'import.estates');
  const households = scopeOrNone(call.actor, importAccess, 'import.households');
  if (isEmptyScope(estates) && isEmptyScope(households)) throw platformErrors.error('FORBIDDEN');
  const ofEstates = estates.isGroup ? sql`true` : sql`j.region_ids && ${estates.regionIds}::uuid[]`;
  return sql<boolean>`((j.kind = 'ESTATES' and ${ofEstates}) or (j.kind = 'HOUSEHOLDS' and ${call.reads.within(households, 'j.estate_id')}))`;
}
