import { describe, it } from '@jest/globals';
import { givenFor } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { decideClearance, type LostItemClearance, type RunLostItemClearance } from './clearance.rules.ts';

const given = givenFor((command: RunLostItemClearance, _: LostItemClearance | null) => decideClearance(command, { now: at('02:00'), actorId: idOf(33) }));
const run = (patch: Partial<RunLostItemClearance> = {}): RunLostItemClearance =>
  ({ type: 'runLostItemClearance', id: idOf(75), estateId: idOf(3), keptIds: [idOf(74), idOf(76)], missingIds: [], noticeId: idOf(91), ...patch });

describe('a clearance', () => {
  it('publishes together what was found, and keeps what was not (CS-110)', () => {
    given(null).when(run()).thenState({ quarter: '2026-Q1', itemIds: [idOf(74), idOf(76)], missingIds: [], runBy: idOf(33) }).thenEvents(['customer-service.lost-item.unclaimed-listed.v1']);
    given(null).when(run({ missingIds: [idOf(76), idOf(76)] })).thenState({ itemIds: [idOf(74)], missingIds: [idOf(76)] });
    given(null).when(run({ missingIds: [idOf(77)] })).thenRefused('NOT_IN_STORE', 'missingIds');
  });

  it('of an empty store is the nil record of its quarter (CS-110, K73)', () => {
    given(null).when(run({ keptIds: [], noticeId: null })).thenState({ itemIds: [], noticeId: null }).thenEvents(['customer-service.lost-item.unclaimed-listed.v1']);
  });
});
