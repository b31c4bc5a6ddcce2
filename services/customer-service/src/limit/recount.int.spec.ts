import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { calendarState, serviceStandardState } from '@guanjia/contracts';
import { person, startSubgraph, type SubgraphHarness } from '@guanjia/testing';
import { completed } from '../callbacks/callback/callback-journey.fixture.ts';
import { customerService } from '../index.ts';
import { anEstate, tellStandards, type EstatePlace } from '../places/estate.fixture.ts';
import { dispatched, enter, kitchenLeak, mutation } from '../tickets/ticket/ticket-journey.fixture.ts';

let h: SubgraphHarness;

beforeAll(async () => {
  h = await startSubgraph(customerService);
  h.clock.set('2026-12-30T01:30:00Z');
  await tellStandards(h);
});
afterAll(() => h.stop());

const publish = (id: string, { regionId }: EstatePlace, holidays: string[]) => h.tell(calendarState, { id, estateId: null, data: {
  id, regionId, year: 2027, holidays, workdays: [], state: 'EFFECTIVE',
} });
const LONG_NEW_YEAR = ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04'];

const row = async (table: 'ticket' | 'callback', id: string) =>
  (await h.sql(`select version, due_at as "dueAt", is_due_provisional as "isProvisional" from ${table} where id = $1`, [id]))[0];
const changes = async (ref: string) => (await h.events('customer-service.task.changed.v1')).filter((e) => e.aggregateId === ref).map(({ payload }) => payload['dueAt']);

describe('the calendar of 2027 is published after limits of 2026 run into it (PLAT-010)', () => {
  it('makes the finish limit of a ticket firm where it belongs, by the standard it was dispatched under', async () => {
    const [place, elsewhere] = [await anEstate(h), await anEstate(h)];
    const { id } = await dispatched(h, place, { urgency: 'ROUTINE' });
    const { id: other } = await dispatched(h, elsewhere, { urgency: 'ROUTINE' });
    const before = await row('ticket', id);
    expect(before).toMatchObject({ dueAt: new Date('2027-01-05T16:00:00Z'), isProvisional: true });
    await tellStandardOf(place, { key: 'repair.limits.routine.finish', value: '1' });
    await publish(randomUUID(), place, LONG_NEW_YEAR);
    expect(await row('ticket', id)).toEqual({ dueAt: new Date('2027-01-06T16:00:00Z'), isProvisional: false, version: before.version + 1 });
    expect(await row('ticket', other)).toMatchObject({ dueAt: before.dueAt, isProvisional: true });
  });

  it('never changes a firm limit, though the calendar is corrected', async () => {
    const place = await anEstate(h);
    const { id } = await dispatched(h, place, { urgency: 'ROUTINE' });
    const calendarId = randomUUID();
    await publish(calendarId, place, ['2027-01-01']);
    const firm = await row('ticket', id);
    expect(firm).toMatchObject({ dueAt: new Date('2027-01-05T16:00:00Z'), isProvisional: false });
    await publish(calendarId, place, LONG_NEW_YEAR);
    expect(await row('ticket', id)).toEqual(firm);
  });

  it('moves the dispatch limit of works, and its task', async () => {
    const place = await anEstate(h);
    h.clock.set('2026-12-31T01:30:00Z');
    const officer = h.as(person('CSR', place.estateId, place.officerId));
    const { id } = await enter(officer, kitchenLeak(place));
    await officer.data(mutation('triageTicket', 'TriageTicketInput'), { id, input: { category: 'PLUMBING', urgency: 'WORKS' } });
    expect(await row('ticket', id)).toMatchObject({ dueAt: new Date('2027-01-04T16:00:00Z'), isProvisional: true });
    await publish(randomUUID(), place, LONG_NEW_YEAR);
    expect(await row('ticket', id)).toMatchObject({ dueAt: new Date('2027-01-05T16:00:00Z'), isProvisional: false });
    expect((await changes(id)).at(-1)).toBe('2027-01-05T16:00:00.000Z');
  });

  it('moves the due time of a callback that an estate counts in working days, its deadline and its task', async () => {
    const place = await anEstate(h);
    h.clock.set('2026-12-31T01:30:00Z');
    await tellStandardOf(place, { key: 'ticket.callback', value: '1' });
    const { id } = await (await completed(h, place)).latest();
    expect(await row('callback', id)).toMatchObject({ dueAt: new Date('2027-01-04T16:00:00Z'), isProvisional: true });
    await publish(randomUUID(), place, LONG_NEW_YEAR);
    expect(await row('callback', id)).toMatchObject({ dueAt: new Date('2027-01-05T16:00:00Z'), isProvisional: false });
    expect(await h.sql(`select due_at from deadline where ref = $1 and kind = 'callback.due'`, [id])).toEqual([{ due_at: new Date('2027-01-05T16:00:00Z') }]);
    expect(await changes(id)).toEqual(['2027-01-05T16:00:00.000Z']);
  });

  it('leaves none out, however many there are', async () => {
    const place = await anEstate(h);
    h.clock.set('2026-12-30T01:30:00Z');
    const { id } = await dispatched(h, place, { urgency: 'ROUTINE' });
    await h.sql(`insert into ticket select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'number', 'COPY-' || n))).*
      from ticket t, generate_series(1, 400) n where t.id = $1`, [id]);
    await publish(randomUUID(), place, LONG_NEW_YEAR);
    expect(await h.sql('select is_due_provisional, due_at, count(*)::int from ticket where estate_id = $1 group by 1, 2', [place.estateId])).toEqual([
      { is_due_provisional: false, due_at: new Date('2027-01-06T16:00:00Z'), count: 401 },
    ]);
  });
});

/** An estate's own standard, counted in working days. */
async function tellStandardOf({ estateId }: EstatePlace, { key, value }: { key: string; value: string }): Promise<void> {
  const id = randomUUID();
  await h.tell(serviceStandardState, { id, estateId: null, data: {
    id, key, value, unit: 'day', dayKind: 'BC', operator: 'LE', scopeKind: 'ESTATE', scopeId: estateId, validFrom: '2026-01-01', validTo: null, state: 'EFFECTIVE',
  } });
}
