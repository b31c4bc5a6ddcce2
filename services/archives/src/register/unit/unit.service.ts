import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import { AggregateStore, type Call, type Keyed, type Stored } from '@guanjia/persistence';
import { archivesErrors } from '../../archives.errors.ts';
import { recorded } from '../history/history.service.ts';
import { registerAccess } from '../register.access.ts';
import { UnitEntity } from './unit.entity.ts';
import { holdBuilding, openHouseholdsOf, placeOfUnit } from './unit.facts.ts';
import { decideUnit, type Unit, type UnitCommand, type UnitGiven } from './unit.rules.ts';

export type ChangeUnitInput = Omit<Extract<UnitCommand, { type: 'changeUnit' }>, 'type'>;

const constraints = { unit_no_unique: () => archivesErrors.error('CODE_TAKEN', { field: 'unitNo' }) };

@Injectable()
export class UnitService {
  constructor(private readonly store: AggregateStore) {}

  /** @throws NOT_FOUND, PLACE_CLOSED, CODE_TAKEN, INVALID_CODE, INVALID_AREA */
  register(call: Call, input: UnitGiven, { idempotencyKey }: Keyed): Promise<Stored<Unit>> {
    const scope = scopeOf(call.actor, registerAccess, 'unit.write');
    return this.store.create<Unit>(call, UnitEntity, {
      operation: 'registerUnit', scope, place: (tx) => placeOfUnit(tx, input.buildingId), idempotencyKey, body: input, constraints,
    }, async (_, tx) => {
      const building = await holdBuilding(tx, input.buildingId);
      return decideUnit({ type: 'registerUnit', id: call.newId(), building, ...input }, null, { now: call.now, openHouseholds: 0 });
    });
  }

  activate(call: Call, id: string, keyed: Keyed): Promise<Stored<Unit>> {
    return this.#update(call, id, keyed, { type: 'activateUnit' });
  }

  /** @throws CODE_TAKEN, INVALID_CODE, INVALID_AREA */
  change(call: Call, id: string, input: ChangeUnitInput, keyed: Keyed): Promise<Stored<Unit>> {
    return this.#update(call, id, keyed, { type: 'changeUnit', ...input });
  }

  /** @throws PLACE_HAS_OPEN_CHILDREN */
  close(call: Call, id: string, keyed: Keyed): Promise<Stored<Unit>> {
    return this.#update(call, id, keyed, { type: 'closeUnit' });
  }

  #update(call: Call, id: string, keyed: Keyed, command: UnitCommand): Promise<Stored<Unit>> {
    const scope = scopeOf(call.actor, registerAccess, 'unit.write');
    return this.store.update<Unit>(call, UnitEntity, id, { ...keyed, operation: command.type, scope, body: { id, command }, constraints },
      recorded(call, 'UNIT', async (unit, tx) => decideUnit(command, unit, { now: call.now, openHouseholds: await openHouseholdsOf(tx, id) })));
  }
}
