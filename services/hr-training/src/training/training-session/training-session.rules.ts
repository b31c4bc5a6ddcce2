import { trainingSessionCompleted, trainingSessionScheduled } from '@guanjia/contracts';
import { checkCode, moves, type Decision } from '@guanjia/domain';
import { hrTrainingErrors } from '../../hr-training.errors.ts';

/** @source lifecycles 3.5 TrainingSession · HR-018 HR-022 */
export const trainingSessionMoves = moves({
  states: ['SCHEDULED', 'HELD', 'ASSESSED', 'CLOSED', 'CANCELLED'],
  initial: 'SCHEDULED',
  final: ['CLOSED', 'CANCELLED'],
  moves: {
    holdSession: { from: ['SCHEDULED'], to: 'HELD' },
    gradeTraining: { from: ['HELD'], to: 'ASSESSED' },
    closeSession: { from: ['ASSESSED'], to: 'CLOSED' },
    cancelSession: { from: ['SCHEDULED'], to: 'CANCELLED' },
  },
});

const SESSION_TOPICS = ['LAW', 'SAFETY', 'TECH', 'SOFTWARE', 'STATISTICS', 'MOVE_IN', 'SERVICE', 'OTHER'] as const;
const SESSION_AUDIENCES = ['ALL', 'MANAGER_UP', 'DEPARTMENT'] as const;

/** Somebody who signed in, and what came of it. @source HR-018 HR-022 */
export interface SessionRecord {
  employeeId: string;
  /** 0 … 100; null before it is graded */
  score: number | null;
  isPassed: boolean;
}

/** 培训: one session, from its date to its grades. @source HR-019 HR-022 */
export interface TrainingSession {
  id: string;
  /** null: of the group */
  estateId: string | null;
  topic: (typeof SESSION_TOPICS)[number];
  audience: (typeof SESSION_AUDIENCES)[number];
  title: string;
  startsAt: Date;
  endsAt: Date;
  records: SessionRecord[];
  state: (typeof trainingSessionMoves.states)[number];
  heldAt: Date | null;
  assessedAt: Date | null;
  closedAt: Date | null;
}

export type TrainingSessionCommand =
  | { type: 'scheduleSession'; session: Pick<TrainingSession, 'id' | 'estateId' | 'topic' | 'audience' | 'title' | 'startsAt' | 'endsAt'> }
  | { type: 'holdSession'; attendeeIds: readonly string[] }
  | { type: 'gradeTraining'; grades: readonly SessionRecord[] }
  | { type: 'closeSession' }
  | { type: 'cancelSession' };

/** Ungraded sessions do not count: one closes after its grades alone.
 *  @throws SESSION_PERIOD_INVALID, SESSION_NOT_BEGUN, ATTENDEES_MISSING, GRADES_INCOMPLETE, WRONG_STATE
 *  @source HR-018 HR-019 HR-022 CS-125 lifecycles 3.5 TrainingSession */
export function decideTrainingSession(command: TrainingSessionCommand, known: TrainingSession | null, { now }: { now: Date }): Decision<TrainingSession> {
  if (command.type === 'scheduleSession') return scheduled(command.session, now);
  const session = known!;
  const state = trainingSessionMoves.next(command.type, session.state);
  switch (command.type) {
    case 'holdSession': return held(command.attendeeIds, session, now);
    case 'gradeTraining': return graded(command.grades, session, now);
    case 'closeSession': return closed(session, now);
    case 'cancelSession': return { state: { state }, events: [] };
  }
}

function scheduled(session: Extract<TrainingSessionCommand, { type: 'scheduleSession' }>['session'], now: Date): Decision<TrainingSession> {
  const { id, estateId, topic, audience, startsAt, endsAt } = session;
  if (endsAt <= startsAt) throw hrTrainingErrors.error('SESSION_PERIOD_INVALID', { field: 'endsAt' });
  return {
    state: { ...session, records: [], state: 'SCHEDULED', heldAt: null, assessedAt: null, closedAt: null },
    events: [trainingSessionScheduled.draft({
      id, estateId, at: now, data: { topic: checkCode(topic, 'topic'), audience, from: startsAt.toISOString(), to: endsAt.toISOString() },
    })],
  };
}

/** Who was there signed in. @source HR-022 */
function held(attendeeIds: readonly string[], { startsAt }: TrainingSession, now: Date): Decision<TrainingSession> {
  if (now < startsAt) throw hrTrainingErrors.error('SESSION_NOT_BEGUN');
  if (attendeeIds.length === 0) throw hrTrainingErrors.error('ATTENDEES_MISSING', { field: 'attendeeIds' });
  const records = [...new Set(attendeeIds)].map((employeeId) => ({ employeeId, score: null, isPassed: false }));
  return { state: { state: 'HELD', heldAt: now, records }, events: [] };
}

/** Each who was there has a grade, nobody else has. @source HR-018 */
function graded(grades: readonly SessionRecord[], { records }: TrainingSession, now: Date): Decision<TrainingSession> {
  const byEmployee = new Map(grades.map((grade) => [grade.employeeId, grade]));
  const isWhole = byEmployee.size === records.length && grades.length === records.length && records.every(({ employeeId }) => byEmployee.has(employeeId));
  if (!isWhole || grades.some(({ score }) => score === null || score < 0 || score > 100)) throw hrTrainingErrors.error('GRADES_INCOMPLETE', { field: 'grades' });
  return { state: { state: 'ASSESSED', assessedAt: now, records: records.map(({ employeeId }) => byEmployee.get(employeeId)!) }, events: [] };
}

/** Told with those who passed. @source HR-019 CS-125 */
function closed({ id, estateId, topic, audience, records }: TrainingSession, now: Date): Decision<TrainingSession> {
  const employeeIds = records.filter(({ isPassed }) => isPassed).map(({ employeeId }) => employeeId);
  return {
    state: { state: 'CLOSED', closedAt: now },
    events: [trainingSessionCompleted.draft({ id, estateId, at: now, data: { topic, audience, completedAt: now.toISOString(), employeeIds } })],
  };
}
