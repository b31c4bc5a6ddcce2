import { Injectable } from '@nestjs/common';
import { endOfDay, groupScope, localDateOf, scopeOf } from '@guanjia/domain';
import { AggregateStore, contextOf, setDeadlines, type Call, type JoinedCall, type Keyed, type Stored } from '@guanjia/persistence';
import { indicatorAccess } from '../indicators.access.ts';
import { missesOf } from './judgement.facts.ts';
import { KpiBreachEntity } from './kpi-breach.entity.ts';
import { alertedRoles, keepFollowed } from './kpi-breach.facts.ts';
import { decideKpiBreach, type KpiBreach } from './kpi-breach.rules.ts';

/** The daily look at what an estate's indicators reached. @source CS-060 */
export const KPI_JUDGE = 'kpi.judge';

/** Finds targets that were missed, tells of them once, and keeps who has seen it. @source PLAT-017 CS-060 CS-064 CS-075 CS-076 CS-096 CS-119 */
@Injectable()
export class KpiBreachService {
  constructor(private readonly store: AggregateStore) {}

  /** Only an estate at work is looked at, at the end of each day. */
  async follow(call: JoinedCall, estateId: string, state: string): Promise<void> {
    const isActive = state === 'ACTIVE';
    await keepFollowed(call.tx, estateId, isActive ? call.now : null);
    await setDeadlines(call.tx, [{ kind: KPI_JUDGE, ref: estateId, dueAt: isActive ? nextLookAt(call.now) : null }], estateId);
  }

  /** @source CS-060 */
  async judge(call: JoinedCall, estateId: string): Promise<void> {
    for (const { unit, ...found } of await missesOf(call.tx, estateId, call.now)) {
      const command = { operation: 'breachKpi', scope: groupScope, place: { estateId } };
      await this.store.create<KpiBreach>(call, KpiBreachEntity, command, () =>
        decideKpiBreach({ type: 'breachKpi', found: { id: call.newId(), estateId, ...found }, unit }, null, contextOf(call)));
    }
    await setDeadlines(call.tx, [{ kind: KPI_JUDGE, ref: estateId, dueAt: nextLookAt(call.now) }], estateId);
  }

  /** @throws NOT_FOUND, BREACH_NOT_YOURS, BREACH_ACKNOWLEDGED   @source CS-060 */
  acknowledge(call: Call, id: string, keyed: Keyed): Promise<Stored<KpiBreach>> {
    const scope = scopeOf(call.actor, indicatorAccess, 'indicator.acknowledge');
    return this.store.update<KpiBreach>(call, KpiBreachEntity, id, { operation: 'acknowledgeKpiBreach', scope, body: { id }, ...keyed }, async (breach, tx) =>
      decideKpiBreach({ type: 'acknowledgeKpiBreach', roles: await alertedRoles(tx, call.actor, breach.estateId) }, breach, contextOf(call)));
  }
}

/** At 24:00, so that a period is judged the moment it is over. */
const nextLookAt = (now: Date): Date => endOfDay(localDateOf(now));
