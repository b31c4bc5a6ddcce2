import type { Dice } from '../plan/dice.ts';
import { atWork, later } from './local-time.ts';
import type { Manner } from './manner.ts';
import { needsApproval, type Matter } from './matters.ts';
import type { DeskStep, LastStep, TicketPlan, WorkStep } from './ticket-plan.ts';

type Rounds = TicketPlan['rounds'];

export interface Course {
  dice: Dice;
  manner: Manner;
  matter: Matter;
  reportedAt: Date;
  reporterType: TicketPlan['reporterType'];
  worker: string;
}

/** Everything that is done about one matter, in the order of time. */
export function courseOf(course: Course): Rounds {
  const desk = intake(course);
  const work = repair(course, desk.at(-1)!.at);
  const [complete, verify] = work.slice(-2);
  return [{ desk, work }, ...aftercare(course, complete!.at, verify!.at)];
}

/** Leaves the matter lying after the given step, or where the end of the history finds it. */
export function cut(rounds: Rounds, { end, last }: { end: Date; last?: LastStep }): Rounds {
  let isOver = false;
  const kept = <S extends DeskStep | WorkStep>(steps: S[]): S[] => steps.filter(({ at, type }) => {
    isOver ||= at > end;
    if (isOver) return false;
    isOver = type === last;
    return true;
  });
  return rounds.map(({ desk, work }) => ({ desk: kept(desk), work: kept(work) })).filter(({ desk, work }) => desk.length + work.length > 0);
}

function intake({ dice, manner, matter, reportedAt }: Course): DeskStep[] {
  const create = later(reportedAt, dice.int(1, 9));
  const triage = later(create, dice.int(1, 4));
  const isLate = dice.chance(manner.lateStart);
  const dispatch = later(triage, isLate ? dice.int(45, 130) : dice.int(1, matter.urgency === 'URGENT' ? 6 : 15));
  return [{ type: 'create', at: create, by: 'FD' }, { type: 'triage', at: triage, by: 'CSR1' }, { type: 'dispatch', at: dispatch, by: 'CSR1' }];
}

function repair(course: Course, dispatchedAt: Date): WorkStep[] {
  const { dice, manner, matter, worker } = course;
  const isUrgent = matter.urgency === 'URGENT';
  const assign = later(dispatchedAt, dice.int(1, 8));
  const approval = needsApproval(matter) ? approved(dice, later(assign, dice.int(5, 20)), worker) : [];
  const ready = approval.at(-1)?.at ?? assign;
  const isLate = dice.chance(manner.lateStart);
  const waits = isUrgent ? (isLate ? dice.int(50, 120) : dice.int(4, 18)) : (isLate ? dice.int(180, 900) : dice.int(15, 95));
  const start = { type: 'start' as const, at: later(ready, waits), by: worker };
  const stop = dice.chance(manner.blocked) ? blocked(dice, start.at, worker) : [];
  const complete = { type: 'complete' as const, at: finished(course, stop.at(-1)?.at ?? start.at), by: worker };
  return [{ type: 'assign', at: assign, by: 'EM' }, ...approval, start, ...stop, complete, verified(course, complete.at)];
}

const approved = (dice: Dice, at: Date, worker: string): WorkStep[] => {
  const review = later(at, dice.int(5, 30));
  return [{ type: 'request', at, by: worker }, { type: 'review', at: review, by: 'EM' }, { type: 'approve', at: later(review, dice.int(5, 40)), by: 'PM' }];
};

const blocked = (dice: Dice, startedAt: Date, worker: string): WorkStep[] => {
  const block = later(startedAt, dice.int(20, 60));
  return [{ type: 'block', at: block, by: worker }, { type: 'unblock', at: atWork(later(block, dice.int(300, 1_500)), dice.int(0, 60)), by: worker }];
};

function finished({ dice, manner, matter }: Course, from: Date): Date {
  const isLate = dice.chance(manner.lateFinish);
  if (matter.urgency === 'URGENT') return later(from, isLate ? dice.int(1_500, 2_600) : dice.int(30, 130));
  if (matter.urgency === 'WORKS') return atWork(later(from, dice.int(3, 9) * 1_440), dice.int(0, 300));
  return atWork(later(from, isLate ? dice.int(7_500, 12_000) : dice.int(25, 1_200)), dice.int(20, 200));
}

const verified = ({ dice }: Course, completedAt: Date): WorkStep =>
  ({ type: 'verify', at: atWork(later(completedAt, dice.int(20, 300)), dice.int(0, 90)), by: 'EM' });

/** What follows when the work is done: the result is told, the household asked, the matter closed, or done again. */
function aftercare(course: Course, completedAt: Date, verifiedAt: Date): Rounds {
  const { dice, manner, reporterType, matter } = course;
  if (reporterType === 'STAFF') {
    const confirm: DeskStep = { type: 'confirm', at: atWork(later(verifiedAt, dice.int(30, 300)), dice.int(0, 120)), by: 'CSR1' };
    return [{ desk: [confirm], work: [closedOrder(course, confirm.at)] }];
  }
  const told: DeskStep = { type: 'feedback', at: later(completedAt, dice.int(2, 15)), by: 'CSR1' };
  const first = latest(askedAt(course, completedAt), later(verifiedAt, 10));
  const luck = dice.next();
  if (luck < manner.unreached && matter.urgency !== 'WORKS') return askedAgain(course, [told, callback(first, 'UNREACHED')]);
  if (luck < manner.unreached + manner.unsatisfied) return putRight(course, [told], first);
  return [{ desk: [told, ...satisfied(course, first)], work: [closedOrder(course, later(first, 200))] }];
}

function askedAt({ dice, manner, matter }: Course, completedAt: Date): Date {
  if (matter.urgency === 'WORKS') return atWork(later(completedAt, dice.int(9, 26) * 1_440), dice.int(0, 300));
  if (dice.chance(manner.lateCallback)) return atWork(later(completedAt, dice.int(1_600, 3_600)), dice.int(0, 200));
  return later(completedAt, dice.int(120, 1_200));
}

const latest = (a: Date, b: Date): Date => (a > b ? a : b);

type Satisfaction = Extract<DeskStep, { type: 'callback' }>['satisfaction'];

const callback = (at: Date, satisfaction: Satisfaction, isQuality = false): DeskStep => ({ type: 'callback', at, by: 'CSR1', satisfaction, isQuality });

function satisfied({ dice }: Course, at: Date): DeskStep[] {
  const review: DeskStep[] = dice.chance(0.3) ? [{ type: 'review', at: later(at, dice.int(40, 120)), by: 'OD' }] : [];
  return [callback(at, 'SATISFIED'), { type: 'close', at: later(at, dice.int(2, 30)), by: 'CSR1' }, ...review];
}

/** Nobody was reached, or the director has ordered something: there is another call. */
function askedAgain(course: Course, first: DeskStep[]): Rounds {
  const next = atWork(later(first.at(-1)!.at, course.dice.int(180, 1_200)), course.dice.int(0, 120));
  return [{ desk: first, work: [] }, { desk: satisfied(course, next), work: [closedOrder(course, later(next, 200))] }];
}

/** Bad work is done again, without a charge; anything else is put right by the director's order. */
function putRight(course: Course, told: DeskStep[], at: Date): Rounds {
  const { dice, worker } = course;
  if (dice.chance(0.4)) return askedAgain(course, [...told, callback(at, 'UNSATISFIED'), { type: 'rectify', at: later(at, dice.int(20, 90)), by: 'OD' }]);
  const start = atWork(later(at, dice.int(60, 600)), dice.int(0, 120));
  const complete = later(start, dice.int(30, 120));
  const verify = verified(course, complete);
  const asked = latest(askedAt(course, complete), later(verify.at, 10));
  return [
    { desk: [...told, callback(at, 'UNSATISFIED', true)], work: [{ type: 'start', at: start, by: worker }, { type: 'complete', at: complete, by: worker }, verify] },
    { desk: satisfied(course, asked), work: [closedOrder(course, later(asked, 200))] },
  ];
}

const closedOrder = ({ dice }: Course, from: Date): WorkStep => ({ type: 'closeOrder', at: atWork(later(from, dice.int(10, 200)), 30), by: 'EM' });
