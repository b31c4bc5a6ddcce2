import { DailyClearingService, FollowUpService, MonthlyAnalysisService, OnlineWatchService, ZoneService } from '@guanjia/customer-service';
import { addDays, addMonths, groupScope, startOfDay, yearMonthOf, type LocalDate } from '@guanjia/domain';
import type { Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import { idOf } from '../plan/ids.ts';
import type { EstatePlan } from '../plan/places.ts';
import { departmentId, type StaffPlan } from '../plan/staff.ts';
import type { DemoCall } from './demo-call.ts';
import { actorOf, type Loading } from './loading.ts';

/** The last days of each estate that were cleared and reported. */
const CLEARED_DAYS = 7;
/** Estates whose weeks and months have something in them, too. */
const LIVE_ESTATES = 2;

const hour = (day: LocalDate, hours: number): Date => new Date(startOfDay(day).getTime() + hours * 3_600_000);

interface By {
  tx: Tx;
  at: Date;
  estate: EstatePlan;
  post: string;
  name: string;
}

/** A command of somebody of an estate, by the post; its id, and its key, follow from its name. */
function commands(loading: Loading, { employees }: StaffPlan) {
  const employeeOf = (estate: EstatePlan, post: string) => employees.find(({ estateId, key }) => estateId === estate.id && key === post)!;
  return {
    employeeOf,
    async run<T>({ tx, at, estate, post, name }: By, work: (call: DemoCall, keyed: { idempotencyKey: string }) => Promise<T>): Promise<T> {
      const makes = idOf('ticket-days', name);
      const call = loading.call('customer-service', { tx, at, actor: actorOf(employeeOf(estate, post)), name, makes });
      const made = await work(call, { idempotencyKey: idOf('key', name) });
      await call.reads.end();
      return made;
    },
  };
}

/** One zone per estate and officer: half of the buildings each. @source CS-029 */
export async function loadZones(loading: Loading, estates: readonly EstatePlan[], staff: StaffPlan, at: Date): Promise<void> {
  const [zones, { employeeOf, run }] = [loading.get('customer-service', ZoneService), commands(loading, staff)];
  const items = estates.flatMap((estate) => [{ estate, code: 'EAST', name: '东区', half: 0, officer: 'CSR1' }, { estate, code: 'WEST', name: '西区', half: 1, officer: 'CSR2' }])
    .filter(({ estate, half }) => estate.buildings.length > half);
  await loading.part({ service: 'customer-service', part: 'zones', zh: '责任片区', en: 'responsibility zones', items, chunk: 12 }, (tx, { estate, code, name, half, officer }) =>
    run({ tx, at, estate, post: 'OD', name: `zone ${estate.code} ${code}` }, (call, keyed) => zones.assign(call, {
      estateId: estate.id, code, name, buildingIds: estate.buildings.filter((_, i) => i % 2 === half).map(({ id }) => id), areaCodes: [],
      officerId: employeeOf(estate, officer).id, leaderId: employeeOf(estate, 'CSR1').id,
    }, keyed)));
}

/** The last days of each estate as they were cleared, and of two of them the week and the month. @source CS-020 CS-021 CS-023 CS-024 CS-026 CS-027 */
export async function loadTicketDays(loading: Loading, estates: readonly EstatePlan[], staff: StaffPlan, today: LocalDate): Promise<void> {
  const [clearings, { run }] = [loading.get('customer-service', DailyClearingService), commands(loading, staff)];
  const days = Array.from({ length: CLEARED_DAYS }, (_, i) => addDays(today, i - CLEARED_DAYS));
  const items = days.flatMap((on) => estates.map((estate) => ({ on, estate })));
  await loading.part({ service: 'customer-service', part: 'clearings', zh: '报事日清', en: 'clearing sheets', items, chunk: 24 }, async (tx, { on, estate }) => {
    const name = `clearing ${estate.code} ${on}`;
    const { id } = await run({ tx, at: hour(on, 19), estate, post: 'CSR1', name }, (call, keyed) => clearings.confirm(call, { estateId: estate.id }, keyed));
    await run({ tx, at: hour(addDays(on, 1), 8.5), estate, post: 'CSR1', name: `report ${name}` }, (call, keyed) => clearings.link(call, id, { meetingId: idOf('meeting', name) }, keyed));
  });
  await loading.part({ service: 'customer-service', part: 'weeks and months', zh: '跟踪与分析', en: 'follow-ups and analyses', items: estates.slice(0, LIVE_ESTATES), chunk: 1 },
    (tx, estate) => loadLiveEstate(loading, staff, { tx, estate, today }));
}

async function loadLiveEstate(loading: Loading, staff: StaffPlan, { tx, estate, today }: { tx: Tx; estate: EstatePlan; today: LocalDate }): Promise<void> {
  const { employeeOf, run } = commands(loading, staff);
  const watches = loading.get('customer-service', OnlineWatchService);
  const analyses = loading.get('customer-service', MonthlyAnalysisService);
  const followUps = loading.get('customer-service', FollowUpService);
  const { id: estateId } = estate;
  const as = (post: string, at: Date, name: string): By => ({ tx, at, estate, post, name: `${name} ${estate.code}` });
  const yesterday = addDays(today, -1);
  const platform = { estateId, code: 'OWNERS_FORUM', name: '业主论坛', watcherId: employeeOf(estate, 'CSR1').id, isWatched: true };
  await run(as('CSS', hour(yesterday, 9), 'platform'), (call, keyed) => watches.setPlatform(call, platform, keyed));
  await run(as('CSR1', hour(yesterday, 17), 'watch'), (call, keyed) => watches.record(call, { estateId, platform: platform.code, issues: [] }, keyed));
  for (const ticketId of await unfinishedOf(loading, estateId)) {
    await run(as('CSR1', hour(yesterday, 16), `follow-up ${ticketId}`), (call, keyed) => followUps.record(call, ticketId, { note: '已与工程核实,等待配件', expectedAt: hour(addDays(today, 3), 10) }, keyed));
  }
  const month = yearMonthOf(addMonths(today, -1));
  const { id } = await run(as('PM', hour(addDays(today, -3), 9), 'complaint analysis'), (call, keyed) => analyses.open(call, { estateId, kind: 'COMPLAINT', month, meetingAt: hour(yesterday, 14) }, keyed));
  await run(as('CSR1', hour(addDays(today, -2), 9), 'prepared'), (call) => analyses.prepare(call, id, { analysis: '投诉集中在夜间噪音', departmentIds: [departmentId(estate, 'SECURITY')] }, {}));
  await run(as('PM', hour(yesterday, 14), 'held'), (call) => analyses.hold(call, id, { meetingId: idOf('meeting', `complaints ${estate.code}`), conclusion: '增加夜间巡逻' }, {}));
  await run(as('PM', hour(yesterday, 15), 'ticket analysis'), (call, keyed) => analyses.open(call, { estateId, kind: 'TICKET', month, meetingAt: hour(addDays(today, 4), 14) }, keyed));
}

/** A few tickets of the estate that are not finished. */
async function unfinishedOf(loading: Loading, estateId: string): Promise<string[]> {
  const found = await loading.subgraph('customer-service').database.transaction(groupScope, ({ db }) => sql<{ id: string }>`select id from ticket
    where estate_id = ${estateId} and state not in ('COMPLETED', 'CALLBACK_PENDING', 'CLOSED', 'CANCELLED') order by id limit 3`.execute(db));
  return found.rows.map(({ id }) => id);
}
