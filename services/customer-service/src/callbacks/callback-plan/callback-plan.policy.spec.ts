import { expect, it } from '@jest/globals';
import { idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { onCallbackSettled } from './callback-plan.policy.ts';

it('finishes an issued plan with its last callback, not before (CS-047)', () => {
  expect(onCallbackSettled({ id: idOf(90), state: 'ISSUED', pending: 0 })).toEqual([{ do: 'FINISH_PLAN', planId: idOf(90) }]);
  expect(onCallbackSettled({ id: idOf(90), state: 'ISSUED', pending: 1 })).toEqual([]);
});

it('leaves a draft to be issued, and a callback without a plan alone (CS-047)', () => {
  expect(onCallbackSettled({ id: idOf(90), state: 'DRAFT', pending: 0 })).toEqual([]);
  expect(onCallbackSettled(null)).toEqual([]);
});
