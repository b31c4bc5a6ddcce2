import { sql, type Kysely } from 'kysely';

/** A time limit that has come. */
export interface Deadline {
  kind: string;
  /** what it limits, e.g. a callback's id */
  ref: string;
  estateId: string | null;
  dueAt: Date;
}

interface DeadlineRow {
  kind: string;
  ref: string;
  estate_id: string | null;
  due_at: string | Date;
}

const toDeadline = ({ kind, ref, estate_id, due_at }: DeadlineRow): Deadline => ({ kind, ref, estateId: estate_id, dueAt: new Date(due_at) });

export interface DueQuestion {
  kinds: readonly string[];
  now: Date;
  /** `kind/ref` of those that failed lately and wait for their next try. */
  except: readonly string[];
  limit: number;
}

/** Limits that have come and have not fired, the oldest first. */
export async function dueDeadlines(db: Kysely<any>, { kinds, now, except, limit }: DueQuestion): Promise<Deadline[]> {
  const found = await sql<DeadlineRow>`select kind, ref, estate_id, due_at from deadline
    where fired_at is null and due_at <= ${now.toISOString()}::timestamptz and kind = any(${kinds}::text[])
      and not kind || '/' || ref = any(${except}::text[])
    order by due_at limit ${limit}`.execute(db);
  return found.rows.map(toDeadline);
}

/** Marks one limit as fired and keeps it locked; undefined when it was moved, cleared, fired or taken meanwhile. */
export async function takeDeadline(db: Kysely<any>, { kind, ref }: Deadline, now: Date): Promise<Deadline | undefined> {
  const at = now.toISOString();
  const taken = await sql<DeadlineRow>`update deadline set fired_at = ${at}::timestamptz
    where (ref, kind) in (
      select ref, kind from deadline where ref = ${ref} and kind = ${kind} and fired_at is null
        and due_at <= ${at}::timestamptz for update skip locked)
    returning kind, ref, estate_id, due_at`.execute(db);
  return taken.rows[0] && toDeadline(taken.rows[0]);
}

/** When the next limit comes; undefined when none is set. */
export async function nextDueAt(db: Kysely<any>, kinds: readonly string[]): Promise<Date | undefined> {
  const found = await sql<{ due_at: string | Date | null }>`select min(due_at) as due_at from deadline
    where fired_at is null and kind = any(${kinds}::text[])`.execute(db);
  const dueAt = found.rows[0]?.due_at;
  return dueAt == null ? undefined : new Date(dueAt);
}

/** Kinds that are due and that nobody here knows. */
export async function unknownKinds(db: Kysely<any>, kinds: readonly string[], now: Date): Promise<string[]> {
  const found = await sql<{ kind: string }>`select distinct kind from deadline
    where fired_at is null and due_at <= ${now.toISOString()}::timestamptz and not kind = any(${kinds}::text[])`.execute(db);
  return found.rows.map((row) => row.kind);
}
