import { expect, it } from '@jest/globals';
import { agreementAttached, moveInCompleted, takeoverCompleted } from '@guanjia/contracts';
import { at } from '../../tickets/ticket/ticket.fixture.ts';
import { onAgreement, onMoveIn, possible, residenceAfterTakeover } from './occupancy.policy.ts';

const [signed, unsigned] = moveInCompleted.samples as [any, any];

it('a move-in is living there from when the keys were taken, with its covenant (CS-091, CS-126)', () => {
  expect(onMoveIn(signed)).toEqual([{ type: 'moveIn', at: new Date(signed.moveInAt) }, { type: 'signCovenant', at: new Date(signed.covenantSignedAt) }]);
  expect(onMoveIn(unsigned)).toEqual([{ type: 'moveIn', at: new Date(unsigned.moveInAt) }]);
});

it('a covenant counts, temporary or adopted; no other agreement does (CS-126)', () => {
  const [sample] = agreementAttached.samples as [any];
  expect(['TEMP_COVENANT', 'COVENANT', 'SERVICE_AGREEMENT', 'SAFETY_UNDERTAKING', 'LEASE', 'OTHER'].map((kind) => onAgreement({ ...sample, kind }).length)).toEqual([1, 1, 0, 0, 0, 0]);
});

it('who is in the register of an existing property lives there when it is taken over; a new one is still to be moved into (CS-039, CS-091)', () => {
  const { completedAt } = takeoverCompleted.samples[0]!;
  expect(takeoverCompleted.samples.map((sample) => [sample.propertyKind, residenceAfterTakeover(sample)])).toEqual([['NEW', null], ['EXISTING', new Date(completedAt)]]);
});

it('who was found living there already does not move in again (CS-091)', () => {
  const moveIn = { type: 'moveIn', at: at('01:00') } as const;
  expect(possible(moveIn, { state: 'OCCUPIED', since: at('00:30') })).toBeNull();
  expect(possible(moveIn, { state: 'ENDED', since: at('00:30') })).toBeNull();
  expect(possible(moveIn, { state: 'DELIVERED_VACANT', since: at('01:30') })).toEqual({ type: 'moveIn', at: at('01:30') });
  expect(possible(moveIn, { state: 'UNDELIVERED', since: at('01:30') })).toEqual(moveIn);
});
