import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { ascending, byId, idIn, idIs, page, valueIs, when, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { CallbackFilter, QueryCallbackTasksArgs } from '../../schema.types.ts';
import { callbackAccess, organisedBy } from '../callbacks.access.ts';
import type { Callback } from './callback.rules.ts';

export type CallbackRow = Stored<Callback>;

const columns = sql`c.id, c.version, c.estate_id as "estateId", c.kind, c.source_type as "sourceType", c.source_id as "sourceId",
  c.completion_no as "completionNo", c.attempt, c.previous_id as "previousId", c.unit_id as "unitId", c.household_id as "householdId",
  c.open_from as "openFrom", c.due_at as "dueAt", c.limit_stamp as "limit", c.is_due_provisional as "isDueProvisional", c.organiser_role as "organiserRole",
  c.assignee_id as "assigneeId", c.state, c.is_overdue as "isOverdue", c.appointment_at as "appointmentAt", c.started_at as "startedAt",
  c.arrival_deviation_minutes as "arrivalDeviationMinutes", c.method, c.satisfaction, c.quality, c.effect, c.shortcomings,
  c.suggestions, c.evidence_kinds as "evidenceKinds", c.nonconformity, c.phase, c.subject, c.failure_code as "failureCode", c.is_quality_failure as "isQualityFailure", c.completed_at as "completedAt",
  c.is_late as "isLate", c.rectification, c.review_opinion as "reviewOpinion", c.reviewed_at as "reviewedAt",
  c.record_filed_at as "recordFiledAt", c.closed_at as "closedAt"`;

const soonestFirst = ascending('c.due_at', 'dueAt');

/** Neither answered nor cancelled. */
export const pending = sql<boolean>`c.state in ('SCHEDULED', 'OPEN', 'IN_PROGRESS')`;

/** As `isOwnCallback` has it. */
export const ownCallback = (actor: Actor): RawBuilder<boolean> => sql<boolean>`case when c.assignee_id is null
  then c.estate_id || ':' || c.organiser_role = any(${organisedBy(actor)}::text[]) else c.assignee_id = ${actor.id} end`;

export const readable = (call: RequestCall): RawBuilder<boolean> =>
  call.reads.within(scopeOf(call.actor, callbackAccess, 'callback.read'), 'c.estate_id', ownCallback(call.actor));

/** Callbacks as plain rows. */
@Injectable()
export class CallbackReads {
  one(call: RequestCall, id: string): Promise<CallbackRow | null> {
    return call.load('callback', id, async (ids) => byId(await call.reads.rows<CallbackRow>(sql`select ${columns} from callback c
      where ${idIn('c.id', ids)} and ${readable(call)}`)));
  }

  /** The callbacks of each ticket asked for, in one statement. */
  async ofTicket(call: RequestCall, ticketId: string): Promise<CallbackRow[]> {
    const found = await call.load('callbacks of ticket', ticketId, async (ids) => {
      const rows = await call.reads.rows<CallbackRow>(sql`select ${columns} from callback c
        where ${idIn('c.source_id', ids)} and ${readable(call)} order by c.attempt`);
      return new Map(ids.map((id) => [id, rows.filter(({ sourceId }) => sourceId === id)]));
    });
    return found ?? [];
  }

  async list(call: RequestCall, { filter, ...args }: QueryCallbackTasksArgs): Promise<Connection<CallbackRow>> {
    const { after, tail, connection } = page(args, soonestFirst);
    return connection(await call.reads.rows<CallbackRow>(sql`select ${columns} from callback c
      where ${readable(call)} and ${after} and ${matching(filter ?? {})} ${tail}`));
  }
}

const matching = ({ estateId, kind, state, isPending, dueBefore, assigneeId, isReviewed }: CallbackFilter): RawBuilder<boolean> => sql<boolean>`
  ${idIs('c.estate_id', estateId)} and ${valueIs('c.kind', kind)} and ${valueIs('c.state', state)}
  and ${when(isPending, (value) => (value ? pending : sql<boolean>`not (${pending})`))}
  and ${when(dueBefore, (value) => sql<boolean>`${pending} and c.due_at < ${value}`)}
  and ${valueIs('c.assignee_id', assigneeId)}
  and ${when(isReviewed, (value) => sql<boolean>`c.completed_at is not null and (c.reviewed_at is not null) = ${value}`)}`;
