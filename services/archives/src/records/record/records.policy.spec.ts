import { describe, expect, it } from '@jest/globals';
import { callbackCompleted, correctiveActionOpened, householdMoved, ticketCompleted, type DataOf } from '@guanjia/contracts';
import { onCallbackCompleted, onCaseOpened, onHouseholdMoved, onTicketCompleted } from './records.policy.ts';

type Ticket = DataOf<typeof ticketCompleted>;
type Callback = DataOf<typeof callbackCompleted>;
const told = <D>(data: D) => ({ aggregateId: '01900000-0000-7000-8000-00000000d009', estateId: '01900000-0000-7000-8000-00000000d008', data });
const ticket = (given: Partial<Ticket> = {}): Ticket => ({ ...ticketCompleted.samples[0]!, ...given });
const callback = (given: Partial<Callback> = {}): Callback => ({ ...callbackCompleted.samples[0]!, ...given });

describe('what is drafted of what happens', () => {
  it('one repair record per ticket, however often its work is done again, ARC-002', () => {
    expect(onTicketCompleted(told(ticket()))).toMatchObject({ class: 'REPAIR', sourceType: 'TICKET', subjectType: 'HOUSEHOLD', isComplete: false });
    expect(onTicketCompleted(told(ticket({ completionNo: 2 })))).toBeNull();
  });

  it('is about the household, else the unit, else the estate', () => {
    expect(onTicketCompleted(told(ticket({ householdId: null })))).toMatchObject({ subjectType: 'UNIT' });
    expect(onTicketCompleted(told(ticket({ householdId: null, unitId: null })))).toMatchObject({ subjectType: 'ESTATE', subjectId: told(0).estateId });
  });

  it.each([['PHONE', true], ['ONLINE', true], ['WRITTEN', false], ['DOOR_VISIT', false]] as const)('a callback by %s is complete at its end: %p, ARC-018 CS-050', (method, isComplete) => {
    expect(onCallbackCompleted(told(callback({ method })))).toMatchObject({ class: 'CALLBACK', isComplete });
  });

  it('belongs to the ticket that was called back about, attempt by attempt', () => {
    expect(onCallbackCompleted(told(callback({ attempt: 2 })))).toMatchObject({ ticketId: callback().sourceId, sourceNo: 2 });
    expect(onCallbackCompleted(told(callback({ sourceType: 'MOVE_IN' })))).toMatchObject({ ticketId: null });
  });

  it('a case of corrective action, about its unit, with its ticket where that is the only one, HR-049', () => {
    const [data] = correctiveActionOpened.samples;
    const ticketOf = (...ids: string[]) => onCaseOpened(told({ ...data!, sourceRefs: ids.map((id) => ({ kind: 'TICKET' as const, id })) })).ticketId;
    expect(onCaseOpened(told(data!))).toMatchObject({ class: 'DOCUMENTARY', subjectType: 'UNIT', subjectId: data!.unitId, sourceType: 'CORRECTIVE_ACTION', isComplete: false });
    expect(onCaseOpened(told({ ...data!, unitId: null }))).toMatchObject({ subjectType: 'ESTATE' });
    expect([ticketOf('a'), ticketOf('a', 'b'), ticketOf()]).toEqual(['a', null, null]);
  });

  it('a second household archive when the household moves to another estate, and none within the estate, ARC-008', () => {
    const move = { ...householdMoved.samples[0]! };
    expect(onHouseholdMoved({ ...told(move), seq: 4 })).toBeNull();
    expect(onHouseholdMoved({ ...told({ ...move, toEstateId: told(0).estateId }), seq: 4 })).toMatchObject({ class: 'OWNER', sourceNo: 4, unitId: move.toUnitId });
  });
});
