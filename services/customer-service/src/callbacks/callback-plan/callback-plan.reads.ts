import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { byId, descending, idIn, idIs, page, valueIs, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { QueryCallbackPlansArgs } from '../../schema.types.ts';
import { CallbackReads, type CallbackRow } from '../callback/callback.reads.ts';
import { callbackPlanAccess } from './callback-plan.access.ts';
import type { CallbackPlan } from './callback-plan.rules.ts';

export type CallbackPlanRow = Stored<CallbackPlan>;

const columns = sql`p.id, p.version, p.created_at as "createdAt", p.estate_id as "estateId", p.start_on as "startOn", p.end_on as "endOn", p.state,
  p.drafted_by as "draftedBy", p.issued_by as "issuedBy", p.issued_at as "issuedAt", p.done_by as "doneBy", p.done_at as "doneAt"`;

const newestFirst = descending('p.created_at', 'createdAt');

/** Callback plans as plain rows. */
@Injectable()
export class CallbackPlanReads {
  constructor(private readonly callbacks: CallbackReads) {}

  one(call: RequestCall, id: string): Promise<CallbackPlanRow | null> {
    return call.load('callback plan', id, async (ids) => byId(await call.reads.rows<CallbackPlanRow>(sql`select ${columns} from callback_plan p
      where ${idIn('p.id', ids)} and ${readable(call)}`)));
  }

  async list(call: RequestCall, { filter, ...args }: QueryCallbackPlansArgs): Promise<Connection<CallbackPlanRow>> {
    const { after, tail, connection } = page(args, newestFirst);
    return connection(await call.reads.rows<CallbackPlanRow>(sql`select ${columns} from callback_plan p
      where ${readable(call)} and ${after} and ${idIs('p.estate_id', filter?.estateId)} and ${valueIs('p.state', filter?.state)} ${tail}`));
  }

  /** The callbacks of each plan asked for, soonest due first: those that the caller may see. */
  async callbacksOf(call: RequestCall, planId: string): Promise<CallbackRow[]> {
    const ids = await call.load('callbacks of plan', planId, async (planIds) => {
      const rows = await call.reads.rows<{ planId: string; id: string }>(sql`select plan_id as "planId", callback_id as id
        from callback_plan_task where ${idIn('plan_id', planIds)}`);
      return new Map(planIds.map((id) => [id, rows.filter((row) => row.planId === id).map((row) => row.id)]));
    });
    const found = await Promise.all((ids ?? []).map((id) => this.callbacks.one(call, id)));
    return found.filter((callback) => callback !== null).toSorted((a, b) => +new Date(a.dueAt) - +new Date(b.dueAt));
  }
}

const readable = (call: RequestCall): RawBuilder<boolean> =>
  call.reads.within(scopeOf(call.actor, callbackPlanAccess, 'callback-plan.read'), 'p.estate_id');
