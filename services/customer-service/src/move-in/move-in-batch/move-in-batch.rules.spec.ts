import { describe, it } from '@jest/globals';
import { givenFor } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { decideMoveInBatch, type MoveInBatch, type OpenMoveInBatch } from './move-in-batch.rules.ts';

const open = (patch: Partial<OpenMoveInBatch> = {}): OpenMoveInBatch => ({
  type: 'openMoveInBatch', batch: { id: idOf(65), estateId: idOf(3), planId: idOf(40), trainingSessionId: idOf(66), opensAt: at('02:00') }, isPlanFiled: true,
  trainedAt: at('00:30'), ...patch,
});
const given = givenFor((command: OpenMoveInBatch, _: MoveInBatch | null) => decideMoveInBatch(command, { now: at('02:00'), actorId: idOf(33) }));

describe('a move-in batch', () => {
  it('opens with a filed plan and trained staff, and not without either (CS-125)', () => {
    given(null).when(open()).thenState({ planId: idOf(40), openedBy: idOf(33) }).thenEvents(['customer-service.move-in-batch.opened.v1']);
    given(null).when(open({ isPlanFiled: false })).thenRefused('PLAN_NOT_FILED', 'planId');
    given(null).when(open({ trainedAt: null })).thenRefused('TRAINING_MISSING', 'trainingSessionId');
  });

  it('opens from now on, not before (CS-125)', () => {
    given(null).when(open({ batch: { ...open().batch, opensAt: at('01:59') } })).thenRefused('TIME_PAST', 'opensAt');
  });
});
