import { addDays, monthBounds, type LocalDate, type YearMonth } from '@guanjia/domain';
import { matterOf, planTicket } from '../history/plan-history.ts';
import type { ComplaintPlan } from '../history/complaint-plan.ts';
import { onDay } from '../history/local-time.ts';
import type { TicketPlan } from '../history/ticket-plan.ts';
import { Dice } from '../plan/dice.ts';
import { planPlaces, type EstatePlan, type PlacesPlan } from '../plan/places.ts';
import { planStaff, type StaffPlan } from '../plan/staff.ts';
import { planComplaint } from './plan-complaint.ts';

/** How much happens in one estate in one month. */
export interface MonthSize {
  households: number;
  tickets: number;
  complaints: number;
}

/** A month of a busy estate. */
export const busyMonth: MonthSize = { households: 3_000, tickets: 900, complaints: 60 };

/** The same, smaller. @param share  0 to 1 */
export const shareOf = (size: MonthSize, share: number): MonthSize =>
  Object.fromEntries(Object.entries(size).map(([name, count]) => [name, Math.ceil(count * share)])) as unknown as MonthSize;

export interface MonthPlan {
  month: YearMonth;
  places: PlacesPlan;
  staff: StaffPlan;
  tickets: TicketPlan[];
  complaints: ComplaintPlan[];
}

/** What is reported in the month, with all that is done about it, to the end. The same month and size are always the same plan. */
export function planMonth(size: MonthSize, month: YearMonth): MonthPlan {
  const places = placesOf(size.households);
  const staff = planStaff(places);
  const estate = places.estates[0]!;
  const { firstDay, lastDay } = monthBounds(month);
  const days = Number(lastDay.slice(8));
  const dice = new Dice(`busy month ${month} ${estate.code}`);
  const moment = (of: Dice): Date => onDay(addDays(firstDay, of.int(0, days - 1)), of.chance(0.85) ? of.int(480, 1_200) : of.int(0, 1_439));
  const end = onDay(endOfAll(lastDay), 0);
  const tickets = Array.from({ length: size.tickets }, (_, no) => {
    const own = dice.of(`ticket ${no}`);
    return planTicket({ estate, staff, end, occasion: { reportedAt: moment(own), matter: matterOf(own) }, dice: own, no });
  });
  const complaints = Array.from({ length: size.complaints }, (_, no) => {
    const own = dice.of(`complaint ${no}`);
    return planComplaint({ estate, receivedAt: moment(own), dice: own, no });
  });
  return { month, places, staff, tickets, complaints };
}

/** By then everything that began in the month is over. */
export const endOfAll = (lastDay: LocalDate): LocalDate => addDays(lastDay, 60);

/** One estate with so many households, and homes in which nobody lives yet. */
function placesOf(households: number): PlacesPlan {
  let places = planPlaces({ estates: 1, units: households, tickets: 0 });
  for (let units = households; lived(places) < households; places = planPlaces({ estates: 1, units, tickets: 0 })) units += Math.max(1, households - lived(places));
  let left = households;
  for (const unit of homes(places.estates[0]!)) if (unit.household && (left -= 1) < 0) unit.household = null;
  return places;
}

const homes = ({ buildings }: EstatePlan) => buildings.flatMap(({ units }) => units);
const lived = ({ estates }: PlacesPlan): number => homes(estates[0]!).filter(({ household }) => household).length;
