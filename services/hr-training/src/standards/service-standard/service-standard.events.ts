import { serviceStandardChanged, serviceStandardState, tasks } from '@guanjia/contracts';
import type { EventDraft } from '@guanjia/domain';
import type { ServiceStandard } from './service-standard.rules.ts';

const stamp = ({ id, estateId }: ServiceStandard, at: Date) => ({ id, estateId, at });

/** The value and the state, as other services keep them; who asked and why stays here. @source PLAT-014 PLAT-004 */
export function changed(standard: ServiceStandard, now: Date): EventDraft[] {
  const { id, key, value, unit, dayKind, operator, scopeKind, scopeId, validFrom, validTo, state } = standard;
  const data = { key, value, unit, dayKind, operator, scopeKind, scopeId, validFrom, validTo, state };
  return [
    serviceStandardChanged.draft({ ...stamp(standard, now), data }),
    serviceStandardState.draft({ ...stamp(standard, now), data: { id, ...data } }),
  ];
}

const inbox = tasks['hr-training'];

/** A draft waits in the inbox of group quality. @source PLAT-014 PLAT-021 */
export const approvalOpened = (standard: ServiceStandard, now: Date): EventDraft =>
  inbox.opened.draft({ ...stamp(standard, now), data: approval(standard) });
export const approvalClosed = (standard: ServiceStandard, now: Date): EventDraft =>
  inbox.closed.draft({ ...stamp(standard, now), data: approval(standard) });

const approval = ({ id }: ServiceStandard) =>
  ({ ref: id, kind: 'SERVICE_STANDARD_APPROVAL', employeeId: null, role: 'GQ' as const, dueAt: null, subjectType: 'SERVICE_STANDARD', subjectId: id });
