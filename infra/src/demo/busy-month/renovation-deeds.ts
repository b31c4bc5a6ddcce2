import { RENOVATION_CHECKS, RENOVATION_PAPERS } from '@guanjia/contracts';
import { RenovationApplicationService, RenovationBadgeService, RenovationInspectionService, RenovationViolationService } from '@guanjia/customer-service';
import { addDays, localDateOf } from '@guanjia/domain';
import type { Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import { later, onDay } from '../history/local-time.ts';
import type { Loading } from '../load/loading.ts';
import { idOf } from '../plan/ids.ts';
import { employeeId } from '../plan/staff.ts';
import type { Deed, Deeds } from './deed.ts';
import { endOfWorks, type RenovationPlan } from './plan-renovation.ts';

const SERVICE = 'customer-service';
const SQM_PER_EXTINGUISHER = 5_000;

/** One renovation, deed by deed. @source CS-128 … CS-134 */
export function worksOf(loading: Loading, plan: RenovationPlan): Deeds {
  return [...allowed(loading, plan), ...onSite(loading, plan), ...over(loading, plan)];
}

const deed = ({ id }: RenovationPlan, [at, by, name]: readonly [at: Date, by: string, name: string], does: Deed['does'], makes?: string): Deed =>
  ({ at, by, name: `${name} ${id}`, does, ...(makes ? { makes } : {}) });

function allowed(loading: Loading, plan: RenovationPlan): Deed[] {
  const [works, badges] = [loading.get(SERVICE, RenovationApplicationService), loading.get(SERVICE, RenovationBadgeService)];
  const { id, appliedAt, startedAt, idNumber, estate, home: { unit } } = plan;
  const count = Math.ceil(unit.floorAreaSqmHundredths / SQM_PER_EXTINGUISHER);
  return [
    deed(plan, [appliedAt, 'CSR1', 'draft'], (call, keyed) => works.draft(call, applicationOf(plan), keyed), id),
    deed(plan, [later(appliedAt, 5), 'CSR1', 'apply'], (call) => works.apply(call, id, {})),
    deed(plan, [later(appliedAt, 120), 'CSS', 'review'], (call) => works.review(call, id, { part: 'SERVICE', isPassed: true }, {})),
    deed(plan, [later(appliedAt, 180), 'EM', 'engineering review'], (call) => works.review(call, id, { part: 'ENGINEERING', isPassed: true, opinion: '不涉承重' }, {})),
    deed(plan, [later(appliedAt, 300), 'PM', 'approve'], (call) => works.approve(call, id, { supervisorId: employeeId(estate, 'CSR1') }, {})),
    deed(plan, [later(startedAt, -20), 'SEC', 'badge'], (call, keyed) => badges.issue(call, { renovationId: id, workerName: '王师傅', idNumber }, keyed)),
    deed(plan, [startedAt, 'SEC', 'start'], (call) => works.start(call, id, { extinguisherCount: count, extinguisherKind: 'DRY_POWDER', extinguisherWeightKg: 2 }, {})),
  ];
}

/** A look on every day; what was wrong is put right the next morning. */
function onSite(loading: Loading, plan: RenovationPlan): Deed[] {
  const [inspections, violations] = [loading.get(SERVICE, RenovationInspectionService), loading.get(SERVICE, RenovationViolationService)];
  return plan.looks.flatMap(({ at, wrong }, day) => {
    const items = RENOVATION_CHECKS.map((check) => ({ check, result: check === wrong ? 'FAIL' as const : check.startsWith('WASTE') ? 'NA' as const : 'OK' as const }));
    const look = deed(plan, [at, 'SEC', `look ${day}`], (call, keyed) => inspections.inspect(call, { renovationId: plan.id, items }, keyed));
    const next = onDay(addDays(localDateOf(at), 1), 9 * 60);
    return wrong ? [look, deed(plan, [next, 'CSR1', `clear ${day}`], async (call, _, tx) => violations.clear(call, await openViolation(tx, plan.id), '已整改', {}))] : [look];
  });
}

function over(loading: Loading, plan: RenovationPlan): Deed[] {
  const works = loading.get(SERVICE, RenovationApplicationService);
  const end = endOfWorks(plan);
  return [
    deed(plan, [end, 'CSR1', 'complete'], (call) => works.plain(call, plan.id, 'renovation.complete', { type: 'completeRenovation' }, {})),
    deed(plan, [onDay(addDays(localDateOf(end), 1), 10 * 60), 'EM', 'accept'], (call) => works.accept(call, plan.id, '现场恢复良好', {})),
  ];
}

const applicationOf = ({ id, estate, home: { unit, household }, scope, startOn, endOn }: RenovationPlan) => ({
  estateId: estate.id, unitId: unit.id, householdId: household.id, scope, contractorRef: '安居装饰有限公司', siteContactName: '王师傅', siteContactPhone: '13811112222',
  startOn, endOn, papers: RENOVATION_PAPERS.map((kind) => ({ kind, fileId: idOf('paper', `${id} ${kind}`) })),
});

async function openViolation({ db }: Tx, id: string): Promise<string> {
  const { rows: [found] } = await sql<{ id: string }>`select id from renovation_violation where application_id = ${id} and state = 'OPEN' order by id limit 1`.execute(db);
  if (!found) throw new Error(`renovation ${id} of the month has no open violation`);
  return found.id;
}
