import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { member, person, regional, startSubgraph, type Client, type SubgraphHarness } from '@guanjia/testing';
import { customerService } from '../../index.ts';
import { anEstate, type EstatePlace } from '../../places/estate.fixture.ts';
import { make, refusedMaking, tasksAbout, verbOn } from '../reception.fixture.ts';

let h: SubgraphHarness;
let place: EstatePlace;
let guard: Client;
let owner: Client;

beforeAll(async () => {
  h = await startSubgraph(customerService);
});
beforeEach(async () => {
  h.clock.set('2026-03-02T01:30:00Z');
  place = await anEstate(h);
  guard = h.as(person('SEC', place.estateId));
  owner = h.as(member('OWN', place.estateId, place.memberId));
});
afterAll(() => h.stop());

const guest = (patch: object = {}) => ({
  estateId: place.estateId, hostUnitId: place.unitId, visitorName: '李先生', visitorPhone: '13987654321', purpose: '探亲',
  validFrom: '2026-03-02T01:00:00Z', validTo: '2026-03-02T10:00:00Z', ...patch,
});
const caller = (patch: object = {}) => guest({ kind: 'OFFICE', hostUnitId: undefined, hostEmployeeId: place.officerId, purpose: '洽谈', ...patch });
const issued = (input: object, client = guard): Promise<any> => make(client, 'issueVisitorPass', { input, fields: 'id state' });
const told = async (id: string) => (await h.events()).filter(({ aggregateId }) => aggregateId === id).map(({ type }) => type.replace('customer-service.', '').replace('.v1', ''));

describe('a guest of a home', () => {
  it('is expected by the owner, comes within the validity and leaves (CS-009)', async () => {
    const { id } = await issued(guest(), owner);
    expect((await guard.data(verbOn('checkInVisitor', { fields: 'state checkedInAt' }), { id })).checkInVisitor).toEqual({ state: 'CHECKED_IN', checkedInAt: '2026-03-02T01:30:00.000Z' });
    expect((await guard.data(verbOn('checkOutVisitor'), { id })).checkOutVisitor.state).toBe('CHECKED_OUT');
    expect(await guard.refusal(verbOn('checkOutVisitor'), { id })).toBe('WRONG_STATE');
    expect(await told(id)).toEqual(['visitor-pass.issued', 'visitor-pass.checked-in', 'visitor-pass.checked-out']);
  });

  it('comes neither before nor after, and an unused pass expires by itself (CS-009)', async () => {
    const { id } = await issued(guest({ validFrom: '2026-03-02T02:00:00Z' }));
    expect(await guard.refusal(verbOn('checkInVisitor'), { id })).toBe('PASS_NOT_VALID');
    h.clock.set('2026-03-02T10:00:00Z');
    await h.subgraph.deadlines.fireDue();
    const { visitorPass } = await guard.data('query ($id: ID!) { visitorPass(id: $id) { state } }', { id });
    expect(visitorPass.state).toBe('EXPIRED');
    expect(await guard.refusal(verbOn('checkInVisitor'), { id })).toBe('WRONG_STATE');
  });

  it('is invited by a household to its own home alone, and may be put off by who invited (CS-009)', async () => {
    const neighbour = h.as(member('OWN', place.estateId));
    expect(await refusedMaking(neighbour, 'issueVisitorPass', guest())).toBe('NOT_FOUND');
    const { id } = await issued(guest(), owner);
    expect(await neighbour.refusal(verbOn('revokeVisitorPass'), { id })).toBe('NOT_FOUND');
    expect((await owner.data(verbOn('revokeVisitorPass'), { id })).revokeVisitorPass.state).toBe('REVOKED');
    expect(await refusedMaking(guard, 'issueVisitorPass', guest({ hostUnitId: (await anEstate(h)).unitId }))).toBe('REFERENCE_NOT_YET_KNOWN');
    expect(await refusedMaking(guard, 'issueVisitorPass', guest({ hostEmployeeId: place.officerId }))).toBe('HOST_INCOMPLETE');
    expect(await refusedMaking(guard, 'issueVisitorPass', guest({ validTo: '2026-03-02T01:10:00Z' }))).toBe('PASS_PERIOD_INVALID');
  });
});

describe('a guest of the office', () => {
  it('is registered, who is visited is told, and the visit ends with the departure (CS-010)', async () => {
    const { id } = await issued(caller(), h.as(person('FD', place.estateId)));
    await guard.data(verbOn('checkInVisitor'), { id });
    expect(await tasksAbout(h, id)).toEqual([['opened', 'VISITOR', place.officerId]]);
    h.clock.set('2026-03-02T02:30:00Z');
    expect((await guard.data(verbOn('checkOutVisitor', { fields: 'checkedOutAt hostEmployee { id }' }), { id })).checkOutVisitor)
      .toEqual({ checkedOutAt: '2026-03-02T02:30:00.000Z', hostEmployee: { id: place.officerId } });
    expect((await tasksAbout(h, id)).at(-1)).toEqual(['closed', 'VISITOR', place.officerId]);
    expect(await told(id)).toContain('visitor-pass.checked-out');
    expect(await refusedMaking(guard, 'issueVisitorPass', caller({ hostEmployeeId: null }))).toBe('HOST_INCOMPLETE');
  });
});

it('a pass is seen by the gate, the host and the home it is for; others see nothing, the region a mask (CS-009, PLAT-001, S10)', async () => {
  const { id } = await issued(guest());
  const seen = async (client: Client) => (await client.data('query ($e: ID!) { visitorPasses(filter: { estateId: $e }) { nodes { id visitorName visitorPhone } } }', { e: place.estateId })).visitorPasses.nodes;
  expect(await seen(guard)).toEqual([{ id, visitorName: '李先生', visitorPhone: '13987654321' }]);
  const masked = [{ id, visitorName: '李**', visitorPhone: '139******21' }];
  expect(await seen(owner)).toEqual(masked);
  expect(await seen(h.as(regional('RM', place.regionId)))).toEqual(masked);
  for (const client of [h.as(member('OWN', place.estateId)), h.as(person('SEC', randomUUID())), h.as(person('EM', place.estateId))]) expect(await seen(client)).toEqual([]);
  const [stored] = await h.sql('select visitor_name, visitor_phone from visitor_pass where id = $1', [id]);
  expect(JSON.stringify(stored)).not.toMatch(/李|139/);
});

describe('at the gate', () => {
  const passing = (patch: object = {}) => ({ estateId: place.estateId, gateCode: 'EAST-1', direction: 'IN', personKind: 'COURIER', ...patch });
  const register = (patch: object = {}): Promise<any> => make(guard, 'registerAccess', { input: passing(patch), fields: 'id personKind at' });
  const refused = (patch: object) => refusedMaking(guard, 'registerAccess', passing(patch));
  const list = async (client = guard) => (await client.data('query ($e: ID!) { accessLogs(filter: { estateId: $e, gateCode: "EAST-1" }) { nodes { id personKind } } }', { e: place.estateId })).accessLogs.nodes;

  it('residents, guests and others are registered, as the registers know them (CS-008)', async () => {
    const pass = await issued(guest());
    const { id } = await register({ personKind: 'RESIDENT', memberId: place.memberId });
    await register({ personKind: 'VISITOR', visitorPassId: pass.id });
    await register({ direction: 'OUT' });
    expect((await list()).map(({ personKind }: any) => personKind)).toEqual(expect.arrayContaining(['RESIDENT', 'VISITOR', 'COURIER']));
    const events = (await h.events('customer-service.access.registered.v1')).filter(({ estateId }) => estateId === place.estateId).map(({ payload }) => payload);
    expect(events).toMatchObject([
      { personKind: 'RESIDENT', direction: 'IN', unitId: place.unitId, visitorPassId: null },
      { personKind: 'VISITOR', unitId: place.unitId, visitorPassId: pass.id }, { personKind: 'COURIER', direction: 'OUT', unitId: null },
    ]);
    expect(await refused({ personKind: 'RESIDENT' })).toBe('PERSON_INCOMPLETE');
    expect(await refused({ personKind: 'RESIDENT', memberId: randomUUID() })).toBe('NOT_IN_ESTATE');
    expect(await refused({ personKind: 'VISITOR', visitorPassId: id })).toBe('NOT_IN_ESTATE');
    expect(await refused({ gateCode: '东门' })).toBe('INVALID_INPUT');
  });

  it('whose they are is opened by home, with a purpose, by who leads the service; that it was opened is kept (CS-008, S10)', async () => {
    await register({ personKind: 'RESIDENT', memberId: place.memberId, personName: '张女士' });
    await register();
    const open = 'mutation ($u: ID!, $input: OpenUnitAccessInput!, $key: IdempotencyKey!) { openUnitAccess(unitId: $u, input: $input, idempotencyKey: $key) { id entries { personKind personRef personName direction } } }';
    const variables = { u: place.unitId, input: { purpose: 'OWNER_REQUEST', reason: '业主查询快递代收', from: '2026-03-01T00:00:00Z', to: '2026-03-03T00:00:00Z' }, key: randomUUID() };
    expect(await guard.refusal(open, variables)).toBe('FORBIDDEN');
    expect(await h.as(person('PM', randomUUID())).refusal(open, variables)).toBe('NOT_FOUND');
    const managerId = randomUUID();
    const { openUnitAccess } = await h.as(person('PM', place.estateId, managerId)).data(open, variables);
    expect(openUnitAccess.entries).toEqual([{ personKind: 'RESIDENT', personRef: place.memberId, personName: '张女士', direction: 'IN' }]);
    expect(await h.sql('select unit_id, purpose, opened_by from access_inquiry where id = $1', [openUnitAccess.id]))
      .toEqual([{ unit_id: place.unitId, purpose: 'OWNER_REQUEST', opened_by: managerId }]);
    expect(await list(h.as(person('SEC', randomUUID())))).toEqual([]);
    expect(await owner.refusal('query { accessLogs { nodes { id } } }')).toBe('FORBIDDEN');
  });

  it('somebody whom nobody knows is noticed, the guard and the monitoring room told, and nobody stopped (CS-009)', async () => {
    await register({ personKind: 'UNKNOWN' });
    for (const personKind of ['COURIER', 'EMERGENCY', 'SHOP_CUSTOMER']) await register({ personKind });
    await register({ personKind: 'UNKNOWN', direction: 'OUT' });
    const entries = async () => (await guard.data('query ($e: ID!) { unknownEntries(estateId: $e) { nodes { id state outcome } } }', { e: place.estateId })).unknownEntries.nodes;
    const [{ id }, ...others] = await entries();
    expect(others).toEqual([]);
    expect(await tasksAbout(h, id)).toEqual([['opened', 'UNKNOWN_ENTRY', 'SEC'], ['opened', 'UNKNOWN_ENTRY_WATCH', 'MON']]);
    expect(await told(id)).toContain('visitor-pass.flagged');
    const settle = verbOn('settleUnknownEntry', { input: 'SettleUnknownEntryInput' });
    await guard.data(settle, { id, input: { outcome: '业主亲属,已补登记' } });
    expect(await entries()).toEqual([{ id, state: 'SETTLED', outcome: '业主亲属,已补登记' }]);
    expect((await tasksAbout(h, id)).map(([step]) => step)).toEqual(['opened', 'opened', 'closed', 'closed']);
    expect(await guard.refusal(settle, { id, input: { outcome: '再看' } })).toBe('WRONG_STATE');
  });

  it('may be flagged without having been registered (CS-009)', async () => {
    const { id } = await make(guard, 'flagUnknownEntry', { input: { estateId: place.estateId, gateCode: 'WEST-2', at: '2026-03-02T01:20:00Z' } });
    expect(await told(id)).toContain('visitor-pass.flagged');
    expect(await refusedMaking(h.as(person('SEC', randomUUID())), 'flagUnknownEntry', { estateId: place.estateId, gateCode: 'WEST-2' })).toBe('NOT_FOUND');
  });
});
