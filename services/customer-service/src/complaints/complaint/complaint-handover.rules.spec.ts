import { describe, expect, it } from '@jest/globals';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { aComplaint } from './complaint.fixture.ts';
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
