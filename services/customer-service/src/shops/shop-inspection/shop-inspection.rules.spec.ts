import { describe, expect, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { decideShopInspection, SHOP_CHECKS, shopInspectionMoves, type ShopInspection, type ShopInspectionCommand } from './shop-inspection.rules.ts';

const decide = (command: ShopInspectionCommand, inspection: ShopInspection | null) => decideShopInspection(command, inspection, { now: at('02:00'), actorId: idOf(33) });
const given = givenFor(decide);
const items = (...fails: string[]) => SHOP_CHECKS.map((check) => ({ check, result: fails.includes(check) ? 'FAIL' as const : 'OK' as const, note: null, photoIds: [] }));
const inspect = (patch: object = {}): ShopInspectionCommand => {
  let n = 70;
  return {
    type: 'inspectShop', id: idOf(64), at: at('01:50'), shop: { id: idOf(65), estateId: idOf(3), unitId: idOf(5), state: 'ACTIVE' }, isDissuaded: false,
    newId: () => idOf(n++), items: items('NO_ILLEGAL_STALLS', 'SIGNS_UNIFORM_AND_SAFE'), ...patch,
  };
};
const found = decide(inspect(), null).state as ShopInspection;
const type = (name: string) => `customer-service.${name}.v1`;
const commands: Record<keyof typeof shopInspectionMoves.moves, ShopInspectionCommand> = {
  dissuadeShop: { type: 'dissuadeShop' }, reportShopViolations: { type: 'reportShopViolations', toRole: 'PM' }, correctShopViolations: { type: 'correctShopViolations', correction: '已清退' },
};
const inState = (state: ShopInspection['state']): ShopInspection => ({ ...found, state, dissuadedAt: at('01:50') });

everyMove(shopInspectionMoves, (name, state) => decide(commands[name], inState(state)), { field: 'state' });

describe('an inspection of a shop', () => {
  it('answers each of its nine checks, and each fail is a breach of the rules (CS-153)', () => {
    expect(SHOP_CHECKS).toHaveLength(9);
    const { events } = given(null).when(inspect()).thenState({ failedCount: 2, state: 'RECORDED' })
      .thenEvents([type('shop.inspected'), type('violation.recorded'), type('violation.recorded'), type('task.opened')]).decision();
    expect(events.slice(1, 3).map(({ aggregateId, data }) => [aggregateId, (data as { kind: string }).kind, (data as { place: string }).place])).toEqual([[idOf(70), 'STALL', 'SHOP'], [idOf(71), 'SIGNAGE', 'SHOP']]);
    given(null).when(inspect({ items: items() })).thenState({ failedCount: 0 }).thenEvents([type('shop.inspected')]);
    given(null).when(inspect({ items: items().slice(1) })).thenRefused('CHECKLIST_INCOMPLETE', 'items');
    given(null).when(inspect({ at: at('02:01') })).thenRefused('TIME_ORDER', 'at');
    given(null).when(inspect({ shop: { id: idOf(65), estateId: idOf(3), unitId: idOf(5), state: 'CLOSED' } })).thenRefused('WRONG_STATE');
  });

  it('may dissuade on the spot; what goes on after that is reported, and is followed until it is put right (CS-108, CS-153)', () => {
    given(null).when(inspect({ isDissuaded: true })).thenState({ state: 'DISSUADED', dissuadedAt: at('01:50') });
    given(inState('DISSUADED')).when(commands.reportShopViolations).thenState({ reportedToRole: 'PM', reportedAt: at('02:00') })
      .thenEvents([type('violation.reported'), type('violation.reported'), type('task.opened')]);
    given({ ...inState('REPORTED'), reportedToRole: 'PM' }).when(commands.correctShopViolations).thenState({ correction: '已清退' }).thenEvents([type('task.closed'), type('task.closed')]);
    given({ ...found, failedCount: 0 }).when({ type: 'dissuadeShop' }).thenRefused('NO_VIOLATION_OPEN');
  });
});
