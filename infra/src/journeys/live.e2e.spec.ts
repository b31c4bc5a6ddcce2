import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, rowsOf } from '@guanjia/testing';
import { buildSchema } from 'graphql';
import { createClient as streamClient } from 'graphql-sse';
import { createClient as socketClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { publicSchemaFile } from '../schema/schema-files.ts';
import { openOwnOffice } from './own-office.fixture.ts';

type Heard = { data?: any; errors?: readonly { extensions?: any }[] };

let office: Awaited<ReturnType<typeof openOwnOffice>>;
/** Who holds a role where. */
let staff: { id: string; role: string; estateId: string }[];
let regional: { id: string; regionId: string }[];
const ends: (() => unknown)[] = [];

beforeAll(async () => {
  office = await openOwnOffice({ estates: 2, units: 20, tickets: 0 });
  const grants = office.adminUrls.get('hr-training')!;
  staff = await rowsOf(grants, `select employee_id as id, role, scope_id as "estateId" from role_grant where scope_kind = 'ESTATE' order by id`);
  regional = await rowsOf(grants, `select employee_id as id, scope_id as "regionId" from role_grant where scope_kind = 'REGION' and role = 'RM' order by id`);
});
afterEach(() => Promise.all(ends.splice(0).map((end) => end())));
afterAll(() => office?.stop());

const estates = (): string[] => [...new Set(staff.map(({ estateId }) => estateId))];
const of = (role: string, estateId: string, index = 0): string => staff.filter((one) => one.role === role && one.estateId === estateId)[index]!.id;

/** What a person hears, over either transport. */
async function hears(personId: string, query: string, variables: Record<string, unknown>, transport: 'ws' | 'sse' = 'ws'): Promise<{ heard: Heard[]; refusal: Promise<any> }> {
  const url = await office.platform.gateway.getUrl();
  const authorization = `Bearer ${await office.tokenFor(personId)}`;
  const client = transport === 'ws'
    ? socketClient({ url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, connectionParams: { authorization }, retryAttempts: 0 })
    : streamClient({ url: `${url}/graphql/stream`, headers: { authorization }, retryAttempts: 0 });
  ends.push(() => client.dispose());
  const heard: Heard[] = [];
  const refusal = new Promise((resolve) => {
    (client as ReturnType<typeof socketClient>).subscribe({ query, variables }, { next: (value) => void heard.push(value as Heard), error: resolve, complete: () => resolve(undefined) });
  });
  return { heard, refusal };
}

async function fileTicket(estateId: string, by = of('CSR', estateId)): Promise<string> {
  const now = new Date().toISOString();
  const input = {
    estateId, channel: 'PATROL', reporterType: 'STAFF', contactName: '李师傅', contactPhone: '13987654321', content: '大堂灯不亮',
    locationScope: 'PUBLIC', areaCode: 'LOBBY-1', reportedAt: now, receivedAt: now,
  };
  return (await office.as(by)(`mutation ($input: CreateTicketInput!, $key: IdempotencyKey!) {
    createTicket(input: $input, idempotencyKey: $key) { id } }`, { input, key: randomUUID() })).createTicket.id;
}

/** Access is kept for 15 s unless a notice ends it. */
const soonerThanTheCacheEnds = { timeoutMs: 10_000 };
const subscriptions = Object.values(buildSchema(readFileSync(publicSchemaFile, 'utf8')).getSubscriptionType()!.getFields());
const overEstates = subscriptions.filter(({ args }) => args.length > 0).map(({ name }) => name);
const tickets = 'subscription ($estateId: ID!) { ticketChanged(estateId: $estateId) { id state estate { id name } } }';

describe('live updates of the whole platform', () => {
  it('tell people of two estates of their own tickets and orders, across subgraphs, and nobody else (S8)', async () => {
    const [here, there] = estates() as [string, string];
    const [ours, theirs] = [await hears(of('CSR', here), tickets, { estateId: here }), await hears(of('CSR', there), tickets, { estateId: there }, 'sse')];
    const orders = await hears(of('EM', here), 'subscription ($e: ID!) { now: workOrderChanged(estateId: $e) { ...Order } } fragment Order on WorkOrder { id state estate { name } }', { e: here }, 'sse');
    let filed!: string;
    await eventually(async () => {
      filed = await fileTicket(here);
      await fileTicket(there);
      await eventually(() => expect(ours.heard.at(-1)?.data?.ticketChanged.id).toBe(filed), { timeoutMs: 1_000 });
      expect(theirs.heard.length).toBeGreaterThan(0);
    });
    const desk = office.as(of('FD', here));
    await desk('mutation ($id: ID!) { triageTicket(id: $id, input: { category: ELECTRICAL, urgency: URGENT }) { state } }', { id: filed });
    await desk('mutation ($id: ID!) { dispatchTicket(id: $id, input: {}) { state } }', { id: filed });
    await eventually(() => {
      expect(ours.heard.at(-1)?.data?.ticketChanged).toMatchObject({ id: filed, state: 'DISPATCHED', estate: { id: here, name: expect.any(String) } });
      expect(orders.heard.at(-1)?.data?.now).toMatchObject({ estate: { name: expect.any(String) } });
    });
    expect(new Set(ours.heard.map(({ data }) => data.ticketChanged.estate.id))).toEqual(new Set([here]));
    expect(new Set(theirs.heard.map(({ data }) => data.ticketChanged.estate.id))).toEqual(new Set([there]));
  });

  it('tell a repairman of what was given to him, and no other one (PLAT-020)', async () => {
    const [here] = estates() as [string];
    const [one, other] = [of('TEC', here, 0), of('TEC', here, 1)];
    const query = 'subscription { myWorkChanged { kind ref state estate { id } } }';
    const [mine, his] = [await hears(one, query, {}), await hears(other, query, {})];
    const ticket = await fileTicket(here);
    const desk = office.as(of('FD', here));
    await desk('mutation ($id: ID!) { triageTicket(id: $id, input: { category: PLUMBING, urgency: URGENT }) { state } }', { id: ticket });
    await desk('mutation ($id: ID!) { dispatchTicket(id: $id, input: {}) { state } }', { id: ticket });
    const manager = office.as(of('EM', here));
    const [order] = (await office.until(async () => (await manager('query ($id: ID!) { ticket(id: $id) { workOrders { id } } }', { id: ticket })).ticket.workOrders, (all: any) => all?.length === 1)) as [{ id: string }];
    await manager('mutation ($id: ID!, $to: ID!) { assignWorkOrder(id: $id, input: { employeeId: $to }) { state } }', { id: order.id, to: one });
    await eventually(() => expect(mine.heard.map(({ data }) => data?.myWorkChanged)).toContainEqual({ kind: 'WORK_ORDER', ref: order.id, state: 'OPEN', estate: { id: here } }));
    expect(JSON.stringify(his.heard)).not.toContain(order.id);
  });

  it.each(overEstates)('by %s are refused for an estate of others just as for one that does not exist (S8)', async (field) => {
    const [here, there] = estates() as [string, string];
    for (const stranger of [of('PM', here), office.idOf('OWN')]) {
      const refusals = [];
      for (const estateId of [there, randomUUID()]) {
        const [error] = await (await hears(stranger, `subscription ($estateId: ID!) { ${field}(estateId: $estateId) { id } }`, { estateId })).refusal;
        const { requestId: _, params, ...extensions } = error.extensions;
        refusals.push({ message: error.message, extensions, params: { ...params, ...(params?.id === estateId ? { id: 'asked' } : {}) } });
      }
      expect(refusals[0]).toMatchObject({ extensions: { code: expect.stringMatching(/^(NOT_FOUND|FORBIDDEN)$/) } });
      expect(refusals[1]).toEqual(refusals[0]);
    }
  });

  it('name an estate, or are of oneself', () => {
    expect(subscriptions.map(({ args }) => args.map(({ name }) => name)).filter((names) => names.join() !== 'estateId' && names.length > 0)).toEqual([]);
    expect(overEstates).toEqual(['ticketChanged', 'workOrderChanged']);
  });
});

describe('sight (PLAT-001)', () => {
  const seenBy = async (personId: string): Promise<string[]> => {
    const { tickets: found } = await office.as(personId)('{ tickets(first: 100) { nodes { estate { id } } } }');
    return [...new Set<string>(found.nodes.map(({ estate }: any) => estate.id))].sort();
  };

  it('of somebody with grants in two estates is of both, and follows an estate into another region', async () => {
    const [here, there] = estates() as [string, string];
    const group = office.as(office.idOf('GA'));
    for (const estateId of [here, there]) await fileTicket(estateId);
    const officer = of('CSR', here);
    expect(await seenBy(officer)).toEqual([here]);
    await group('mutation ($input: GrantRoleInput!, $key: IdempotencyKey!) { grantRole(input: $input, idempotencyKey: $key) { id } }',
      { input: { employeeId: officer, role: 'CSR', scopeKind: 'ESTATE', scopeId: there }, key: randomUUID() });
    await eventually(async () => expect(await seenBy(officer)).toEqual([here, there].sort()));
    const places = (await group('{ estates(first: 10) { nodes { id region { id } } } }')).estates.nodes as { id: string; region: { id: string } }[];
    const regionOf = (estateId: string): string => places.find(({ id }) => id === estateId)!.region.id;
    const managers = new Map(regional.map(({ id, regionId }) => [regionId, id]));
    const [old, next] = [managers.get(regionOf(here))!, managers.get(regionOf(there))!];
    expect([await seenBy(old), await seenBy(next)]).toEqual([[here], [there]]);
    await group('mutation ($id: ID!, $to: ID!) { moveEstate(id: $id, regionId: $to) { id } }', { id: here, to: regionOf(there) });
    await eventually(async () => expect([await seenBy(old), await seenBy(next)]).toEqual([[], [here, there].sort()]), soonerThanTheCacheEnds);
  });
});

describe('a role that is revoked (PLAT-003)', () => {
  it('is gone from the next request on, and from what is heard', async () => {
    const [here] = estates() as [string];
    const desk = of('FD', here);
    const { heard } = await hears(desk, tickets, { estateId: here });
    await eventually(async () => {
      await fileTicket(here);
      await eventually(() => expect(heard.length).toBeGreaterThan(0), { timeoutMs: 500 });
    });
    const manager = office.as(of('PM', here));
    const { employee } = await manager('query ($id: ID!) { employee(id: $id) { grants { id state } } }', { id: desk });
    for (const grant of employee.grants) {
      await manager('mutation ($id: ID!) { revokeRole(id: $id, input: { reasonCode: "NO_LONGER_NEEDED" }) { state } }', { id: grant.id });
    }
    const before = heard.length;
    await eventually(async () => {
      const { errors } = await office.ask(desk, '{ tickets(first: 1) { nodes { id } } }');
      expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    }, soonerThanTheCacheEnds);
    const witness = await hears(of('CSR', here), tickets, { estateId: here });
    await eventually(async () => {
      const filed = await fileTicket(here);
      await eventually(() => expect(witness.heard.at(-1)?.data?.ticketChanged.id).toBe(filed), { timeoutMs: 1_000 });
    });
    expect(heard.slice(before)).toEqual([]);
  });

  it('goes with the person who leaves; so does the live connection (HR-004)', async () => {
    const [here] = estates() as [string];
    const leaver = of('CLN', here);
    const { refusal } = await hears(leaver, 'subscription { myWorkChanged { id } }', {});
    await eventually(async () => expect((await office.ask(leaver, '{ myTasks(first: 1) { nodes { id } } }')).status).toBe(200));
    await office.as(of('HRO', here))('mutation ($id: ID!) { departEmployee(id: $id) { state } }', { id: leaver });
    await eventually(async () => expect((await office.ask(leaver, '{ myTasks(first: 1) { nodes { id } } }')).status).toBe(401), soonerThanTheCacheEnds);
    expect(await refusal).toMatchObject({ code: 4401, reason: 'UNAUTHENTICATED' });
  });
});
