import type { AccessTable } from '@guanjia/domain';

/** Rows "Register of places" and "Household and members": estates are brought in by those who register them, households by
 *  the offices of the estate. A job is seen by those who might have started it, so that headquarters read no people.
 *  @source permissions.md PLAT-003 ARC-009 */
export const importAccess = {
  'import.estates': { RM: 'R', GQ: 'G', GA: 'G' },
  'import.households': { AA: 'E', OD: 'E', PM: 'E', CSR: 'E' },
} satisfies AccessTable;
