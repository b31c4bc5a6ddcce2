import { expect, it } from '@jest/globals';
import { zoneReassigned } from '@guanjia/contracts';
import { handoverOf } from './zone-handover.policy.ts';

const [begun, changed] = zoneReassigned.samples as [any, any];

it('what is open passes to a new officer, and stays where the zone is new or its officer the same (CS-029)', () => {
  expect(handoverOf(changed, 'z')).toEqual({ zoneId: 'z', from: changed.previousOfficerId, to: changed.officerId });
  expect([handoverOf(begun, 'z'), handoverOf({ ...changed, previousOfficerId: changed.officerId }, 'z')]).toEqual([null, null]);
});
