import { expect, it } from '@jest/globals';
import { headquarters, member, person, regional } from '@guanjia/testing';
import { idOf } from '../tickets/ticket/ticket.fixture.ts';
import { isShownTo, nameFor, phoneFor } from './shown.rules.ts';

const table = { 'asker.contact': { CSR: 'E', TEC: 'S', OWN: 'S' } } as const;
const row = { estateId: idOf(3) };

it.each([
  ['who serves the estate', person('CSR', idOf(3)), false, true], ['who serves another', person('CSR', idOf(4)), true, false],
  ['field staff whose it is', person('TEC', idOf(3)), true, true], ['field staff whose it is not', person('TEC', idOf(3)), false, false],
  ['an owner who asked', member('OWN', idOf(3)), true, true], ['an owner who did not', member('OWN', idOf(3)), false, false],
  ['a role that is not named', person('EM', idOf(3)), true, false], ['the region', regional('RM', idOf(2)), true, false], ['the group', headquarters('GQ'), true, false],
] as const)('a person is shown in full to %s: %s, own %s → %s (S10)', (_, actor, isOwn, shown) => {
  expect(isShownTo(actor, table, { capability: 'asker.contact', row, isOwn })).toBe(shown);
});

it('others see the first character of a name, and a part of a number (S10)', () => {
  expect([nameFor(true, '张女士'), nameFor(false, '张女士'), nameFor(false, null)]).toEqual(['张女士', '张**', null]);
  expect([phoneFor(true, '13812345678'), phoneFor(false, '13812345678'), phoneFor(false, null)]).toEqual(['13812345678', '138******78', null]);
});
