import type { AccessTable } from '@guanjia/domain';

/** Rows "Fee standard", "Own bills", "Arrears and dunning" and "Record payment / refund" of the matrix.
 *  Who approves is never who asked: that is a rule of each aggregate.
 *  @source permissions.md PLAT-003 PLAT-021 BIL-001 BIL-019 BIL-023 */
export const chargingAccess = {
  'feeStandard.read': {
    OWN: 'S', TEN: 'S', CSR: 'E', ZL: 'E', CSS: 'E', SDM: 'E', ACC: 'E', OD: 'E', PM: 'E', RM: 'R', GQ: 'G', GA: 'G',
  },
  'feeStandard.write': { ACC: 'E', OD: 'E', PM: 'E', RM: 'R', GQ: 'G', GA: 'G' },
  'feeStandard.approve': { OD: 'E', PM: 'E', RM: 'R', GQ: 'G', GA: 'G' },
  'account.own': { OWN: 'S', TEN: 'S' },
  'account.read': {
    OWN: 'S', TEN: 'S', AST: 'E', CSR: 'E', ZL: 'E', CSS: 'E', SDM: 'E', ACC: 'E', OD: 'E', PM: 'E', RM: 'R', GQ: 'G', GA: 'G',
  },
  'account.write': { ACC: 'E' },
  'charge.reverse': { ACC: 'E' },
  'charge.approveReversal': { ACC: 'E', OD: 'E', PM: 'E' },
} satisfies AccessTable;
