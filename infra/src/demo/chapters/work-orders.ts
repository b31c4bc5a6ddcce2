import {
  AssignmentService, CreationService, CrewScheduleService, OnCallService, OutageService, RepairApprovalService, ReworkSampleService, WorkService,
} from '@guanjia/engineering';
import { addMonths, yearMonthOf } from '@guanjia/domain';
import { noKey, type Chapter, type Step } from './stage.ts';

/** Who of engineering is on call and works on what, what waits for parts or for an approval, what was cut off, and last month's sample of done work.
 *  @source ENG-021 ENG-024 ENG-028 ENG-029 */
export const workOrders: Chapter = (stage) => {
  const { estateId } = stage;
  const [creation, onCall, outages] = [stage.get(CreationService, 'engineering'), stage.get(OnCallService, 'engineering'), stage.get(OutageService, 'engineering')];
  const [assignments, approvals, work] = [stage.get(AssignmentService, 'engineering'), stage.get(RepairApprovalService, 'engineering'), stage.get(WorkService, 'engineering')];
  const id = (name: string): string => stage.id('work order', name);
  const outage = (name: string): string => stage.id('outage', name);
  const planned = (name: string, order: { category: 'PLUMBING' | 'ELECTRICAL'; description: string; equipmentId?: string }): Step => ({ daysAgo: 2, hour: 9, by: 'EM', makes: id(name), does: (call) =>
    creation.byStaff(call, { estateId, origin: 'PLAN', urgency: 'ROUTINE', areaCode: 'BASEMENT', ...order }, stage.id('key', name)) });
  const given = (name: string, who: string): Step => ({ daysAgo: 2, hour: 10, by: 'EM', does: (call) => assignments.assign(call, { id: id(name) }, { employeeId: stage.employee(who) }) });
  const night = (inDays: number, who: string): Step => ({ daysAgo: 6, hour: 9, by: 'EM', does: (call) =>
    onCall.plan(call, { estateId, employeeId: stage.employee(who), startAt: stage.at(inDays, 18), endAt: stage.at(inDays + 1, 8) }, noKey) });
  return [
    night(-1, 'TEC2'), night(0, 'TEC1'), night(1, 'TEC3'),
    planned('pumps', { category: 'PLUMBING', description: '集水井水泵月度保养' }), planned('lights', { category: 'ELECTRICAL', description: '地库照明季度检查' }),
    planned('valve', { category: 'PLUMBING', description: '消防泵控制阀更换', equipmentId: stage.id('equipment', 'fire pump') }),
    given('lights', 'TEC2'), { daysAgo: 2, hour: 14, by: 'TEC2', does: (call) => work.start(call, { id: id('lights') }) },
    { daysAgo: 2, hour: 15, by: 'TEC2', does: (call) => work.block(call, { id: id('lights') }, { reasonCode: 'WAITING_FOR_PARTS', note: '等待灯管到货', nextAt: stage.at(0, 10) }) },
    given('valve', 'TEC3'), { daysAgo: 2, hour: 16, by: 'TEC3', does: (call) => approvals.request(call, { id: id('valve') }, 46_000n) },
    { daysAgo: 1, hour: 9, by: 'EM', does: (call) => approvals.review(call, { id: id('valve') }) },
    { daysAgo: 1, hour: 16, by: 'EM', does: (call) => stage.get(CrewScheduleService, 'engineering').schedule(call, { estateId, workOn: stage.today, technicianId: stage.employee('TEC1'), workOrderIds: [id('pumps')] }, noKey) },
    { daysAgo: 9, hour: 10, by: 'EM', makes: outage('water'), does: (call) => outages.declare(call, { estateId, utility: 'WATER', buildingIds: [stage.estate.buildings[0]!.id], restoreBy: stage.at(-9, 14) }, noKey) },
    { daysAgo: 9, hour: 13, by: 'EM', does: (call) => outages.restore(call, { id: outage('water') }, null) },
    { daysAgo: 0, hour: 0, by: 'SEC', makes: outage('power'), does: (call) => outages.declare(call, { estateId, utility: 'POWER', unitIds: [stage.homes[1]!.unit.id, stage.homes[2]!.unit.id], restoreBy: stage.at(1, 12) }, noKey) },
    { daysAgo: 1, hour: 17, by: 'EM', does: (call) => stage.get(ReworkSampleService, 'engineering').draw(call, { estateId, month: yearMonthOf(addMonths(stage.today, -1)) }, noKey) },
  ];
};
