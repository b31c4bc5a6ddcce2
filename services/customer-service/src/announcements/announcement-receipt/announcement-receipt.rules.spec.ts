import { expect, it } from '@jest/globals';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { decideReceipt } from './announcement-receipt.rules.ts';

it('a receipt keeps who of which home read it, and when (CS-101)', () => {
  const receipt = { id: idOf(1), estateId: idOf(3), announcementId: idOf(70), memberId: idOf(7), householdId: idOf(6) };
  expect(decideReceipt(receipt, { now: at('02:00') })).toEqual({ state: { ...receipt, readAt: at('02:00') }, events: [] });
});
