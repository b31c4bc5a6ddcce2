import type { Decision } from '@guanjia/domain';
import type { Tx } from '@guanjia/persistence';
import { LockMode } from '@mikro-orm/core';
import { handBack } from '../../inbox/task/handing-back.facts.ts';
import { RoleGrantEntity } from './role-grant.entity.ts';
import { revoked, type RoleGrant } from './role-grant.rules.ts';

interface EndGrants {
  employeeId: string;
  /** only those over this estate; all when left out */
  estateId?: string | null;
  reasonCode: string;
  now: Date;
}

/** Revokes somebody's grants in the transaction of what ends them, and hands their open tasks back; the caller publishes what comes of it.
 *  @source HR-004 */
export async function endGrants(tx: Tx, { employeeId, estateId, reasonCode, now }: EndGrants): Promise<Pick<Decision<never>, 'events' | 'deadlines'>> {
  const where = { employeeId, state: 'ACTIVE' as const, ...(estateId ? { estateId } : {}) };
  const grants: RoleGrant[] = await tx.em.find<any>(RoleGrantEntity, where, { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } });
  await handBack(tx, employeeId, grants);
  const ended = grants.map((grant) => {
    const decision = revoked(grant, reasonCode, now);
    tx.em.assign(grant as object, { ...decision.state, updatedAt: now } as never);
    return decision;
  });
  return { events: ended.flatMap(({ events }) => events), deadlines: ended.flatMap(({ deadlines }) => deadlines ?? []) };
}
