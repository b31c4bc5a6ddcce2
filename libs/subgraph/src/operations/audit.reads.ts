import { Injectable } from '@nestjs/common';
import { sql, type RawBuilder } from 'kysely';
import { page, type Connection, type PageArgs } from '../graphql/connection.ts';
import { when } from '../graphql/filters.ts';
import type { RequestCall } from '../request-call.ts';
import { auditScope, requireGroupAuditor } from './audit.access.ts';

/** Who, and between which two moments. */
export interface AuditArgs extends PageArgs {
  person?: string | null;
  from?: Date | null;
  to?: Date | null;
}

interface Positioned {
  position: string;
  personId: string;
  at: Date;
}

export interface AuditEntryRow extends Positioned {
  changes: Record<string, [before: unknown, after: unknown] | null>;
}

const newestFirst = [{ column: 'r.position', type: 'bigint', direction: 'desc', property: 'position' }] as const;

/** The audit trail as plain rows. */
@Injectable()
export class AuditReads {
  async accesses(call: RequestCall, { subjectId, ...args }: AuditArgs & { subjectId?: string | null }): Promise<Connection<Positioned>> {
    const within = call.reads.within(auditScope(call.actor), 'r.estate_id');
    return this.#page(call, args, { at: 'r.opened_at', rows: sql`select r.position::text as position, r.id, r.kind, r.subject_id as "subjectId",
      r.estate_id as "estateId", r.actor_id as "personId", r.purpose_code as purpose, r.reason, r.opened_at as at, r.request_id as "requestId"
      from access_log r where ${within} and ${when(subjectId, (id) => sql<boolean>`r.subject_id::text = ${id}`)}` });
  }

  async denials(call: RequestCall, { askedId, ...args }: AuditArgs & { askedId?: string | null }): Promise<Connection<Positioned>> {
    requireGroupAuditor(call.actor);
    return this.#page(call, args, { at: 'r.at', rows: sql`select r.position::text as position, r.position::text as id, r.asked_id as "askedId", r.field,
      r.outcome, r.actor_id as "personId", r.request_id as "requestId", r.times, r.at
      from denial r where ${when(askedId, (id) => sql<boolean>`r.asked_id = ${id}`)}` });
  }

  async entries(call: RequestCall, { aggregateId, ...args }: AuditArgs & { aggregateId?: string | null }): Promise<Connection<AuditEntryRow>> {
    const within = call.reads.within(auditScope(call.actor), 'r.estate_id');
    return this.#page<AuditEntryRow>(call, args, { at: 'r.at', rows: sql`select r.position::text as position, r.position::text as id, r.at, r.actor_id as "personId",
      r.operation, r.aggregate, r.aggregate_id as "aggregateId", r.estate_id as "estateId", r.version, r.request_id as "requestId",
      r.causation_id as "causationId", r.changes
      from audit_entry r where ${within} and ${when(aggregateId, (id) => sql<boolean>`r.aggregate_id = ${id}`)}` });
  }

  async #page<Row extends Positioned>(
    call: RequestCall, { person, from, to, ...args }: AuditArgs, { at, rows }: { at: string; rows: RawBuilder<unknown> },
  ): Promise<Connection<Row>> {
    const { after, tail, connection } = page(args, newestFirst);
    return connection(await call.reads.rows<Row>(sql`${rows} and ${when(person, (id) => sql<boolean>`r.actor_id = ${id}`)}
      and ${when(from, (time) => sql<boolean>`${sql.ref(at)} >= ${time}`)} and ${when(to, (time) => sql<boolean>`${sql.ref(at)} < ${time}`)} and ${after} ${tail}`));
  }
}
