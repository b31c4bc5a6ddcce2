import { describe, expect, it } from '@jest/globals';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { aComplaint, aFiling } from './complaint.fixture.ts';
import { decideComplaint } from './complaint.rules.ts';

const context = { now: at('04:00'), actorId: idOf(33) };

describe('a complaint whose zone has another officer', () => {
  const passOn = { type: 'passOnComplaint', zoneId: idOf(71), to: idOf(34) } as const;

  it('goes to the new one, with the follow-up that was the former one’s, and says so (CS-029)', () => {
    const decision = decideComplaint(passOn, aComplaint({ state: 'ACCEPTED', officerId: idOf(33) }), context);
    expect(decision).toMatchObject({ state: { zoneId: idOf(71), officerId: idOf(34), handlerId: idOf(34) }, progress: [{ step: 'OFFICER_CHANGED', from: 'ACCEPTED', to: 'ACCEPTED' }] });
    expect(decision.events.map(({ data }) => data)).toMatchObject([{ kind: 'COMPLAINT', employeeId: idOf(34) }]);
    expect(decideComplaint(passOn, aComplaint({ state: 'ACCEPTED', officerId: idOf(33), handlerId: idOf(35) }), context).state).toMatchObject({ officerId: idOf(34), handlerId: idOf(35) });
  });

  it('never goes to whom it is about (CS-029, CS-079)', () => {
    expect(decideComplaint(passOn, aComplaint({ officerId: idOf(33), employeeId: idOf(34) }), context).state).toMatchObject({ officerId: null, handlerId: null });
  });
});

describe('whom a complaint is about', () => {
  it('is not given it to handle (CS-067, CS-079)', () => {
    const assignee = { id: idOf(34), estateId: idOf(3), state: 'ACTIVE' };
    const department = { id: idOf(41), estateId: idOf(3), kind: 'SECURITY', state: 'ACTIVE' };
    const assign = () => decideComplaint({ type: 'assignComplaint', department, assignee, dueAt: at('08:00') }, aComplaint({ state: 'VERIFIED', responsibility: 'OURS', employeeId: idOf(34) }), context);
    expect(assign).toThrow(expect.objectContaining({ code: 'SELF_APPROVAL', field: 'assigneeId' }));
  });

  it('is nobody of another estate (CS-079, PLAT-001)', () => {
    const conduct = (estateId: string | null) => () => decideComplaint(aFiling({ nature: 'STAFF_CONDUCT', employeeId: idOf(32), employee: { estateId } }), null, context).state;
    expect(conduct(idOf(9))).toThrow(expect.objectContaining({ code: 'NOT_IN_ESTATE', field: 'employeeId' }));
    for (const estateId of [idOf(3), null]) expect(conduct(estateId)()).toMatchObject({ state: 'FILED', employeeId: idOf(32) });
  });
});
