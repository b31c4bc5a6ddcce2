import { describe, expect, it } from '@jest/globals';
import { refused } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import type { DutyKind } from './duty-kinds.rules.ts';
import { daysToOpen, decideDuty, dutyChange, dutyOf, isOver, type DutyCommand, type DutyDecision, type KeptDuty } from './duty.rules.ts';

const moment = (text: string) => new Date(text);
const board = { key: 'board.renew', value: '1', unit: 'per-month' };
const kept = (kind: DutyKind, patch: Partial<KeptDuty> = {}): KeptDuty => ({
  ...dutyOf(kind, '2026-03-02', { dueAt: moment('2026-03-02T12:00:00Z') }), id: idOf(77), estateId: idOf(3), state: 'DUE', done: 0, isOverdue: false, doneAt: null,
  doneByRecord: null, settledAt: null, ...patch,
});
const tasksIn = ({ events }: DutyDecision) => events.map(({ type, data }) => {
  const { kind, role, employeeId } = data as { kind: string; role: string | null; employeeId: string | null };
  return [type.split('.')[2], kind, role ?? employeeId];
});
const limitsIn = ({ deadlines }: DutyDecision) => deadlines.map(({ kind, dueAt }) => [kind.split('.')[1], dueAt?.toISOString() ?? null]);
const after = (command: DutyCommand, duty: KeptDuty, now = at('02:00')) => decideDuty(command, duty, now);
const count: DutyCommand = { type: 'countDuty', by: idOf(9) };

describe('a duty', () => {
  it('is of the period of its day, by the limit of its kind or its own (CS-020, CS-023, CS-025)', () => {
    expect(dutyOf('DAILY_CLEARING', '2026-03-02')).toEqual({
      kind: 'DAILY_CLEARING', period: '2026-03-02', fromOn: '2026-03-02', part: '', employeeId: null, role: 'CSR', standard: null, required: 1,
      dueAt: moment('2026-03-02T12:00:00Z'), endsAt: moment('2026-03-02T16:00:00Z'),
    });
    expect(dutyOf('FOLLOW_UP', '2026-03-11', { part: 'z', employeeId: 'l' })).toMatchObject({ period: '2026-W11', fromOn: '2026-03-09', part: 'z', employeeId: 'l' });
    expect(dutyOf('ANALYSIS_PREPARATION', '2026-03-01', { dueAt: at('02:00') })).toMatchObject({ period: '2026-03', role: 'ZL', dueAt: at('02:00'), endsAt: null });
    expect(() => dutyOf('ANALYSIS_PREPARATION', '2026-03-01')).toThrow('limit of its own');
  });

  it('is asked for as often as the standard says (CS-104, PLAT-014)', () => {
    expect(dutyOf('BULLETIN_BOARD', '2026-03-02', { standard: { ...board, value: '2' } })).toMatchObject({ required: 2, standard: { value: '2' } });
    expect(refused(() => dutyOf('BULLETIN_BOARD', '2026-03-02', { standard: { ...board, value: '0.5' } }))).toBe('INVALID_INPUT');
  });

  it('opens with a task and its limits; what is over already with neither (CS-020, PLAT-018)', () => {
    const opened = dutyChange(null, kept('DAILY_CLEARING'), at('02:00'));
    expect(tasksIn(opened)).toEqual([['opened', 'DAILY_CLEARING', 'CSR']]);
    expect(limitsIn(opened)).toEqual([['due', '2026-03-02T12:00:00.000Z'], ['end', '2026-03-02T16:00:00.000Z']]);
    expect(dutyChange(null, kept('DAILY_CLEARING', { state: 'MISSED', isOverdue: true }), at('02:00'))).toMatchObject({ events: [], deadlines: [] });
    expect(tasksIn(dutyChange(null, kept('ONLINE_WATCH', { employeeId: idOf(5) }), at('02:00')))).toEqual([['opened', 'ONLINE_WATCH', idOf(5)]]);
  });

  it('is done by as many as the standard asks, and counts on (CS-103, CS-104, CS-105)', () => {
    const done = after(count, kept('BULLETIN_BOARD'));
    expect(done.duty).toMatchObject({ state: 'DONE', done: 1, doneAt: at('02:00'), doneByRecord: idOf(9), isOverdue: false });
    expect([tasksIn(done), limitsIn(done)]).toEqual([[['closed', 'BULLETIN_BOARD', 'CSR']], [['due', null], ['end', null]]]);
    expect(after(count, kept('BULLETIN_BOARD', { required: 2 }))).toMatchObject({ duty: { state: 'DUE', done: 1 }, events: [], deadlines: [] });
    expect(after(count, done.duty!)).toMatchObject({ duty: { state: 'DONE', done: 2, doneAt: at('02:00') }, events: [] });
  });

  it('late is told to who answers until it is done (CS-020, CS-021)', () => {
    const late = after({ type: 'markOverdue' }, kept('DAILY_CLEARING'), moment('2026-03-02T12:00:00Z'));
    expect([late.duty, tasksIn(late)]).toMatchObject([{ state: 'DUE', isOverdue: true }, [['opened', 'ALERT', 'CSS']]]);
    const done = after(count, late.duty!, moment('2026-03-02T13:00:00Z'));
    expect([done.duty, tasksIn(done)]).toMatchObject([{ state: 'DONE', isOverdue: true }, [['closed', 'DAILY_CLEARING', 'CSR'], ['closed', 'ALERT', 'CSS']]]);
  });

  it('was missed where it can no longer be done, and is only late where it can (CS-020, CS-021)', () => {
    expect([isOver(kept('DAILY_CLEARING'), moment('2026-03-02T15:59:59Z')), isOver(kept('DAILY_CLEARING'), moment('2026-03-02T16:00:00Z'))]).toEqual([false, true]);
    const missed = after({ type: 'markOverdue' }, kept('DAILY_CLEARING', { isOverdue: true }), moment('2026-03-02T16:00:00Z'));
    expect([missed.duty, tasksIn(missed)]).toMatchObject([{ state: 'MISSED' }, [['closed', 'DAILY_CLEARING', 'CSR'], ['closed', 'ALERT', 'CSS']]]);
    expect(after({ type: 'markOverdue' }, kept('MORNING_REPORT'), moment('2026-04-01T00:00:00Z')).duty).toMatchObject({ state: 'DUE', isOverdue: true });
  });

  it('of what is published, missed is told until the next is done; told late, but done in time, it counts (CS-103, CS-104, CS-105)', () => {
    const end = moment('2026-03-31T16:00:00Z');
    const missed = after({ type: 'markOverdue' }, kept('BULLETIN_BOARD', { dueAt: end }), end);
    expect([missed.duty, tasksIn(missed)]).toMatchObject([{ state: 'MISSED' }, [['closed', 'BULLETIN_BOARD', 'CSR'], ['opened', 'ALERT', 'CSS']]]);
    const settled = after({ type: 'settleDuty' }, missed.duty!);
    expect([settled.duty, tasksIn(settled)]).toMatchObject([{ state: 'MISSED', settledAt: at('02:00') }, [['closed', 'ALERT', 'CSS']]]);
    expect(after(count, missed.duty!, end)).toMatchObject({ duty: { state: 'MISSED', done: 0 }, events: [] });
    const told = after(count, missed.duty!, moment('2026-03-31T15:59:00Z'));
    expect([told.duty, tasksIn(told)]).toMatchObject([{ state: 'DONE', isOverdue: false }, [['closed', 'ALERT', 'CSS']]]);
  });

  it('moves, is passed on and is dropped with its tasks and limits (CS-025, CS-027)', () => {
    const late = kept('ANALYSIS_PREPARATION', { isOverdue: true });
    const moved = after({ type: 'moveDuty', dueAt: moment('2026-03-09T12:00:00Z') }, late);
    expect([tasksIn(moved), limitsIn(moved)]).toEqual([[['closed', 'ALERT', 'CSS'], ['changed', 'ANALYSIS_PREPARATION', 'ZL']], [['due', '2026-03-09T12:00:00.000Z']]]);
    expect(tasksIn(after({ type: 'passOnDuty', employeeId: idOf(6) }, kept('ONLINE_WATCH', { employeeId: idOf(5) })))).toEqual([['changed', 'ONLINE_WATCH', idOf(6)]]);
    expect(after({ type: 'passOnDuty', employeeId: idOf(5) }, kept('ONLINE_WATCH', { employeeId: idOf(5) }))).toMatchObject({ events: [], deadlines: [] });
    expect(after({ type: 'dropDuty' }, late)).toMatchObject({ duty: null, deadlines: [] });
    expect(tasksIn(after({ type: 'dropDuty' }, late))).toEqual([['closed', 'ANALYSIS_PREPARATION', 'ZL'], ['closed', 'ALERT', 'CSS']]);
  });

  it('is opened for each day since the last, whenever the clock is looked at (CS-020)', () => {
    const now = moment('2026-03-05T02:00:00Z');
    expect(daysToOpen(null, now)).toEqual(['2026-03-05']);
    expect(daysToOpen('2026-03-02', now)).toEqual(['2026-03-03', '2026-03-04', '2026-03-05']);
    expect(daysToOpen('2026-03-05', now)).toEqual([]);
  });
});
