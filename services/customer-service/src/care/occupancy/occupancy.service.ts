import { Injectable } from '@nestjs/common';
import { occupancyState, type DataOf, type householdState } from '@guanjia/contracts';
import { groupScope, scopeOf } from '@guanjia/domain';
import { AggregateStore, contextOf, unknownReference, type Call, type JoinedCall, type Keyed, type Stored } from '@guanjia/persistence';
import { sql } from 'kysely';
import type { RecordDeliveryInput, RecordMoveOutInput, RecordResidenceInput } from '../../schema.types.ts';
import { careAccess } from '../care.access.ts';
import { beginYear } from '../interview-plan/interview-year.facts.ts';
import type { OccupancyState } from './occupancy-moves.rules.ts';
import { OccupancyEntity } from './occupancy.entity.ts';
import { possible } from './occupancy.policy.ts';
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
      await enter(call, { id, estateId, unitId });
      await beginYear(call, estateId);
    } else if (state === 'CLOSED') {
      await this.react(call, id, [{ type: 'leaveRegister' }]);
    } else if (known.unitId !== unitId) {
      await this.react(call, id, [{ type: 'changeUnit', estateId, unitId }]);
    }
  }

  /** What became of a household, as events and other aggregates of this service tell it.
   *  @throws REFERENCE_NOT_YET_KNOWN for a household that the register has not told of   @source CS-091 CS-126 */
  async react(call: JoinedCall, id: string, commands: readonly OccupancyCommand[]): Promise<void> {
    for (const command of commands) {
      const known = await this.#known(call, id);
      if (!known) throw unknownReference(occupancyState, id);
      const step = possible(command, known);
      if (step) await this.join(call, id, step);
    }
  }

  /** Another aggregate of this service changes it in the same transaction. @throws NOT_FOUND, WRONG_STATE, TIME_ORDER   @source CS-058 CS-091 */
  join(call: JoinedCall, id: string, command: OccupancyCommand): Promise<Stored<Occupancy>> {
    return this.store.update<Occupancy>(call, OccupancyEntity, id, { operation: command.type, scope: groupScope },
      (occupancy) => decideOccupancy(command, occupancy, contextOf(call)));
  }

  /** Works in a home concern whoever has it, named or not. @source CS-088 */
  async renovate(call: JoinedCall, { unitId, householdId }: { unitId: string; householdId: string | null }, command: OccupancyCommand): Promise<void> {
    const { rows } = await sql<{ id: string }>`select id from occupancy where state <> 'ENDED'
      and (id = ${householdId}::uuid or (${householdId}::uuid is null and unit_id = ${unitId}::uuid)) order by id`.execute(call.tx.db);
    for (const { id } of rows) await this.react(call, id, [command]);
  }

  #byPerson(call: Call, id: string, step: OccupancyCommand, keyed: Keyed): Promise<Stored<Occupancy>> {
    const scope = scopeOf(call.actor, careAccess, 'occupancy.write');
    return this.store.update<Occupancy>(call, OccupancyEntity, id, { operation: step.type, scope, body: { id, ...step }, ...keyed },
      (occupancy) => decideOccupancy(step, occupancy, contextOf(call)));
  }

  async #known({ tx }: JoinedCall, id: string): Promise<Pick<Occupancy, 'unitId' | 'state' | 'since'> | undefined> {
    const { rows } = await sql<{ unitId: string; state: OccupancyState; since: Date | string }>`select unit_id as "unitId", state, since
      from occupancy where id = ${id} for update`.execute(tx.db);
    return rows[0] && { ...rows[0], since: new Date(rows[0].since) };
  }
}

/** A household that nobody knew begins, by one statement: thousands enter the register together. @source CS-091 */
async function enter(call: JoinedCall, household: Pick<Occupancy, 'id' | 'estateId' | 'unitId'>): Promise<void> {
  const { unitId, state, since, periods } = decideOccupancy({ type: 'register', ...household }, null, contextOf(call)).state;
  await sql`insert into occupancy (id, estate_id, version, created_at, updated_at, unit_id, state, since, periods, move_outs)
    values (${household.id}, ${household.estateId}, 1, ${call.now}, ${call.now}, ${unitId}, ${state}, ${since}, ${JSON.stringify(periods)}::jsonb, '[]')`.execute(call.tx.db);
}
