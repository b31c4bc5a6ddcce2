import { Injectable } from '@nestjs/common';
import { endOfDay, scopeOf, startOfDay } from '@guanjia/domain';
import { descending, idIs, page, valueIs, when, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import type { QueryCallbackRecordsArgs } from '../../schema.types.ts';
import { callbackAccess } from '../callbacks.access.ts';
import type { Callback } from '../callback/callback.rules.ts';
import type { CallbackExport, RecordLine } from './callback-export.rules.ts';

/** A line of the register. */
export type CallbackRecord = Pick<Callback,
  'id' | 'estateId' | 'kind' | 'sourceType' | 'sourceId' | 'attempt' | 'unitId' | 'householdId' | 'method' | 'satisfaction' | 'quality' | 'effect' | 'shortcomings'
  | 'suggestions' | 'evidenceKinds' | 'failureCode' | 'isLate' | 'completedBy' | 'reviewOpinion' | 'reviewedAt' | 'recordFiledAt'> & { completedAt: Date };

const latestFirst = descending('c.completed_at', 'completedAt');

/** @source assumption */
const MOST_LINES = 20_000;

/** 回访登记: one register per estate, of every callback that was made. @source CS-158 */
@Injectable()
export class CallbackRegisterReads {
  async list(call: RequestCall, { filter, ...args }: QueryCallbackRecordsArgs): Promise<Connection<CallbackRecord>> {
    const scope = scopeOf(call.actor, callbackAccess, 'callback-register.read');
    const { after, tail, connection } = page(args, latestFirst);
    const { estateId, kind, satisfaction, householdId, callerId, isReviewed, from, to } = filter ?? {};
    return connection(await call.reads.rows<CallbackRecord>(sql`select c.id, c.estate_id as "estateId", c.kind, c.source_type as "sourceType", c.source_id as "sourceId",
        c.attempt, c.unit_id as "unitId", c.household_id as "householdId", c.method, c.satisfaction, c.quality, c.effect, c.shortcomings, c.suggestions,
        c.evidence_kinds as "evidenceKinds", c.failure_code as "failureCode", c.is_late as "isLate", c.completed_by as "completedBy", c.completed_at as "completedAt",
        c.review_opinion as "reviewOpinion", c.reviewed_at as "reviewedAt", c.record_filed_at as "recordFiledAt"
      from callback c where c.completed_at is not null and ${call.reads.within(scope, 'c.estate_id')} and ${after} and ${idIs('c.estate_id', estateId)}
        and ${valueIs('c.kind', kind)} and ${valueIs('c.satisfaction', satisfaction)} and ${idIs('c.household_id', householdId)}
        and ${valueIs('c.completed_by', callerId)} and ${when(isReviewed, (value) => sql<boolean>`(c.reviewed_at is not null) = ${value}`)}
        and ${when(from, (value) => sql<boolean>`c.completed_at >= ${value}`)} and ${when(to, (value) => sql<boolean>`c.completed_at < ${value}`)} ${tail}`));
  }

  /** What an export takes out, in the order in which it was made. @source CS-158 */
  lines(call: RequestCall, { estateId, fromOn, toOn }: CallbackExport): Promise<RecordLine[]> {
    const scope = scopeOf(call.actor, callbackAccess, 'callback-register.export');
    return call.reads.rows<RecordLine>(sql`select c.id, c.kind, c.attempt, (u.data->>'buildingCode') || '-' || (u.data->>'unitNo') as unit, c.completed_at as "completedAt",
        c.method, c.satisfaction, c.quality, c.effect, c.failure_code as "failureCode", c.is_late as "isLate", c.completed_by as "callerId"
      from callback c left join reference_copy u on u.kind = 'unit' and u.id = c.unit_id::text
      where c.estate_id = ${estateId} and ${call.reads.within(scope, 'c.estate_id')} and c.completed_at >= ${startOfDay(fromOn)} and c.completed_at < ${endOfDay(toOn)}
      order by c.completed_at, c.id limit ${MOST_LINES}`);
  }
}
