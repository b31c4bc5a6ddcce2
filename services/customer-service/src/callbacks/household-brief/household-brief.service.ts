import { Injectable } from '@nestjs/common';
import { householdState } from '@guanjia/contracts';
import { isUuid, platformErrors, scopeOf } from '@guanjia/domain';
import { AggregateStore, contextOf, findReference, type Call, type Keyed, type PlaceOf, type Stored } from '@guanjia/persistence';
import type { OpenHouseholdBriefInput } from '../../schema.types.ts';
import { callbackAccess } from '../callbacks.access.ts';
import { HouseholdBriefEntity } from './household-brief.entity.ts';
import { decideHouseholdBrief, type HouseholdBrief } from './household-brief.rules.ts';

/** Shows how a household stands before a visit: nothing is shown that is not kept. @source CS-056 */
@Injectable()
export class HouseholdBriefService {
  constructor(private readonly store: AggregateStore) {}

  /** @throws NOT_FOUND   @source CS-056 */
  open(call: Call, householdId: string, input: OpenHouseholdBriefInput, keyed: Keyed): Promise<Stored<HouseholdBrief>> {
    const scope = scopeOf(call.actor, callbackAccess, 'household-brief.open');
    const at = { estateId: '', unitId: null as string | null };
    const place: PlaceOf = async (tx) => {
      const household = isUuid(householdId) ? await findReference(tx, householdState, householdId) : null;
      if (!household) throw platformErrors.error('NOT_FOUND', { params: { id: householdId } });
      Object.assign(at, { estateId: household.estateId, unitId: household.unitId });
      return { estateId: household.estateId, by: { id: householdId } };
    };
    const { purpose, reason = null } = input;
    const command = { operation: 'openHouseholdBrief', scope, place, body: { householdId, ...input }, ...keyed };
    return this.store.create<HouseholdBrief>(call, HouseholdBriefEntity, command, () =>
      decideHouseholdBrief({ type: 'openHouseholdBrief', id: call.newId(), ...at, householdId, purpose, reason }, contextOf(call)));
  }
}
