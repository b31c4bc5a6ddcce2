import { apportioned } from './apportion.rules.ts';
import { months } from './requirement.rules.ts';

/** A household with what the year asks of it, and who answers for it. */
export interface HouseholdDue {
  householdId: string;
  unitId: string;
  zoneId: string | null;
  officerId: string | null;
  required: number;
}

export interface ScheduledInterview extends Omit<HouseholdDue, 'required'> {
  month: string;
}

export interface ZoneQuota {
  zoneId: string | null;
  required: number;
  monthQuotas: number[];
}

export interface Schedule {
  required: number;
  monthQuotas: number[];
  interviews: ScheduledInterview[];
  byZone: ZoneQuota[];
}

/** Splits the year's interviews into monthly quotas whose sum is the annual total, and gives each household its months: each zone
 *  spread evenly, a household's own interviews apart. A plan made within the year begins with that month.
 *  @source CS-088 CS-089 · the spread is our assumption */
export function scheduled(year: number, households: readonly HouseholdDue[], firstMonth: number): Schedule {
  const due = spread(households);
  const monthQuotas = apportioned(due.length, months(year).map((_, at) => (at + 1 < firstMonth ? 0 : 1)));
  const monthOf = monthQuotas.flatMap((quota, at) => Array.from({ length: quota }, () => months(year)[at]!));
  const interviews = due.map((one, at) => ({ ...one, month: monthOf[at]! }));
  return { required: due.length, monthQuotas, interviews, byZone: byZone(year, interviews) };
}

/** Each interview of a zone has its place in the year, the second of a household half a year after the first. */
function spread(households: readonly HouseholdDue[]): Omit<ScheduledInterview, 'month'>[] {
  const zones = Map.groupBy(households, ({ zoneId }) => zoneId);
  const placed = [...zones.values()].flatMap((ofZone) => {
    const sorted = ofZone.toSorted((a, b) => (a.householdId < b.householdId ? -1 : 1));
    return sorted.flatMap(({ required, ...household }, at) =>
      Array.from({ length: required }, (_, nth) => ({ household, position: (nth + (at + 0.5) / sorted.length) / required })));
  });
  return placed.toSorted((a, b) => a.position - b.position || (a.household.householdId < b.household.householdId ? -1 : 1)).map(({ household }) => household);
}

function byZone(year: number, interviews: readonly ScheduledInterview[]): ZoneQuota[] {
  return [...Map.groupBy(interviews, ({ zoneId }) => zoneId)].map(([zoneId, ofZone]) => ({
    zoneId, required: ofZone.length, monthQuotas: months(year).map((month) => ofZone.filter((one) => one.month === month).length),
  })).toSorted((a, b) => ((a.zoneId ?? '') < (b.zoneId ?? '') ? -1 : 1));
}
