import type { AccessTable } from '@guanjia/domain';

/** Row "Contracts" of the matrix; reviewing is PM's and QA's (ARC-039), and their superiors'.
 *  @source permissions.md ARC-039 */
export const contractsAccess = {
  'contract.read': { OC: 'E', AA: 'E', EM: 'E', ACC: 'E', QA: 'E', OD: 'E', PM: 'E', RM: 'R', GQ: 'G', GA: 'G' },
  'contract.write': { OC: 'E', AA: 'E', OD: 'E', PM: 'E' },
  'contract.review': { QA: 'E', OD: 'E', PM: 'E', RM: 'R', GQ: 'G', GA: 'G' },
  'contract.sign': { OD: 'E', PM: 'E', RM: 'R', GQ: 'G', GA: 'G' },
} satisfies AccessTable;
