import type { AccessTable } from '@guanjia/domain';

/** Row "Training plan / session": HRO, department heads and the estate's managers hold sessions; all staff see those of their
 *  estate and of the group.
 *  @source permissions.md HR-019 HR-022 */
export const trainingAccess = {
  'training-session.write': { HRO: 'E', CSS: 'E', SDM: 'E', EM: 'E', OD: 'E', PM: 'E', RM: 'R', GQ: 'G', GA: 'G' },
  'training-session.read': {
    TEC: 'E', TN: 'E', SEC: 'E', MON: 'E', CLN: 'E', CAT: 'E', GRN: 'E', FD: 'E', AST: 'E', SAL: 'E', MKT: 'E', OC: 'E', CSR: 'E', ZL: 'E', CSS: 'E', SDM: 'E', EM: 'E',
    ACC: 'E', AA: 'E', HRO: 'E', QA: 'E', OD: 'E', PM: 'E', RM: 'R', GQ: 'G', GA: 'G',
  },
} satisfies AccessTable;
