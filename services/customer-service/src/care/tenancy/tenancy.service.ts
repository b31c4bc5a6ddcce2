import { Injectable } from '@nestjs/common';
import { householdState } from '@guanjia/contracts';
import { groupScope, isUuid, scopeOf, startOfDay } from '@guanjia/domain';
import { AggregateStore, joined, requireNamed, unknownReference, type Call, type JoinedCall, type Keyed, type Stored } from '@guanjia/persistence';
import { sql } from 'kysely';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { EndTenancyInput, StartTenancyInput } from '../../schema.types.ts';
import { careAccess } from '../care.access.ts';
import { OccupancyService } from '../occupancy/occupancy.service.ts';
import { TenancyEntity } from './tenancy.entity.ts';
import { decideTenancy, type Tenancy } from './tenancy.rules.ts';

const constraints = { tenancy_running_once: () => customerServiceErrors.error('TENANCY_RUNNING') };

/** Tenancies begin and end together with how the household lives. @source CS-091 */
@Injectable()
export class TenancyService {
  constructor(private readonly store: AggregateStore, private readonly occupancies: OccupancyService) {}

  /** @throws NOT_FOUND, TENANCY_RUNNING, WRONG_STATE (not lived in), and what the rules throw   @source CS-091 */
  start(call: Call, input: StartTenancyInput, keyed: Keyed): Promise<Stored<Tenancy>> {
    const scope = scopeOf(call.actor, careAccess, 'occupancy.write');
    const { householdId, tenantRef, fromOn, toOn = null } = input;
    const id = call.newId();
    const place = async (tx: JoinedCall['tx']) => {
      if (!isUuid(householdId)) throw unknownReference(householdState, householdId);
      const { estateId } = await requireNamed(tx, householdState, householdId);
      return { estateId, by: { id: householdId, field: 'householdId' } };
    };
    return this.store.create<Tenancy>(call, TenancyEntity, { operation: 'startTenancy', scope, place, body: input, constraints, ...keyed }, async (_, tx) => {
      const { estateId, unitId, memberIds } = await requireNamed(tx, householdState, householdId);
      const decision = decideTenancy({
        type: 'startTenancy', id, estateId, householdId, unitId, tenantRef, fromOn, toOn, memberIds: memberIds.map((member) => member.id),
      }, null);
      await this.occupancies.join(joined(call, tx), householdId, { type: 'startTenancy', tenancyId: id, at: startOfDay(fromOn) });
      return decision;
    });
  }

  /** @throws NOT_FOUND, WRONG_STATE, TENANCY_PERIOD_INVALID   @source CS-091 */
  end(call: Call, id: string, input: EndTenancyInput, keyed: Keyed): Promise<Stored<Tenancy>> {
    const scope = scopeOf(call.actor, careAccess, 'occupancy.write');
    return this.store.update<Tenancy>(call, TenancyEntity, id, { operation: 'endTenancy', scope, body: { id, ...input }, ...keyed }, async (tenancy, tx) => {
      const decision = decideTenancy({ type: 'endTenancy', ...input, endReason: input.reason }, tenancy);
      await this.occupancies.react(joined(call, tx), tenancy.householdId, [{ type: 'endTenancy', at: startOfDay(input.endedOn) }]);
      return decision;
    });
  }

  /** Who moved out, or left the register, is no tenant any more. @source CS-091 */
  async endOf(call: JoinedCall, householdId: string, endedOn: string): Promise<void> {
    const { rows } = await sql<{ id: string; fromOn: string }>`select id, from_on::text as "fromOn" from tenancy
      where household_id = ${householdId} and state = 'RUNNING'`.execute(call.tx.db);
    for (const { id, fromOn } of rows) {
      const ended = { endedOn: endedOn < fromOn ? fromOn : endedOn, endReason: 'MOVED_OUT' };
      await this.store.update<Tenancy>(call, TenancyEntity, id, { operation: 'endTenancy', scope: groupScope }, (tenancy) => decideTenancy({ type: 'endTenancy', ...ended }, tenancy));
    }
  }
}
