import { addDays, type LocalDate } from '@guanjia/domain';
import { datedIdOf } from '../plan/ids.ts';
import type { EstatePlan } from '../plan/places.ts';
import { grounds, type ComplaintPlan, type ComplaintStep } from './complaint-plan.ts';
import { onDay } from './local-time.ts';

/** What makes one complaint different from the others: so many days ago, from the home of this number, and how far it went. */
interface Occasion {
  daysAgo: number;
  home: number;
  ground: keyof typeof grounds;
  channel?: ComplaintPlan['channel'];
  severity?: ComplaintPlan['severity'];
  /** The rounds in it; a day is counted from the day of the complaint. */
  course: (on: On) => ComplaintStep[][];
}

/** @param day after the complaint */
type On = (day: number, hour: number) => Date;

const filed = (on: On): ComplaintStep => ({ type: 'file', at: on(0, 9), by: 'FD' });
const accepted = (on: On): ComplaintStep[] => [filed(on), { type: 'accept', at: on(0, 10), by: 'CSR1' }];
const looked = (on: On, isValid: boolean): ComplaintStep[] => [
  ...accepted(on), { type: 'investigate', at: on(0, 11), by: 'CSR1' }, { type: 'judge', at: on(0, 15), by: 'CSS', isValid }, { type: 'verify', at: on(0, 15.5), by: 'CSR1' },
];
const given = (on: On): ComplaintStep[] => [...looked(on, true), { type: 'respond', at: on(0, 16), by: 'CSR1', isLate: false }, { type: 'assign', at: on(0, 17), by: 'CSS' }];
const handled = (on: On): ComplaintStep[][] => [[...given(on), { type: 'start', at: on(0, 17.5), by: 'CSR1' }, { type: 'handle', at: on(1, 10), by: 'CSR1' }], [{ type: 'told', at: on(1, 11), by: 'CSR1' }]];
const asked = (on: On, isSatisfied: boolean): ComplaintStep => ({ type: 'callback', at: on(1, 15), by: 'CSR1', isSatisfied });

/** Settled; the same matter in the same home again; by letter, whose answer is not written yet; major; escalated by a person; not
 *  answered at all, so that time escalates it; found invalid,
 *  of which nobody was told in time; not content with what was done; and one of the last evening. */
const occasions: readonly Occasion[] = [
  { daysAgo: 30, home: 0, ground: 'NOISE', course: (on) => { const [first, told] = handled(on); return [first!, [...told!, asked(on, true)], [{ type: 'close', at: on(1, 16), by: 'CSR1' }]]; } },
  { daysAgo: 3, home: 0, ground: 'NOISE', course: (on) => [given(on)] },
  { daysAgo: 4, home: 1, ground: 'CLEANING', channel: 'LETTER', course: handled },
  { daysAgo: 1, home: 2, ground: 'PARKING', severity: 'MAJOR', course: (on) => [accepted(on)] },
  { daysAgo: 5, home: 3, ground: 'EFFICIENCY', course: (on) => [[...given(on), { type: 'escalate', at: on(2, 9), by: 'CSR1' }]] },
  { daysAgo: 8, home: 4, ground: 'CLEANING', course: (on) => [[filed(on)]] },
  { daysAgo: 12, home: 5, ground: 'PARKING', course: (on) => [[...looked(on, false), { type: 'reject', at: on(0, 17), by: 'CSS' }]] },
  { daysAgo: 6, home: 6, ground: 'LIFT', course: (on) => { const [first, told] = handled(on); return [first!, [...told!, asked(on, false)]]; } },
  { daysAgo: 1, home: 7, ground: 'LIFT', course: (on) => [[{ ...filed(on), at: on(0, 19) }]] },
];

/** The complaints of some estates, the same ones in each. */
export const planComplaints = (estates: readonly EstatePlan[], today: LocalDate): ComplaintPlan[] =>
  estates.flatMap((estate) => occasions.map((occasion, no) => planned(estate, today, { occasion, no })));

function planned(estate: EstatePlan, today: LocalDate, { occasion: { daysAgo, home: homeNo, ground, channel = 'VISIT', severity = 'ORDINARY', course }, no }: { occasion: Occasion; no: number }): ComplaintPlan {
  const on: On = (day, hour) => onDay(addDays(today, day - daysAgo), hour * 60);
  const lived = estate.buildings.flatMap(({ code, units }) => units.flatMap((unit) => (unit.household ? [{ buildingCode: code, unit, household: unit.household }] : [])));
  const home = lived[homeNo % lived.length]!;
  const rounds = course(on);
  const receivedAt = rounds[0]![0]!.at;
  return {
    id: datedIdOf(receivedAt, `complaint ${estate.code} ${no}`), estate, ground: grounds[ground], channel, severity, home, member: home.household.members[0]!, receivedAt,
    isOurs: !rounds[0]!.some(({ type }) => type === 'reject'), rounds,
  };
}
