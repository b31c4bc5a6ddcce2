import { expect, it } from '@jest/globals';
import { idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { decideCallbackOwnerRule, type SetCallbackOwnerRule } from './callback-owner-rule.rules.ts';

const rule: SetCallbackOwnerRule = {
  type: 'setCallbackOwnerRule', newId: idOf(87), estateId: idOf(3), channel: 'ONLINE_PLATFORM', role: 'CSR', employeeId: idOf(33),
  employee: { state: 'ACTIVE', estateId: idOf(3) },
};

it('names the role, and a person of the estate who serves, for what comes in by a channel (CS-038)', () => {
  expect(decideCallbackOwnerRule(rule)).toEqual({
    state: { id: idOf(87), estateId: idOf(3), channel: 'ONLINE_PLATFORM', role: 'CSR', employeeId: idOf(33) }, events: [],
  });
  expect(decideCallbackOwnerRule({ ...rule, newId: null, role: 'CSS', employeeId: null, employee: null }).state).not.toHaveProperty('id');
  expect(() => decideCallbackOwnerRule({ ...rule, employee: { state: 'DEPARTED', estateId: idOf(3) } })).toThrow(expect.objectContaining({ code: 'ASSIGNEE_NOT_ACTIVE' }));
  expect(() => decideCallbackOwnerRule({ ...rule, employee: { state: 'ACTIVE', estateId: idOf(4) } })).toThrow(expect.objectContaining({ code: 'NOT_IN_ESTATE' }));
});
