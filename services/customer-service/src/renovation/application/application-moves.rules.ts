import { moves, platformErrors, STAY } from '@guanjia/domain';

/** @source lifecycles 3.1 RenovationApplication · CS-128 … CS-134 */
export const applicationMoves = moves({
  states: ['DRAFT', 'APPLIED', 'REVIEWED', 'APPROVED', 'REJECTED', 'STARTED', 'SUSPENDED', 'COMPLETED', 'ACCEPTED', 'EXPIRED'],
  initial: 'DRAFT',
  final: ['REJECTED', 'ACCEPTED', 'EXPIRED'],
  moves: {
    addPapers: { from: ['DRAFT'], to: STAY },
    applyRenovation: { from: ['DRAFT'], to: 'APPLIED' },
    reviewRenovation: { from: ['APPLIED'], to: ['APPLIED', 'REVIEWED'] },
    approveRenovation: { from: ['REVIEWED'], to: 'APPROVED' },
    rejectRenovation: { from: ['REVIEWED'], to: 'REJECTED' },
    expireRenovation: { from: ['APPROVED'], to: 'EXPIRED' },
    startRenovation: { from: ['APPROVED'], to: 'STARTED' },
    countInspection: { from: ['STARTED', 'SUSPENDED', 'COMPLETED'], to: STAY },
    missInspection: { from: ['STARTED', 'SUSPENDED'], to: STAY },
    suspendRenovation: { from: ['STARTED'], to: 'SUSPENDED' },
    resumeRenovation: { from: ['SUSPENDED'], to: 'STARTED' },
    completeRenovation: { from: ['STARTED'], to: 'COMPLETED' },
    acceptRenovation: { from: ['COMPLETED'], to: 'ACCEPTED' },
  },
});

export type RenovationState = (typeof applicationMoves.states)[number];

/** Badges are issued and special work is permitted while works are ahead or under way. @source CS-129 CS-131 */
export const BEFORE_COMPLETION: readonly RenovationState[] = ['APPROVED', 'STARTED', 'SUSPENDED'];
/** A site is there to look at. @source CS-132 CS-134 */
export const ON_SITE: readonly RenovationState[] = ['STARTED', 'SUSPENDED', 'COMPLETED'];

/** What is done about a renovation needs its works to be in one of these states. @throws WRONG_STATE */
export function requireSite(command: string, state: RenovationState, allowed: readonly RenovationState[]): void {
  if (!allowed.includes(state)) throw platformErrors.error('WRONG_STATE', { params: { state, command, allowed: allowed.join(', ') } });
}
