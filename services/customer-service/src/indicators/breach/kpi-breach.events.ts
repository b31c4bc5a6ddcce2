import { kpiBreached, tasks } from '@guanjia/contracts';
import type { EventDraft, Operator } from '@guanjia/domain';
import type { AlertedRole, KpiBreach } from './kpi-breach.rules.ts';

const operators = { '≥': 'GE', '>': 'GT', '≤': 'LE', '<': 'LT', '=': 'EQ' } as const satisfies Record<Operator, string>;

/** @source CS-060 CS-064 CS-075 CS-076 CS-096 CS-119 */
export const breached = (b: KpiBreach, unit: 'PERCENT' | 'COUNT'): EventDraft => kpiBreached.draft({
  id: b.id, estateId: b.estateId, at: b.breachedAt, data: {
    kpiId: b.indicator, periodKind: b.periodKind, period: b.period, startOn: b.startOn, endOn: b.endOn, numerator: b.numerator,
    denominator: b.denominator, target: b.target.value, unit, operator: operators[b.target.operator], streak: b.streak,
  },
});

/** One task for each role that is told; a task is known by its kind. @source CS-060 PLAT-020 */
export const alertTask = (step: 'opened' | 'closed', { id, estateId }: KpiBreach, role: AlertedRole, at: Date): EventDraft =>
  tasks['customer-service'][step].draft({ id, estateId, at, data: {
    ref: id, kind: `KPI_BREACHED_${role}`, employeeId: null, role, dueAt: null, subjectType: 'KPI_BREACH', subjectId: id,
  } });
