import { describe, expect, it } from '@jest/globals';
import { refused } from '@guanjia/testing';
import { cancelWorkOrder, closeWorkOrder, passLimit, reworkWorkOrder, verifyWorkOrder } from './aftercare.rules.ts';
import { after, anEquipmentOrder, anOrder, NOW, people } from './work-order.fixture.ts';

const reason = { reasonCode: 'FAULT_CAME_BACK', note: null };
const data = ({ events }: { events: { data: object }[] }) => events.map((event) => event.data);

describe('verification (ENG-030)', () => {
  it('is somebody else’s', () => {
    expect(refused(() => verifyWorkOrder(people.technician, anOrder('COMPLETED'), NOW))).toBe('VERIFIER_DID_THE_WORK');
    const contractors = anOrder('COMPLETED', { assigneeId: null, completedBy: people.engineeringManager });
    expect(refused(() => verifyWorkOrder(people.engineeringManager, contractors, NOW))).toBe('VERIFIER_DID_THE_WORK');
    expect(verifyWorkOrder(people.engineeringManager, anOrder('COMPLETED'), NOW).state.state).toBe('VERIFIED');
  });

  it('accepts rework', () => {
    const rework = { no: 1, causeCode: 'POOR_WORK', note: null, at: NOW.toISOString(), acceptedAt: null };
    const { state } = verifyWorkOrder(people.engineeringManager, anOrder('COMPLETED', { reworkNo: 1, reworks: [rework] }), after(60));
    expect(state.reworks).toEqual([{ ...rework, acceptedAt: after(60).toISOString() }]);
  });
});

describe('rework (ENG-021 ENG-030)', () => {
  it('counts on, keeps a record, and goes back to the same hands', () => {
    const decision = reworkWorkOrder(reason, anOrder('VERIFIED', { reworkNo: 1 }), NOW);
    expect(decision.state).toMatchObject({ state: 'REWORK', reworkNo: 2, reworks: [{ no: 2, causeCode: 'FAULT_CAME_BACK', acceptedAt: null }] });
    expect(data(decision)).toContainEqual(expect.objectContaining({ kind: 'WORK_ORDER', employeeId: people.technician }));
  });

  it('needs an approval of its own for what it costs (ENG-024)', () => {
    const approved = anEquipmentOrder('COMPLETED', { approvalState: 'APPROVED', approvedFen: 26_000n, estimateFen: 26_000n });
    expect(reworkWorkOrder(reason, approved, NOW).state).toMatchObject({ approvalState: null, approvedFen: null, estimateFen: null });
  });
});

describe('the end', () => {
  it('waits for the ticket, which may yet send the work back (CS-018)', () => {
    expect(refused(() => closeWorkOrder(anOrder('VERIFIED'), NOW))).toBe('TICKET_STILL_OPEN');
    expect(closeWorkOrder(anOrder('VERIFIED', { isTicketClosed: true }), NOW).state.state).toBe('CLOSED');
    expect(closeWorkOrder(anEquipmentOrder('VERIFIED'), NOW).state.state).toBe('CLOSED');
  });

  it('by cancelling is possible only before work began (ENG-019)', () => {
    expect(refused(() => cancelWorkOrder(reason, anEquipmentOrder('APPROVAL_PENDING', { respondedAt: NOW }), NOW))).toBe('WORK_HAS_BEGUN');
    const decision = cancelWorkOrder(reason, anOrder('ASSIGNED'), NOW);
    expect(decision.deadlines).toHaveLength(2);
    expect(decision.events.map(({ type }) => type)).toEqual(['engineering.work-order.cancelled.v1', 'engineering.task.closed.v1']);
  });
});

describe('a limit that passes (ENG-020)', () => {
  it('is told to the engineering manager and counted', () => {
    const decision = passLimit({ limit: 'RESPOND', dueAt: after(120) }, anOrder('ASSIGNED'), after(121));
    expect(decision.state).toMatchObject({ respondMissedAt: after(121) });
    expect(data(decision)).toEqual([{ limit: 'RESPOND', dueAt: after(120).toISOString() }, expect.objectContaining({ kind: 'ALERT', role: 'EM' })]);
  });

  it('of an approval is told to the project manager (ENG-024)', () => {
    const waiting = anEquipmentOrder('APPROVAL_PENDING', { approvalState: 'REVIEWED', approvalDueBy: after(10) });
    const decision = passLimit({ limit: 'APPROVAL', dueAt: after(10) }, waiting, after(11));
    expect(data(decision)).toEqual([expect.objectContaining({ kind: 'ALERT', role: 'PM' })]);
  });
});
