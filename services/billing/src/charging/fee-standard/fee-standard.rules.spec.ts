import { describe, expect, it } from '@jest/globals';
import { endOfDay, startOfDay } from '@guanjia/domain';
import { everyMove, givenFor } from '@guanjia/testing';
import { aFeeStandard } from '../charging.fixture.ts';
import { basesOfItem, feeItems, type FeeBasis, type FeeItem } from './fee-item.rules.ts';
import { decideFeeStandard, feeStandardMoves, type FeeStandard, type FeeStandardCommand } from './fee-standard.rules.ts';

const now = new Date('2026-03-02T01:30:00Z');
const manager = { now, actorId: 'manager' };
const standard = aFeeStandard();
const given = givenFor((command: FeeStandardCommand, state: FeeStandard | null) => decideFeeStandard(command, state, manager));
const commands: Record<keyof typeof feeStandardMoves.moves, FeeStandardCommand> = {
  approveFeeStandard: { type: 'approveFeeStandard' }, bringIntoForce: { type: 'bringIntoForce' },
  makeRoom: { type: 'makeRoom', successorFrom: '2026-07-01' }, supersedeFeeStandard: { type: 'supersedeFeeStandard' },
};
const drafted = (changed: Partial<FeeStandard> = {}): FeeStandardCommand => {
  const { state: _, authorId: __, approverId: ___, approvedAt: ____, ...draft } = aFeeStandard(changed);
  return { type: 'createFeeStandard', ...draft };
};

describe('a fee standard', () => {
  everyMove(feeStandardMoves, (command, state) => decideFeeStandard(commands[command], { ...standard, state }, manager), { field: 'state' });

  it('BIL-001: is drafted by one and becomes a task of who approves', () => {
    given(null).when(drafted()).thenState({ state: 'DRAFT', authorId: 'manager' }).thenEvents(['billing.task.opened.v1']);
  });

  it.each([0n, -1n])('S11: has a price above 0, not %s fen', (unitPriceFen) => {
    given(null).when(drafted({ unitPriceFen })).thenRefused('AMOUNT_NOT_POSITIVE', 'unitPriceFen');
  });

  it('BIL-001: does not end before it begins', () => {
    given(null).when(drafted({ validTo: '2026-03-31' })).thenRefused('VALIDITY_REVERSED', 'validTo');
    given(null).when(drafted({ validTo: '2026-04-01' })).thenState({ validTo: '2026-04-01' });
  });

  const pairs = feeItems.flatMap(({ item }) => (['AREA', 'FIXED', 'METER', 'ORDER'] as const).map((basis): [FeeItem, FeeBasis] => [item, basis]));
  it.each(pairs)('BIL-002: %s by %s only where the item is charged so', (item, basis) => {
    const outcome = given(null).when(drafted({ item, basis }));
    if ((basesOfItem[item] as readonly FeeBasis[]).includes(basis)) outcome.thenState({ item, basis });
    else outcome.thenRefused('BASIS_NOT_OF_ITEM', 'basis');
  });

  it('PLAT-021: is approved by somebody else than its author', () => {
    given({ ...standard, authorId: 'manager' }).when({ type: 'approveFeeStandard' }).thenRefused('SELF_APPROVAL');
  });

  it('BIL-001: approved before its first day, it waits for it', () => {
    const outcome = given(standard).when({ type: 'approveFeeStandard' });
    outcome.thenState({ state: 'APPROVED', approverId: 'manager', approvedAt: now })
      .thenEvents(['billing.fee-standard.changed.v1', 'billing.task.closed.v1']).thenDeadlines(['fee-standard.begins']);
    expect(outcome.decision().deadlines![0]!.dueAt).toEqual(startOfDay('2026-04-01'));
  });

  it('BIL-001: approved on its first day or later, it is in force at once, until its last day', () => {
    const outcome = given({ ...standard, validFrom: '2026-03-02', validTo: '2026-12-31' }).when({ type: 'approveFeeStandard' });
    outcome.thenState({ state: 'EFFECTIVE' }).thenDeadlines(['fee-standard.ends']);
    expect(outcome.decision().deadlines![0]!.dueAt).toEqual(endOfDay('2026-12-31'));
  });

  it('BIL-001: makes room for its successor by ending the day before', () => {
    given({ ...standard, state: 'EFFECTIVE' }).when(commands.makeRoom)
      .thenState({ state: 'EFFECTIVE', validTo: '2026-06-30' }).thenEvents(['billing.fee-standard.changed.v1']).thenDeadlines(['fee-standard.ends']);
  });
});
