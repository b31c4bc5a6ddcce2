import type { AccessTable } from '@guanjia/domain';

/** Row "Employee personal data, certificates, health": HRO keeps them, EM and the estate's head see the team's; one's own
 *  are seen by oneself. The summary goes by row "KPI dashboards".
 *  @source permissions.md HR-029 HR-032 */
export const certificatesAccess = {
  'certificate.read': { HRO: 'E', EM: 'E', OD: 'E', PM: 'E' },
  'certificate.write': { HRO: 'E' },
  'certificate.summary': {
    CSR: 'E', ZL: 'E', CSS: 'E', SDM: 'E', EM: 'E', ACC: 'E', AA: 'E', HRO: 'E', QA: 'E', OD: 'E', PM: 'E', RM: 'R', GQ: 'G', GA: 'G', BI: 'G',
  },
} satisfies AccessTable;
