import type { AccessTable } from '@guanjia/domain';

/** Own orders alone: those that stand in their name. */
const hands = { TEC: 'S', TN: 'S', SEC: 'S', MON: 'S', CLN: 'S', GRN: 'S' } as const;
const office = { FD: 'E', AST: 'E', OC: 'E', CSR: 'E', ZL: 'E', CSS: 'E', SDM: 'E', EM: 'E', QA: 'E', OD: 'E', PM: 'E' } as const;

/** Letter S is "the order is assigned to me". `assign`, `accept` and `cancel` follow the lifecycle (EM/CSR) inside the row
 *  "Triage, dispatch ticket"; `coordinate` adds the assistant of ENG-022.
 *  @source permissions.md rows "Create ticket", "Read ticket timeline", "Triage, dispatch ticket", "Start/complete work
 *  order", "Approve repair ≥ 200 yuan" · lifecycles 3.2 · PLAT-003 */
export const workOrdersAccess = {
  'order.read': { ...hands, ...office, RM: 'R', GQ: 'G', GA: 'G' },
  'order.create': { ...office, TEC: 'E', TN: 'E', SEC: 'E', MON: 'E', CLN: 'E', GRN: 'E', ACC: 'E', RM: 'R', GQ: 'G', GA: 'G' },
  'order.assign': { CSR: 'E', ZL: 'E', EM: 'E' },
  'order.work': { ...hands, EM: 'E' },
  'order.coordinate': { ...hands, AST: 'E', EM: 'E' },
  'order.accept': { CSR: 'E', ZL: 'E', EM: 'E' },
  'order.rework': { EM: 'E' },
  'order.replan': { EM: 'E' },
  'repair.review': { EM: 'E' },
  'repair.decide': { PM: 'E', OD: 'E', RM: 'R' },
} satisfies AccessTable;

/** Is the order in this person's own hands? */
export const isOwnOrder = (actorId: string) => (order: { assigneeId: string | null }): boolean => order.assigneeId === actorId;
