import { Injectable } from '@nestjs/common';
import { occupancyState, type DataOf, type householdState } from '@guanjia/contracts';
import { groupScope, scopeOf } from '@guanjia/domain';
import { AggregateStore, contextOf, unknownReference, type Call, type JoinedCall, type Keyed, type Stored, type Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import type { RecordDeliveryInput, RecordMoveOutInput, RecordResidenceInput } from '../../schema.types.ts';
import { careAccess } from '../care.access.ts';
import { beginYear } from '../interview-plan/interview-year.facts.ts';
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

  /** The register told of households as they are now; of none more than once. @source CS-091 ARC-071 */
  async follow(tx: Tx, told: readonly { call: JoinedCall; household: DataOf<typeof householdState> }[]): Promise<void> {
    const known = new Map((await knownOf(tx, told.map(({ household }) => household.id))).map((one) => [one.id, one]));
    const entering = told.filter(({ household: { id, state } }) => !known.has(id) && state !== 'CLOSED');
    await enter(tx, entering);
    for (const [estateId, { call }] of new Map(entering.map((one) => [one.household.estateId, one]))) await beginYear(call, estateId);
    for (const { call, household: { id, estateId, unitId, state } } of told) {
      if (!known.has(id)) continue;
      if (state === 'CLOSED') await this.react(call, id, [{ type: 'leaveRegister' }]);
      else if (known.get(id)!.unitId !== unitId) await this.react(call, id, [{ type: 'changeUnit', estateId, unitId }]);
    }
  }

  /** What became of a household, as events and other aggregates of this service tell it.
   *  @throws REFERENCE_NOT_YET_KNOWN for a household that the register has not told of   @source CS-091 CS-126 */
  async react(call: JoinedCall, id: string, commands: readonly OccupancyCommand[]): Promise<void> {
    for (const command of commands) {
      const [known] = await knownOf(call.tx, [id]);
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
}

type Known = Pick<Occupancy, 'id' | 'unitId' | 'state' | 'since'>;

async function knownOf(tx: Tx, ids: readonly string[]): Promise<Known[]> {
  const { rows } = await sql<Omit<Known, 'since'> & { since: Date | string }>`select id, unit_id as "unitId", state, since from occupancy
    where id = any(${ids}::uuid[]) order by id for update`.execute(tx.db);
  return rows.map((row) => ({ ...row, since: new Date(row.since) }));
}

/** Households that nobody knew begin, by one statement: thousands enter the register together. @source CS-091 */
async function enter(tx: Tx, entering: readonly { call: JoinedCall; household: Pick<Occupancy, 'id' | 'estateId' | 'unitId'> }[]): Promise<void> {
  const rows = entering.map(({ call, household: { id, estateId, unitId } }) => {
    const { state, since, periods } = decideOccupancy({ type: 'register', id, estateId, unitId }, null, contextOf(call)).state;
    return { id, estate_id: estateId, version: 1, created_at: call.now, updated_at: call.now, unit_id: unitId, state, since, periods, move_outs: [] };
  });
  await sql`insert into occupancy (id, estate_id, version, created_at, updated_at, unit_id, state, since, periods, move_outs)
    select id, estate_id, version, created_at, updated_at, unit_id, state, since, periods, move_outs
    from jsonb_populate_recordset(null::occupancy, ${JSON.stringify(rows)}::jsonb) order by id`.execute(tx.db);
}
