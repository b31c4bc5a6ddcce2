import { describe, it } from '@jest/globals';
import type { StampedLimit } from '@guanjia/domain';
import { everyMove, givenFor } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { decideRectification, rectificationMoves, type RectificationCommand, type RectificationItem } from './rectification-item.rules.ts';

const limit = (time: string): StampedLimit => ({
  standard: 'finding.rectify.high', value: '24', unit: 'hour', dayKind: 'ELAPSED', from: at('00:00').toISOString(), dueAt: at(time).toISOString(), isProvisional: false,
});
const anItem = (patch: Partial<RectificationItem> = {}): RectificationItem => ({
  id: idOf(63), estateId: idOf(3), unitId: idOf(5), householdId: idOf(6), acceptanceId: idOf(64), ticketId: idOf(10), category: 'MASONRY', severity: 'HIGH',
  defect: '墙面开裂', dueLimit: limit('03:00'), dueAt: at('03:00'), isOverdue: false, state: 'OPEN', rectifiedAt: null, refusedCount: 0, ownerSignature: null,
  confirmedAt: null, note: null, ...patch,
});
const decide = (command: RectificationCommand, item: RectificationItem | null) => decideRectification(command, item, { now: at('02:00'), actorId: idOf(33) });
const given = givenFor(decide);
const commands = {
  markRectified: { type: 'markRectified' }, confirm: { type: 'confirm', ownerSignature: idOf(62), isByOwner: false },
  refuse: { type: 'refuse', note: '仍有裂缝', ticketId: idOf(99), dueLimit: limit('06:00') }, markOverdue: { type: 'markOverdue' },
} as const;

everyMove(rectificationMoves, (type, state) => decide(commands[type], anItem({ state })), { field: 'state', limits: { 'rectification.due': 'markOverdue' } });

describe('an item of rectification', () => {
  it('is open until it is put right, and then its owner is asked (CS-127)', () => {
    given(anItem()).when(commands.markRectified).thenState({ state: 'RECTIFIED', rectifiedAt: at('02:00') }).thenEvents(['customer-service.task.opened.v1'])
      .thenDeadlines(['rectification.due']);
  });

  it('ends when the owner confirms, with a signature at the desk, by the sign-in in the app (CS-127)', () => {
    const done = anItem({ state: 'RECTIFIED' });
    given(done).when(commands.confirm).thenState({ state: 'CONFIRMED', ownerSignature: idOf(62), confirmedAt: at('02:00') }).thenEvents(['customer-service.task.closed.v1']);
    given(done).when({ type: 'confirm', ownerSignature: null, isByOwner: true }).thenState({ state: 'CONFIRMED' });
    given(done).when({ type: 'confirm', ownerSignature: null, isByOwner: false }).thenRefused('SIGNATURE_MISSING');
    given(done).when({ type: 'confirm', ownerSignature: '签', isByOwner: true }).thenRefused('SIGNATURE_MISSING');
  });

  it('refused is done again, with a new limit, and engineering hears of it (CS-127)', () => {
    given(anItem({ state: 'RECTIFIED', isOverdue: true })).when(commands.refuse).thenState({ state: 'OPEN', refusedCount: 1, dueAt: at('06:00'), isOverdue: false, note: '仍有裂缝', ticketId: idOf(99) })
      .thenEvents(['customer-service.task.closed.v1', 'customer-service.task.opened.v1']).thenDeadlines(['rectification.due']);
  });

  it('past its limit is told to who leads the repairs (CS-127, PLAT-018)', () => {
    given(anItem()).when(commands.markOverdue).thenState({ isOverdue: true }).thenEvents(['customer-service.task.opened.v1']);
    given(anItem({ isOverdue: true })).when(commands.markRectified).thenEvents(['customer-service.task.closed.v1', 'customer-service.task.opened.v1']);
  });
});
