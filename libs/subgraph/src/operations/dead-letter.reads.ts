import { Injectable } from '@nestjs/common';
import { publicError } from '@guanjia/messaging';
import { sql, type RawBuilder } from 'kysely';
import { page, type Connection, type PageArgs } from '../graphql/connection.ts';
import type { RequestCall } from '../request-call.ts';
import { requireOperator } from './operations.access.ts';

export type DeadLetterState = 'OPEN' | 'REDRIVEN' | 'DISCARDED';

export interface DeadLetterRow {
  id: string;
  state: DeadLetterState;
  eventId: string;
  type: string | null;
  topic: string;
  aggregateId: string;
  seq: number | null;
  attempts: number;
  error: string;
  headers: { name: string; value: string }[];
  deadAt: Date;
  resolvedAt: Date | null;
  resolvedBy: string | null;
  reason: string | null;
}

interface ParkedCount {
  reason: string;
  count: number;
  oldestAt: Date;
}

/** Times as the driver at hand gives them. */
type Stored = Omit<DeadLetterRow, 'headers' | 'deadAt' | 'resolvedAt'> & {
  headers: Record<string, unknown>; deadAt: Date | string; resolvedAt: Date | string | null;
};

/** All but the value: a message that could not be read may hold anything. */
export const deadLetterColumns: RawBuilder<unknown> = sql`id::text as id, coalesce(resolution, 'OPEN') as state, event_id as "eventId", type, topic,
  aggregate_id as "aggregateId", seq, attempts, error, headers, dead_at as "deadAt", resolved_at as "resolvedAt",
  resolved_by as "resolvedBy", resolution_reason as reason`;

const order = [{ column: 'id', type: 'bigint', direction: 'asc', property: 'id' }] as const;

/** What waits for an operator, as plain rows. */
@Injectable()
export class DeadLetterReads {
  async list(call: RequestCall, { state, ...args }: PageArgs & { state?: DeadLetterState | null }): Promise<Connection<DeadLetterRow>> {
    requireOperator(call.actor);
    const { after, tail, connection } = page(args, order);
    const rows = await call.reads.rows<Stored>(sql`select ${deadLetterColumns} from dead_letter
      where (${state ?? null}::text is null or coalesce(resolution, 'OPEN') = ${state ?? null}) and ${after} ${tail}`);
    return connection(rows.map(shown));
  }

  parked(call: RequestCall): Promise<ParkedCount[]> {
    requireOperator(call.actor);
    return call.reads.rows<ParkedCount>(sql`select reason, count(*)::int as count, min(parked_at) as "oldestAt"
      from parked_event group by reason order by reason`);
  }
}

/** Attributes that our own relays write; whatever else a foreign sender put there is not shown. */
const known = /^(content-type|ce_(specversion|id|type|source|time|seq|estateid|actorid|correlationid|causationid))$/;

/** A letter as it may be shown to its operator. */
export const shown = (row: Stored): DeadLetterRow => ({
  ...row,
  deadAt: new Date(row.deadAt),
  resolvedAt: row.resolvedAt === null ? null : new Date(row.resolvedAt),
  error: publicError(row.error),
  headers: Object.entries(row.headers).filter(([name]) => known.test(name)).map(([name, value]) => ({ name, value: String(value).slice(0, 200) })),
});
