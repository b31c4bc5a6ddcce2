import { groupScope } from '@guanjia/domain';
import { open, seal, sealedText, type Database, type SealedColumn, type Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import type { RowError } from '../table/reading.rules.ts';

/** A process that says nothing for this long is dead, and its job goes to another. */
const LEASE_SECONDS = 30;
/** A job that broke as often as this is given up. */
export const MAX_ATTEMPTS = 5;

/** A job in the hands of one worker. */
export interface ClaimedJob {
  id: string;
  workerId: string;
  state: 'QUEUED' | 'RUNNING';
  /** how often it has been taken up, this time included */
  attempts: number;
}

/** Another worker has the job by now. What this one was about to write is not written. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
}

/** Takes the oldest job that waits, or that a dead process left behind; of several workers each gets its own. */
export function claimJob(database: Database, workerId: string): Promise<ClaimedJob | undefined> {
  return database.transaction(groupScope, async ({ db }) => {
    const claimed = await sql<ClaimedJob>`update import_job
      set worker_id = ${workerId}, lease_until = now() + make_interval(secs => ${LEASE_SECONDS}), attempts = attempts + 1
      where id = (select id from import_job where state in ('QUEUED', 'RUNNING') and (lease_until is null or lease_until < now())
        order by created_at, id limit 1 for update skip locked)
      returning id, worker_id as "workerId", state, attempts`.execute(db);
    return claimed.rows[0];
  });
}

/** Shows a sign of life, in the transaction of what was done meanwhile. @throws LeaseLost */
export async function keepLease(tx: Tx, { id, workerId }: ClaimedJob): Promise<void> {
  const kept = await sql`update import_job set lease_until = now() + make_interval(secs => ${LEASE_SECONDS}), attempts = 1
    where id = ${id} and worker_id = ${workerId} returning id`.execute(tx.db);
  if (kept.rows.length === 0) throw new LeaseLost();
}

/** Leaves the job to whoever comes next, at once or after a pause. */
export function giveBack(database: Database, { id, workerId }: ClaimedJob, pauseSeconds: number): Promise<unknown> {
  return database.transaction(groupScope, ({ db }) => sql`update import_job set worker_id = null, lease_until = now() + make_interval(secs => ${pauseSeconds})
    where id = ${id} and worker_id = ${workerId} and state in ('QUEUED', 'RUNNING')`.execute(db));
}

/** How many entries of the file are handled; null until it is read for the first time. */
export async function handledOf(tx: Tx, jobId: string): Promise<number | null> {
  const found = await sql<{ handled: number | null }>`select handled from import_job where id = ${jobId}`.execute(tx.db);
  return found.rows[0]!.handled;
}

export async function keepHandled(tx: Tx, jobId: string, handled: number): Promise<void> {
  await sql`update import_job set handled = ${handled} where id = ${jobId}`.execute(tx.db);
}

const REPORT_CHUNK = 2_000;

/** What a cell held may be somebody's name or number: it is kept sealed. */
export const sealedValues: SealedColumn = sealedText('import_error', 'value', ['job_id', 'row', 'position']);
const VALUE = 'import_error.value';
export const openedValue = (stored: string | null): string | null => (stored === null ? null : open(stored, VALUE));

/** Adds to the report of a job. */
export async function reportErrors(tx: Tx, jobId: string, errors: readonly RowError[]): Promise<void> {
  for (let from = 0; from < errors.length; from += REPORT_CHUNK) {
    await sql`insert into import_error (job_id, estate_id, region_ids, "row", "column", code, params, value)
      select j.id, j.estate_id, j.region_ids, e."row", e."column", e.code, e.params, e.value
      from import_job j, jsonb_to_recordset(${JSON.stringify(errors.slice(from, from + REPORT_CHUNK).map(kept))}::jsonb)
        as e("row" int, "column" text, code text, params jsonb, value text)
      where j.id = ${jobId}`.execute(tx.db);
  }
}

const kept = (error: RowError): RowError => ({ ...error, value: error.value === null ? null : seal(error.value, VALUE) });
