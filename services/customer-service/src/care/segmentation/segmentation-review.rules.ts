import { segmentationCompleted } from '@guanjia/contracts';
import { localDateOf, moves, type Context, type Decision } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';

export const segmentationMoves = moves({
  states: ['OPEN', 'ASSESSED', 'CONFIRMED'], initial: 'OPEN', final: ['CONFIRMED'],
  moves: {
    assessCustomers: { from: ['OPEN', 'ASSESSED'], to: ['OPEN', 'ASSESSED'] },
    confirmSegmentation: { from: ['ASSESSED'], to: 'CONFIRMED' },
  },
});

export type SegmentationState = (typeof segmentationMoves.states)[number];

/** What a customer asks of the service: nothing special, attention, care, or a relation to be kept. @source CS-092 · the words are our assumption */
const CUSTOMER_SEGMENTS = ['KEY', 'REGULAR', 'ATTENTION', 'CARE'] as const;
export type CustomerSegmentWord = (typeof CUSTOMER_SEGMENTS)[number];

export interface Participant {
  employeeId: string;
  departmentId: string;
}

/** 客户细分评估: each customer of an estate looked at anew, every half-year. @source CS-092 */
export interface SegmentationReview {
  id: string;
  estateId: string;
  year: number;
  half: number;
  state: SegmentationState;
  participants: Participant[];
  /** customers to assess, and how many are */
  households: number;
  assessed: number;
  openedBy: string;
  confirmedBy: string | null;
  confirmedAt: Date | null;
}

export type SegmentationCommand =
  | Pick<SegmentationReview, 'id' | 'estateId' | 'year' | 'half' | 'participants' | 'households'> & { type: 'runSegmentation' }
  | { type: 'assessCustomers'; assessed: number; households: number }
  | { type: 'confirmSegmentation' };

/** @throws WRONG_STATE, HALF_INVALID, PARTICIPANTS_MISSING   @source CS-092 lifecycles 3.1 SegmentationReview */
export function decideSegmentation(command: SegmentationCommand, known: SegmentationReview | null, context: Context): Decision<SegmentationReview> {
  if (command.type === 'runSegmentation') return opened(command, context);
  const review = known!;
  segmentationMoves.require(command.type, review.state);
  if (command.type === 'assessCustomers') {
    const { assessed, households } = command;
    return { state: { assessed, households, state: assessed >= households ? 'ASSESSED' : 'OPEN' }, events: [] };
  }
  const { id, estateId, year, half, assessed, participants } = review;
  return {
    state: { state: 'CONFIRMED', confirmedBy: context.actorId, confirmedAt: context.now },
    events: [segmentationCompleted.draft({ id, estateId, at: context.now, data: {
      year, half, households: assessed, participants: participants.length, isJoint: new Set(participants.map(({ departmentId }) => departmentId)).size > 1,
    } })],
  };
}

/** Of the half-year that runs, with whoever takes part. */
function opened({ type: _, ...review }: Extract<SegmentationCommand, { type: 'runSegmentation' }>, { now, actorId }: Context): Decision<SegmentationReview> {
  const today = halfOf(now);
  if (review.year !== today.year || review.half !== today.half) throw customerServiceErrors.error('HALF_INVALID', { field: 'half', params: { ...today } });
  if (review.participants.length === 0) throw customerServiceErrors.error('PARTICIPANTS_MISSING', { field: 'participantIds' });
  return { state: { ...review, state: 'OPEN', assessed: 0, openedBy: actorId, confirmedBy: null, confirmedAt: null }, events: [] };
}

/** @example 2 March 2026 → 2026, 1 */
function halfOf(at: Date): { year: number; half: number } {
  const [year, month] = localDateOf(at).split('-').map(Number) as [number, number];
  return { year, half: month <= 6 ? 1 : 2 };
}
