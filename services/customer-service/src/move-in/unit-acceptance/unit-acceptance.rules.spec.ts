import { describe, expect, it } from '@jest/globals';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import type { MoveIn } from '../move-in/move-in.rules.ts';
import { recorded, requireAcceptable, type RecordUnitAcceptance } from './unit-acceptance.rules.ts';

const moveIn = { id: idOf(60), estateId: idOf(3), type: 'NEW_DELIVERY', unitId: idOf(5), householdId: idOf(6), state: 'AGREEMENTS_SIGNED' } as MoveIn;
const command = (acceptance: object = {}, patch: Partial<MoveIn> = {}): RecordUnitAcceptance => ({
  type: 'recordUnitAcceptance', moveIn: { ...moveIn, ...patch },
  acceptance: { id: idOf(64), items: [{ name: '入户门', isAccepted: true }], ownerSignature: idOf(62), acceptedAt: at('01:00'), ...acceptance },
});
const given = { defectCount: 0, isContactGiven: false, now: at('02:00') };
const isRefused = (code: string, { of = command(), facts = {} }: { of?: RecordUnitAcceptance; facts?: object }) =>
  expect(() => requireAcceptable(of, { ...given, ...facts })).toThrow(expect.objectContaining({ code }));
const cracked = { items: [{ name: '客厅墙面', isAccepted: false }] };

describe('a unit delivery acceptance', () => {
  it('is made of a new delivery after its agreements, with items and the owner’s signature (CS-122, CS-124)', () => {
    expect(() => requireAcceptable(command(), given)).not.toThrow();
    isRefused('STEP_NOT_OF_TYPE', { of: command({}, { type: 'RE_LET' }) });
    isRefused('WRONG_STATE', { of: command({}, { state: 'DOCS_CHECKED' }) });
    isRefused('ACCEPTANCE_INCOMPLETE', { of: command({ items: [] }) });
    isRefused('SIGNATURE_MISSING', { of: command({ ownerSignature: '签' }) });
    isRefused('TIME_ORDER', { of: command({ acceptedAt: at('02:01') }) });
  });

  it('names the defects of what was not accepted, and whom to call about them (CS-124)', () => {
    isRefused('ACCEPTANCE_INCOMPLETE', { of: command(cracked) });
    isRefused('ACCEPTANCE_INCOMPLETE', { facts: { defectCount: 1, isContactGiven: true } });
    isRefused('ACCEPTANCE_INCOMPLETE', { of: command(cracked), facts: { defectCount: 1 } });
    expect(() => requireAcceptable(command(cracked), { ...given, defectCount: 1, isContactGiven: true })).not.toThrow();
  });

  it('tells of each defect its ticket and its limit, and no word of it (CS-124)', () => {
    const { events } = recorded(command(cracked), [{ itemId: idOf(63), category: 'MASONRY', ticketId: idOf(10), dueAt: at('05:00') }], { now: at('02:00'), actorId: idOf(33) });
    expect(events[0]!.data).toEqual({
      moveInId: idOf(60), unitId: idOf(5), householdId: idOf(6), acceptedAt: at('01:00').toISOString(), itemCount: 1,
      defects: [{ itemId: idOf(63), category: 'MASONRY', ticketId: idOf(10), dueAt: at('05:00').toISOString() }],
    });
  });
});
