import { describe, expect, it } from '@jest/globals';
import { workOrderReactions } from './work-order.policy.ts';

describe('what a work order’s events mean for its ticket', () => {
  it.each([
    ['created', { kind: 'CREATED' }],
    ['assigned', { kind: 'ASSIGNED', assigneeType: 'STAFF' }],
    ['started', { kind: 'STARTED' }],
    ['blocked', { kind: 'BLOCKED', reasonCode: 'WAITING_FOR_PARTS' }],
    ['unblocked', { kind: 'UNBLOCKED' }],
    ['reworked', { kind: 'REWORKED' }],
    ['overdue', { kind: 'OVERDUE', limit: 'RESPOND' }],
    ['completed', { kind: 'COMPLETED', completedAt: '2026-03-02T01:30:00.000Z' }],
    ['cancelled', { kind: 'CANCELLED', reasonCode: 'NO_ACCESS' }],
  ])('%s: by the contract’s own sample (CS-015, CS-016, CS-017)', (event, step) => {
    const { contract, stepOf } = workOrderReactions.find(({ contract: { type } }) => type === `engineering.work-order.${event}.v1`)!;
    expect(stepOf(contract.samples[0])).toMatchObject(step);
  });
});
