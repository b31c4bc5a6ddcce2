import { expect, it } from '@jest/globals';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { decideBoxOpening } from './suggestion-box.rules.ts';

it('an opening of the box is logged, an empty one too, and not before it was (CS-099)', () => {
  const opening = { id: idOf(65), estateId: idOf(3), boxCode: 'GATE-1', at: at('01:50'), by: idOf(33), itemIds: [] };
  expect(decideBoxOpening(opening, at('02:00'))).toEqual({ state: opening, events: [] });
  expect(() => decideBoxOpening({ ...opening, at: at('02:01') }, at('02:00'))).toThrow(expect.objectContaining({ code: 'TIME_ORDER' }));
});
