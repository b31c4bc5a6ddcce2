import { describe, expect, it } from '@jest/globals';
import { blockOf, isOverdueAt, repairApprovalOf, slipOf } from './work-order-answer.rules.ts';
import { after, anEquipmentOrder, anOrder, people } from './work-order.fixture.ts';

describe('overdue (ENG-020 PLAT-013)', () => {
  it.each([
    ['not yet at the last instant', 'ASSIGNED', 120, false], ['a minute after nobody came', 'ASSIGNED', 121, true],
    ['attended, not past the finish limit', 'STARTED', 4320, false], ['attended, past the finish limit', 'STARTED', 4321, true],
    ['done', 'COMPLETED', 9000, false], ['to be done again', 'REWORK', 9000, false], ['cancelled', 'CANCELLED', 9000, false],
  ] as const)('%s', (_, state, minutes, expected) => {
    expect(isOverdueAt(anOrder(state), after(minutes))).toBe(expected);
  });
});

it('an order shows a block, an approval and a slip only when it has them', () => {
  expect([blockOf(anOrder('STARTED')), repairApprovalOf(anOrder('STARTED')), slipOf(anOrder('STARTED'))]).toEqual([null, null, null]);
  expect(blockOf(anOrder('BLOCKED'))).toMatchObject({ reasonCode: 'NO_ACCESS', coordinator: { id: people.engineeringManager } });
  expect(repairApprovalOf(anEquipmentOrder('APPROVAL_PENDING', { approvalState: 'REQUESTED', requesterId: people.technician })))
    .toMatchObject({ state: 'REQUESTED', requester: { id: people.technician }, decider: null });
  expect(slipOf(anOrder('COMPLETED'))).toMatchObject({ outcome: 'FIXED' });
});
