import type { AccessTable } from '@guanjia/domain';

/** Row "Task inbox": everybody has one, each sees what is for himself or herself, or for a role held there.
 *  @source permissions.md PLAT-020 */
export const inboxAccess = {
  'inbox.read': {
    TEC: 'S', SEC: 'S', CLN: 'S', TN: 'S', MON: 'S', CAT: 'S', GRN: 'S', FD: 'S', AST: 'S', OC: 'S', SAL: 'S', MKT: 'S', CSR: 'S', ZL: 'S',
    CSS: 'S', SDM: 'S', EM: 'S', ACC: 'S', AA: 'S', HRO: 'S', QA: 'S', OD: 'S', PM: 'S', RM: 'S', GQ: 'S', GA: 'S',
  },
} satisfies AccessTable;
