import { ActivityService, AppointmentService, LostItemService, ParticipationService, ServiceItemService, ServiceOrderService } from '@guanjia/customer-service';
import { noKey, type Chapter, type Stage, type Step } from './stage.ts';

/** A price list, orders in several states, activities past and to come, and what was found. */
export const communityServices: Chapter = (stage) => [...priceList(stage), ...orders(stage), ...activities(stage), ...found(stage)];

const catalogue = [
  { code: 'HOME-CLEAN', name: '家政保洁', kind: 'CONVENIENCE', businessLine: 'LIVING_SERVICE', standard: '地面无尘、台面无水渍', unit: 'HOUR', priceFen: 6_000n, planning: '住户需求调查:七成愿意使用' },
  { code: 'ELDER-CARE', name: '长者关怀', kind: 'SPECIAL_SERVICE', businessLine: 'LIVING_SERVICE', standard: '每周两次上门探访', unit: 'MONTH', priceFen: 30_000n, planning: '社区长者约六十户' },
] as const;

function priceList(stage: Stage): Step[] {
  const [{ estateId }, services] = [stage, stage.get(ServiceItemService)];
  return catalogue.flatMap((item, i): Step[] => {
    const id = stage.id('service item', item.code);
    const input = { ...item, estateId, planningRecordId: stage.id('planning record', item.code) };
    return [
      { daysAgo: 60, hour: 9 + i / 60, by: 'CSS', makes: id, does: (call) => services.plan(call, input, noKey) },
      { daysAgo: 55, hour: 9 + i / 60, by: 'PM', does: (call) => services.approve(call, id, '成本可控,试行三个月', noKey) },
      { daysAgo: 50, hour: 9 + i / 60, by: 'CSS', does: (call) => services.publish(call, id, noKey) },
    ];
  });
}

function orders(stage: Stage): Step[] {
  const [{ estateId }, service, visits] = [stage, stage.get(ServiceOrderService), stage.get(AppointmentService)];
  const [home] = stage.homes;
  const [owner, unitId, householdId] = [stage.owner(home!), home!.unit.id, home!.household.id];
  const id = (name: string) => stage.id('service order', name);
  const place = (name: string, daysAgo: number, content: string): Step => ({ daysAgo, hour: 10, by: owner, makes: id(name),
    does: (call) => service.place(call, { estateId, unitId, householdId, itemCode: 'HOME-CLEAN', content }, noKey) });
  const agree = (name: string, daysAgo: number, at: Date): Step[] => [
    { daysAgo, hour: 11, by: 'CSR1', does: (call) => service.quote(call, id(name), { content: '两小时保洁', quantityHundredths: 200 }, noKey) },
    { daysAgo, hour: 12, by: owner, does: (call) => service.accept(call, id(name), noKey) },
    { daysAgo, hour: 13, by: 'CSR1', makes: stage.id('appointment', name), does: (call) => service.schedule(call, id(name), { at, employeeId: stage.employee('TEC1') }, noKey) },
  ];
  return [
    place('done', 9, '周末大扫除'), ...agree('done', 8, stage.at(-7, 10)),
    { daysAgo: 7, hour: 9.95, by: 'TEC1', does: (call) => visits.checkIn(call, stage.id('appointment', 'done'), noKey) },
    { daysAgo: 7, hour: 10, by: 'TEC1', does: (call) => service.start(call, id('done'), noKey) },
    { daysAgo: 7, hour: 12, by: 'TEC1', does: (call) => service.complete(call, id('done'), { result: '全屋保洁完成' }, noKey) },
    { daysAgo: 6, hour: 9, by: owner, does: (call) => service.evaluate(call, id('done'), { satisfaction: 'SATISFIED', evaluation: '很干净' }, noKey) },
    place('agreed', 3, '厨房深度清洁'), ...agree('agreed', 2, stage.at(2, 10)), place('asked', 1, '擦窗户'),
  ];
}

function activities(stage: Stage): Step[] {
  const [{ estateId }, service, participations] = [stage, stage.get(ActivityService), stage.get(ParticipationService)];
  const [home] = stage.homes;
  const [owner, householdId] = [stage.owner(home!), home!.household.id];
  const id = (name: string) => stage.id('activity', name);
  const organiserId = stage.employee('OC');
  const plan = (name: string, daysAgo: number, { theme, inDays }: { theme: string; inDays: number }): Step => ({ daysAgo, hour: 9, by: 'OC', makes: id(name), does: (call) => service.plan(call, {
    estateId, kind: 'NEIGHBOURHOOD', theme, plan: '茶歇、游戏与邻里交流', organiserId, venue: '社区会所', startAt: stage.at(inDays, 14), endAt: stage.at(inDays, 16), budgetFen: 200_000n,
  }, noKey) });
  const approve = (name: string, daysAgo: number): Step => ({ daysAgo, hour: 10, by: 'PM', does: (call) => service.approve(call, id(name), noKey) });
  const join = (name: string, daysAgo: number, by: Step['by'], type: 'signUpActivity' | 'checkInActivity'): Step =>
    ({ daysAgo, hour: 14, by, does: (call) => participations.join(call, id(name), type, { input: { householdId, persons: 2 }, keyed: noKey }) });
  return [
    plan('held', 20, { theme: '邻里茶话会', inDays: -10 }), approve('held', 18),
    { daysAgo: 12, hour: 9, by: 'OC', does: (call) => service.setMaterials(call, id('held'), [{ item: '茶点', qty: 60, ownerId: organiserId, ready: true }], noKey) },
    { daysAgo: 10, hour: 13.9, by: 'OC', does: (call) => service.hold(call, id('held'), noKey) },
    join('held', 10, 'OC', 'checkInActivity'),
    { daysAgo: 10, hour: 16, by: 'OC', does: (call) => service.spend(call, id('held'), 168_000n, noKey) },
    { daysAgo: 10, hour: 16.1, by: 'OC', does: (call) => service.complete(call, id('held'), noKey) },
    { daysAgo: 8, hour: 9, by: 'CSS', does: (call) => service.evaluate(call, id('held'), { effect: 'GOOD', evaluation: '邻里互动热烈', isAsPlanned: true, staff: [{ employeeId: organiserId, part: 'ORGANISER' }] }, noKey) },
    plan('open', 5, { theme: '社区运动会', inDays: 10 }), approve('open', 4), join('open', 3, owner, 'signUpActivity'), plan('asked', 2, { theme: '亲子手工', inDays: 20 }),
  ];
}

function found(stage: Stage): Step[] {
  const [{ estateId }, service] = [stage, stage.get(LostItemService)];
  const id = (name: string) => stage.id('lost item', name);
  const take = (name: string, daysAgo: number, input: { category: 'KEYS' | 'CLOTHING' | 'BAG'; description: string; place: string }): Step =>
    ({ daysAgo, hour: 17, by: 'FD', makes: id(name), does: (call) => service.register(call, { estateId, isValuable: false, ...input }, noKey) });
  return [
    take('keys', 15, { category: 'KEYS', description: '一串钥匙,红色挂件', place: '东门岗亭' }),
    { daysAgo: 14, hour: 10, by: 'FD', does: (call) => service.claim(call, id('keys'), { claimantName: '陈先生', claimantIdentity: '身份证', signatureFileId: stage.id('signature', 'claimant') }, noKey) },
    take('scarf', 6, { category: 'CLOTHING', description: '灰色围巾', place: '会所前台' }),
    { daysAgo: 6, hour: 17.5, by: 'FD', does: (call) => service.keep(call, id('scarf'), '前台储物柜 2 号', noKey) },
    take('bag', 1, { category: 'BAG', description: '黑色双肩包', place: '地下车库 B1' }),
  ];
}
