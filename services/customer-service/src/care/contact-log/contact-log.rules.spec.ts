import { expect, it } from '@jest/globals';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { decideContact } from './contact-log.rules.ts';

it('what is said with a tenant is kept apart, under the tenancy of that household (CS-091)', () => {
  const contact = { id: idOf(71), estateId: idOf(3), householdId: idOf(6), tenancyId: idOf(70), channel: 'PHONE', at: at('01:50'), summary: '询问停车', needs: '车位', by: idOf(33) } as const;
  expect(decideContact({ ...contact, tenancy: { householdId: idOf(6) } }, at('02:00')).state).toEqual(contact);
  const decide = (patch: object, tenancyOf: { householdId: string } | null) => () => decideContact({ ...contact, ...patch, tenancy: tenancyOf }, at('02:00'));
  expect(decide({}, { householdId: idOf(9) })).toThrow(expect.objectContaining({ code: 'NOT_IN_ESTATE' }));
  expect(decide({}, null)).toThrow(expect.objectContaining({ code: 'NOT_IN_ESTATE' }));
  expect(decide({ at: at('02:01') }, { householdId: idOf(6) })).toThrow(expect.objectContaining({ code: 'TIME_ORDER' }));
});
