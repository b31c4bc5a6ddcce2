import { interviewCompleted, tasks, type INTERVIEW_KINDS, type INTERVIEW_MODES, type SATISFACTION_STEPS } from '@guanjia/contracts';
import { endOfDay, localDateOf, type Context, type Decision, type EventDraft } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { OccupancyState } from '../occupancy/occupancy-moves.rules.ts';
import { interviewMoves, type InterviewState } from './interview-moves.rules.ts';

/** 访谈 / 走访: one talk with a household about how it is served. @source CS-086 CS-088 CS-090 */
export interface Interview {
  id: string;
  estateId: string;
  /** null: it was not planned */
  planId: string | null;
  kind: (typeof INTERVIEW_KINDS)[number];
  householdId: string;
  unitId: string;
  zoneId: string | null;
  assigneeId: string | null;
  /** YYYY-MM */
  plannedMonth: string | null;
  state: InterviewState;
  bookedAt: Date | null;
  misses: number;
  mode: (typeof INTERVIEW_MODES)[number] | null;
  at: Date | null;
  by: string | null;
  /** how the household lived when it was asked */
  occupancy: OccupancyState | null;
  needs: string | null;
  satisfaction: (typeof SATISFACTION_STEPS)[number] | null;
}

/** What a talk brought. */
export interface Talk {
  mode: NonNullable<Interview['mode']>;
  at: Date;
  needs: string | null;
  satisfaction: Interview['satisfaction'];
  occupancy: OccupancyState;
}

export type InterviewCommand =
  | Talk & Pick<Interview, 'id' | 'estateId' | 'kind' | 'householdId' | 'unitId' | 'zoneId'> & { type: 'recordVisit' }
  | Talk & { type: 'recordInterview' }
  | { type: 'bookInterview'; bookedAt: Date; assigneeId: string }
  | { type: 'missInterview' | 'dropInterview' }
  | { type: 'replanInterview'; month: string }
  /** The zone has another officer, or the home another zone. */
  | { type: 'passOnInterview'; zoneId: string; to: string };

/** An appointment that passed without the talk was missed. @source lifecycles 3.1 */
export const INTERVIEW_DEADLINE = 'interview.appointment';

/** @throws WRONG_STATE, TIME_ORDER, TIME_PAST, NOT_DELIVERED   @source CS-086 CS-087 CS-088 CS-090 lifecycles 3.1 Interview */
export function decideInterview(command: InterviewCommand, known: Interview | null, context: Context): Decision<Interview> {
  if (command.type === 'recordVisit') return visited(command, context);
  const interview = known!;
  interviewMoves.require(command.type, interview.state);
  switch (command.type) {
    case 'bookInterview': return booked(command, interview, context);
    case 'recordInterview': return recorded(command, interview, context);
    case 'missInterview': return { state: { state: 'MISSED', misses: interview.misses + 1 }, events: [task('closed', interview, context)], deadlines: [none(interview)] };
    case 'replanInterview': return replanned(command.month, context);
    case 'passOnInterview': return passedOn(command, interview, context);
    case 'dropInterview': return { state: { state: 'DROPPED' }, events: interview.state === 'BOOKED' ? [task('closed', interview, context)] : [], deadlines: [none(interview)] };
  }
}

const untouched = { planId: null, assigneeId: null, plannedMonth: null, bookedAt: null, misses: 0 } as const;

function visited({ type: _, ...talk }: Extract<InterviewCommand, { type: 'recordVisit' }>, context: Context): Decision<Interview> {
  const visit: Interview = { ...untouched, ...talk, state: 'DONE', by: context.actorId };
  return { state: visit, events: [completed(requireTalk(visit, context), context)] };
}

function recorded({ type: _, ...talk }: Talk & { type: string }, interview: Interview, context: Context): Decision<Interview> {
  const patch = { ...talk, state: 'DONE' as const, by: context.actorId };
  const next = requireTalk({ ...interview, ...patch }, context);
  const wasBooked = interview.state === 'BOOKED';
  return {
    state: patch, events: [completed(next, context), ...(wasBooked ? [task('closed', interview, context)] : [])], deadlines: wasBooked ? [none(interview)] : [],
  };
}

/** Only who has got the home is asked how it is served. */
function requireTalk(interview: Interview, { now }: Context): Interview {
  if (interview.at! > now) throw customerServiceErrors.error('TIME_ORDER', { field: 'at' });
  if (interview.occupancy === 'UNDELIVERED' || interview.occupancy === 'ENDED') throw customerServiceErrors.error('NOT_DELIVERED', { field: 'householdId' });
  return interview;
}

function booked({ bookedAt, assigneeId }: Extract<InterviewCommand, { type: 'bookInterview' }>, interview: Interview, context: Context): Decision<Interview> {
  if (bookedAt <= context.now) throw customerServiceErrors.error('TIME_PAST', { field: 'bookedAt', params: { field: 'bookedAt' } });
  const patch = { state: 'BOOKED' as const, bookedAt, assigneeId };
  return {
    state: patch, events: [task(interview.state === 'BOOKED' ? 'changed' : 'opened', { ...interview, ...patch }, context)],
    deadlines: [{ kind: INTERVIEW_DEADLINE, ref: interview.id, dueAt: endOfDay(localDateOf(bookedAt)) }],
  };
}

/** A month that has not passed. */
function replanned(month: string, { now }: Context): Decision<Interview> {
  if (month < localDateOf(now).slice(0, 7)) throw customerServiceErrors.error('TIME_PAST', { field: 'month', params: { field: 'month' } });
  return { state: { state: 'PLANNED', plannedMonth: month, bookedAt: null }, events: [] };
}

/** @source CS-029 */
function passedOn({ zoneId, to: assigneeId }: { zoneId: string; to: string }, interview: Interview, context: Context): Decision<Interview> {
  return { state: { zoneId, assigneeId }, events: interview.state === 'BOOKED' ? [task('changed', { ...interview, assigneeId }, context)] : [] };
}

const none = ({ id }: Interview) => ({ kind: INTERVIEW_DEADLINE, ref: id, dueAt: null });

const completed = (interview: Interview, { now }: Context): EventDraft => interviewCompleted.draft({
  id: interview.id, estateId: interview.estateId, at: now, data: {
    kind: interview.kind, interviewMode: interview.mode!, householdId: interview.householdId, unitId: interview.unitId, occupancy: interview.occupancy!,
    satisfaction: interview.satisfaction, employeeId: interview.by!, at: interview.at!.toISOString(),
  },
});

const task = (step: 'opened' | 'changed' | 'closed', { id, estateId, assigneeId, bookedAt, householdId }: Interview, { now }: Context): EventDraft =>
  tasks['customer-service'][step].draft({ id, estateId, at: now, data: {
    ref: id, kind: 'INTERVIEW', employeeId: assigneeId, role: null, dueAt: bookedAt?.toISOString() ?? null, subjectType: 'HOUSEHOLD', subjectId: householdId,
  } });
