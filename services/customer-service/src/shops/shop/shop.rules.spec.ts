import { describe, expect, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { holdsOn, missingOf } from './papers.rules.ts';
import { decideShop, shopMoves, type Shop, type ShopCommand } from './shop.rules.ts';

const decide = (command: ShopCommand, shop: Shop | null, now = at('02:00')) => decideShop(command, shop, { now, actorId: idOf(33) });
const given = givenFor((command: ShopCommand, shop: Shop | null) => decide(command, shop));
const paper = (kind: Shop['papers'][number]['kind'], validTo: string | null = null) => ({ kind, number: 'X-1', fileId: null, validTo });
const register = (patch: object = {}): ShopCommand => ({
  type: 'registerShop', id: idOf(65), estateId: idOf(3), unitId: idOf(5), signName: '福满楼', operatorName: '赵女士', operatorPhone: '13822223333', trade: 'CATERING',
  papers: [paper('BUSINESS_LICENCE'), paper('FIRE_SAFETY'), paper('FOOD_PERMIT', '2026-03-10')], unit: { estateId: idOf(3), state: 'ACTIVE' }, ...patch,
});
const shop = decide(register(), null).state as Shop;
const type = (name: string) => `customer-service.${name}.v1`;
const commands: Record<keyof typeof shopMoves.moves, ShopCommand> = {
  recordShopPaper: { type: 'recordShopPaper', paper: paper('EMISSION_PERMIT', '2027-03-01') }, noticeExpiry: { type: 'noticeExpiry' }, closeShop: { type: 'closeShop' },
};

everyMove(shopMoves, (name, state) => decide(commands[name], { ...shop, state }), { field: 'state', limits: { 'shop.paper-end': 'noticeExpiry' } });

describe('a shop', () => {
  it('is registered with its papers, and what it owes is listed and is the officer’s task (CS-152)', () => {
    const { deadlines } = given(null).when(register()).thenState({ missingPapers: ['EMISSION_PERMIT'], state: 'ACTIVE' }).thenEvents([type('shop.registered'), type('task.opened')]).decision();
    expect(deadlines).toEqual([{ kind: 'shop.paper-end', ref: idOf(65), dueAt: new Date('2026-03-10T16:00:00Z') }]);
    given(null).when(register({ trade: 'RETAIL' })).thenState({ missingPapers: [] }).thenEvents([type('shop.registered')]);
    given(null).when(register({ unit: { estateId: idOf(4), state: 'ACTIVE' } })).thenRefused('NOT_IN_ESTATE', 'unitId');
    given(null).when(register({ unit: { estateId: idOf(3), state: 'CLOSED' } })).thenRefused('ESTATE_CLOSED');
    given(null).when(register({ papers: [paper('FOOD_PERMIT'), paper('FOOD_PERMIT')] })).thenRefused('SHOP_PAPER_TWICE', 'papers');
    given(null).when(register({ papers: [paper('FOOD_PERMIT', '2026-03-01')] })).thenRefused('SHOP_PAPER_ENDED', 'validTo');
  });

  it('owes a paper no more when it is brought, and again when it ends (CS-152)', () => {
    const whole = { ...shop, ...decide(commands.recordShopPaper, shop).state };
    given(shop).when(commands.recordShopPaper).thenState({ missingPapers: [] }).thenEvents([type('shop.paper-recorded'), type('task.closed')]);
    const { state, events, deadlines } = decide({ type: 'noticeExpiry' }, whole, new Date('2026-03-10T16:00:00Z'));
    expect(state.missingPapers).toEqual(['FOOD_PERMIT']);
    expect(events.map((event) => event.type)).toEqual([type('shop.paper-expired'), type('task.opened')]);
    expect(deadlines).toEqual([{ kind: 'shop.paper-end', ref: idOf(65), dueAt: new Date('2027-03-01T16:00:00Z') }]);
    expect(decide({ type: 'noticeExpiry' }, { ...whole, ...state }, new Date('2026-03-11T16:00:00Z')).events).toEqual([]);
  });

  it('that has gone owes nothing (CS-152)', () => {
    given(shop).when({ type: 'closeShop' }).thenState({ state: 'CLOSED', closedOn: '2026-03-02' }).thenEvents([type('shop.closed'), type('task.closed')]).thenDeadlines(['shop.paper-end']);
  });
});

it('a paper holds on its last day, and one without an end always (CS-152, PLAT-013)', () => {
  expect([holdsOn({ validTo: '2026-03-02' }, '2026-03-02'), holdsOn({ validTo: '2026-03-01' }, '2026-03-02'), holdsOn({ validTo: null }, '2099-01-01')]).toEqual([true, false, true]);
});

it.each([
  ['RETAIL', []], ['FOOD_RETAIL', ['FOOD_PERMIT']], ['CATERING', ['FOOD_PERMIT', 'EMISSION_PERMIT']], ['PERSONAL_CARE', ['HYGIENE_PERMIT']], ['EDUCATION', ['TRADE_PERMIT']], ['MEDICAL', ['TRADE_PERMIT']],
] as const)('a shop of trade %s needs, beside licence and fire safety, %j (CS-152)', (trade, more) => {
  expect(missingOf(trade, [], '2026-03-02')).toEqual(['BUSINESS_LICENCE', 'FIRE_SAFETY', ...more]);
});
