import { describe, expect, it } from '@jest/globals';
import { ticketDispatched, vacantHouseDefectFound } from '@guanjia/contracts';
import { businessCalendar } from '@guanjia/domain';
import { createByStaff, createFromDispatch, limitsFrom, NO_LIMITS, ofVacantHouse } from './creation.rules.ts';
import { ids, NOW, people } from './work-order.fixture.ts';

const calendar = businessCalendar([{ year: 2026, holidays: ['2026-03-04'], workdays: [] }]);
const standard = (value: string, unit: string, dayKind: 'ELAPSED' | 'BC') => ({ key: 'k', value, unit, dayKind });
const urgent = { arrive: standard('30', 'minute', 'ELAPSED'), finish: standard('24', 'hour', 'ELAPSED'), calendar };
const routine = { arrive: standard('2', 'hour', 'ELAPSED'), finish: standard('3', 'day', 'BC'), calendar };
const dispatch = ticketDispatched.samples[0]!;
const given = { id: ids.order, estateId: ids.estate, number: 'GD-2026-000001', limits: limitsFrom(NOW, urgent), ticketId: ids.ticket, dispatch, onCallId: null };
const candidate = (skills: string[]) => ({
  type: 'STAFF' as const, employee: { id: people.technician, state: 'ACTIVE' as const, skills }, hasWorkingRole: true, certificates: [],
});
const types = ({ events }: { events: { type: string }[] }) => events.map(({ type }) => type.replace(/^engineering\.|\.v1$/g, ''));

describe('limits (ENG-020)', () => {
  it('urgent: there in 30 minutes, done in 24 hours', () => {
    expect(limitsFrom(NOW, urgent)).toMatchObject({
      respondBy: new Date('2026-03-02T02:00:00Z'), finishBy: new Date('2026-03-03T01:30:00Z'), isProvisional: false,
    });
  });

  it('routine: there in 2 hours, done in 3 working days, over a holiday', () => {
    expect(limitsFrom(NOW, routine)).toMatchObject({
      respondBy: new Date('2026-03-02T03:30:00Z'), finishBy: new Date('2026-03-06T16:00:00Z'), isProvisional: false,
    });
  });

  it('is provisional while the calendar of the year is not published (PLAT-010)', () => {
    expect(limitsFrom(new Date('2027-03-01T01:30:00Z'), routine).isProvisional).toBe(true);
  });
});

describe('an order from a dispatch (ENG-019)', () => {
  it('goes at once to whom the dispatcher named when they may do the work', () => {
    const decision = createFromDispatch({ ...given, candidate: candidate(['PLUMBING']) }, NOW);
    expect(decision.state).toMatchObject({ state: 'ASSIGNED', assigneeId: people.technician });
    expect(types(decision)).toEqual(['work-order.created', 'work-order.assigned', 'task.opened', 'task.opened']);
  });

  it('waits for the engineering manager when the one named may not, or nobody is named (ENG-026)', () => {
    for (const named of [candidate(['ELECTRICAL']), null]) {
      const decision = createFromDispatch({ ...given, candidate: named }, NOW);
      expect(decision.state.state).toBe('CREATED');
      expect(decision.events.map(({ data }) => (data as { kind?: string; role?: string }))).toMatchObject([{}, { kind: 'WORK_ORDER_ASSIGN', role: 'EM' }]);
    }
  });

  it('starts both limits, and none for works', () => {
    expect(createFromDispatch({ ...given, candidate: null }, NOW).deadlines).toHaveLength(2);
    expect(createFromDispatch({ ...given, limits: NO_LIMITS, candidate: null }, NOW).deadlines).toEqual([]);
  });

  it('alerts the assignee of an urgent order beside the task itself (ENG-027)', () => {
    const { events } = createFromDispatch({ ...given, candidate: candidate(['PLUMBING']) }, NOW);
    expect(events.slice(2).map(({ data }) => data)).toMatchObject([
      { kind: 'WORK_ORDER', employeeId: people.technician, dueAt: '2026-03-02T02:00:00.000Z' }, { kind: 'ALERT', employeeId: people.technician },
    ]);
  });

  it('that is urgent and nobody has is told to the technician on call at once (ENG-027)', () => {
    const { state, events } = createFromDispatch({ ...given, candidate: null, onCallId: people.colleague }, NOW);
    expect(state).toMatchObject({ state: 'CREATED', onCallId: people.colleague });
    expect(events.slice(1).map(({ data }) => data)).toMatchObject([{ kind: 'WORK_ORDER_ASSIGN', role: 'EM' }, { kind: 'ALERT', employeeId: people.colleague }]);
  });
});

it('an order of staff has no ticket and charges nobody (ENG-033)', () => {
  const order = {
    origin: 'STAFF' as const, category: 'LIFT', urgency: 'ROUTINE' as const, unitId: null, areaCode: 'T3-LIFT', equipmentId: ids.equipment,
    requiredSkill: 'LIFT', estimateFen: 26_000n, description: '电梯门异响',
  };
  const { state } = createByStaff({ ...given, order }, NOW);
  expect(state).toMatchObject({ ticketId: null, assignmentId: null, isChargeable: false, estimateFen: 26_000n, state: 'CREATED' });
});

describe('a problem in a vacant house (CS-118)', () => {
  it('is a routine order of origin FINDING, with the number of the problem and nobody charged', () => {
    const [sample] = vacantHouseDefectFound.samples;
    expect(ofVacantHouse(sample!)).toEqual({
      origin: 'FINDING', category: 'PLUMBING', urgency: 'ROUTINE', unitId: sample!.unitId, areaCode: null, equipmentId: null, requiredSkill: null, estimateFen: null,
      description: '空房检查 KF-2026-000012',
    });
  });
});
