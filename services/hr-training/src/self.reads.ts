import { isUuid, noScope, scopeOf, type AccessTable, type Actor, type Scope } from '@guanjia/domain';
import type { RequestCall } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';

/** Lets the second wall pass what is the caller's own, whatever the estate: people of headquarters have none.
 *  Set once per request, before anything of one's own is read. */
export async function reachSelf(call: RequestCall): Promise<void> {
  await call.load('reach-self', call.actor.id, async ([id]) => {
    await call.reads.rows(sql`select set_config('app.actor', ${selfId(call.actor) ?? ''}, true)`);
    return new Map([[id!, true]]);
  });
}

/** The caller as an employee; null for a member, and for the platform itself. */
export const selfId = ({ id, kind }: Actor): string | null => (kind === 'EMPLOYEE' && isUuid(id) ? id : null);

/** Condition: the row is the caller's own. */
export const isOwn = ({ actor }: RequestCall, column: string): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(column)} = ${selfId(actor)}::uuid)`;

/** The scope of a capability, or nothing where the actor has none: for fields that are empty rather than refused. */
export function scopeOrNone<C extends string>(actor: Actor, table: AccessTable<C>, capability: C): Scope {
  const may = actor.kind === 'SYSTEM' || actor.grants.some(({ role }) => table[capability][role] !== undefined);
  return may ? scopeOf(actor, table, capability) : noScope;
}
