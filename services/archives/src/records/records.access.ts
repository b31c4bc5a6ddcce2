import type { AccessTable } from '@guanjia/domain';

const officers = { CSR: 'E', ZL: 'E', CSS: 'E', SDM: 'E', AA: 'E', OD: 'E', PM: 'E' } as const;
const filers = { FD: 'E', AST: 'E', SAL: 'E', MKT: 'E', OC: 'E', ...officers, EM: 'E', ACC: 'E', HRO: 'E', QA: 'E' } as const;

/** Rows "File archive record", "Borrow" and "Read household archive" of the matrix. Of confidential records, which hold
 *  the privacy of households, the group sees statistics alone.
 *  Who keeps the archive verifies it, and the directors; all of them may open confidential records.
 *  @source permissions.md ARC-003 ARC-009 */
export const recordsAccess = {
  'record.read': { ...filers, RM: 'R', GQ: 'G', GA: 'G' },
  'record.read-confidential': { ...officers, RM: 'R' },
  'record.file': filers,
  'record.verify': { AA: 'E', OD: 'E', PM: 'E' },
} satisfies AccessTable;
