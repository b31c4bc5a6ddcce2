import type { AccessTable } from '@guanjia/domain';

const offices = { CSR: 'E', ZL: 'E', CSS: 'E', SDM: 'E', OD: 'E', PM: 'E', EM: 'E', ACC: 'E', AA: 'E', HRO: 'E', QA: 'E' } as const;

/** Rows "Register of places", "Household and members" and "File archive record": who may bring a thing in may bring its
 *  file.
 *  @source permissions.md PLAT-003 */
export const uploadAccess = {
  'upload.import': { CSR: 'E', AA: 'E', OD: 'E', PM: 'E', RM: 'R', GQ: 'G', GA: 'G' },
  'upload.attachment': { ...offices, FD: 'E', AST: 'E', OC: 'E', TEC: 'E', SEC: 'E', CLN: 'E', RM: 'R', GQ: 'G', GA: 'G' },
} satisfies AccessTable;
