/** Whoever works in an estate, by role; roles without a column in the matrix count as their neighbours.
 *  @source permissions.md */
const inEstates = {
  TEC: 'E', SEC: 'E', CLN: 'E', TN: 'E', MON: 'E', CAT: 'E', GRN: 'E', FD: 'E', AST: 'E', OC: 'E', SAL: 'E', MKT: 'E',
  CSR: 'E', ZL: 'E', CSS: 'E', SDM: 'E', EM: 'E', ACC: 'E', AA: 'E', HRO: 'E', QA: 'E', OD: 'E', PM: 'E',
} as const;

/** All staff, up to the whole group. */
export const everybody = { ...inEstates, RM: 'R', GQ: 'G', GA: 'G' } as const;
