import { describe, expect, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { decideInterviewPlan, interviewPlanMoves, type InterviewPlan, type InterviewPlanCommand, type PlanFacts } from './interview-plan.rules.ts';
import type { HouseholdDue } from './schedule.rules.ts';

const context = { now: at('02:00'), actorId: idOf(33) };
const given = givenFor((command: InterviewPlanCommand, plan: InterviewPlan | null) => decideInterviewPlan(command, plan, context));
const household = (n: number, required = 1): HouseholdDue => ({ householdId: idOf(100 + n), unitId: idOf(200 + n), zoneId: idOf(80 + (n % 2)), officerId: idOf(33), required });
const facts: PlanFacts = {
  standards: { occupied: 1, notMovedIn: 2, faceShare: 20 }, livedIn: 21, households: [...Array.from({ length: 20 }, (_, n) => household(n)), ...[21, 22, 23].map((n) => household(n, 2))],
};
const draft = { type: 'generateInterviewPlan', id: idOf(90), estateId: idOf(3), year: 2026, ...facts } as const;
const aPlan = (state: InterviewPlan['state'] = 'DRAFT') => ({ ...given(null).when(draft).decision().state, state }) as InterviewPlan;

everyMove(interviewPlanMoves, (command, state) => decideInterviewPlan(command === 'closeInterviewPlan' ? { type: command } : { type: command, ...facts }, aPlan(state), context), { field: 'state', limits: { 'interview-plan.year-end': 'closeInterviewPlan' } });

describe('the plan of a year', () => {
  it('asks for every household, splits the sum into months and closes with its year (CS-086, CS-088, CS-089)', () => {
    const { state, deadlines } = given(null).when({ ...draft, year: 2027 }).thenState({ state: 'DRAFT', households: 23, required: 26 }).decision();
    expect(state.monthQuotas).toEqual([3, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2]);
    expect(deadlines).toEqual([{ kind: 'interview-plan.year-end', ref: idOf(90), dueAt: new Date('2027-12-31T16:00:00Z') }]);
  });

  it('made within the year begins with that month (CS-089)', () => {
    expect(aPlan().monthQuotas).toEqual([0, 0, 3, 3, 3, 3, 3, 3, 2, 2, 2, 2]);
  });

  it('asks to meet a fifth of the households lived in face to face, rounded up (CS-087)', () => {
    expect(aPlan().faceRequired).toBe(5);
  });

  it('is counted anew when it begins to hold, and told with its months (CS-089, CS-165)', () => {
    const { events, interviews, state } = decideInterviewPlan({ type: 'activateInterviewPlan', ...facts, households: facts.households.slice(0, 4) }, aPlan(), context);
    expect(state).toMatchObject({ state: 'ACTIVE', households: 4, required: 4, activatedBy: idOf(33) });
    expect(events.map(({ type, data }) => [type, data])).toEqual([['customer-service.interview-plan.generated.v1', { year: 2026, households: 4, required: 4, monthQuotas: [0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0] }]]);
    expect(interviews.map(({ month }) => month)).toEqual(['2026-03', '2026-04', '2026-05', '2026-06']);
  });

  it('is of this year or the next (CS-086)', () => {
    given(null).when({ ...draft, year: 2025 }).thenRefused('YEAR_INVALID', 'year');
    given(null).when({ ...draft, year: 2028 }).thenRefused('YEAR_INVALID', 'year');
  });
});
