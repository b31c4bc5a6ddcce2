import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import { AggregateStore, type Call, type Keyed, type Stored, type Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import { archivesErrors } from '../../archives.errors.ts';
import { buildingsOf, lockEstate } from '../estate/estate.facts.ts';
import { recorded } from '../history/history.service.ts';
import { registerAccess } from '../register.access.ts';
import { BuildingEntity } from './building.entity.ts';
import { decideBuilding, type Building, type BuildingFacts } from './building.rules.ts';

export interface RegisterBuildingInput {
  estateId: string;
  code: string;
}

const constraints = { building_code_unique: () => archivesErrors.error('CODE_TAKEN', { field: 'code' }) };

@Injectable()
export class BuildingService {
  constructor(private readonly store: AggregateStore) {}

  /** @throws NOT_FOUND, PLACE_CLOSED, CODE_TAKEN, INVALID_CODE */
  register(call: Call, input: RegisterBuildingInput, { idempotencyKey }: Keyed): Promise<Stored<Building>> {
    const scope = scopeOf(call.actor, registerAccess, 'unit.write');
    const { estateId, code } = input;
    return this.store.create<Building>(call, BuildingEntity, {
      operation: 'registerBuilding', scope, place: { estateId }, idempotencyKey, body: input, constraints,
    }, async (_, tx) => decideBuilding({ type: 'registerBuilding', id: call.newId(), code }, null, await this.#facts(tx, call, estateId)));
  }

  /** @throws PLACE_HAS_OPEN_CHILDREN */
  close(call: Call, id: string, keyed: Keyed): Promise<Stored<Building>> {
    const scope = scopeOf(call.actor, registerAccess, 'unit.write');
    return this.store.update<Building>(call, BuildingEntity, id, { ...keyed, operation: 'closeBuilding', scope, body: { id } },
      recorded(call, 'BUILDING', async (building, tx) =>
        decideBuilding({ type: 'closeBuilding' }, building, await this.#facts(tx, call, building.estateId, id))));
  }

  async #facts(tx: Tx, call: Call, estateId: string, buildingId?: string): Promise<BuildingFacts> {
    const estate = await lockEstate(tx, estateId);
    return { now: call.now, estate, buildings: await buildingsOf(tx, estateId), openUnits: buildingId ? await openUnitsOf(tx, buildingId) : 0 };
  }
}

async function openUnitsOf(tx: Tx, buildingId: string): Promise<number> {
  const found = await sql<{ open: number }>`select count(*)::int as open from unit where building_id = ${buildingId} and state <> 'CLOSED'`.execute(tx.db);
  return found.rows[0]!.open;
}
