import { describe, expect, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { decideTrainingSession, trainingSessionMoves, type TrainingSession, type TrainingSessionCommand } from './training-session.rules.ts';

const id = (n: number): string => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const now = new Date('2026-03-02T04:00:00Z');
const aSession = (patch: Partial<TrainingSession> = {}): TrainingSession => ({
  id: id(66), estateId: id(3), topic: 'MOVE_IN', audience: 'ALL', title: '入伙培训', startsAt: new Date('2026-03-02T01:00:00Z'), endsAt: new Date('2026-03-02T03:00:00Z'),
  records: [{ employeeId: id(32), score: 90, isPassed: true }, { employeeId: id(33), score: 40, isPassed: false }], state: 'SCHEDULED', heldAt: null, assessedAt: null,
  closedAt: null, ...patch,
});
const decide = (command: TrainingSessionCommand, session: TrainingSession | null) => decideTrainingSession(command, session, { now });
const given = givenFor(decide);
const commands = {
  holdSession: { type: 'holdSession', attendeeIds: [id(32)] }, gradeTraining: { type: 'gradeTraining', grades: aSession().records }, closeSession: { type: 'closeSession' },
  cancelSession: { type: 'cancelSession' },
} as const;

everyMove(trainingSessionMoves, (type, state) => decide(commands[type], aSession({ state })), { field: 'state' });

describe('a training session', () => {
  const { id: sessionId, estateId, topic, audience, title, startsAt, endsAt } = aSession();
  const session = { id: sessionId, estateId, topic, audience, title, startsAt, endsAt };

  it('is scheduled for its audience and told, of an estate or of the group (HR-019)', () => {
    given(null).when({ type: 'scheduleSession', session }).thenState({ state: 'SCHEDULED', records: [] }).thenEvents(['hr-training.training-session.scheduled.v1']);
    given(null).when({ type: 'scheduleSession', session: { ...session, estateId: null } }).thenState({ estateId: null });
    given(null).when({ type: 'scheduleSession', session: { ...session, endsAt: startsAt } }).thenRefused('SESSION_PERIOD_INVALID', 'endsAt');
  });

  it('keeps who signed in, once it has begun (HR-022)', () => {
    given(aSession()).when({ type: 'holdSession', attendeeIds: [id(32), id(33), id(32)] })
      .thenState({ state: 'HELD', records: [{ employeeId: id(32), score: null, isPassed: false }, { employeeId: id(33), score: null, isPassed: false }] });
    given(aSession({ startsAt: new Date('2026-03-02T04:00:01Z') })).when(commands.holdSession).thenRefused('SESSION_NOT_BEGUN');
    given(aSession()).when({ type: 'holdSession', attendeeIds: [] }).thenRefused('ATTENDEES_MISSING', 'attendeeIds');
  });

  it('grades each who was there, and nobody else (HR-018, HR-022)', () => {
    const held = aSession({ state: 'HELD' });
    const [first, second] = held.records;
    for (const grades of [[first!], [first!, first!], [first!, { ...second!, employeeId: id(9) }], [first!, { ...second!, score: 101 }], [first!, { ...second!, score: null }]]) {
      given(held).when({ type: 'gradeTraining', grades }).thenRefused('GRADES_INCOMPLETE', 'grades');
    }
    given(held).when({ type: 'gradeTraining', grades: [second!, first!] }).thenState({ state: 'ASSESSED', records: held.records, assessedAt: now });
  });

  it('closes graded alone, and tells who passed (HR-019, CS-125)', () => {
    const { events } = given(aSession({ state: 'ASSESSED' })).when({ type: 'closeSession' }).decision();
    expect(events.map(({ type, data }) => [type, data])).toEqual([
      ['hr-training.training-session.completed.v1', { topic: 'MOVE_IN', audience: 'ALL', completedAt: now.toISOString(), employeeIds: [id(32)] }],
    ]);
  });
});
