import {
  serviceOrderAccepted, serviceOrderCancelled, serviceOrderCompleted, serviceOrderCreated, serviceOrderEvaluated, serviceOrderQuoted, serviceOrderStarted, tasks,
} from '@guanjia/contracts';
import { endOfDay, type Context, type EventDraft } from '@guanjia/domain';
import type { ServiceOrder } from './service-order.rules.ts';

const stamp = ({ id, estateId }: ServiceOrder, { now }: Context) => ({ id, estateId, at: now });
const orderOf = ({ number, itemId, itemCode, kind, businessLine, unitId, householdId, startOn, endOn }: ServiceOrder) =>
  ({ number, itemId, itemCode, kind, businessLine, unitId, householdId, startOn, endOn });

/** An order's events: ids, codes, times and amounts. @source PLAT-004 */
export const events = {
  created: (o: ServiceOrder, context: Context) => serviceOrderCreated.draft({ ...stamp(o, context), data: orderOf(o) }),

  quoted: (o: ServiceOrder, context: Context) => serviceOrderQuoted.draft({
    ...stamp(o, context), data: { quantityHundredths: o.quantityHundredths!, unitPriceFen: Number(o.unitPriceFen), quoteFen: Number(o.quoteFen) },
  }),

  accepted: (o: ServiceOrder, context: Context) =>
    serviceOrderAccepted.draft({ ...stamp(o, context), data: { quoteFen: Number(o.quoteFen), acceptedAt: o.acceptedQuoteAt!.toISOString() } }),

  started: (o: ServiceOrder, context: Context) =>
    serviceOrderStarted.draft({ ...stamp(o, context), data: { ...orderOf(o), startedAt: o.startedAt!.toISOString(), employeeId: o.employeeId! } }),

  completed: (o: ServiceOrder, context: Context) => serviceOrderCompleted.draft({ ...stamp(o, context), data: {
    ...orderOf(o), completedAt: o.completedAt!.toISOString(), employeeId: o.employeeId!, quantityHundredths: o.quantityHundredths!,
    unitPriceFen: Number(o.unitPriceFen), amountFen: Number(o.amountFen),
  } }),

  evaluated: (o: ServiceOrder, context: Context, satisfaction: 'SATISFIED' | 'UNSATISFIED') =>
    serviceOrderEvaluated.draft({ ...stamp(o, context), data: { satisfaction } }),

  cancelled: (o: ServiceOrder, context: Context, reasonCode: string) => serviceOrderCancelled.draft({ ...stamp(o, context), data: { reasonCode } }),
};

type Step = 'opened' | 'changed' | 'closed';

const task = (step: Step, o: ServiceOrder, context: Context, to: { kind: string; employeeId: string | null; role: 'CSR' | null; dueAt: Date | null }): EventDraft =>
  tasks['customer-service'][step].draft({ ...stamp(o, context), data: {
    ref: o.id, kind: to.kind, employeeId: to.employeeId, role: to.role, dueAt: to.dueAt?.toISOString() ?? null, subjectType: 'SERVICE_ORDER', subjectId: o.id,
  } });

/** The office quotes what was ordered, and agrees a time for what was accepted. @source CS-141 CS-142 PLAT-020 */
export const officeTask = (step: Step, kind: 'QUOTE_SERVICE' | 'SCHEDULE_SERVICE', o: ServiceOrder, context: Context): EventDraft =>
  task(step, o, context, { kind, employeeId: null, role: 'CSR', dueAt: null });

/** Whoever performs it: due at the agreed time; a special service, once begun, at the end of its term. @source CS-142 CS-145 PLAT-020 */
export const performerTask = (step: Step, o: ServiceOrder, context: Context): EventDraft =>
  task(step, o, context, { kind: 'SERVICE', employeeId: o.employeeId, role: null, dueAt: o.startedAt && o.endOn ? endOfDay(o.endOn) : o.appointmentAt });
