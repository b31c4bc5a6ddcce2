import { checkCode, checkCodes, scopeOf } from '@guanjia/domain';
import { AggregateStore, type Call, type Target, type Tx } from '@guanjia/persistence';
import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { hrTrainingErrors } from '../../hr-training.errors.ts';
import type { MutationChangePositionArgs, MutationCreatePositionArgs } from '../../schema.types.ts';
import { placeOf } from '../../place.facts.ts';
import { organisationAccess } from '../organisation.access.ts';
import { OrgUnitEntity } from '../org-unit/org-unit.entity.ts';
import type { OrgUnit } from '../org-unit/org-unit.rules.ts';
import { PositionEntity } from './position.entity.ts';
import { decidePosition, type Position, type PositionCommand } from './position.rules.ts';

@Injectable()
export class PositionService {
  constructor(private readonly store: AggregateStore) {}

  /** @throws NOT_FOUND the department is not the caller's   @throws ORG_UNIT_NOT_ACTIVE   @throws CODE_TAKEN */
  create(call: Call, { input, idempotencyKey }: MutationCreatePositionArgs): Promise<Position> {
    const scope = scopeOf(call.actor, organisationAccess, 'organisation.write');
    const { orgUnitId: id, code } = input;
    const constraints = { position_code_unique: () => hrTrainingErrors.error('CODE_TAKEN', { field: 'code', params: { code } }) };
    return this.store.create(call, PositionEntity, {
      operation: 'createPosition', scope, place: placeOf('org_unit', id), idempotencyKey, body: input, constraints,
    }, async (_, tx) => {
      const { estateId, state: orgUnitState } = await this.store.load<OrgUnit>(tx, OrgUnitEntity, id, { scope });
      const requiredCertificates = checkCodes(input.requiredCertificates ?? [], 'requiredCertificates');
      const position = { ...input, code: checkCode(code, 'code'), estateId, requiredCertificates, id: call.newId() };
      return decidePosition({ type: 'createPosition', ...position }, null, { now: call.now, orgUnitState });
    });
  }

  activate(call: Call, args: Target): Promise<Position> {
    return this.#update(call, args, { type: 'activatePosition' });
  }

  change(call: Call, { input, ...args }: MutationChangePositionArgs): Promise<Position> {
    const requiredCertificates = input.requiredCertificates && checkCodes(input.requiredCertificates, 'requiredCertificates');
    return this.#update(call, args, { type: 'changePosition', ...input, requiredCertificates });
  }

  close(call: Call, args: Target): Promise<Position> {
    return this.#update(call, args, { type: 'closePosition' });
  }

  #update(call: Call, { id, ...keyed }: Target, command: PositionCommand): Promise<Position> {
    const scope = scopeOf(call.actor, organisationAccess, 'organisation.write');
    return this.store.update(call, PositionEntity, id, { operation: command.type, scope, body: { id, command }, ...keyed },
      async (position, tx) => decidePosition(command, position, { now: call.now, holders: await holdersOf(tx, id) }));
  }
}

/** Whoever joins locks the position first, so that the count holds until the end of the transaction. */
async function holdersOf({ db }: Tx, id: string): Promise<number> {
  const found = await sql<{ holders: number }>`select count(*)::int as holders from employee
    where position_id = ${id} and state <> 'DEPARTED'`.execute(db);
  return found.rows[0]!.holders;
}
