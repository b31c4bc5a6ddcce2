import { describe, expect, it } from '@jest/globals';
import { settled, tasksOf } from './follow-up.policy.ts';
import { workOrderMoves } from './lifecycle.rules.ts';
import { after, anEquipmentOrder, anOrder, ids, NOW, people } from './work-order.fixture.ts';

const kinds = (order: Parameters<typeof tasksOf>[0]) => tasksOf(order).map(({ kind, role, employeeId }) => [kind, role ?? employeeId]);

describe('what somebody has to do about an order (PLAT-020)', () => {
  it.each([
    ['CREATED', [['WORK_ORDER_ASSIGN', 'EM']]], ['ASSIGNED', [['WORK_ORDER', people.technician]]], ['STARTED', [['WORK_ORDER', people.technician]]],
    ['BLOCKED', [['WORK_ORDER', people.technician], ['WORK_ORDER_BLOCK', people.engineeringManager]]], ['REJECTED', [['WORK_ORDER_REPLAN', 'EM']]],
    ['COMPLETED', [['WORK_ORDER_VERIFY', 'EM']]], ['VERIFIED', []], ['REWORK', [['WORK_ORDER', people.technician]]], ['CLOSED', []], ['CANCELLED', []],
  ] as const)('%s', (state, expected) => {
    expect(kinds(anOrder(state))).toEqual(expected);
  });

  it('nothing is left when it is over, whatever went before', () => {
    const marked = { isOverride: true, isSameFaultWarned: true, respondMissedAt: NOW, finishMissedAt: NOW, approvalMissedAt: NOW };
    for (const state of workOrderMoves.final) expect(kinds(anEquipmentOrder(state, marked))).toEqual([]);
  });

  it('a limit missed in the first pass alerts nobody again when the work is sent back (ENG-030)', () => {
    const missed = { respondMissedAt: NOW, finishMissedAt: NOW };
    expect(kinds(anOrder('STARTED', missed))).toContainEqual(['ALERT', 'EM']);
    expect(kinds(anOrder('REWORK', missed))).toEqual([['WORK_ORDER', people.technician]]);
  });

  it('a contractor’s order is the engineering manager’s to see to (ENG-023)', () => {
    expect(kinds(anOrder('ASSIGNED', { assigneeId: null, contractId: ids.contract }))).toEqual([['WORK_ORDER', 'EM']]);
  });

  it('an alert has a ref of its own, so that it closes alone', () => {
    const [task, alert] = tasksOf(anOrder('ASSIGNED', { urgency: 'URGENT' }));
    expect([task!.kind, alert!.kind, task!.ref]).toEqual(['WORK_ORDER', 'ALERT', ids.order]);
    expect(alert!.ref).not.toBe(ids.order);
  });
});

describe('what follows from a change (PLAT-018)', () => {
  it('the next limit takes the place of the one that was kept', () => {
    const { state, events, deadlines } = settled(anOrder('ASSIGNED'), { state: 'STARTED', respondedAt: after(10) }, [], NOW);
    expect(state.dueBy).toEqual(after(3 * 1440));
    expect(deadlines).toEqual([{ kind: 'work-order.respond', ref: ids.order, dueAt: null }]);
    expect(events.map(({ type }) => type)).toEqual(['engineering.task.changed.v1']);
  });

  it('nothing, where nothing changed that anybody waits for', () => {
    const { events, deadlines } = settled(anOrder('STARTED', { dueBy: after(3 * 1440) }), { estimateFen: 100n }, [], NOW);
    expect({ events, deadlines }).toEqual({ events: [], deadlines: [] });
  });
});
