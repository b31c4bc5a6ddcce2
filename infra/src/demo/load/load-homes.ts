import { CustomerPropertyService, MoveInService, VacantHouseService } from '@guanjia/customer-service';
import { addDays, type LocalDate } from '@guanjia/domain';
import { onDay } from '../history/local-time.ts';
import { idOf } from '../plan/ids.ts';
import type { EstatePlan } from '../plan/places.ts';
import { employeeId, type StaffPlan } from '../plan/staff.ts';
import { actorOf, type Loading } from './loading.ts';

const SERVICE = 'customer-service';
/** Vacant houses of each of these estates, and how many estates have any. */
const [HOUSES, ESTATES] = [3, 2];
const good = { checklist: [{ item: '门窗', isGood: true }, { item: '水电', isGood: true }] };
const leaking = { checklist: [{ item: '门窗', isGood: true }, { item: '水管', isGood: false }], findings: [{ category: 'PLUMBING' as const, note: '厨房水管渗水' }] };

/** Two estates have vacant houses with their keys, inspected this month, a household on its way in, and papers kept for one. */
export async function loadHomes(loading: Loading, estates: readonly EstatePlan[], { employees }: StaffPlan, today: LocalDate): Promise<void> {
  const [houses, moveIns, property] = [loading.get(SERVICE, VacantHouseService), loading.get(SERVICE, MoveInService), loading.get(SERVICE, CustomerPropertyService)];
  const items = estates.slice(0, ESTATES);
  await loading.part({ service: SERVICE, part: 'homes', zh: '空房与入住', en: 'homes', items, chunk: ESTATES }, async (tx, estate) => {
    const officer = employees.find(({ id }) => id === employeeId(estate, 'CSR1'))!;
    const by = (step: string, minute: number) => loading.call(SERVICE, { tx, at: onDay(addDays(today, -1), 540 + minute), actor: actorOf(officer), name: `${step} ${estate.code}` });
    const units = estate.buildings.flatMap((building) => building.units).reverse();
    const vacant = units.filter(({ household }) => household === null).slice(0, HOUSES);
    for (const [n, { id: unitId }] of vacant.entries()) {
      const { id } = await houses.receiveKeys(by(`keys ${n}`, n * 10), {
        estateId: estate.id, unitId, kind: 'VACANT', keyCount: 1, condition: 'GOOD', keys: [{ class: 'ENTRANCE_DOOR', place: '钥匙柜 A-1' }],
      }, {});
      if (n < HOUSES - 1) await houses.inspect(by(`inspect ${n}`, n * 10 + 5), id, n === 0 ? leaking : good, {});
    }
    const lived = units.find(({ household }) => household !== null);
    if (!lived) return;
    const home = { estateId: estate.id, unitId: lived.id, householdId: lived.household!.id };
    const { id } = await moveIns.start(by('move in', 60), { ...home, type: 'RE_LET' }, {});
    await moveIns.completeStep(by('identity', 70), id, { step: 'IDENTITY_CHECK' }, {});
    const signature = (of: string) => idOf('signature', `${of} ${estate.code}`);
    await property.receive(by('papers', 80), {
      ...home, kind: 'DOC', description: '房产证复印件', qty: 1, keeperId: officer.id, customerSignatureFileId: signature('owner'), receiverSignatureFileId: signature('officer'),
    }, {});
  });
}
