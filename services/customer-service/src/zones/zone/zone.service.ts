import { Injectable } from '@nestjs/common';
import { estateState } from '@guanjia/contracts';
import { platformErrors, scopeOf, type Scope } from '@guanjia/domain';
import { AggregateStore, joined, requireReference, type JoinedCall, type Keyed, type Stored, type Tx } from '@guanjia/persistence';
import type { RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import { requireServing } from '../../reception/staff.facts.ts';
import type { AssignZoneInput } from '../../schema.types.ts';
import { zoneAccess } from '../zones.access.ts';
import { ZoneEntity } from './zone.entity.ts';
import { ZoneReads } from './zone.reads.ts';
import { decideZone, type Zone } from './zone.rules.ts';

/** Two people give out the same place, or the same code, at once: the second one looks again. */
const constraints = {
  zone_code_unique: () => customerServiceErrors.error('ZONE_CODE_TAKEN', { field: 'code' }),
  zone_place_once: () => platformErrors.error('CONFLICT'),
};

/** Gives out who answers for which homes. @source CS-029 */
@Injectable()
export class ZoneService {
  constructor(private readonly store: AggregateStore, private readonly reads: ZoneReads) {}

  /** Makes a zone, or sets the one of that code anew; what it takes from other zones leaves them in the same step.
   *  @throws NOT_FOUND, NOT_IN_ESTATE, ASSIGNEE_NOT_ACTIVE and what the rules throw   @source CS-029 */
  async assign(call: RequestCall, input: AssignZoneInput, keyed: Keyed): Promise<Stored<Zone>> {
    const scope = scopeOf(call.actor, zoneAccess, 'zone.assign');
    const { estateId } = input;
    const command = { operation: 'assignZone', scope, body: input, constraints, ...keyed };
    const decide = async (known: Zone | null, tx: Tx) => {
      const zone = { ...input, buildingIds: [...input.buildingIds], areaCodes: [...input.areaCodes] };
      const { buildings } = await requireReference(tx, estateState, estateId);
      await requireServing(tx, input.officerId, { estateId, field: 'officerId' });
      await requireServing(tx, input.leaderId, { estateId, field: 'leaderId' });
      const decision = decideZone({ type: 'assignZone', id: call.newId(), estateId, zone, estateBuildingIds: buildings.map(({ id }) => id) }, known, call);
      await this.#takeFromOthers(joined(call, tx), scope, decision.state as Zone);
      return decision;
    };
    const known = (await this.reads.of(call, estateId)).find(({ code }) => code === input.code);
    if (known) return this.store.update<Zone>(call, ZoneEntity, known.id, command, decide);
    return this.store.create<Zone>(call, ZoneEntity, { ...command, place: { estateId } }, decide);
  }

  async #takeFromOthers(call: JoinedCall, scope: Scope, { id, estateId, buildingIds, areaCodes }: Zone): Promise<void> {
    const found = await sql<{ id: string }>`select distinct p.zone_id as id from zone_place p
      where p.estate_id = ${estateId} and p.zone_id <> ${id} and p.ref = any(case p.kind when 'BUILDING' then ${buildingIds}::text[] else ${areaCodes}::text[] end)
      order by 1`.execute(call.tx.db);
    for (const other of found.rows) {
      await this.store.update<Zone>(call, ZoneEntity, other.id, { operation: 'leavePlaces', scope },
        (zone) => decideZone({ type: 'leavePlaces', buildingIds, areaCodes }, zone, call));
    }
  }
}
