import { moves, STAY } from '@guanjia/domain';

const BEFORE_WORK = ['FILED', 'ACCEPTED', 'INVESTIGATING', 'VERIFIED'] as const;
const UNDER_WORK = ['ASSIGNED', 'HANDLING'] as const;
const DONE = ['HANDLED', 'CALLBACK_PENDING'] as const;
const OPEN = [...BEFORE_WORK, ...UNDER_WORK, ...DONE] as const;

/** A complaint's life. ESCALATED, RESPONDED, MAJOR and OVERDUE are marks on it, not states.
 *  @source lifecycles 3.1 Complaint · CS-061 … CS-085 CS-167 */
export const complaintMoves = moves({
  states: [...OPEN, 'CLOSED', 'REJECTED_INVALID'],
  initial: 'FILED',
  final: ['CLOSED', 'REJECTED_INVALID'],
  moves: {
    acceptComplaint: { from: ['FILED'], to: 'ACCEPTED' },
    respondComplaint: { from: OPEN, to: STAY },
    startInvestigation: { from: ['ACCEPTED'], to: 'INVESTIGATING' },
    addProgress: { from: OPEN, to: STAY },
    recordCoordination: { from: OPEN, to: STAY },
    judgeComplaint: { from: ['INVESTIGATING', 'VERIFIED', ...UNDER_WORK, ...DONE], to: STAY },
    verifyComplaint: { from: ['INVESTIGATING'], to: 'VERIFIED' },
    rejectComplaint: { from: ['VERIFIED'], to: 'REJECTED_INVALID' },
    assignComplaint: { from: ['VERIFIED', ...UNDER_WORK], to: 'ASSIGNED' },
    takeOverComplaint: { from: OPEN, to: STAY },
    passOnComplaint: { from: OPEN, to: STAY },
    startHandling: { from: ['ASSIGNED'], to: 'HANDLING' },
    // What is outside our responsibility is explained and helped with, and so handled, by whoever verified it.
    handleComplaint: { from: ['VERIFIED', ...UNDER_WORK], to: 'HANDLED' },
    classifyComplaint: { from: OPEN, to: STAY },
    escalateComplaint: { from: OPEN, to: STAY },
    reviewSeriousComplaint: { from: [...BEFORE_WORK, ...UNDER_WORK], to: STAY },
    reportMajorComplaint: { from: OPEN, to: STAY },
    feedbackComplaintResult: { from: DONE, to: STAY },
    sendReplyLetter: { from: DONE, to: STAY },
    awaitCallback: { from: ['HANDLED'], to: 'CALLBACK_PENDING' },
    returnToHandling: { from: ['CALLBACK_PENDING'], to: 'HANDLING' },
    closeComplaint: { from: DONE, to: 'CLOSED' },
    closeUnresolved: { from: ['HANDLING', ...DONE], to: 'CLOSED' },
    markOverdue: { from: OPEN, to: STAY },
    recomputeLimits: { from: OPEN, to: STAY },
    fileComplaintRecord: { from: ['CLOSED'], to: STAY },
  },
});

export type ComplaintState = (typeof complaintMoves.states)[number];
