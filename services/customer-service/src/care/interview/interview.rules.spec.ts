import { describe, expect, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { interviewMoves } from './interview-moves.rules.ts';
import { decideInterview, type Interview, type InterviewCommand } from './interview.rules.ts';

const context = { now: at('02:00'), actorId: idOf(33) };
const given = givenFor((command: InterviewCommand, interview: Interview | null) => decideInterview(command, interview, context));
const talk = { mode: 'FACE', at: at('01:50'), needs: '希望增加充电桩', satisfaction: 'SATISFIED', occupancy: 'OCCUPIED' } as const;
const home = { householdId: idOf(6), unitId: idOf(5), zoneId: idOf(80) };
const book = { type: 'bookInterview', bookedAt: at('06:00'), assigneeId: idOf(33) } as const;

const anInterview = (patch: Partial<Interview> = {}): Interview => ({
  id: idOf(91), estateId: idOf(3), planId: idOf(90), kind: 'INTERVIEW', ...home, assigneeId: idOf(33), plannedMonth: '2026-03', state: 'PLANNED',
  bookedAt: patch.state === 'BOOKED' ? at('06:00') : null, misses: 0, mode: null, at: null, by: null, occupancy: null, needs: null, satisfaction: null, ...patch,
});
const commands: Readonly<Record<keyof typeof interviewMoves.moves, InterviewCommand>> = {
  bookInterview: book, recordInterview: { type: 'recordInterview', ...talk }, missInterview: { type: 'missInterview' }, replanInterview: { type: 'replanInterview', month: '2026-04' },
  dropInterview: { type: 'dropInterview' }, passOnInterview: { type: 'passOnInterview', zoneId: idOf(71), to: idOf(34) },
};

everyMove(interviewMoves, (command, state) => decideInterview(commands[command], anInterview({ state }), context), { field: 'state', limits: { 'interview.appointment': 'missInterview' } });

describe('an interview', () => {
  it('goes to the new officer of the zone, who is told of it where a time was agreed (CS-029)', () => {
    const passOn = { type: 'passOnInterview', zoneId: idOf(71), to: idOf(34) } as const;
    given(anInterview()).when(passOn).thenState({ assigneeId: idOf(34) }).thenEvents([]);
    const { events } = given(anInterview({ state: 'BOOKED' })).when(passOn).thenState({ assigneeId: idOf(34) }).decision();
    expect(events.map(({ type, data }) => [type, (data as { employeeId: string }).employeeId])).toEqual([['customer-service.task.changed.v1', idOf(34)]]);
  });

  it('is made face to face or by phone, and told with how the household lived (CS-086, CS-087, CS-088)', () => {
    const { events } = given(anInterview()).when({ type: 'recordInterview', ...talk }).thenState({ state: 'DONE', by: idOf(33), mode: 'FACE' }).decision();
    expect(events).toMatchObject([{ type: 'customer-service.interview.completed.v1', data: { kind: 'INTERVIEW', interviewMode: 'FACE', occupancy: 'OCCUPIED', satisfaction: 'SATISFIED' } }]);
    expect(JSON.stringify(events)).not.toContain('充电桩');
  });

  it('agreed for a time is in the inbox of who makes it, and missed when that day is over (CS-086)', () => {
    const { deadlines } = given(anInterview()).when(book).thenState({ state: 'BOOKED' }).thenEvents(['customer-service.task.opened.v1']).decision();
    expect(deadlines).toEqual([{ kind: 'interview.appointment', ref: idOf(91), dueAt: at('16:00') }]);
    given(anInterview({ state: 'BOOKED' })).when({ ...book, bookedAt: at('07:00') }).thenEvents(['customer-service.task.changed.v1']);
    given(anInterview({ state: 'BOOKED' })).when({ type: 'missInterview' }).thenState({ state: 'MISSED', misses: 1 }).thenEvents(['customer-service.task.closed.v1'])
      .thenDeadlines(['interview.appointment']);
    given(anInterview({ state: 'BOOKED' })).when({ type: 'recordInterview', ...talk }).thenEvents(['customer-service.interview.completed.v1', 'customer-service.task.closed.v1']);
  });

  it('is agreed for a time to come, planned for a month to come, made in the past (CS-086)', () => {
    given(anInterview()).when({ ...book, bookedAt: at('01:59') }).thenRefused('TIME_PAST', 'bookedAt');
    given(anInterview({ state: 'MISSED' })).when({ type: 'replanInterview', month: '2026-02' }).thenRefused('TIME_PAST', 'month');
    given(anInterview()).when({ type: 'recordInterview', ...talk, at: at('02:01') }).thenRefused('TIME_ORDER', 'at');
  });

  it('is with who has got the home (CS-088)', () => {
    given(anInterview()).when({ type: 'recordInterview', ...talk, occupancy: 'UNDELIVERED' }).thenRefused('NOT_DELIVERED', 'householdId');
  });
});

it('a visit keeps needs and satisfaction, planned or not (CS-090)', () => {
  given(null).when({ type: 'recordVisit', id: idOf(92), estateId: idOf(3), kind: 'VISIT', ...home, ...talk })
    .thenState({ state: 'DONE', kind: 'VISIT', planId: null, needs: '希望增加充电桩', satisfaction: 'SATISFIED' }).thenEvents(['customer-service.interview.completed.v1']);
});
