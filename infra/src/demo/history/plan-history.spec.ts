import { addDays, startOfDay } from '@guanjia/domain';
import { describe, expect, it } from '@jest/globals';
import { fullSize, HISTORY_DAYS } from '../plan/demo-size.ts';
import { planPlaces } from '../plan/places.ts';
import { planStaff } from '../plan/staff.ts';
import { planHistory } from './plan-history.ts';
import type { DeskStep, TicketPlan, WorkStep } from './ticket-plan.ts';

const today = '2026-11-21';
const end = startOfDay(today);
const places = planPlaces(fullSize);
const staff = planStaff(places);
const planOf = (day: string): TicketPlan[] => planHistory({ places, staff, size: fullSize, today: day });
const plans = planOf(today);

const stepsOf = ({ rounds }: TicketPlan): (DeskStep | WorkStep)[] => rounds.flatMap(({ desk, work }) => [...desk, ...work]);
const dayAfter = (at: Date): Date => new Date(at.getTime() + 86_400_000);
const completedAt = (plan: TicketPlan): Date | undefined => stepsOf(plan).findLast(({ type }) => type === 'complete')?.at;
const isDone = (plan: TicketPlan): boolean => stepsOf(plan).some(({ type }) => type === 'close' || type === 'confirm');
/** Completed for a household, and nobody has called back. */
const uncalled = plans.filter((plan) => completedAt(plan) && plan.reporterType !== 'STAFF' && plan.matter.urgency !== 'WORKS' && !stepsOf(plan).some(({ type }) => type === 'callback'));
const within = (estateId: string, some: TicketPlan[]): TicketPlan[] => some.filter(({ estate }) => estate.id === estateId);

describe('the history of the demo', () => {
  it('is the same for one day and another for the next', () => {
    expect(planOf(today)).toEqual(plans);
    expect(planOf('2026-11-22').map(({ id }) => id)).not.toEqual(plans.map(({ id }) => id));
  });

  it('has six hundred tickets, as many in every estate, in the order in which they were entered', () => {
    expect(plans).toHaveLength(600);
    for (const { id } of places.estates) expect(within(id, plans)).toHaveLength(50);
    const entered = plans.map(({ rounds }) => rounds[0]!.desk[0]!.at.getTime());
    expect(entered).toEqual([...entered].sort((a, b) => a - b));
    expect(new Set(plans.map(({ id }) => id)).size).toBe(600);
  });

  it('lies within ninety days before this morning', () => {
    const first = startOfDay(addDays(today, -HISTORY_DAYS));
    expect(plans.every(({ reportedAt }) => reportedAt >= first)).toBe(true);
    expect(plans.flatMap(stepsOf).every(({ at }) => at <= end)).toBe(true);
  });

  it('does everything in the order of time, at the desk and on site', () => {
    for (const plan of plans) {
      for (const place of ['desk', 'work'] as const) {
        const times = plan.rounds.flatMap((round) => round[place].map(({ at }) => at.getTime()));
        expect(times).toEqual([...times].sort((a, b) => a - b));
      }
      expect(plan.rounds[0]!.desk[0]!.type).toBe('create');
      expect(plan.reportedAt < plan.rounds[0]!.desk[0]!.at).toBe(true);
    }
  });

  it('leaves in every estate something due later today, something overdue and something done', () => {
    for (const { id } of places.estates) {
      const limits = within(id, uncalled).map((plan) => dayAfter(completedAt(plan)!));
      expect(limits.some((limit) => limit > new Date(end.getTime() + 20 * 3_600_000) && limit < dayAfter(end))).toBe(true);
      expect(limits.some((limit) => limit < end)).toBe(true);
      expect(within(id, plans).filter(isDone).length).toBeGreaterThan(20);
    }
  });

  it('leaves more overdue where promises are kept less well', () => {
    const overdue = (standing: string) => places.estates.filter((estate) => estate.standing === standing)
      .map(({ id }) => within(id, uncalled).filter((plan) => dayAfter(completedAt(plan)!) < end).length);
    expect(Math.max(...overdue('BETTER'))).toBeLessThan(Math.min(...overdue('USUAL')));
    expect(Math.max(...overdue('USUAL'))).toBeLessThan(Math.min(...overdue('WORSE')));
  });

  it('has households that pay, equipment that waited for approval, work done again and calls in vain', () => {
    const has = (wanted: (step: DeskStep | WorkStep) => boolean) => plans.filter((plan) => stepsOf(plan).some(wanted)).length;
    expect(plans.filter(({ matter, home }) => matter.isChargeable && home).length).toBeGreaterThan(100);
    expect(has(({ type }) => type === 'approve')).toBeGreaterThan(5);
    expect(has((step) => step.type === 'callback' && step.isQuality)).toBeGreaterThan(5);
    expect(has(({ type }) => type === 'rectify')).toBeGreaterThan(2);
    expect(has((step) => step.type === 'callback' && step.satisfaction === 'UNREACHED')).toBeGreaterThan(10);
  });

  it('of a small demo still has what is due and what is overdue', () => {
    const size = { estates: 2, units: 40, tickets: 12 };
    const small = planPlaces(size);
    expect(planHistory({ places: small, staff: planStaff(small), size, today })).toHaveLength(12);
  });
});
