import { moves, STAY } from '@guanjia/domain';

/** Prepared when everything it takes is ready, and back when something is not. @source lifecycles 3.1 Activity */
export const activityMoves = moves({
  states: ['PLANNED', 'APPROVED', 'PREPARED', 'HELD', 'COMPLETED', 'EVALUATED', 'CANCELLED'],
  initial: 'PLANNED',
  final: ['EVALUATED', 'CANCELLED'],
  moves: {
    approveActivityBudget: { from: ['PLANNED'], to: 'APPROVED' },
    setActivityMaterials: { from: ['APPROVED', 'PREPARED'], to: ['APPROVED', 'PREPARED'] },
    alertMaterials: { from: ['APPROVED'], to: STAY },
    spendOnActivity: { from: ['APPROVED', 'PREPARED', 'HELD', 'COMPLETED'], to: STAY },
    holdActivity: { from: ['PREPARED'], to: 'HELD' },
    completeActivity: { from: ['HELD'], to: 'COMPLETED' },
    evaluateActivity: { from: ['COMPLETED'], to: 'EVALUATED' },
    cancelActivity: { from: ['PLANNED', 'APPROVED', 'PREPARED'], to: 'CANCELLED' },
  },
});

export type ActivityState = (typeof activityMoves.states)[number];
