import type { AccessTable } from '@guanjia/domain';

/** Row "KPI dashboards" of the matrix. Who is alerted of a miss acknowledges it; sums are forgotten and counted anew by those above
 *  the estates.
 *  @source permissions.md PLAT-017 CS-060 */
export const indicatorAccess = {
  'indicator.read': {
    CSR: 'E', ZL: 'E', CSS: 'E', SDM: 'E', EM: 'E', ACC: 'E', AA: 'E', HRO: 'E', QA: 'E', OD: 'E', PM: 'E', RM: 'R', GQ: 'G', GA: 'G',
  },
  'indicator.acknowledge': { SDM: 'E', PM: 'E', RM: 'R' },
  'indicator.rebuild': { RM: 'R', GQ: 'G', GA: 'G' },
} satisfies AccessTable;
