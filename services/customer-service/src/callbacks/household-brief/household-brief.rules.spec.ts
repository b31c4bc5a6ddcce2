import { expect, it } from '@jest/globals';
import { idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { decideHouseholdBrief } from './household-brief.rules.ts';

it('keeps who opened the brief of which household, when and why (CS-056)', () => {
  const opening = { id: idOf(84), estateId: idOf(3), householdId: idOf(6), unitId: idOf(5), purpose: 'CALLBACK' as const, reason: null };
  const now = new Date('2026-03-02T01:00:00Z');
  expect(decideHouseholdBrief({ type: 'openHouseholdBrief', ...opening }, { now, actorId: idOf(33) }))
    .toEqual({ state: { ...opening, openedBy: idOf(33), openedAt: now }, events: [] });
});
