import { moves, STAY } from '@guanjia/domain';

const PENDING = ['SCHEDULED', 'OPEN', 'IN_PROGRESS'] as const;
const ANSWERED = ['DONE_SATISFIED', 'DONE_UNSATISFIED', 'UNREACHED', 'RECTIFYING', 'REPLACED', 'CLOSED_UNREACHED', 'CLOSED_UNSATISFIED'] as const;

/** A callback task's life. REVIEWED, FILED and OVERDUE are marks on it, not states.
 *  @source lifecycles 3.1 CallbackTask · CS-032 CS-048 CS-049 CS-051 CS-052 CS-159 */
export const callbackMoves = moves({
  states: [...PENDING, ...ANSWERED, 'CANCELLED'],
  initial: ['SCHEDULED', 'OPEN'],
  final: ['REPLACED', 'CANCELLED', 'CLOSED_UNREACHED', 'CLOSED_UNSATISFIED'],
  moves: {
    openWindow: { from: ['SCHEDULED'], to: 'OPEN' },
    assignCallback: { from: PENDING, to: STAY },
    bookAppointment: { from: PENDING, to: STAY },
    startCallback: { from: ['SCHEDULED', 'OPEN'], to: 'IN_PROGRESS' },
    completeCallback: { from: PENDING, to: ['DONE_SATISFIED', 'DONE_UNSATISFIED', 'UNREACHED'] },
    markOverdue: { from: PENDING, to: STAY },
    recomputeLimits: { from: PENDING, to: STAY },
    cancelCallback: { from: PENDING, to: 'CANCELLED' },
    orderRectification: { from: ['DONE_UNSATISFIED'], to: 'RECTIFYING' },
    reportNonconformity: { from: ['DONE_SATISFIED', 'DONE_UNSATISFIED'], to: 'RECTIFYING' },
    replaceCallback: { from: ['DONE_UNSATISFIED', 'RECTIFYING', 'UNREACHED'], to: 'REPLACED' },
    signOffUnreached: { from: ['UNREACHED'], to: 'CLOSED_UNREACHED' },
    endUnresolved: { from: ['DONE_UNSATISFIED', 'RECTIFYING'], to: 'CLOSED_UNSATISFIED' },
    reviewCallbackRecord: { from: ANSWERED, to: STAY },
    fileCallbackRecord: { from: ANSWERED, to: STAY },
  },
});

export type CallbackState = (typeof callbackMoves.states)[number];

export const isPending = (state: CallbackState): boolean => (PENDING as readonly CallbackState[]).includes(state);
