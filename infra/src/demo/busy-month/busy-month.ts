import { addDays, monthBounds, type LocalDate, type YearMonth } from '@guanjia/domain';
import { matterOf, planTicket } from '../history/plan-history.ts';
import type { ComplaintPlan } from '../history/complaint-plan.ts';
import { onDay } from '../history/local-time.ts';
import type { Home, TicketPlan } from '../history/ticket-plan.ts';
import { Dice } from '../plan/dice.ts';
import { planPlaces, type EstatePlan, type PlacesPlan } from '../plan/places.ts';
import { planStaff, type StaffPlan } from '../plan/staff.ts';
import { chosen, planInterviews, planLiving, type InterviewPlan, type LivingPlan } from './plan-care.ts';
import { planComplaint } from './plan-complaint.ts';
import { planRenovation, type RenovationPlan } from './plan-renovation.ts';

/** How much happens in one estate in one month. */
export interface MonthSize {
  households: number;
  tickets: number;
  complaints: number;
  interviews: number;
  renovations: number;
}

/** A month of a busy estate. */
export const busyMonth: MonthSize = { households: 3_000, tickets: 900, complaints: 60, interviews: 200, renovations: 40 };

/** The same, smaller. @param share  0 to 1 */
export const shareOf = (size: MonthSize, share: number): MonthSize =>
  Object.fromEntries(Object.entries(size).map(([name, count]) => [name, Math.ceil(count * share)])) as unknown as MonthSize;

export interface MonthPlan {
  month: YearMonth;
  places: PlacesPlan;
  staff: StaffPlan;
  tickets: TicketPlan[];
  complaints: ComplaintPlan[];
  living: LivingPlan[];
  interviews: InterviewPlan[];
  renovations: RenovationPlan[];
}

/** What happens in the month, with all that is done about it, to the end. The same month and size are always the same plan. */
export function planMonth(size: MonthSize, month: YearMonth): MonthPlan {
  const places = placesOf(size.households);
  const staff = planStaff(places);
  const estate = places.estates[0]!;
  const homes = homesOf(estate);
  const { firstDay, lastDay } = monthBounds(month);
  const days = Number(lastDay.slice(8));
  const dice = new Dice(`busy month ${month} ${estate.code}`);
  const moment = (of: Dice): Date => onDay(addDays(firstDay, of.int(0, days - 1)), of.chance(0.85) ? of.int(480, 1_200) : of.int(0, 1_439));
  const end = onDay(endOfAll(lastDay), 0);
  const each = <T>(count: number, kind: string, plan: (own: Dice, no: number) => T): T[] => Array.from({ length: count }, (_, no) => plan(dice.of(`${kind} ${no}`), no));
  const works = chosen(homes, size.renovations, dice.of('works'));
  return {
    month, places, staff,
    tickets: each(size.tickets, 'ticket', (own, no) => planTicket({ estate, staff, end, occasion: { reportedAt: moment(own), matter: matterOf(own) }, dice: own, no })),
    complaints: each(size.complaints, 'complaint', (own, no) => planComplaint({ estate, receivedAt: moment(own), dice: own, no })),
    living: planLiving(homes, firstDay, dice.of('living')),
    interviews: planInterviews(homes, { count: size.interviews, firstDay, days, dice: dice.of('interviews') }),
    renovations: each(works.length, 'renovation', (own, no) => planRenovation({ estate, home: works[no]!, receivedAt: moment(own), dice: own, no })),
  };
}

/** By then everything that began in the month is over. */
export const endOfAll = (lastDay: LocalDate): LocalDate => addDays(lastDay, 60);

/** One estate with so many households, and homes in which nobody lives yet. */
function placesOf(households: number): PlacesPlan {
  let places = planPlaces({ estates: 1, units: households, tickets: 0 });
  for (let units = households; lived(places) < households; places = planPlaces({ estates: 1, units, tickets: 0 })) units += Math.max(1, households - lived(places));
  let left = households;
  for (const unit of unitsOf(places.estates[0]!)) if (unit.household && (left -= 1) < 0) unit.household = null;
  return places;
}

const unitsOf = ({ buildings }: EstatePlan) => buildings.flatMap(({ units }) => units);
const lived = ({ estates }: PlacesPlan): number => unitsOf(estates[0]!).filter(({ household }) => household).length;
/** Homes that somebody has. */
const homesOf = ({ buildings }: EstatePlan): Home[] => buildings.flatMap(({ code, units }) =>
  units.flatMap((unit) => (unit.household ? [{ buildingCode: code, unit, household: unit.household }] : [])));
