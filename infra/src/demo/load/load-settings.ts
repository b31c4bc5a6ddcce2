import { FeeStandardService } from '@guanjia/billing';
import { RoutingRuleService } from '@guanjia/customer-service';
import { localDateOf } from '@guanjia/domain';
import { idOf } from '../plan/ids.ts';
import type { EstatePlan } from '../plan/places.ts';
import type { DepartmentKind } from '../plan/posts.ts';
import { departmentId, type StaffPlan } from '../plan/staff.ts';
import { actorOf, type Loading } from './loading.ts';

const repairs = ['PLUMBING', 'ELECTRICAL', 'LIFT', 'HVAC', 'FIRE_PROTECTION', 'LOW_VOLTAGE', 'DOORS_WINDOWS', 'MASONRY', 'APPLIANCE'] as const;

/** Which kind of department answers for what. */
export const routes = [
  ...repairs.map((category) => ({ category, kind: 'ENGINEERING' as DepartmentKind })),
  { category: 'CLEANING', kind: 'CLEANING' }, { category: 'GREENING', kind: 'GREENING' }, { category: 'SECURITY', kind: 'SECURITY' },
  { category: 'RECEPTION', kind: 'SERVICE' }, { category: 'CALLBACK', kind: 'SERVICE' }, { category: 'OTHER', kind: 'SERVICE' },
] as const satisfies readonly { category: string; kind: DepartmentKind }[];

/** Which department answers for what, in every estate. */
export async function loadRouting(loading: Loading, estates: readonly EstatePlan[], { employees }: StaffPlan, at: Date): Promise<void> {
  const rules = loading.get('customer-service', RoutingRuleService);
  const items = estates.flatMap((estate) => routes.map((route) => ({ estate, ...route })));
  await loading.part({ service: 'customer-service', part: 'routing', zh: '派单规则', en: 'routing rules', items, chunk: 60 }, async (tx, { estate, category, kind }) => {
    const actor = actorOf(employees.find(({ estateId, key }) => estateId === estate.id && key === 'CSS')!);
    const name = `routing ${estate.code} ${category}`;
    const call = loading.call('customer-service', { tx, at, actor, name, makes: idOf('routing', name) });
    await rules.set(call, { estateId: estate.id, category, departmentId: departmentId(estate, kind) }, {});
    await call.reads.end();
  });
}

/** What is charged, before an estate's own difference. */
export const prices = [
  { item: 'MANAGEMENT_FEE', basis: 'AREA', unitPriceFen: 280n }, { item: 'PARKING', basis: 'FIXED', unitPriceFen: 15_000n },
  { item: 'SPECIAL_REPAIR', basis: 'ORDER', unitPriceFen: 5_000n },
] as const;

/** What each estate charges: drawn up by its accountant, approved by its project manager. */
export async function loadPrices(loading: Loading, estates: readonly EstatePlan[], { employees }: StaffPlan, at: Date): Promise<void> {
  const standards = loading.get('billing', FeeStandardService);
  const items = estates.flatMap((estate, i) => prices.map((price) => ({ estate, ...price, unitPriceFen: price.unitPriceFen + BigInt(i) * 10n })));
  await loading.part({ service: 'billing', part: 'prices', zh: '收费标准', en: 'fee standards', items, chunk: 12 }, async (tx, { estate, ...price }) => {
    const by = (post: string) => actorOf(employees.find(({ estateId, key }) => estateId === estate.id && key === post)!);
    const name = `price ${estate.code} ${price.item}`;
    const id = idOf('fee-standard', name);
    const input = { estateId: estate.id, ...price, validFrom: localDateOf(at) };
    await standards.create(loading.call('billing', { tx, at, actor: by('ACC'), name, makes: id }), input, { idempotencyKey: idOf('key', name) });
    await standards.approve(loading.call('billing', { tx, at, actor: by('PM'), name: `approve ${name}` }), id, {});
  });
}
