import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { headquarters, member, person, regional, startSubgraph, type SubgraphHarness } from '@guanjia/testing';
import { RequestCall } from '@guanjia/subgraph';
import { customerService } from '../../index.ts';
import { anEstate, tellStandards, type EstatePlace } from '../../places/estate.fixture.ts';
import { TicketFieldsResolver } from './ticket-fields.resolver.ts';
import { createTicketDocument, dispatched, enter, kitchenLeak, liftNoise, mutation, readTicket } from './ticket-journey.fixture.ts';
import { TicketReads } from './ticket.reads.ts';

let h: SubgraphHarness;
let place: EstatePlace;

beforeAll(async () => {
  h = await startSubgraph(customerService);
  await tellStandards(h);
});
beforeEach(async () => {
  h.clock.set('2026-03-02T01:30:00Z');
  place = await anEstate(h);
});
afterAll(() => h.stop());

const listed = async (actor: Parameters<SubgraphHarness['as']>[0], filter: object = {}): Promise<any[]> =>
  (await h.as(actor).data('query ($filter: TicketFilter) { tickets(filter: $filter, first: 50) { nodes { id number unitLabel contactPhone isOverdue } } }', { filter })).tickets.nodes;
const timeline = 'query ($id: ID!) { ticketTimeline(ticketId: $id) { from to note actorKind actor { id } } }';

describe('who sees a ticket', () => {
  it('the desk, the region and the group; an owner and a technician their own alone (PLAT-001, CS-016)', async () => {
    const { officer, id, order } = await dispatched(h, place);
    await order.assign();
    const other = await enter(officer, liftNoise(place));
    const ids = async (actor: Parameters<SubgraphHarness['as']>[0]) => (await listed(actor, { estateId: place.estateId })).map((ticket) => ticket.id);
    expect(await ids(person('FD', place.estateId))).toEqual([other.id, id]);
    expect(await ids(regional('RM', place.regionId))).toEqual([other.id, id]);
    expect(await ids(headquarters('GQ'))).toEqual([other.id, id]);
    expect(await ids(regional('RM', randomUUID()))).toEqual([]);
    expect(await ids(member('OWN', place.estateId, place.memberId))).toEqual([id]);
    expect(await ids(member('OWN', place.estateId))).toEqual([]);
    expect(await ids(person('TEC', place.estateId, place.technicianId))).toEqual([id]);
    expect(await ids(person('TEC', place.estateId))).toEqual([]);
    expect(await h.as(person('ACC', place.estateId)).refusal(readTicket, { id })).toBe('FORBIDDEN');
  });

  it('the number in full: who must call; the rest see a mask', async () => {
    const { id, order } = await dispatched(h, place);
    await order.assign();
    const phone = async (actor: Parameters<SubgraphHarness['as']>[0]) => (await h.as(actor).data('query ($id: ID!) { ticket(id: $id) { contactPhone } }', { id })).ticket.contactPhone;
    for (const role of ['CSR', 'ZL', 'CSS', 'SDM', 'FD', 'OD', 'PM'] as const) expect(await phone(person(role, place.estateId))).toBe('13812345678');
    expect(await phone(person('TEC', place.estateId, place.technicianId))).toBe('13812345678');
    for (const actor of [person('EM', place.estateId), person('AST', place.estateId), regional('RM', place.regionId), headquarters('GQ')]) {
      expect(await phone(actor)).toBe('138******78');
    }
    const answered = await h.as(person('EM', place.estateId)).data(mutation('addTicketNote', 'AddTicketNoteInput'), { id, input: { note: '备件已订' } });
    expect(answered.addTicketNote).toMatchObject({ contactPhone: '138******78', unitLabel: '3栋1202' });
  });

  it('the timeline, from the first; notes among staff are not for the owner (CS-016)', async () => {
    const { officer, id, order } = await dispatched(h, place);
    await order.start();
    await officer.data(mutation('addTicketNote', 'AddTicketNoteInput'), { id, input: { note: '业主较急' } });
    await officer.data(mutation('addTicketNote', 'AddTicketNoteInput'), { id, input: { note: '师傅已到', isForReporter: true } });
    const lines = (await officer.data(timeline, { id })).ticketTimeline;
    expect(lines.map(({ to }: any) => to)).toEqual(['NEW', 'TRIAGED', 'DISPATCHED', 'IN_PROGRESS', 'IN_PROGRESS', 'IN_PROGRESS']);
    expect(lines.map(({ actorKind, actor }: any) => [actorKind, actor?.id])[3]).toEqual(['SYSTEM', undefined]);
    expect(lines[0].actor.id).toBe(place.officerId);
    const owner = h.as(member('OWN', place.estateId, place.memberId));
    expect((await owner.data(timeline, { id })).ticketTimeline.map(({ note }: any) => note)).toEqual([null, null, null, null, null, '师傅已到']);
    expect((await h.as(member('OWN', place.estateId)).data(timeline, { id })).ticketTimeline).toEqual([]);
  });
});

describe('an owner who reports', () => {
  const report = () => ({ ...kitchenLeak(place), channel: 'APP', isChargeable: false });
  const create = (input: object) => h.as(member('OWN', place.estateId, place.memberId)).run(createTicketDocument, { input, key: randomUUID() });

  it('does so of the own home, as whoever the register knows (CS-011)', async () => {
    expect((await create(report())).data.createTicket).toMatchObject({ state: 'NEW', household: { id: place.householdId } });
  });

  it('is refused another’s home, as if it were not there, and the name of staff', async () => {
    const stranger = h.as(member('OWN', place.estateId));
    expect(await stranger.refusal(createTicketDocument, { input: report(), key: randomUUID() })).toBe('NOT_FOUND');
    expect((await create({ ...report(), reporterType: 'STAFF' })).errors?.[0]?.extensions.code).toBe('REPORTER_NOT_ALLOWED');
  });
});

describe('the list', () => {
  it('finds by number and its last digits, by overdue, and by what is due before (CS-015)', async () => {
    const desk = person('FD', place.estateId);
    const { number } = await enter(h.as(desk), liftNoise(place));
    expect(await listed(desk, { number: number.toLowerCase() })).toMatchObject([{ number, isOverdue: false }]);
    expect(await listed(desk, { number: String(Number(number.slice(-6))) })).toHaveLength(1);
    expect(await listed(desk, { number: '999999' })).toEqual([]);
    expect(await listed(desk, { overdue: true })).toEqual([]);
    expect(await listed(desk, { dueBefore: '2026-03-02T03:00:00Z' })).toHaveLength(1);
    h.clock.set('2026-03-02T02:00:01Z');
    expect(await listed(desk, { overdue: true })).toMatchObject([{ isOverdue: true }]);
    expect(await listed(desk, { estateId: 'none' })).toEqual([]);
  });

  it('pages from the newest, each ticket once', async () => {
    const desk = h.as(person('FD', place.estateId));
    for (let i = 0; i < 5; i += 1) await enter(desk, liftNoise(place));
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { tickets }: any = await desk.data('query ($after: String) { tickets(first: 2, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }', { after });
      seen.push(...tickets.nodes.map(({ id }: any) => id));
      ({ hasNextPage: more, endCursor: after } = tickets.pageInfo);
    }
    expect(seen).toHaveLength(5);
    expect(new Set(seen).size).toBe(5);
  });

  it('costs one statement, unit label, household and assignees included', async () => {
    const { order } = await dispatched(h, place);
    await order.assign();
    const call = new RequestCall(person('FD', place.estateId), 'zh-CN', 'list', { clock: h.clock, database: h.subgraph.database });
    const { app } = h.subgraph;
    const { nodes } = await app.get(TicketReads, { strict: false }).list(call, { first: 50 });
    const fields = app.get(TicketFieldsResolver, { strict: false });
    expect([await fields.unitLabel(nodes[0]!, call), fields.household(nodes[0]!), fields.assignees(nodes[0]!)]).toEqual(
      ['3栋1202', { id: place.householdId }, [{ id: place.technicianId }]]);
    expect(call.reads.statements).toBe(1);
    await call.reads.end();
  });

  it('gives a ticket to other services by its id, where it is the caller’s to see', async () => {
    const { id } = await enter(h.as(person('FD', place.estateId)), kitchenLeak(place));
    const document = 'query ($e: [_Any!]!) { _entities(representations: $e) { ... on Ticket { id number } } }';
    const found = async (estateId: string) => (await h.as(person('FD', estateId)).data(document, { e: [{ __typename: 'Ticket', id }] }))._entities;
    expect(await found(place.estateId)).toMatchObject([{ id }]);
    expect(await found(randomUUID())).toEqual([null]);
  });

  it('of a unit and of a household hangs on them', async () => {
    const { id } = await enter(h.as(person('FD', place.estateId)), kitchenLeak(place));
    const { _entities } = await h.as(person('FD', place.estateId)).data(`query ($e: [_Any!]!) { _entities(representations: $e) {
      ... on Unit { tickets { nodes { id } } } ... on Household { tickets { nodes { id } } } } }`,
    { e: [{ __typename: 'Unit', id: place.unitId }, { __typename: 'Household', id: place.householdId }] });
    expect(_entities).toEqual([{ tickets: { nodes: [{ id }] } }, { tickets: { nodes: [{ id }] } }]);
  });
});
