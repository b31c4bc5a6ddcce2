import { describe, expect, it } from '@jest/globals';
import { following, taskChanges, type Task } from './task-changes.ts';

interface Lamp {
  id: string;
  estateId: string;
  isBroken: boolean;
  workerId: string | null;
  dueAt: Date | null;
}

const [id, estateId, worker, other] = [1, 2, 3, 4].map((n) => `00000000-0000-7000-8000-00000000000${n}`) as [string, string, string, string];
const now = new Date('2026-03-02T02:00:00Z');
const lamp: Lamp = { id, estateId, isBroken: false, workerId: null, dueAt: null };
const tasksOf = ({ isBroken, workerId, dueAt }: Lamp): Task[] => (isBroken
  ? [{ kind: 'REPAIR', ...(workerId ? { employeeId: workerId } : { role: 'EM' }), dueAt }, ...(workerId ? [{ kind: 'WATCH', ref: other, role: 'PM' } as const] : [])] : []);
const follow = following<Lamp>('engineering', { subjectType: 'LAMP', tasksOf });
const told = (before: Lamp | null, state: Partial<Lamp>) => follow(before, { state, events: [] }, now).events.map(({ type, aggregateId, data }) => [type.split('.')[2], aggregateId, data]);
const about = { subjectType: 'LAMP', subjectId: id };

describe('tasks (PLAT-020)', () => {
  it('open with what waits, about the thing itself', () => {
    expect(told(null, lamp)).toEqual([]);
    expect(told(null, { ...lamp, isBroken: true, dueAt: now })).toEqual([['opened', id, { ref: id, kind: 'REPAIR', employeeId: null, role: 'EM', dueAt: now.toISOString(), ...about }]]);
  });

  it('change with whose they are or when they are due, and not otherwise', () => {
    const broken = { ...lamp, isBroken: true, workerId: worker };
    expect(told(broken, { dueAt: null })).toEqual([]);
    expect(told(broken, { dueAt: now })).toEqual([['changed', id, { ref: id, kind: 'REPAIR', employeeId: worker, role: null, dueAt: now.toISOString(), ...about }]]);
    expect(told({ ...broken, workerId: null }, { workerId: worker }).map(([step, ref]) => [step, ref])).toEqual([['changed', id], ['opened', other]]);
  });

  it('close before others open, each by its own ref, and with what is no more', () => {
    const broken = { ...lamp, isBroken: true, workerId: worker };
    expect(told(broken, { workerId: null }).map(([step, ref]) => [step, ref])).toEqual([['closed', other], ['changed', id]]);
    expect(told(broken, { isBroken: false }).map(([step]) => step)).toEqual(['closed', 'closed']);
    expect(taskChanges('engineering', { subjectType: 'LAMP', tasksOf }, { before: broken, after: null, now }).map(({ type }) => type.split('.')[2])).toEqual(['closed', 'closed']);
  });

  it('come after what the decision itself tells, which stays as it is', () => {
    const decision = { state: { isBroken: true }, events: [{ type: 'lamp.broken' } as never], deadlines: [{ kind: 'repair', ref: id, dueAt: now }] };
    expect(follow(lamp, decision, now)).toMatchObject({ state: { isBroken: true }, events: [{ type: 'lamp.broken' }, { type: 'engineering.task.opened.v1' }], deadlines: [{ kind: 'repair' }] });
  });
});
