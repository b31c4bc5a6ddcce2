import { createHash } from 'node:crypto';
import { groupScope } from '@guanjia/domain';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Database } from '../database.ts';

const micros = (column: string): string => `(extract(epoch from ${column}) * 1000000)::bigint`;

/** What of a row is sealed. A column that comes later is added at the end of a new source, never here. */
const sealedColumns = {
  access_log: ['position', 'id', 'kind', 'subject_id', 'estate_id', 'actor_id', 'purpose_code', 'reason', micros('requested_at'), micros('opened_at'), 'request_id'],
  denial: ['position', 'asked_id', 'field', 'outcome', 'actor_id', 'actor_kind', 'request_id', 'times', micros('at')],
  audit_entry: ['position', micros('at'), 'actor_id', 'actor_kind', 'operation', 'aggregate', 'aggregate_id', 'estate_id', 'version', 'request_id',
    'causation_id', 'changes'],
} as const;

export type SealedSource = keyof typeof sealedColumns;
export const sealedSources = Object.keys(sealedColumns) as SealedSource[];

/** Rows under one seal at most. */
const MOST_ROWS = 5_000;

/** Bytes per row: its position, and half of its SHA-256. */
export const DIGEST_BYTES = 24;

/** One link of the chain. */
export interface AuditSeal {
  number: string;
  source: SealedSource;
  afterPosition: string;
  throughPosition: string;
  rowCount: number;
  digests: Buffer;
  previousHash: string;
  hash: string;
  sealedAt: Date;
}

/** Before every position there can be, so that none can be slipped in before the first. */
export const BEFORE_ALL = '-9223372036854775808';

export const FIRST_HASH = '0'.repeat(64);

const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');

export const hashOf = (seal: Omit<AuditSeal, 'hash'>): string => sha256(JSON.stringify([
  seal.number, seal.source, seal.afterPosition, seal.throughPosition, seal.rowCount, sha256(seal.digests), seal.previousHash, seal.sealedAt.toISOString(),
]));

/** The digests of the rows after one position and through another, in order. */
export async function digestsOf(db: Kysely<any>, source: SealedSource, after: string, through: string): Promise<{ rowCount: number; digests: Buffer }> {
  const { rows } = await sql<{ rowCount: number; digests: Buffer }>`select count(*)::int as "rowCount", coalesce(string_agg(${digest(source)}, ''::bytea order by position), '') as digests
    from ${sql.table(source)} where position > ${after}::bigint and position <= ${through}::bigint`.execute(db);
  return rows[0]!;
}

const digest = (source: SealedSource): RawBuilder<Buffer> =>
  sql`int8send(position) || substr(sha256(convert_to(jsonb_build_array(${sql.raw(sealedColumns[source].join(', '))})::text, 'UTF8')), 1, 16)`;

/** How far each source went at a moment, and the first transaction that had not begun by then. */
export interface Mark {
  xmax: bigint;
  through: ReadonlyMap<SealedSource, string>;
}

/** Positions are given before their transactions end, so that a lower one can appear after a higher one. What stood at a
 *  mark is complete once every transaction of that moment has ended. */
export function markOf(database: Database): Promise<Mark & { xmin: bigint }> {
  return database.transaction(groupScope, async ({ db }) => {
    const highs = sql.join(sealedSources.map((source) => sql`(select coalesce(max(position), 0)::text from ${sql.table(source)}) as ${sql.ref(source)}`));
    const { rows: [row] } = await sql<Record<string, string>>`select pg_snapshot_xmin(s)::text as xmin, pg_snapshot_xmax(s)::text as xmax, ${highs}
      from pg_current_snapshot() s`.execute(db);
    return { xmin: BigInt(row!['xmin']!), xmax: BigInt(row!['xmax']!), through: new Map(sealedSources.map((source) => [source, row![source]!])) };
  });
}

/** Seals what stood at a mark. @returns the last hash, when anything was sealed */
export async function sealThrough(database: Database, { through }: Mark): Promise<string | undefined> {
  let last: string | undefined;
  for (const source of sealedSources) {
    for (;;) {
      const seal = await database.transaction(groupScope, ({ db }) => sealNext(db, source, through.get(source)!));
      if (!seal) break;
      last = seal.hash;
    }
  }
  return last;
}

async function sealNext(db: Kysely<any>, source: SealedSource, through: string): Promise<AuditSeal | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended('audit seal', 0))`.execute(db); // replicas make one chain
  const { rows: [known] } = await sql<{ number: string; hash: string; after: string; to: string | null }>`select
      coalesce((select max(number) from audit_seal), 0)::text as number,
      coalesce((select hash from audit_seal order by number desc limit 1), ${FIRST_HASH}) as hash, a.after::text as after,
      (select max(position)::text from (select position from ${sql.table(source)} where position > a.after and position <= ${through}::bigint
        order by position limit ${MOST_ROWS}) p) as "to"
    from (select coalesce(max(through_position), ${BEFORE_ALL}::bigint) as after from audit_seal where source = ${source}) a`.execute(db);
  if (!known?.to) return undefined;
  const { rows: [now] } = await sql<{ at: Date | string }>`select date_trunc('milliseconds', now()) as at`.execute(db);
  const unsigned = {
    number: String(BigInt(known.number) + 1n), source, afterPosition: known.after, throughPosition: known.to, previousHash: known.hash,
    sealedAt: new Date(now!.at), ...(await digestsOf(db, source, known.after, known.to)),
  };
  const seal = { ...unsigned, hash: hashOf(unsigned) };
  await sql`insert into audit_seal (number, source, after_position, through_position, row_count, digests, previous_hash, hash, sealed_at)
    values (${seal.number}, ${source}, ${seal.afterPosition}, ${seal.throughPosition}, ${seal.rowCount}, ${seal.digests}, ${seal.previousHash}, ${seal.hash}, ${seal.sealedAt})`.execute(db);
  return seal;
}
