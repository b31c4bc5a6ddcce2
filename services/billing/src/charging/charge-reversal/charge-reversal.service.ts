import { Injectable } from '@nestjs/common';
import { LockMode } from '@mikro-orm/core';
import { isUuid, platformErrors, scopeOf } from '@guanjia/domain';
import { AggregateStore, contextOf, joined, type Call, type Keyed, type Tx } from '@guanjia/persistence';
import { billingErrors } from '../../billing.errors.ts';
import type { ReverseChargeInput } from '../../schema.types.ts';
import { ChargeLineEntity } from '../charge-line/charge-line.entity.ts';
import { corrected, opposite, type ChargeLine } from '../charge-line/charge-line.rules.ts';
import { ChargeLineService } from '../charge-line/charge-line.service.ts';
import { chargingAccess } from '../charging.access.ts';
import { ChargeReversalEntity } from './charge-reversal.entity.ts';
import { decideChargeReversal, type ChargeReversal } from './charge-reversal.rules.ts';

const constraints = { charge_reversal_pending: () => billingErrors.error('REVERSAL_PENDING') };

@Injectable()
export class ChargeReversalService {
  constructor(private readonly store: AggregateStore, private readonly lines: ChargeLineService) {}

  /** Asks to take a line back; the line stays as it is until somebody else approves. @throws REVERSAL_PENDING */
  request(call: Call, lineId: string, input: ReverseChargeInput, { idempotencyKey }: Keyed): Promise<ChargeReversal> {
    const scope = scopeOf(call.actor, chargingAccess, 'charge.reverse');
    const place = async (tx: Tx) => ({ estateId: (await lockedLine(tx, lineId)).estateId, by: { id: lineId } });
    const command = { operation: 'reverseCharge', scope, place, idempotencyKey, body: { lineId, input }, constraints };
    return this.store.create(call, ChargeReversalEntity, command, async (_, tx) => {
      const asked = { id: call.newId(), ...input, correctAmountFen: input.correctAmountFen ?? null };
      return decideChargeReversal({ type: 'reverseCharge', ...asked, line: await lockedLine(tx, lineId) }, null, contextOf(call));
    });
  }

  /** Books the opposite of the line, and the right line where there is one. @throws SELF_APPROVAL, ACCOUNT_CLOSED */
  approve(call: Call, id: string, keyed: Keyed): Promise<ChargeReversal> {
    return this.#decide(call, id, { ...keyed, type: 'approveChargeReversal' }, async (reversal, tx) => {
      const inner = joined(call, tx);
      const ids = () => ({ id: call.newId(), journalEntryId: call.newId() });
      const reversing = ids();
      const by = { reversalId: reversing.id, reasonCode: reversal.reasonCode, approverId: call.actor.id };
      const line = await this.lines.reverse(inner, reversal.chargeLineId, by);
      await this.lines.postBeside(inner, line, opposite(line, reversing));
      if (reversal.correctAmountFen !== null) await this.lines.postBeside(inner, line, corrected(line, reversal.correctAmountFen, ids()));
    });
  }

  /** @throws SELF_APPROVAL */
  reject(call: Call, id: string, keyed: Keyed): Promise<ChargeReversal> {
    return this.#decide(call, id, { ...keyed, type: 'rejectChargeReversal' }, async () => undefined);
  }

  #decide(
    call: Call, id: string, { type, ...keyed }: Keyed & { type: 'approveChargeReversal' | 'rejectChargeReversal' },
    effect: (reversal: ChargeReversal, tx: Tx) => Promise<void>,
  ): Promise<ChargeReversal> {
    const scope = scopeOf(call.actor, chargingAccess, 'charge.approveReversal');
    return this.store.update(call, ChargeReversalEntity, id, { operation: type, scope, body: { id }, ...keyed }, async (reversal, tx) => {
      const decision = decideChargeReversal({ type }, reversal, contextOf(call));
      await effect(reversal, tx);
      return decision;
    });
  }
}

/** The line that is to be taken back; it does not change meanwhile. @throws NOT_FOUND */
async function lockedLine(tx: Tx, id: string): Promise<ChargeLine> {
  const line = isUuid(id) ? await tx.em.findOne(ChargeLineEntity, { id }, { lockMode: LockMode.PESSIMISTIC_READ }) : null;
  if (!line) throw platformErrors.error('NOT_FOUND', { params: { id } });
  return line as ChargeLine;
}
