import type { AccessTable } from '@guanjia/domain';

const officesWithoutArchivist = { CSR: 'E', ZL: 'E', CSS: 'E', SDM: 'E', OD: 'E', PM: 'E' } as const;

const everybody = {
  TEC: 'E', TN: 'E', SEC: 'E', MON: 'E', CLN: 'E', CAT: 'E', GRN: 'E', FD: 'E', AST: 'E', SAL: 'E', MKT: 'E', OC: 'E',
  ...officesWithoutArchivist, EM: 'E', ACC: 'E', AA: 'E', HRO: 'E', QA: 'E', RM: 'R', GQ: 'G', GA: 'G',
} as const;

/** Row "Register of places" of the matrix.
 *  @source permissions.md PLAT-003 ARC-071 */
export const registerAccess = {
  'places.read': everybody,
  'region.write': { GA: 'G', GQ: 'G' },
  'estate.write': { RM: 'R', GA: 'G', GQ: 'G' },
  'unit.write': { AA: 'E', OD: 'E', PM: 'E', GA: 'G', GQ: 'G' },
} satisfies AccessTable;

/** Rows "Household and members" and "Personal data across estates". That a household is registered in a unit is a fact of
 *  the place; who its members are is not.
 *  @source permissions.md ARC-009 ARC-010 */
export const householdAccess = {
  'household.read': { ...everybody, OWN: 'S', TEN: 'S' },
  'household.members': { ...officesWithoutArchivist, AA: 'E', OWN: 'S', TEN: 'S' },
  'household.members-masked': { RM: 'R' },
  'household.reveal': { ...officesWithoutArchivist, AA: 'E', RM: 'R' },
  'household.write': { ...officesWithoutArchivist, AA: 'E' },
} satisfies AccessTable;
