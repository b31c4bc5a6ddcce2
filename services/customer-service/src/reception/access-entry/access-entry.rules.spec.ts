import { expect, it } from '@jest/globals';
import { givenFor } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { decideAccess, isNoticed, type AccessEntry, type RegisterAccess } from './access-entry.rules.ts';

const given = givenFor((command: RegisterAccess, _: AccessEntry | null) => decideAccess(command, { now: at('02:00'), actorId: idOf(33) }));
const passing = (patch: Partial<RegisterAccess> = {}): RegisterAccess => ({
  type: 'registerAccess', id: idOf(51), estateId: idOf(3), gateCode: 'EAST-1', direction: 'IN', personKind: 'COURIER', personRef: null, personName: null, unitId: null,
  at: at('01:59'), ...patch,
});

it('tells gate, direction, kind of person and home, and no name (CS-008)', () => {
  const { events } = given(null).when(passing({ personKind: 'RESIDENT', personRef: idOf(7), personName: '张女士', unitId: idOf(5) })).thenState({ registeredBy: idOf(33) }).decision();
  expect(events[0]!.data).toEqual({ gateCode: 'EAST-1', personKind: 'RESIDENT', direction: 'IN', unitId: idOf(5), visitorPassId: null, at: at('01:59').toISOString() });
});

it.each([['RESIDENT', 'memberId'], ['STAFF', 'employeeId'], ['VISITOR', 'visitorPassId']] as const)('a %s is named by %s (CS-008, CS-009)', (personKind, field) => {
  given(null).when(passing({ personKind })).thenRefused('PERSON_INCOMPLETE', field);
});

it('refuses an entry from the future, and a gate that is no code (CS-008)', () => {
  given(null).when(passing({ at: at('02:01') })).thenRefused('TIME_ORDER', 'at');
  given(null).when(passing({ gateCode: '东门' })).thenRefused('INVALID_INPUT', 'gateCode');
});

it.each([['UNKNOWN', 'IN', true], ['UNKNOWN', 'OUT', false], ['COURIER', 'IN', false], ['EMERGENCY', 'IN', false], ['SHOP_CUSTOMER', 'IN', false]] as const)(
  'somebody %s going %s is noticed: %s (CS-009)', (personKind, direction, noticed) => {
    expect(isNoticed({ personKind, direction, isUnbadged: false })).toBe(noticed);
  });

it('somebody who goes to a site without a valid badge is noticed when coming in (CS-129)', () => {
  expect(isNoticed({ personKind: 'CONTRACTOR', direction: 'IN', isUnbadged: true })).toBe(true);
  expect(isNoticed({ personKind: 'CONTRACTOR', direction: 'OUT', isUnbadged: true })).toBe(false);
});
