import { Injectable } from '@nestjs/common';
import { householdState } from '@guanjia/contracts';
import { groupScope, isUuid, platformErrors, scopeOf } from '@guanjia/domain';
import { AggregateStore, contextOf, joined, nextNumber, requireNamed, type Call, type Keyed, type Stored, type Tx } from '@guanjia/persistence';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import { hasLeft, requireServing } from '../../reception/staff.facts.ts';
import type { CashInput, ReceiveCustomerPropertyInput, ReleaseCustomerPropertyInput } from '../../schema.types.ts';
import { homesAccess } from '../homes.access.ts';
import { requireUnit } from '../vacant-house/vacant-house.facts.ts';
import { CashReceiptEntity, CustomerPropertyEntity } from './customer-property.entity.ts';
import { decideCashReceipt, decideCustomerProperty, type CashReceipt, type CustomerProperty } from './customer-property.rules.ts';

/** What customers leave with us, from hand to hand with two signatures. @source CS-121 CS-143 */
@Injectable()
export class CustomerPropertyService {
  constructor(private readonly store: AggregateStore) {}

  /** @throws CASH_INCOMPLETE, NOT_IN_ESTATE, HOUSEHOLD_NOT_IN_UNIT, ASSIGNEE_NOT_ACTIVE and what the rules throw   @source CS-121 CS-143 */
  receive(call: Call, input: ReceiveCustomerPropertyInput, keyed: Keyed): Promise<Stored<CustomerProperty>> {
    const scope = scopeOf(call.actor, homesAccess, 'customer-property.receive');
    const { estateId, kind, description, qty, keeperId, cash } = input;
    if ((kind === 'MONEY') !== (cash != null)) throw customerServiceErrors.error('CASH_INCOMPLETE', { field: 'cash' });
    const command = { operation: 'receiveCustomerProperty', scope, place: { estateId }, body: input, ...keyed };
    return this.store.create<CustomerProperty>(call, CustomerPropertyEntity, command, async (_, tx) => {
      await requireServing(tx, keeperId, { estateId, field: 'keeperId' });
      const home = await homeNamed(tx, input);
      const id = call.newId();
      const decision = decideCustomerProperty({ type: 'receiveCustomerProperty', property: {
        ...home, id, estateId, kind, description, qty, keeperId, number: await nextNumber(tx, 'GK', call.now), customerName: input.customerName ?? null,
        customerSignature: input.customerSignatureFileId, receiverSignature: input.receiverSignatureFileId,
      } }, null, contextOf(call));
      if (cash) await this.#receipt(call, tx, { ...home, estateId, customerPropertyId: id }, cash);
      return decision;
    });
  }

  /** @throws NOT_THE_ASSIGNEE   @source CS-121 */
  keep(call: Call, id: string, keyed: Keyed): Promise<Stored<CustomerProperty>> {
    const scope = scopeOf(call.actor, homesAccess, 'customer-property.keep');
    const own = ({ keeperId }: CustomerProperty) => keeperId === call.actor.id;
    return this.store.update<CustomerProperty>(call, CustomerPropertyEntity, id, { operation: 'keepCustomerProperty', scope, own, body: { id }, ...keyed }, async (property, tx) =>
      decideCustomerProperty({ type: 'keepCustomerProperty', hasKeeperLeft: await hasLeft(tx, property.keeperId, property.estateId) }, property, contextOf(call)));
  }

  /** @throws SIGNATURE_MISSING   @source CS-121 */
  release(call: Call, id: string, input: ReleaseCustomerPropertyInput, keyed: Keyed): Promise<Stored<CustomerProperty>> {
    const scope = scopeOf(call.actor, homesAccess, 'customer-property.release');
    const { releasedTo, customerSignatureFileId: releaseCustomerSignature, releaserSignatureFileId: releaserSignature } = input;
    return this.store.update<CustomerProperty>(call, CustomerPropertyEntity, id, { operation: 'releaseCustomerProperty', scope, body: { id, ...input }, ...keyed }, (property) =>
      decideCustomerProperty({ type: 'releaseCustomerProperty', releasedTo, releaseCustomerSignature, releaserSignature }, property, contextOf(call)));
  }

  /** @source CS-143 BIL-043 */
  async #receipt(call: Call, tx: Tx, of: { estateId: string; customerPropertyId: string; householdId: string | null; unitId: string | null }, { amountFen, kind }: CashInput): Promise<void> {
    const { estateId, customerPropertyId, householdId, unitId } = of;
    await this.store.create<CashReceipt>(joined(call, tx), CashReceiptEntity, { operation: 'receiveCash', scope: groupScope, place: { estateId } }, async () => decideCashReceipt({
      id: call.newId(), estateId, number: await nextNumber(tx, 'SJ', call.now), customerPropertyId, amountFen: BigInt(amountFen), kind, payerRef: householdId, unitId,
      takenBy: call.actor.id, receivedAt: call.now,
    }));
  }
}

async function homeNamed(tx: Tx, { estateId, unitId, householdId }: ReceiveCustomerPropertyInput): Promise<{ unitId: string | null; householdId: string | null }> {
  if (unitId) await requireUnit(tx, unitId, estateId);
  if (!householdId) return { unitId: unitId ?? null, householdId: null };
  if (!isUuid(householdId)) throw platformErrors.error('INVALID_INPUT', { field: 'householdId', params: { reason: 'household id' } });
  const household = await requireNamed(tx, householdState, householdId);
  if (household.estateId !== estateId) throw customerServiceErrors.error('NOT_IN_ESTATE', { field: 'householdId', params: { field: 'householdId' } });
  if (unitId && household.unitId !== unitId) throw customerServiceErrors.error('HOUSEHOLD_NOT_IN_UNIT', { field: 'householdId' });
  return { unitId: household.unitId, householdId };
}
