import { candidateAssessed, employeeDeparted, employeeOnboarded, employeeState, employeeTransferred, skillChanged } from '@guanjia/contracts';
import { localDateOf, type EventDraft } from '@guanjia/domain';
import type { CandidateTest, Employee } from './employee.rules.ts';

const stamp = ({ id, estateId }: Employee, at: Date) => ({ id, estateId, at });

/** The employee as other services keep him or her: no name, no phone. @source HR-004 PLAT-004 */
export function stateOf(employee: Employee, now: Date): EventDraft {
  const { id, estateId, orgUnitId, positionId, state, skills } = employee;
  return employeeState.draft({ ...stamp(employee, now), data: { id, estateId, orgUnitId, positionId, state, skills: [...skills] } });
}

/** @source HR-004 */
export const assessed = (candidate: Employee, { kind, outcome, on }: CandidateTest, now: Date): EventDraft =>
  candidateAssessed.draft({ ...stamp(candidate, now), data: { kind, outcome, assessedOn: on } });

/** @source HR-004 */
export const onboarded = (employee: Employee, now: Date): EventDraft => employeeOnboarded.draft({
  ...stamp(employee, now), data: { orgUnitId: employee.orgUnitId, positionId: employee.positionId, onboardedOn: localDateOf(now) },
});

/** @source HR-004 */
export const transferred = (from: Employee, to: Employee, now: Date): EventDraft => employeeTransferred.draft({
  ...stamp(to, now),
  data: {
    fromEstateId: from.estateId, toEstateId: to.estateId, fromOrgUnitId: from.orgUnitId, toOrgUnitId: to.orgUnitId,
    fromPositionId: from.positionId, toPositionId: to.positionId, transferredOn: localDateOf(now),
  },
});

/** @source HR-004 */
export const departed = (employee: Employee, now: Date): EventDraft =>
  employeeDeparted.draft({ ...stamp(employee, now), data: { departedOn: localDateOf(now) } });

/** @source HR-023 */
export const skillsChanged = (employee: Employee, now: Date): EventDraft =>
  skillChanged.draft({ ...stamp(employee, now), data: { mainSkill: employee.mainSkill, skills: [...employee.skills] } });
