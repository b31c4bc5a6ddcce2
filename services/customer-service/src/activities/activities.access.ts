import type { AccessTable } from '@guanjia/domain';

const field = { TEC: 'E', TN: 'E', SEC: 'E', MON: 'E', CLN: 'E', CAT: 'E', GRN: 'E' } as const;
const desk = { FD: 'E', AST: 'E', OC: 'E', SAL: 'E', MKT: 'E' } as const;
const service = { CSR: 'E', ZL: 'E', CSS: 'E', SDM: 'E' } as const;
const heads = { CSS: 'E', SDM: 'E', OD: 'E', PM: 'E' } as const;
const offices = { EM: 'E', ACC: 'E', AA: 'E', HRO: 'E', QA: 'E' } as const;
const above = { RM: 'R', GQ: 'G', GA: 'G' } as const;
const household = { OWN: 'S', TEN: 'S' } as const;

/** Who works there sees them all; a household sees what is open to it and signs itself up. The assistant plans, the head approves
 *  the budget.
 *  @source permissions.md "Community activities" · CS-135 CS-136 CS-137 CS-138 CS-139 */
export const activityAccess = {
  'activity.read': { ...household, ...field, ...desk, ...service, ...offices, ...heads, ...above },
  'activity.plan': { ...desk, ...service, ...heads },
  'activity.approve': { OD: 'E', PM: 'E' },
  'activity.join': { ...household, ...desk, ...service, ...heads },
  'activity.check-in': { ...desk, ...service, ...heads },
  'activity.evaluate': heads,
} satisfies AccessTable;
