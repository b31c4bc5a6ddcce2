import { expect, it } from '@jest/globals';
import { zoneReassigned } from '@guanjia/contracts';
import { handoverOf } from './zone-handover.policy.ts';

const [begun, changed] = zoneReassigned.samples as [any, any];
const handover = (data: any) => handoverOf({ aggregateId: 'z', estateId: 'e', data });

it('what is open passes to who answers for the zone: of a former officer where there was another one (CS-029)', () => {
  const zone = { estateId: 'e', zoneId: 'z' };
  expect(handover(changed)).toEqual({ ...zone, from: changed.previousOfficerId, to: changed.officerId });
  expect([handover(begun), handover({ ...changed, previousOfficerId: changed.officerId })]).toEqual([{ ...zone, from: null, to: begun.officerId }, { ...zone, from: null, to: changed.officerId }]);
});
