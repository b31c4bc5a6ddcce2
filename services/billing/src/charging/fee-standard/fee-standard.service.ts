import { Injectable } from '@nestjs/common';
import { groupScope, scopeOf, type Scope } from '@guanjia/domain';
import { AggregateStore, contextOf, joined, type Call, type Keyed, type Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import { billingErrors } from '../../billing.errors.ts';
import type { CreateFeeStandardInput } from '../../schema.types.ts';
import { chargingAccess } from '../charging.access.ts';
import { FeeStandardEntity } from './fee-standard.entity.ts';
import { decideFeeStandard, type FeeStandard, type FeeStandardCommand } from './fee-standard.rules.ts';

const constraints = { fee_standard_no_overlap: () => billingErrors.error('FEE_STANDARD_OVERLAPS', { field: 'validFrom' }) };

@Injectable()
export class FeeStandardService {
  constructor(private readonly store: AggregateStore) {}

  /** @throws NOT_FOUND the estate is not the caller's */
  create(call: Call, input: CreateFeeStandardInput, { idempotencyKey }: Keyed): Promise<FeeStandard> {
    const scope = scopeOf(call.actor, chargingAccess, 'feeStandard.write');
    const { estateId } = input;
    return this.store.create(call, FeeStandardEntity, {
      operation: 'createFeeStandard', scope, place: { estateId }, idempotencyKey, body: input,
    }, () => {
      const command = { type: 'createFeeStandard' as const, id: call.newId(), ...input, validTo: input.validTo ?? null };
      return decideFeeStandard(command, null, contextOf(call));
    });
  }

  /** An open-ended standard of the item that began earlier ends the day before. @throws FEE_STANDARD_OVERLAPS */
  approve(call: Call, id: string, keyed: Keyed): Promise<FeeStandard> {
    const scope = scopeOf(call.actor, chargingAccess, 'feeStandard.approve');
    return this.store.update(call, FeeStandardEntity, id, { operation: 'approveFeeStandard', scope, body: { id }, constraints, ...keyed },
      async (standard, tx) => {
        const decision = decideFeeStandard({ type: 'approveFeeStandard' }, standard, contextOf(call));
        const predecessor = await openEndedBefore(tx, standard);
        if (predecessor) {
          await this.#run(joined(call, tx), predecessor, scope, { type: 'makeRoom', successorFrom: standard.validFrom });
        }
        return decision;
      });
  }

  /** A limit of the standard has come. */
  async onDay(call: Call, id: string, type: 'bringIntoForce' | 'supersedeFeeStandard'): Promise<void> {
    await this.#run(call, id, groupScope, { type });
  }

  #run(call: Call, id: string, scope: Scope, command: FeeStandardCommand): Promise<FeeStandard> {
    return this.store.update(call, FeeStandardEntity, id, { operation: command.type, scope, constraints },
      (standard) => decideFeeStandard(command, standard, contextOf(call)));
  }
}

async function openEndedBefore(tx: Tx, { estateId, item, validFrom }: FeeStandard): Promise<string | undefined> {
  const found = await sql<{ id: string }>`select id from fee_standard where estate_id = ${estateId} and item = ${item}
    and state in ('APPROVED', 'EFFECTIVE') and valid_to is null and valid_from < ${validFrom}::date`.execute(tx.db);
  return found.rows[0]?.id;
}
