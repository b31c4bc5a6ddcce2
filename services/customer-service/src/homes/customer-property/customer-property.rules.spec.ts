import { describe, expect, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import {
  customerPropertyMoves, decideCashReceipt, decideCustomerProperty, type CashReceipt, type CustomerProperty, type CustomerPropertyCommand,
} from './customer-property.rules.ts';

const aProperty = (patch: Partial<CustomerProperty> = {}): CustomerProperty => ({
  id: idOf(74), estateId: idOf(3), number: 'GK-2026-000007', kind: 'DOC', unitId: idOf(5), householdId: idOf(6), customerName: null, description: '房产证', qty: 1,
  keeperId: idOf(33), receivedBy: idOf(7), receivedAt: at('01:00'), customerSignature: idOf(62), receiverSignature: idOf(62), keptAt: null, releasedTo: null,
  releasedBy: null, releasedAt: null, releaseCustomerSignature: null, releaserSignature: null, state: 'RECEIVED', ...patch,
});
const decide = (command: CustomerPropertyCommand, property: CustomerProperty | null) => decideCustomerProperty(command, property, { now: at('02:00'), actorId: idOf(33) });
const given = givenFor(decide);
const release = { type: 'releaseCustomerProperty', releasedTo: '张女士', releaseCustomerSignature: idOf(62), releaserSignature: idOf(62) } as const;

everyMove(customerPropertyMoves, (type, state) => decide(type === 'keepCustomerProperty' ? { type, hasKeeperLeft: false } : release, aProperty({ state })), { field: 'state' });

describe('property of a customer', () => {
  const receive = (patch: Partial<CustomerProperty> = {}): CustomerPropertyCommand => {
    const { id, estateId, number, kind, unitId, householdId, customerName, description, qty, keeperId, customerSignature, receiverSignature } = aProperty(patch);
    return { type: 'receiveCustomerProperty', property: { id, estateId, number, kind, unitId, householdId, customerName, description, qty, keeperId, customerSignature, receiverSignature } };
  };

  it('is received with both signatures; another keeper is asked to take it (CS-121, CS-143)', () => {
    given(null).when(receive()).thenState({ state: 'KEPT', keptAt: at('02:00') }).thenEvents(['customer-service.customer-property.received.v1']);
    given(null).when(receive({ keeperId: idOf(8) })).thenState({ state: 'RECEIVED', keptAt: null })
      .thenEvents(['customer-service.customer-property.received.v1', 'customer-service.task.opened.v1']);
    given(null).when(receive({ customerSignature: '签' })).thenRefused('SIGNATURE_MISSING', 'customerSignatureFileId');
    given(null).when(receive({ receiverSignature: '' })).thenRefused('SIGNATURE_MISSING', 'receiverSignatureFileId');
    given(null).when(receive({ householdId: null })).thenRefused('CUSTOMER_INCOMPLETE');
    given(null).when(receive({ qty: 0 })).thenRefused('INVALID_INPUT', 'qty');
  });

  it('is kept by its keeper and nobody else, and given back with both signatures (CS-121)', () => {
    given(aProperty({ keeperId: idOf(8) })).when({ type: 'keepCustomerProperty', hasKeeperLeft: false }).thenRefused('NOT_THE_ASSIGNEE');
    given(aProperty({ keeperId: idOf(8) })).when({ type: 'keepCustomerProperty', hasKeeperLeft: true }).thenState({ state: 'KEPT', keeperId: idOf(33) });
    const kept = aProperty({ state: 'KEPT' });
    given(kept).when(release).thenState({ state: 'RELEASED', releasedBy: idOf(33), releasedAt: at('02:00') }).thenEvents(['customer-service.customer-property.released.v1']);
    given(kept).when({ ...release, releaserSignature: '签' }).thenRefused('SIGNATURE_MISSING', 'releaserSignatureFileId');
    given(kept).when({ ...release, releaseCustomerSignature: '签' }).thenRefused('SIGNATURE_MISSING', 'customerSignatureFileId');
  });

  it('in cash is told to billing with its receipt, entrusted money apart from payments (CS-143, BIL-043)', () => {
    const receipt: CashReceipt = {
      id: idOf(77), estateId: idOf(3), number: 'SJ-2026-000003', customerPropertyId: idOf(74), amountFen: 25040n, kind: 'ENTRUSTED', payerRef: idOf(6), unitId: idOf(5),
      takenBy: idOf(33), receivedAt: at('02:00'),
    };
    expect(decideCashReceipt(receipt).events[0]!.data).toMatchObject({ kind: 'ENTRUSTED', amountFen: 25040, householdId: idOf(6), takenBy: idOf(33) });
    expect(() => decideCashReceipt({ ...receipt, amountFen: 0n })).toThrow(expect.objectContaining({ code: 'CASH_INCOMPLETE' }));
  });
});
