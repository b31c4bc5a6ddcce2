import { ContractService } from '@guanjia/archives';
import { addDays, type LocalDate } from '@guanjia/domain';
import { onDay } from '../history/local-time.ts';
import { idOf } from '../plan/ids.ts';
import type { EstatePlan } from '../plan/places.ts';
import { employeeId, type StaffPlan } from '../plan/staff.ts';
import { actorOf, type Loading } from './loading.ts';

const SERVICE = 'archives';
const TERM_DAYS = 730;
/** Days from today to the end of the lift contract, estate by estate: most have long to go, some must be renewed soon. */
const daysLeft: readonly number[] = [45, 290, 300, 210, 330, 180, 25, 260, 150, 310, 80, 240];

/** Every estate has its lifts looked after by a contractor: entered by the clerk, reviewed by the office director, signed by
 *  the project manager. */
export async function loadContracts(loading: Loading, estates: readonly EstatePlan[], { employees }: StaffPlan, today: LocalDate): Promise<void> {
  const contracts = loading.get(SERVICE, ContractService);
  const items = estates.map((estate, i) => ({ estate, endOn: addDays(today, daysLeft[i % daysLeft.length]!) }));
  await loading.part({ service: SERVICE, part: 'contracts', zh: '合同', en: 'contracts', items, chunk: 12 }, async (tx, { estate, endOn }) => {
    const startOn = addDays(endOn, 1 - TERM_DAYS);
    const by = (key: string, step: string) => {
      const actor = actorOf(employees.find(({ id }) => id === employeeId(estate, key))!);
      return loading.call(SERVICE, { tx, at: onDay(addDays(today, -88), 600), actor, name: `${step} contract ${estate.code}` });
    };
    const { id } = await contracts.register(by('OC', 'register'), {
      estateId: estate.id, kind: 'EQUIPMENT_REPAIR', title: `${estate.name}电梯维保合同`, counterpartyKind: 'CONTRACTOR',
      counterparty: '安梯电梯维保有限公司(演示)', contractorId: idOf('contractor', 'lifts'), startOn, endOn, amountFen: 4_800_000n,
    }, {});
    await contracts.review(by('OD', 'review'), id, {});
    await contracts.sign(by('PM', 'sign'), id, startOn, {});
  });
}
