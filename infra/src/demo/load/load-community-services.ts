import { ActivityService, AppointmentService, LostItemService, ParticipationService, ServiceItemService, ServiceOrderService } from '@guanjia/customer-service';
import { addDays, type Actor, type LocalDate } from '@guanjia/domain';
import { onDay } from '../history/local-time.ts';
import { idOf } from '../plan/ids.ts';
import type { EstatePlan } from '../plan/places.ts';
import type { StaffPlan } from '../plan/staff.ts';
import type { DemoCall } from './demo-call.ts';
import { actorOf, type Loading } from './loading.ts';

const SERVICE = 'customer-service';
const HOUR = 60;

/** One thing that somebody did: so many days before today, at so many minutes of the day. */
interface Step {
  daysAgo: number;
  minute: number;
  actor: Actor;
  makes?: string;
  does: (call: DemoCall) => Promise<unknown>;
}

/** Who lives in the first home, and who serves there. */
function peopleOf(estate: EstatePlan, { employees }: StaffPlan) {
  const units = estate.buildings.flatMap((building) => building.units);
  const { id: unitId, household } = units.find((unit) => unit.household !== null)!;
  const by = (post: string): Actor => actorOf(employees.find(({ estateId, key }) => estateId === estate.id && key === post)!);
  const owner: Actor = { id: household!.members[0]!.id, kind: 'MEMBER', grants: [{ role: 'OWN', scopeKind: 'ESTATE', scopeId: estate.id }] };
  return { unitId, householdId: household!.id, owner, by };
}

/** A price list, orders in several states, activities past and to come, and what was found: in the first estate. */
export async function loadCommunityServices(loading: Loading, estate: EstatePlan, staff: StaffPlan, today: LocalDate): Promise<void> {
  const people = peopleOf(estate, staff);
  const items = [...priceList(loading, estate, people), ...orders(loading, estate, people, today), ...activities(loading, estate, people, today), ...found(loading, estate, people)];
  await loading.part({ service: SERVICE, part: 'community services', zh: '便民服务、活动与失物', en: 'services, activities and lost items', items: items.map((step, i) => ({ step, i })), chunk: 100 },
    async (tx, { step: { daysAgo, minute, actor, makes, does }, i }) => {
      const call = loading.call(SERVICE, { tx, at: onDay(addDays(today, -daysAgo), minute), actor, name: `community ${estate.code} ${i}`, ...(makes ? { makes } : {}) });
      await does(call);
      await call.reads.end();
    });
}

type People = ReturnType<typeof peopleOf>;
const noKey = { idempotencyKey: null };

const catalogue = [
  { code: 'HOME-CLEAN', name: '家政保洁', kind: 'CONVENIENCE', businessLine: 'LIVING_SERVICE', standard: '地面无尘、台面无水渍', unit: 'HOUR', priceFen: 6_000n, planning: '住户需求调查:七成愿意使用' },
  { code: 'ELDER-CARE', name: '长者关怀', kind: 'SPECIAL_SERVICE', businessLine: 'LIVING_SERVICE', standard: '每周两次上门探访', unit: 'MONTH', priceFen: 30_000n, planning: '社区长者约六十户' },
] as const;

function priceList(loading: Loading, { id: estateId, code: estateCode }: EstatePlan, { by }: People): Step[] {
  const services = loading.get(SERVICE, ServiceItemService);
  return catalogue.flatMap((item, i): Step[] => {
    const id = idOf('service item', `${estateCode} ${item.code}`);
    const input = { ...item, estateId, planningRecordId: idOf('planning record', `${estateCode} ${item.code}`) };
    return [
      { daysAgo: 60, minute: 9 * HOUR + i, actor: by('CSS'), makes: id, does: (call) => services.plan(call, input, noKey) },
      { daysAgo: 55, minute: 9 * HOUR + i, actor: by('PM'), does: (call) => services.approve(call, id, '成本可控,试行三个月', noKey) },
      { daysAgo: 50, minute: 9 * HOUR + i, actor: by('CSS'), does: (call) => services.publish(call, id, noKey) },
    ];
  });
}

function orders(loading: Loading, { id: estateId, code }: EstatePlan, { unitId, householdId, owner, by }: People, today: LocalDate): Step[] {
  const [service, visits] = [loading.get(SERVICE, ServiceOrderService), loading.get(SERVICE, AppointmentService)];
  const id = (name: string) => idOf('service order', `${code} ${name}`);
  const place = (name: string, daysAgo: number, content: string): Step => ({ daysAgo, minute: 10 * HOUR, actor: owner, makes: id(name),
    does: (call) => service.place(call, { estateId, unitId, householdId, itemCode: 'HOME-CLEAN', content }, noKey) });
  const agree = (name: string, daysAgo: number, at: Date): Step[] => [
    { daysAgo, minute: 11 * HOUR, actor: by('CSR1'), does: (call) => service.quote(call, id(name), { content: '两小时保洁', quantityHundredths: 200 }, noKey) },
    { daysAgo, minute: 12 * HOUR, actor: owner, does: (call) => service.accept(call, id(name), noKey) },
    { daysAgo, minute: 13 * HOUR, actor: by('CSR1'), makes: idOf('appointment', `${code} ${name}`), does: (call) => service.schedule(call, id(name), { at, employeeId: by('TEC1').id }, noKey) },
  ];
  return [
    place('done', 9, '周末大扫除'), ...agree('done', 8, onDay(addDays(today, -7), 10 * HOUR)),
    { daysAgo: 7, minute: 10 * HOUR - 3, actor: by('TEC1'), does: (call) => visits.checkIn(call, idOf('appointment', `${code} done`), noKey) },
    { daysAgo: 7, minute: 10 * HOUR, actor: by('TEC1'), does: (call) => service.start(call, id('done'), noKey) },
    { daysAgo: 7, minute: 12 * HOUR, actor: by('TEC1'), does: (call) => service.complete(call, id('done'), { result: '全屋保洁完成' }, noKey) },
    { daysAgo: 6, minute: 9 * HOUR, actor: owner, does: (call) => service.evaluate(call, id('done'), { satisfaction: 'SATISFIED', evaluation: '很干净' }, noKey) },
    place('agreed', 3, '厨房深度清洁'), ...agree('agreed', 2, onDay(addDays(today, 2), 10 * HOUR)), place('asked', 1, '擦窗户'),
  ];
}

function activities(loading: Loading, { id: estateId, code }: EstatePlan, { householdId, owner, by }: People, today: LocalDate): Step[] {
  const [service, participations] = [loading.get(SERVICE, ActivityService), loading.get(SERVICE, ParticipationService)];
  const id = (name: string) => idOf('activity', `${code} ${name}`);
  const organiserId = by('OC').id;
  const plan = (name: string, daysAgo: number, { theme, inDays }: { theme: string; inDays: number }): Step => ({ daysAgo, minute: 9 * HOUR, actor: by('OC'), makes: id(name), does: (call) => service.plan(call, {
    estateId, kind: 'NEIGHBOURHOOD', theme, plan: '茶歇、游戏与邻里交流', organiserId, venue: '社区会所', startAt: onDay(addDays(today, inDays), 14 * HOUR), endAt: onDay(addDays(today, inDays), 16 * HOUR), budgetFen: 200_000n,
  }, noKey) });
  const approve = (name: string, daysAgo: number): Step => ({ daysAgo, minute: 10 * HOUR, actor: by('PM'), does: (call) => service.approve(call, id(name), noKey) });
  const join = (name: string, daysAgo: number, actor: Actor, type: 'signUpActivity' | 'checkInActivity'): Step =>
    ({ daysAgo, minute: 14 * HOUR, actor, does: (call) => participations.join(call, id(name), type, { input: { householdId, persons: 2 }, keyed: noKey }) });
  return [
    plan('held', 20, { theme: '邻里茶话会', inDays: -10 }), approve('held', 18),
    { daysAgo: 12, minute: 9 * HOUR, actor: by('OC'), does: (call) => service.setMaterials(call, id('held'), [{ item: '茶点', qty: 60, ownerId: organiserId, ready: true }], noKey) },
    { daysAgo: 10, minute: 14 * HOUR - 5, actor: by('OC'), does: (call) => service.hold(call, id('held'), noKey) },
    join('held', 10, by('OC'), 'checkInActivity'),
    { daysAgo: 10, minute: 16 * HOUR, actor: by('OC'), does: (call) => service.spend(call, id('held'), 168_000n, noKey) },
    { daysAgo: 10, minute: 16 * HOUR + 5, actor: by('OC'), does: (call) => service.complete(call, id('held'), noKey) },
    { daysAgo: 8, minute: 9 * HOUR, actor: by('CSS'), does: (call) => service.evaluate(call, id('held'), { effect: 'GOOD', evaluation: '邻里互动热烈', isAsPlanned: true, staff: [{ employeeId: organiserId, part: 'ORGANISER' }] }, noKey) },
    plan('open', 5, { theme: '社区运动会', inDays: 10 }), approve('open', 4), join('open', 3, owner, 'signUpActivity'), plan('asked', 2, { theme: '亲子手工', inDays: 20 }),
  ];
}

function found(loading: Loading, { id: estateId, code }: EstatePlan, { by }: People): Step[] {
  const service = loading.get(SERVICE, LostItemService);
  const id = (name: string) => idOf('lost item', `${code} ${name}`);
  const take = (name: string, daysAgo: number, input: { category: 'KEYS' | 'CLOTHING' | 'BAG'; description: string; place: string }): Step =>
    ({ daysAgo, minute: 17 * HOUR, actor: by('FD'), makes: id(name), does: (call) => service.register(call, { estateId, isValuable: false, ...input }, noKey) });
  return [
    take('keys', 15, { category: 'KEYS', description: '一串钥匙,红色挂件', place: '东门岗亭' }),
    { daysAgo: 14, minute: 10 * HOUR, actor: by('FD'), does: (call) => service.claim(call, id('keys'), { claimantName: '陈先生', claimantIdentity: '身份证', signatureFileId: idOf('signature of claimant', code) }, noKey) },
    take('scarf', 6, { category: 'CLOTHING', description: '灰色围巾', place: '会所前台' }),
    { daysAgo: 6, minute: 17 * HOUR + 30, actor: by('FD'), does: (call) => service.keep(call, id('scarf'), '前台储物柜 2 号', noKey) },
    take('bag', 1, { category: 'BAG', description: '黑色双肩包', place: '地下车库 B1' }),
  ];
}
