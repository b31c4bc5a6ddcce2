import { expect, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { decideSegmentation, segmentationMoves, type SegmentationCommand, type SegmentationReview } from './segmentation-review.rules.ts';

const context = { now: at('02:00'), actorId: idOf(33) };
const given = givenFor((command: SegmentationCommand, review: SegmentationReview | null) => decideSegmentation(command, review, context));
const run = {
  type: 'runSegmentation', id: idOf(95), estateId: idOf(3), year: 2026, half: 1, households: 3,
  participants: [{ employeeId: idOf(33), departmentId: idOf(35) }, { employeeId: idOf(32), departmentId: idOf(30) }],
} as const satisfies SegmentationCommand;
const review = (state: SegmentationReview['state']) => ({ ...given(null).when({ ...run, participants: [...run.participants] }).decision().state, state, assessed: 3 }) as SegmentationReview;
const commands = { assessCustomers: { type: 'assessCustomers', assessed: 2, households: 3 }, confirmSegmentation: { type: 'confirmSegmentation' } } as const;

everyMove(segmentationMoves, (command, state) => decideSegmentation(commands[command], review(state), context), { field: 'state' });

it('is run for the half-year that runs, by somebody, once all customers are assessed it is confirmed and told (CS-092)', () => {
  given(null).when({ ...run, half: 2 }).thenRefused('HALF_INVALID', 'half');
  given(null).when({ ...run, participants: [] }).thenRefused('PARTICIPANTS_MISSING', 'participantIds');
  given(review('OPEN')).when({ type: 'assessCustomers', assessed: 2, households: 3 }).thenState({ state: 'OPEN', assessed: 2 });
  given(review('OPEN')).when({ type: 'assessCustomers', assessed: 3, households: 3 }).thenState({ state: 'ASSESSED', assessed: 3 });
  given(review('OPEN')).when({ type: 'confirmSegmentation' }).thenRefused('WRONG_STATE');
  const { events } = given(review('ASSESSED')).when({ type: 'confirmSegmentation' }).thenState({ state: 'CONFIRMED', confirmedBy: idOf(33) }).decision();
  expect(events.map(({ data }) => data)).toEqual([{ year: 2026, half: 1, households: 3, participants: 2, isJoint: true }]);
});
