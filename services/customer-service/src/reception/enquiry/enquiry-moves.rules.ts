import { moves, STAY } from '@guanjia/domain';

const UNANSWERED = ['RECEIVED', 'TRANSFERRED', 'ACKNOWLEDGED'] as const;

/** An enquiry's life. Until a transfer is acknowledged the first receiver may still answer, or hand it to another.
 *  @source lifecycles 3.1 Enquiry · CS-003 · the last sentence is our reading */
export const enquiryMoves = moves({
  states: [...UNANSWERED, 'ANSWERED', 'CLOSED'],
  initial: 'RECEIVED',
  final: ['CLOSED'],
  moves: {
    transferEnquiry: { from: ['RECEIVED', 'TRANSFERRED'], to: 'TRANSFERRED' },
    acknowledgeEnquiry: { from: ['TRANSFERRED'], to: 'ACKNOWLEDGED' },
    answerEnquiry: { from: UNANSWERED, to: 'ANSWERED' },
    closeEnquiry: { from: ['ANSWERED'], to: 'CLOSED' },
    markOverdue: { from: UNANSWERED, to: STAY },
  },
});

export type EnquiryState = (typeof enquiryMoves.states)[number];
