import { interviewPlanGenerated } from '@guanjia/contracts';
import { localDateOf, moves, startOfDay, type Context, type Decision } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import { scheduled, type HouseholdDue, type Schedule, type ScheduledInterview, type ZoneQuota } from './schedule.rules.ts';

export const interviewPlanMoves = moves({
  states: ['DRAFT', 'ACTIVE', 'CLOSED'], initial: 'DRAFT', final: ['CLOSED'],
  moves: { activateInterviewPlan: { from: ['DRAFT'], to: 'ACTIVE' }, closeInterviewPlan: { from: ['ACTIVE', 'DRAFT'], to: 'CLOSED' } },
});

export type InterviewPlanState = (typeof interviewPlanMoves.states)[number];

/** The values by which the plan was made. @source CS-086 CS-087 CS-088 PLAT-014 */
export interface PlanStandards {
  occupied: number;
  notMovedIn: number;
  /** % of the households lived in */
  faceShare: number;
}

/** 年度访谈计划: which households are interviewed in a year, and in which month. @source CS-086 CS-088 CS-089 CS-165 */
export interface InterviewPlan {
  id: string;
  estateId: string;
  year: number;
  state: InterviewPlanState;
  standards: PlanStandards;
  households: number;
  required: number;
  /** households lived in that are to be met face to face, at least */
  faceRequired: number;
  monthQuotas: number[];
  byZone: ZoneQuota[];
  draftedBy: string;
  activatedBy: string | null;
  activatedAt: Date | null;
}

export interface PlanFacts {
  standards: PlanStandards;
  households: readonly HouseholdDue[];
  /** households lived in now */
  livedIn: number;
}

export type InterviewPlanCommand =
  | PlanFacts & { type: 'generateInterviewPlan'; id: string; estateId: string; year: number }
  | PlanFacts & { type: 'activateInterviewPlan' }
  | { type: 'closeInterviewPlan' };

/** The plan closes when its year is over. @source lifecycles 3.1 */
export const PLAN_DEADLINE = 'interview-plan.year-end';

/** @throws WRONG_STATE, YEAR_INVALID   @source CS-086 CS-087 CS-088 CS-089 CS-165 lifecycles 3.1 InterviewPlan */
export function decideInterviewPlan(command: InterviewPlanCommand, known: InterviewPlan | null, context: Context): Decision<InterviewPlan> & { interviews: ScheduledInterview[] } {
  if (command.type === 'generateInterviewPlan') return drafted(command, context);
  interviewPlanMoves.require(command.type, known!.state);
  return command.type === 'activateInterviewPlan' ? activated(command, known!, context) : { state: { state: 'CLOSED' }, events: [], interviews: [] };
}

/** A year that is over, or far off, is not planned. */
function drafted({ id, estateId, year, ...facts }: Extract<InterviewPlanCommand, { type: 'generateInterviewPlan' }>, context: Context) {
  const thisYear = yearOf(context.now);
  if (year < thisYear || year > thisYear + 1) throw customerServiceErrors.error('YEAR_INVALID', { field: 'year', params: { year } });
  const { figures } = counted(year, facts, context);
  const plan: InterviewPlan = {
    id, estateId, year, state: 'DRAFT', ...figures, draftedBy: context.actorId, activatedBy: null, activatedAt: null,
  };
  return { state: plan, events: [], interviews: [], deadlines: [{ kind: PLAN_DEADLINE, ref: id, dueAt: startOfDay(`${year + 1}-01-01`) }] };
}

/** What it plans is counted anew on the day it begins to hold. @source CS-089 */
function activated(facts: PlanFacts, { id, estateId, year }: InterviewPlan, context: Context) {
  const { schedule, figures } = counted(year, facts, context);
  const event = interviewPlanGenerated.draft({ id, estateId, at: context.now, data: {
    year, households: figures.households, required: figures.required, monthQuotas: figures.monthQuotas,
  } });
  return {
    state: { ...figures, state: 'ACTIVE' as const, activatedBy: context.actorId, activatedAt: context.now }, events: [event], interviews: schedule.interviews,
  };
}

function counted(year: number, { standards, households, livedIn }: PlanFacts, { now }: Context): { schedule: Schedule; figures: Omit<InterviewPlan, 'id' | 'estateId' | 'year' | 'state' | 'draftedBy' | 'activatedBy' | 'activatedAt'> } {
  const schedule = scheduled(year, households, year === yearOf(now) ? Number(localDateOf(now).slice(5, 7)) : 1);
  const { required, monthQuotas, byZone } = schedule;
  return {
    schedule,
    figures: { standards, households: households.length, required, faceRequired: Math.ceil((livedIn * standards.faceShare) / 100), monthQuotas, byZone },
  };
}

const yearOf = (at: Date): number => Number(localDateOf(at).slice(0, 4));
