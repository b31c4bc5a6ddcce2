import { LockMode } from '@mikro-orm/core';
import { isUuid } from '@guanjia/domain';
import type { Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import { CallbackEntity } from '../callback/callback.entity.ts';
import { pending } from '../callback/callback.reads.ts';
import type { Callback } from '../callback/callback.rules.ts';
import type { PlanFacts } from './callback-plan.policy.ts';

/** Those of the callbacks that are within reach. */
export const callbacksOf = async (tx: Tx, ids: readonly string[]): Promise<Callback[]> =>
  (await tx.em.find(CallbackEntity, { id: { $in: ids.filter(isUuid) } })) as Callback[];

/** The callbacks in a plan, soonest due first, locked: what their tasks say now must not be overtaken by an assignment. */
export async function lockedCallbacks(tx: Tx, planId: string): Promise<Callback[]> {
  const found = await sql<{ id: string }>`select callback_id as id from callback_plan_task where plan_id = ${planId}`.execute(tx.db);
  const callbacks = (await tx.em.find(CallbackEntity, { id: { $in: found.rows.map(({ id }) => id) } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } })) as Callback[];
  return callbacks.toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
}

/** Writes which callbacks a plan has; one that is in another unfinished plan is refused by the unique index. @source CS-047 */
export async function keepPlanned(tx: Tx, plan: { id: string; estateId: string }, callbackIds: readonly string[]): Promise<void> {
  await sql`insert into callback_plan_task (plan_id, callback_id, estate_id, is_unfinished)
    select ${plan.id}, id, ${plan.estateId}, true from unnest(${callbackIds}::uuid[]) as planned (id) order by id`.execute(tx.db);
}

/** The callbacks of a plan that is done may be planned again. */
export async function releasePlanned(tx: Tx, planId: string): Promise<void> {
  await sql`update callback_plan_task set is_unfinished = false where plan_id = ${planId}`.execute(tx.db);
}

/** The unfinished plan of a callback, locked, so that of two last callbacks at once one sees that all are made. */
export async function planOf(tx: Pick<Tx, 'db'>, callbackId: string): Promise<PlanFacts | null> {
  const found = await sql<Omit<PlanFacts, 'pending'>>`select p.id, p.state from callback_plan p
    join callback_plan_task t on t.plan_id = p.id and t.is_unfinished where t.callback_id = ${callbackId} for no key update of p`.execute(tx.db);
  const plan = found.rows[0];
  if (!plan) return null;
  const left = await sql<{ pending: number }>`select count(*)::int as pending from callback_plan_task t
    join callback c on c.id = t.callback_id where t.plan_id = ${plan.id} and ${pending}`.execute(tx.db);
  return { ...plan, pending: left.rows[0]!.pending };
}
