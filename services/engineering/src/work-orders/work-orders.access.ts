import type { AccessTable } from '@guanjia/domain';

/** Own orders alone: those that stand in their name. */
const hands = { TEC: 'S', TN: 'S', SEC: 'S', MON: 'S', CLN: 'S', GRN: 'S' } as const;
const office = { FD: 'E', AST: 'E', OC: 'E', CSR: 'E', ZL: 'E', CSS: 'E', SDM: 'E', EM: 'E', QA: 'E', OD: 'E', PM: 'E' } as const;

/** Letter S is "the order is assigned to me". `assign`, `accept` and `cancel` follow the lifecycle (EM/CSR) inside the row
 *  "Triage, dispatch ticket"; `coordinate` adds the assistant of ENG-022; the technician calls the vendor
 *  (ENG-023); crew and roster are the engineering manager's, samples also the auditor's (ENG-021); who is on duty declares an outage (ENG-028).
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
  'order.call-vendor': { TEC: 'S', TN: 'S', EM: 'E' },
  'crew.plan': { EM: 'E', PM: 'E' },
  'crew.read': { ...hands, ...office, RM: 'R', GQ: 'G', GA: 'G' },
  'rework.sample': { EM: 'E', QA: 'E' },
  'repair.figures': { CSR: 'E', ZL: 'E', CSS: 'E', SDM: 'E', EM: 'E', ACC: 'E', AA: 'E', HRO: 'E', QA: 'E', OD: 'E', PM: 'E', RM: 'R', GQ: 'G', GA: 'G', BI: 'G' },
  'outage.declare': { TEC: 'E', TN: 'E', MON: 'E', EM: 'E', OD: 'E', PM: 'E' },
  'outage.read': { TEC: 'E', TN: 'E', SEC: 'E', MON: 'E', CLN: 'E', CAT: 'E', GRN: 'E', ...office, SAL: 'E', MKT: 'E', RM: 'R', GQ: 'G', GA: 'G' },
  'repair.review': { EM: 'E' },
  'repair.decide': { PM: 'E', OD: 'E', RM: 'R' },
} satisfies AccessTable;

/** Is the order in this person's own hands? */
export const isOwnOrder = (actorId: string) => (order: { assigneeId: string | null }): boolean => order.assigneeId === actorId;
