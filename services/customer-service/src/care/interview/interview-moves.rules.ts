import { moves, STAY } from '@guanjia/domain';

/** An interview's life; a visit is made without having been planned. What the year no longer asks for is dropped.
 *  @source lifecycles 3.1 Interview · DROPPED is our assumption */
export const interviewMoves = moves({
  states: ['PLANNED', 'BOOKED', 'DONE', 'MISSED', 'DROPPED'],
  initial: ['PLANNED', 'DONE'],
  final: ['DONE', 'DROPPED'],
  moves: {
    bookInterview: { from: ['PLANNED', 'BOOKED'], to: 'BOOKED' },
    recordInterview: { from: ['PLANNED', 'BOOKED', 'MISSED'], to: 'DONE' },
    missInterview: { from: ['BOOKED'], to: 'MISSED' },
    replanInterview: { from: ['MISSED', 'PLANNED'], to: 'PLANNED' },
    passOnInterview: { from: ['PLANNED', 'BOOKED', 'MISSED'], to: STAY },
    dropInterview: { from: ['PLANNED', 'BOOKED', 'MISSED'], to: 'DROPPED' },
  },
});

export type InterviewState = (typeof interviewMoves.states)[number];
