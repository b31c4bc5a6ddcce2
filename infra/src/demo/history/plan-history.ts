import { addDays, startOfDay, type LocalDate } from '@guanjia/domain';
import { HISTORY_DAYS, type DemoSize } from '../plan/demo-size.ts';
import { Dice } from '../plan/dice.ts';
import { datedIdOf } from '../plan/ids.ts';
import type { EstatePlan, PlacesPlan } from '../plan/places.ts';
import type { StaffPlan } from '../plan/staff.ts';
import { onDay } from './local-time.ts';
import { manners } from './manner.ts';
import { homeMatters, publicMatters, type Matter } from './matters.ts';
import { courseOf, cut } from './plan-ticket.ts';
import { tailOf, type Occasion } from './tail.ts';
import type { Home, TicketPlan } from './ticket-plan.ts';

/** Ninety days of tickets up to this morning, by the time at which they were entered. The last days are left unfinished.
 *  The plan of a day is always the same. */
export function planHistory({ places, staff, size, today }: { places: PlacesPlan; staff: StaffPlan; size: DemoSize; today: LocalDate }): TicketPlan[] {
  const end = startOfDay(today);
  const plans = places.estates.flatMap((estate, i) => {
    const share = Math.floor(size.tickets / size.estates) + (i < size.tickets % size.estates ? 1 : 0);
    const tail = tailOf(estate.standing, today).slice(0, share);
    const dice = new Dice(`history ${today} ${estate.code}`);
    const usual = Array.from({ length: share - tail.length }, () => usualOccasion(dice, today));
    return [...usual, ...tail].map((occasion, no) => planTicket({ estate, staff, end, occasion, dice: dice.of(String(no)), no }));
  });
  return plans.sort((a, b) => enteredAt(a) - enteredAt(b));
}

const enteredAt = ({ rounds }: TicketPlan): number => rounds[0]!.desk[0]!.at.getTime();

/** Some time between the first day and the day before yesterday, mostly by day. */
function usualOccasion(dice: Dice, today: LocalDate): Occasion {
  const day = addDays(today, -dice.int(3, HISTORY_DAYS - 1));
  return { reportedAt: onDay(day, dice.chance(0.85) ? dice.int(480, 1_200) : dice.int(0, 1_439)), matter: matterOf(dice) };
}

/** What is reported, as often as it is in an estate. */
export const matterOf = (dice: Dice): Matter => dice.weighted(dice.chance(0.72) ? homeMatters : publicMatters);

export interface Setting {
  estate: EstatePlan;
  staff: StaffPlan;
  end: Date;
  occasion: Occasion;
  dice: Dice;
  no: number;
}

/** One matter from its report on, in the manner of its estate. */
export function planTicket({ estate, staff, end, occasion, dice, no }: Setting): TicketPlan {
  const { matter, reportedAt } = occasion;
  const home = matter.areaCode === null ? homeIn(estate, dice) : null;
  const reporter = home ? byHousehold(home, dice) : byStaff(estate, staff, dice);
  const worker = dice.pick(matter.workers);
  const course = { dice, manner: occasion.manner ?? manners[estate.standing], matter, reportedAt, worker, reporterType: reporter.reporterType };
  const last = occasion.last && { last: occasion.last };
  return {
    id: datedIdOf(reportedAt, `ticket ${estate.code} ${no}`), estate, matter, home, ...reporter, reportedAt, worker,
    rounds: cut(courseOf(course), { end, ...last }),
  };
}

function homeIn({ buildings }: EstatePlan, dice: Dice): Home {
  const lived = buildings.flatMap(({ code, units }) => units.flatMap((unit) => (unit.household ? [{ buildingCode: code, unit, household: unit.household }] : [])));
  return dice.pick(lived);
}

function byHousehold({ household }: Home, dice: Dice): Pick<TicketPlan, 'channel' | 'reporterType' | 'contactName' | 'contactPhone'> {
  const { name, phone, relation } = dice.pick(household.members);
  return {
    channel: dice.pick(['PHONE', 'PHONE', 'WECHAT', 'VISIT', 'APP'] as const), reporterType: relation === 'TENANT' ? 'TENANT' : 'OWNER',
    contactName: name, contactPhone: phone,
  };
}

function byStaff(estate: EstatePlan, { employees }: StaffPlan, dice: Dice): Pick<TicketPlan, 'channel' | 'reporterType' | 'contactName' | 'contactPhone'> {
  const { name, phone } = dice.pick(employees.filter(({ estateId, key }) => estateId === estate.id && ['SEC', 'CLN', 'CSR2'].includes(key)));
  return { channel: 'PATROL', reporterType: 'STAFF', contactName: name, contactPhone: phone };
}
