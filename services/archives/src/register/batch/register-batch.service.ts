import { Injectable } from '@nestjs/common';
import { groupScope, platformErrors } from '@guanjia/domain';
import { appendToOutbox, Database, type Call, type Tx } from '@guanjia/persistence';
import { decideBuilding } from '../building/building.rules.ts';
import { changeOf, decideEstate, type EstateGiven } from '../estate/estate.rules.ts';
import { registerGroup, type GroupRow } from '../group/group.facts.ts';
import { decideHousehold, type Household, type Member } from '../household/household.rules.ts';
import { storedMembers } from '../household/members.facts.ts';
import { decideRegion } from '../region/region.rules.ts';
import { decideUnit, type UnitGiven } from '../unit/unit.rules.ts';
import { buildingsById, estatesById, openBuildingsByEstate, regionsById, unitsById } from './batch.facts.ts';
import { enterRows, type Refused } from './enter-rows.service.ts';

/** Rows for the register, ids and all; a row may stand under another of the same batch. */
export interface RegisterRows {
  groups?: readonly GroupRow[];
  regions?: readonly { id: string; groupId: string; code: string; name: string; isActive: boolean }[];
  estates?: readonly ({ id: string } & EstateGiven)[];
  buildings?: readonly { id: string; estateId: string; code: string }[];
  units?: readonly ({ id: string } & UnitGiven)[];
  households?: readonly { id: string; unitId: string; members: readonly Member[] }[];
}

/** No statement may take longer than 2.5 s. */
const CHUNK = 500;

/** Fills the register with many rows at once, by the rules that single rows go by: for imports and for the demo. It acts
 *  for the platform; who may ask for it is for the caller to check.
 *  @source ARC-036 ARC-071 */
@Injectable()
export class RegisterBatch {
  constructor(private readonly database: Database) {}

  /** Enters what can be entered, chunk by chunk, and answers what cannot. */
  async enter(call: Call, { groups = [], regions = [], estates = [], buildings = [], units = [], households = [] }: RegisterRows): Promise<Refused[]> {
    for (const group of groups) await this.#inTransaction(call, (tx) => registerGroup(tx, group));
    return [
      ...(await this.#chunks(call, regions, (tx, given) => this.#regions(tx, call, given))),
      ...(await this.#chunks(call, estates, (tx, given) => this.#estates(tx, call, given))),
      ...(await this.#chunks(call, buildings, (tx, given) => this.#buildings(tx, call, given))),
      ...(await this.#chunks(call, units, (tx, given) => this.#units(tx, call, given))),
      ...(await this.#chunks(call, households, (tx, given) => this.#households(tx, call, given))),
    ];
  }

  #regions(tx: Tx, call: Call, given: NonNullable<RegisterRows['regions']>): Promise<Refused[]> {
    return enterRows(tx, call, { table: 'region', given, decide: (region) =>
      decideRegion({ type: 'registerRegion', ...region }, null, { now: call.now, openEstates: 0 }) });
  }

  async #estates(tx: Tx, call: Call, given: NonNullable<RegisterRows['estates']>): Promise<Refused[]> {
    const regions = await regionsById(tx, given.map(({ regionId }) => regionId));
    return enterRows(tx, call, { table: 'estate', given, decide: (estate) => {
      const { groupId } = known(regions, estate.regionId, 'regionId');
      return decideEstate({ type: 'registerEstate', groupId, ...estate }, null, { now: call.now, buildings: [] });
    } });
  }

  /** However many buildings an estate gets, it is told once. */
  async #buildings(tx: Tx, call: Call, given: NonNullable<RegisterRows['buildings']>): Promise<Refused[]> {
    const estates = await estatesById(tx, given.map(({ estateId }) => estateId));
    const refused = await enterRows(tx, call, { table: 'building', given, decide: (building) => {
      const estate = known(estates, building.estateId, 'estateId');
      const { state } = decideBuilding({ type: 'registerBuilding', ...building }, null, { now: call.now, estate, buildings: [], openUnits: 0 });
      return { state, events: [] };
    } });
    const buildings = await openBuildingsByEstate(tx, [...estates.keys()]);
    appendToOutbox(tx, call, [...estates.values()].flatMap((estate) =>
      changeOf(estate, ['BUILDINGS'], { now: call.now, buildings: buildings.get(estate.id) ?? [] })));
    return refused;
  }

  async #units(tx: Tx, call: Call, given: NonNullable<RegisterRows['units']>): Promise<Refused[]> {
    const buildings = await buildingsById(tx, given.map(({ buildingId }) => buildingId));
    return enterRows(tx, call, { table: 'unit', given, decide: (unit) => {
      const building = known(buildings, unit.buildingId, 'buildingId');
      return decideUnit({ type: 'registerUnit', building, ...unit }, null, { now: call.now, openHouseholds: 0 });
    } });
  }

  async #households(tx: Tx, call: Call, given: NonNullable<RegisterRows['households']>): Promise<Refused[]> {
    const units = await unitsById(tx, given.map(({ unitId }) => unitId));
    const stored = (household: Household): object => ({ ...household, members: storedMembers(household.members) });
    return enterRows(tx, call, { table: 'household', given, stored, decide: ({ id, unitId, members }) => {
      const people = members.map((member) => ({ ...member, isNew: true }));
      return decideHousehold({ type: 'registerHousehold', id, unit: known(units, unitId, 'unitId'), members: people }, null, call);
    } });
  }

  async #chunks<T>(call: Call, rows: readonly T[], enter: (tx: Tx, chunk: readonly T[]) => Promise<Refused[]>): Promise<Refused[]> {
    const refused: Refused[] = [];
    for (let from = 0; from < rows.length; from += CHUNK) {
      refused.push(...(await this.#inTransaction(call, (tx) => enter(tx, rows.slice(from, from + CHUNK)))));
    }
    return refused;
  }

  #inTransaction<T>(call: Call, work: (tx: Tx) => Promise<T>): Promise<T> {
    return call.tx ? work(call.tx) : this.database.transaction(groupScope, work);
  }
}

/** @throws NOT_FOUND */
function known<T>(rows: ReadonlyMap<string, T>, id: string, field: string): T {
  const row = rows.get(id);
  if (!row) throw platformErrors.error('NOT_FOUND', { field, params: { id } });
  return row;
}
