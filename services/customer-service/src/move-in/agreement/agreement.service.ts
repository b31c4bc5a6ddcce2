import { Injectable } from '@nestjs/common';
import { isUuid, scopeOf } from '@guanjia/domain';
import { AggregateStore, contextOf, type Call, type Keyed, type Stored, type Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { AttachAgreementInput } from '../../schema.types.ts';
import { requireFiled } from '../evidence/evidence.facts.ts';
import { moveInAccess } from '../move-in.access.ts';
import { homeNamed } from '../move-in/move-in.facts.ts';
import { AgreementEntity } from './agreement.entity.ts';
import { decideAgreement, type Agreement } from './agreement.rules.ts';

/** Signed agreements, archived and linked. @source CS-123 CS-126 */
@Injectable()
export class AgreementService {
  constructor(private readonly store: AggregateStore) {}

  /** @throws REFERENCE_NOT_YET_KNOWN, NOT_IN_ESTATE, HOUSEHOLD_NOT_IN_UNIT and what the rules throw   @source CS-123 CS-126 */
  attach(call: Call, input: AttachAgreementInput, keyed: Keyed): Promise<Stored<Agreement>> {
    const scope = scopeOf(call.actor, moveInAccess, 'agreement.attach');
    const { estateId, householdId, unitId, kind, signedAt, archiveRecordId, moveInId = null } = input;
    return this.store.create<Agreement>(call, AgreementEntity, { operation: 'attachAgreement', scope, place: { estateId }, body: input, ...keyed }, async (_, tx) => {
      const { household, isResidential } = await homeNamed(tx, input);
      if (household.unitId !== unitId) throw customerServiceErrors.error('HOUSEHOLD_NOT_IN_UNIT', { field: 'householdId' });
      await requireFiled(tx, archiveRecordId, { estateId, field: 'archiveRecordId' });
      const agreement = { id: call.newId(), estateId, householdId, unitId, moveInId, kind, signedAt, archiveRecordId };
      const moveIn = moveInId ? await moveInNamed(tx, moveInId, estateId) : null;
      return decideAgreement({ type: 'attachAgreement', agreement, isResidential, moveIn }, contextOf(call));
    });
  }
}

async function moveInNamed(tx: Tx, id: string, estateId: string): Promise<{ householdId: string; state: string }> {
  const found = isUuid(id)
    ? await sql<{ householdId: string; state: string }>`select household_id as "householdId", state from move_in where id = ${id} and estate_id = ${estateId}`.execute(tx.db)
    : { rows: [] };
  const moveIn = found.rows[0];
  if (!moveIn) throw customerServiceErrors.error('NOT_IN_ESTATE', { field: 'moveInId', params: { field: 'moveInId' } });
  return moveIn;
}
