import {
  AccessEntryService, CallLogService, DutyShiftService, EnquiryService, HotlineRosterService, UnknownEntryService, VisitorPassService,
} from '@guanjia/customer-service';
import { departmentId } from '../plan/staff.ts';
import { noKey, type Chapter, type Stage, type Step } from './stage.ts';

/** Rosters with gaps in them, what was asked and called in, and who came through the gate.
 *  @source CS-001 CS-003 CS-005 CS-008 CS-009 CS-010 CS-031 */
export const reception: Chapter = (stage) => [...rosters(stage), ...enquiries(stage), ...calls(stage), ...gate(stage)];

/** The desk and the monitoring room are left for some hours today, and the hotline tonight. */
function rosters(stage: Stage): Step[] {
  const [shifts, hotlines] = [stage.get(DutyShiftService), stage.get(HotlineRosterService)];
  const { estateId } = stage;
  const shift = (post: 'FRONT_DESK' | 'MONITORING_ROOM', inDays: number, { from, to, who }: { from: number; to: number; who: string }): Step => ({ daysAgo: 7, hour: 9, by: 'OD', does: (call) =>
    shifts.create(call, { estateId, post, employeeId: stage.employee(who), startAt: stage.at(inDays, from), endAt: stage.at(inDays, to) }, noKey) });
  const hotline = (inDays: number, ...hours: readonly (readonly [who: string, from: number, to: number])[]): Step => ({ daysAgo: 3, hour: 10, by: 'OD', does: (call) => hotlines.set(call, {
    estateId, on: stage.day(inDays), shifts: hours.map(([who, from, to]) => ({ employeeId: stage.employee(who), startAt: stage.at(inDays, from), endAt: stage.at(inDays, to) })),
  }, noKey) });
  return [
    ...[-5, -4, -3, -2, -1, 0, 1].flatMap((inDays) => [
      shift('FRONT_DESK', inDays, { from: 8, to: 16, who: 'FD' }), shift('FRONT_DESK', inDays, { from: 16, to: inDays === 0 ? 18 : 20, who: 'CSR2' }),
      shift('MONITORING_ROOM', inDays, { from: 0, to: 20, who: 'SEC' }),
    ]),
    hotline(-1, ['CSR1', 0, 12], ['CSR2', 12, 24]), hotline(0, ['CSR1', 0, 12], ['CSR2', 12, 20]), hotline(1, ['CSR2', 0, 12], ['CSR1', 12, 24]),
  ];
}

/** One answered, one that waits for another department, one handed over and not taken yet, one of the last evening. */
function enquiries(stage: Stage): Step[] {
  const service = stage.get(EnquiryService);
  const id = (name: string): string => stage.id('enquiry', name);
  const asked = (name: string, daysAgo: number, { home, ...input }: { home: number; channel: 'VISIT' | 'PHONE' | 'WECHAT'; topic: 'FEES' | 'COMMUNITY_RULES' | 'PUBLIC_FACILITY' | 'SERVICE'; question: string }): Step => {
    const { unit, household } = stage.homes[home]!;
    const { name: askerName, phone: askerPhone } = household.members[0]!;
    return { daysAgo, hour: 17, by: 'FD', makes: id(name), does: (call) =>
      service.record(call, { estateId: stage.estateId, kind: 'GENERAL', askerType: 'OWNER', askerName, askerPhone, unitId: unit.id, householdId: household.id, ...input }, noKey) };
  };
  const passOn = (name: string, daysAgo: number, kind: 'ENGINEERING' | 'FINANCE'): Step => ({ daysAgo, hour: 17.5, by: 'FD', does: (call) =>
    service.transfer(call, id(name), { departmentId: departmentId(stage.estate, kind) }, noKey) });
  return [
    asked('fees', 8, { home: 0, channel: 'VISIT', topic: 'FEES', question: '物业费可以按季交吗?' }),
    { daysAgo: 7, hour: 9, by: 'FD', does: (call) => service.answer(call, id('fees'), '可以,按季预交,前台或网上均可。', noKey) },
    { daysAgo: 7, hour: 9.2, by: 'FD', does: (call) => service.close(call, id('fees'), noKey) },
    asked('charging', 3, { home: 1, channel: 'PHONE', topic: 'PUBLIC_FACILITY', question: '地库何时可以装充电桩?' }), passOn('charging', 3, 'ENGINEERING'),
    { daysAgo: 2, hour: 10, by: 'EM', does: (call) => service.acknowledge(call, id('charging'), noKey) },
    asked('invoice', 2, { home: 2, channel: 'WECHAT', topic: 'FEES', question: '发票抬头能否更改?' }), passOn('invoice', 2, 'FINANCE'),
    asked('pets', 1, { home: 3, channel: 'VISIT', topic: 'COMMUNITY_RULES', question: '小区里遛狗有什么规定?' }),
  ];
}

function calls(stage: Stage): Step[] {
  const service = stage.get(CallLogService);
  const { estateId } = stage;
  const caller = (home: number) => stage.homes[home]!.household.members[0]!;
  const called = (daysAgo: number, home: number, { kind, linkedTo }: { kind: 'HELP' | 'ENQUIRY' | 'OTHER'; linkedTo?: { type: 'ENQUIRY'; id: string } }): Step => ({ daysAgo, hour: 20, by: 'CSR2', makes: stage.id('call', `${daysAgo} ${home}`), does: (call) =>
    service.log(call, { estateId, callerNo: caller(home).phone, callerName: caller(home).name, kind, ...(linkedTo && { linkedTo }) }, noKey) });
  return [
    called(3, 1, { kind: 'ENQUIRY', linkedTo: { type: 'ENQUIRY', id: stage.id('enquiry', 'charging') } }), called(2, 4, { kind: 'OTHER' }), called(1, 5, { kind: 'HELP' }),
    { daysAgo: 1, hour: 20.1, by: 'CSR2', does: (call) => service.transfer(call, stage.id('call', '1 5'), { toDepartmentId: departmentId(stage.estate, 'SECURITY'), reason: '老人在楼道摔倒,请秩序维护员先到' }, noKey) },
  ];
}

/** Yesterday at the gate: residents, a visitor with a pass, a courier, and two whom nobody knew. Passes for today are there. */
function gate(stage: Stage): Step[] {
  const [entries, passes, unknown] = [stage.get(AccessEntryService), stage.get(VisitorPassService), stage.get(UnknownEntryService)];
  const { estateId } = stage;
  const id = (name: string): string => stage.id('visitor pass', name);
  const pass = (name: string, home: number, inDays: number): Step => ({ daysAgo: 1 - inDays, hour: 8, by: stage.owner(stage.homes[home]!), makes: id(name), does: (call) => passes.issue(call, {
    estateId, kind: 'HOME', hostUnitId: stage.homes[home]!.unit.id, visitorName: '陆先生', visitorPhone: '15400000099', purpose: '探亲', validFrom: stage.at(inDays, 9), validTo: stage.at(inDays, 22),
  }, noKey) });
  const entry = (hour: number, direction: 'IN' | 'OUT', person: { personKind: 'RESIDENT' | 'VISITOR' | 'COURIER' | 'UNKNOWN'; memberId?: string; visitorPassId?: string }): Step => ({
    daysAgo: 1, hour, by: 'SEC', does: (call) => entries.register(call, { estateId, gateCode: 'EAST-1', direction, ...person }, noKey),
  });
  const memberId = stage.homes[0]!.household.members[0]!.id;
  return [
    pass('yesterday', 1, -1), pass('today', 0, 0),
    entry(7.5, 'OUT', { personKind: 'RESIDENT', memberId }), entry(10, 'IN', { personKind: 'VISITOR', visitorPassId: id('yesterday') }),
    { daysAgo: 1, hour: 10.05, by: 'SEC', does: (call) => passes.admit(call, id('yesterday'), 'checkInVisitor', noKey) },
    entry(11, 'IN', { personKind: 'COURIER' }), entry(12, 'IN', { personKind: 'UNKNOWN' }),
    { daysAgo: 1, hour: 15, by: 'SEC', does: (call) => passes.admit(call, id('yesterday'), 'checkOutVisitor', noKey) }, entry(18, 'IN', { personKind: 'RESIDENT', memberId }),
    { daysAgo: 2, hour: 22, by: 'SEC', makes: stage.id('unknown entry', 'settled'), does: (call) => unknown.flag(call, { estateId, gateCode: 'EAST-1', at: call.now }, noKey) },
    { daysAgo: 2, hour: 22.3, by: 'SEC', does: (call) => unknown.settle(call, stage.id('unknown entry', 'settled'), '外卖送错楼栋,已核对后离开', noKey) },
  ];
}
