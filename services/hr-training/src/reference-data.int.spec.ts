import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { calendarState, serviceStandardState } from '@guanjia/contracts';
import { headquarters, person, regional, startSubgraph, type SubgraphHarness } from '@guanjia/testing';
import { anEstate, key } from './hr-training.fixture.ts';
import { hrTraining, seedReferenceData } from './index.ts';

let h: SubgraphHarness;
beforeAll(async () => {
  h = await startSubgraph(hrTraining);
});
afterAll(() => h.stop());

const load = () => seedReferenceData({ database: h.subgraph.database, clock: h.clock });
const calendar = 'query ($year: Int!, $regionId: ID) { businessCalendar(year: $year, regionId: $regionId) { year holidays workdays region { id } } }';
const set = 'mutation ($input: SetCalendarInput!, $key: IdempotencyKey!) { setCalendar(input: $input, idempotencyKey: $key) { year version holidays } }';

describe('the reference data of a group', () => {
  it('is loaded and published once, however many start at the same moment (PLAT-010 PLAT-014)', async () => {
    const loaded = await Promise.all([load(), load(), load()]);
    expect(loaded.filter(({ standards }) => standards > 0)).toEqual([{ standards: 112, calendars: 23 }]);
    const before = await h.events();
    expect(before.filter(({ type }) => type === serviceStandardState.type)).toHaveLength(112);
    expect(before.filter(({ type }) => type === calendarState.type)).toHaveLength(23);
    expect(before).toHaveLength(2 * (112 + 23));
    expect(await load()).toEqual({ standards: 0, calendars: 0 });
    expect(await h.events()).toHaveLength(before.length);
  });

  it('stays as a group has set it (PLAT-014)', async () => {
    const change = 'mutation ($key: IdempotencyKey!) { setServiceStandard(input: { key: "ticket.callback", value: "20", scopeKind: GROUP }, idempotencyKey: $key) { state } }';
    await h.as(headquarters('GQ')).data(change, { key: key() });
    expect(await load()).toEqual({ standards: 0, calendars: 0 });
    const { serviceStandards } = await h.as(headquarters('GQ')).data('{ serviceStandards { key value } }');
    expect(serviceStandards).toContainEqual({ key: 'ticket.callback', value: '20' });
    expect(serviceStandards).toHaveLength(112);
  });
});

describe('business calendars', () => {
  it('are there for 2004 to 2026 and open for later years (PLAT-010)', async () => {
    const { estateId } = await anEstate(h);
    const csr = h.as(person('CSR', estateId));
    expect((await csr.data(calendar, { year: 2026 })).businessCalendar).toMatchObject({ year: 2026, region: null, workdays: expect.arrayContaining(['2026-02-28']) });
    expect((await csr.data(calendar, { year: 2027 })).businessCalendar).toBeNull();
  });

  it('are published and corrected by HR of the group and by group administration, one record per year (PLAT-010)', async () => {
    const { estateId } = await anEstate(h);
    const input = { year: 2028, holidays: ['2028-01-01', '2028-01-02'], workdays: [] };
    expect(await h.as(person('HRO', estateId)).refusal(set, { input, key: key() })).toBe('FORBIDDEN');
    expect(await h.as(person('PM', estateId)).refusal(set, { input, key: key() })).toBe('FORBIDDEN');
    expect((await h.as(headquarters('HRO')).data(set, { input, key: key() })).setCalendar).toMatchObject({ year: 2028, version: 1 });
    const corrected = { ...input, holidays: ['2028-01-01', '2028-01-03'] };
    const twice = { input: corrected, key: key() };
    const answers = [await h.as(headquarters('GA', '01990000-0000-7000-8000-0000000000c1')).data(set, twice), await h.as(headquarters('GA', '01990000-0000-7000-8000-0000000000c1')).data(set, twice)];
    expect(answers.map(({ setCalendar }) => setCalendar)).toEqual([1, 2].map(() => ({ year: 2028, version: 2, holidays: corrected.holidays })));
    const told = (await h.events(calendarState.type)).filter(({ payload }) => payload['year'] === 2028);
    expect(new Set(told.map(({ aggregateId }) => aggregateId)).size).toBe(1);
    expect(told.map(({ payload }) => payload['holidays'])).toEqual([input.holidays, corrected.holidays]);
    expect(await h.as(headquarters('GA')).refusal(set, { input: { ...input, workdays: ['2028-01-01'] }, key: key() })).toBe('INVALID_INPUT');
  });

  it('of a region go before the group\'s, once archives has told of the region (PLAT-010)', async () => {
    const { regionId } = await anEstate(h);
    const input = { year: 2026, regionId, holidays: ['2026-01-01'], workdays: [] };
    expect(await h.as(headquarters('GA')).refusal(set, { input: { ...input, regionId: key() }, key: key() })).toBe('REFERENCE_NOT_YET_KNOWN');
    await h.as(headquarters('GA')).data(set, { input, key: key() });
    expect((await h.as(headquarters('GA')).data(calendar, { year: 2026, regionId })).businessCalendar).toMatchObject({ holidays: ['2026-01-01'], region: { id: regionId } });
    expect((await h.as(headquarters('GA')).data(calendar, { year: 2026 })).businessCalendar.holidays).toHaveLength(33);
  });

  it('of a region are for whoever serves in it, and answer to others as of none (PLAT-010 PLAT-001)', async () => {
    const [{ estateId, regionId }, elsewhere] = [await anEstate(h), await anEstate(h)];
    for (const actor of [person('CSR', estateId), regional('RM', regionId), headquarters('GQ')]) {
      expect((await h.as(actor).data(calendar, { year: 2026, regionId })).businessCalendar).toMatchObject({ year: 2026 });
    }
    for (const actor of [person('CSR', elsewhere.estateId), regional('RM', elsewhere.regionId)]) expect(await h.as(actor).refusal(calendar, { year: 2026, regionId })).toBe('NOT_FOUND');
    for (const nothing of [key(), 'x']) expect(await h.as(headquarters('GQ')).refusal(calendar, { year: 2026, regionId: nothing })).toBe('NOT_FOUND');
  });
});
