import { Injectable } from '@nestjs/common';
import { occupancyState, type DataOf, type householdState } from '@guanjia/contracts';
import { groupScope, scopeOf } from '@guanjia/domain';
import { AggregateStore, unknownReference, type Call, type JoinedCall, type Keyed, type Stored } from '@guanjia/persistence';
import { sql } from 'kysely';
import type { RecordDeliveryInput, RecordMoveOutInput, RecordResidenceInput } from '../../schema.types.ts';
import { careAccess } from '../care.access.ts';
import { OccupancyEntity } from './occupancy.entity.ts';
import { decideOccupancy, type Occupancy, type OccupancyCommand } from './occupancy.rules.ts';

/** How households live: told by the register, by moving in, by works and by people. @source CS-091 */
@Injectable()
export class OccupancyService {
  constructor(private readonly store: AggregateStore) {}

  /** @throws NOT_FOUND, WRONG_STATE, TIME_ORDER   @source CS-091 */
  recordDelivery(call: Call, id: string, { at }: RecordDeliveryInput, keyed: Keyed): Promise<Stored<Occupancy>> {
    return this.#byPerson(call, id, { type: 'recordDelivery', at }, keyed);
  }

  /** @throws NOT_FOUND, WRONG_STATE, TIME_ORDER   @source CS-091 · our assumption */
  recordResidence(call: Call, id: string, { since }: RecordResidenceInput, keyed: Keyed): Promise<Stored<Occupancy>> {
    return this.#byPerson(call, id, { type: 'recordResidence', at: since }, keyed);
  }

  /** @throws NOT_FOUND, WRONG_STATE, TIME_ORDER   @source CS-091 */
  recordMoveOut(call: Call, id: string, { at, keys, readings, openBills }: RecordMoveOutInput, keyed: Keyed): Promise<Stored<Occupancy>> {
    return this.#byPerson(call, id, { type: 'recordMoveOut', at, moveOut: { keys, readings, openBills } }, keyed);
  }

  /** The register told of a household as it is now. @source CS-091 ARC-071 */
  async follow(call: JoinedCall, { id, estateId, unitId, state }: DataOf<typeof householdState>): Promise<void> {
    const known = await this.#known(call, id);
    if (!known) {
      if (state === 'CLOSED') return;
      const command = { operation: 'registerOccupancy', scope: groupScope, place: { estateId } };
      await this.store.create<Occupancy>(call, OccupancyEntity, command, () => decideOccupancy({ type: 'register', id, estateId, unitId }, null, contextOf(call)));
    } else if (state === 'CLOSED') {
      await this.react(call, id, { type: 'leaveRegister' });
    } else if (known.unitId !== unitId) {
      await this.react(call, id, { type: 'changeUnit', estateId, unitId });
    }
  }

  /** Another aggregate of this service, or the platform, says what became of it; what is over already stays so.
   *  @throws REFERENCE_NOT_YET_KNOWN for a household that the register has not told of   @source CS-091 CS-126 */
  async react(call: JoinedCall, id: string, command: OccupancyCommand): Promise<Stored<Occupancy>> {
    if (!(await this.#known(call, id))) throw unknownReference(occupancyState, id);
    return this.store.update<Occupancy>(call, OccupancyEntity, id, { operation: command.type, scope: groupScope },
      (occupancy) => decideOccupancy(command, occupancy, contextOf(call)));
  }

  #byPerson(call: Call, id: string, step: OccupancyCommand, keyed: Keyed): Promise<Stored<Occupancy>> {
    const scope = scopeOf(call.actor, careAccess, 'occupancy.write');
    return this.store.update<Occupancy>(call, OccupancyEntity, id, { operation: step.type, scope, body: { id, ...step }, ...keyed },
      (occupancy) => decideOccupancy(step, occupancy, contextOf(call)));
  }

  async #known({ tx }: JoinedCall, id: string): Promise<{ unitId: string } | undefined> {
    const { rows } = await sql<{ unitId: string }>`select unit_id as "unitId" from occupancy where id = ${id}`.execute(tx.db);
    return rows[0];
  }
}

const contextOf = ({ now, actor }: Call) => ({ now, actorId: actor.id });
