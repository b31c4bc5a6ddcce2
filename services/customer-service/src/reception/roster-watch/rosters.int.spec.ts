import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { estateState } from '@guanjia/contracts';
import { person, regional, startSubgraph, type Client, type SubgraphHarness } from '@guanjia/testing';
import { customerService } from '../../index.ts';
import { anEstate, tellStandards, type EstatePlace } from '../../places/estate.fixture.ts';
import { departs, moves, make, refusedMaking, tasksAbout, verbOn } from '../reception.fixture.ts';

let h: SubgraphHarness;
let place: EstatePlace;
let planner: Client;

beforeAll(async () => {
  h = await startSubgraph(customerService);
  await tellStandards(h);
});
beforeEach(async () => {
  h.clock.set('2026-03-02T01:30:00Z'); // 09:30 in Shanghai
  place = await anEstate(h);
  planner = h.as(person(['AST', 'CSR'], place.estateId));
});
afterAll(() => h.stop());

const shift = (post: string, startAt: string, endAt: string, employeeId = place.officerId) => ({ estateId: place.estateId, post, startAt, endAt, employeeId });
const plan = (...input: Parameters<typeof shift>) => make(planner, 'createDutyShift', { input: shift(...input), fields: 'id state' });
const DAY = ['2026-03-03T00:00:00Z', '2026-03-03T12:00:00Z'] as const; // 3 March, 08:00 to 20:00
const NIGHT = ['2026-03-02T12:00:00Z', '2026-03-03T00:00:00Z'] as const; // 2 March, 20:00 to 08:00

const gapsOf = async (query: string, { from = '2026-03-03', to, client = planner }: { from?: string; to?: string; client?: Client } = {}): Promise<any[]> => (await client.data(
  `query ($e: ID!, $from: Date!, $to: Date!) { ${query}(estateId: $e, from: $from, to: $to) { post on minutes gaps { startAt endAt } } }`,
  { e: place.estateId, from, to: to ?? from }))[query];

async function look(): Promise<void> {
  await h.subgraph.deadlines.fireDue();
  await h.settle();
}
/** Alerts as they stand: opened and not closed. */
const alerts = async () => {
  const open = new Map<string, number>();
  for (const [step, kind] of await tasksAbout(h, place.estateId)) open.set(kind!, (open.get(kind!) ?? 0) + (step === 'opened' ? 1 : -1));
  return Object.fromEntries(open);
};

describe('the roster of desk and monitoring room', () => {
  it('shows which staffed shifts nobody, or not everybody needed, covers (CS-001)', async () => {
    await plan('FRONT_DESK', DAY[0], '2026-03-03T08:00:00Z');
    await plan('MONITORING_ROOM', ...NIGHT);
    expect(await gapsOf('dutyGaps', { from: '2026-03-02', to: '2026-03-03' })).toEqual([
      { post: 'FRONT_DESK', on: '2026-03-02', minutes: 720, gaps: [{ startAt: '2026-03-02T00:00:00.000Z', endAt: '2026-03-02T12:00:00.000Z' }] },
      { post: 'FRONT_DESK', on: '2026-03-03', minutes: 240, gaps: [{ startAt: '2026-03-03T08:00:00.000Z', endAt: '2026-03-03T12:00:00.000Z' }] },
      { post: 'MONITORING_ROOM', on: '2026-03-03', minutes: 720, gaps: [{ startAt: '2026-03-03T12:00:00.000Z', endAt: '2026-03-04T00:00:00.000Z' }] },
    ]);
    await plan('FRONT_DESK', '2026-03-03T08:00:00Z', DAY[1], place.technicianId);
    expect((await gapsOf('dutyGaps')).map(({ post }) => post)).toEqual(['MONITORING_ROOM']);
  });

  it('alerts before a shift begins that nobody covers, and takes it back once it is covered (CS-001)', async () => {
    await look();
    // The desk has been open since 08:00; it, tonight and tomorrow are looked at.
    expect(await alerts()).toEqual({ ROSTER_GAP_FRONT_DESK: 2, ROSTER_GAP_MONITORING_ROOM: 1, ROSTER_GAP_HOTLINE: 2 });
    expect(await tasksAbout(h, place.estateId)).toContainEqual(['opened', 'ROSTER_GAP_FRONT_DESK', 'AST']);
    await plan('MONITORING_ROOM', ...NIGHT);
    await look();
    expect((await alerts())['ROSTER_GAP_MONITORING_ROOM']).toBe(0);
    await look();
    expect((await tasksAbout(h, place.estateId)).filter(([, kind]) => kind === 'ROSTER_GAP_MONITORING_ROOM')).toHaveLength(2);
    h.clock.set('2026-03-02T12:00:00Z');
    await look();
    expect((await alerts())['ROSTER_GAP_MONITORING_ROOM']).toBe(1);
    h.clock.set('2026-03-03T00:00:00Z');
    await look();
    // That of 2 March is over; the one that begins now and the one of tomorrow are open.
    expect((await alerts())['ROSTER_GAP_FRONT_DESK']).toBe(2);
  });

  it('is looked at while the estate is at work alone (CS-001)', async () => {
    const { estateId, regionId } = place;
    await h.tell(estateState, { id: estateId, estateId, data: { id: estateId, regionId, groupId: randomUUID(), code: 'SH-0001', kind: 'RESIDENTIAL', state: 'CLOSED', buildings: [] } });
    expect(await h.sql(`select 1 from deadline where kind = 'roster.look' and ref = $1`, [estateId])).toEqual([]);
  });

  it('is open again when somebody leaves (CS-001)', async () => {
    const { id } = await plan('MONITORING_ROOM', ...NIGHT);
    expect(await gapsOf('dutyGaps', { from: '2026-03-02' })).toHaveLength(1);
    await departs(h, place.officerId, place.estateId);
    expect((await gapsOf('dutyGaps', { from: '2026-03-02' })).map(({ post }) => post)).toEqual(['FRONT_DESK', 'MONITORING_ROOM']);
    expect(await h.sql('select state, withdraw_reason from duty_shift where id = $1', [id])).toEqual([{ state: 'WITHDRAWN', withdraw_reason: 'DEPARTED' }]);
    await look();
    expect((await alerts())['ROSTER_GAP_MONITORING_ROOM']).toBe(1);
  });

  it('is open again when somebody moves to another estate, and not when they move within this one (CS-001, HR-004)', async () => {
    const { estateId, officerId } = place;
    const { id } = await plan('MONITORING_ROOM', ...NIGHT);
    const state = async () => (await h.sql('select state from duty_shift where id = $1', [id]))[0]!['state'];
    await moves(h, officerId, { from: estateId, to: estateId });
    expect(await state()).toBe('PLANNED');
    await moves(h, officerId, { from: estateId, to: randomUUID() });
    expect(await state()).toBe('WITHDRAWN');
    expect((await gapsOf('dutyGaps', { from: '2026-03-02' })).map(({ post }) => post)).toEqual(['FRONT_DESK', 'MONITORING_ROOM']);
  });

  it('has nobody in two places, nobody of another estate, and no shift backwards or over (CS-001)', async () => {
    await plan('FRONT_DESK', ...DAY);
    const refused = (...input: Parameters<typeof shift>) => refusedMaking(planner, 'createDutyShift', shift(...input));
    expect(await refused('MONITORING_ROOM', '2026-03-03T11:00:00Z', '2026-03-03T23:00:00Z')).toBe('SHIFT_OVERLAPS');
    expect(await refused('FRONT_DESK', DAY[1], DAY[0])).toBe('SHIFT_PERIOD_INVALID');
    expect(await refused('FRONT_DESK', '2026-03-01T00:00:00Z', '2026-03-01T12:00:00Z')).toBe('TIME_PAST');
    expect(await refused('FRONT_DESK', ...DAY, (await anEstate(h)).officerId)).toBe('REFERENCE_NOT_YET_KNOWN');
    const both = await Promise.all([1, 2].map(() => refused('FRONT_DESK', ...DAY, place.technicianId)));
    expect(both.toSorted()).toEqual(['SHIFT_OVERLAPS', undefined]);
  });

  it('may be changed, and is seen by the estate and above alone (CS-001, PLAT-001)', async () => {
    const { id } = await plan('FRONT_DESK', ...DAY);
    const list = 'query ($e: ID!) { dutyShifts(estateId: $e, from: "2026-03-03", to: "2026-03-03") { id state employee { id } } }';
    const read = async (client: Client) => (await client.data(list, { e: place.estateId })).dutyShifts;
    expect(await read(h.as(regional('RM', place.regionId)))).toEqual([{ id, state: 'PLANNED', employee: { id: place.officerId } }]);
    const stranger = h.as(person('AST', randomUUID()));
    expect(await read(stranger)).toEqual([]);
    expect(await gapsOf('dutyGaps', { client: stranger })).toEqual([]);
    expect(await stranger.refusal(verbOn('withdrawDutyShift'), { id })).toBe('NOT_FOUND');
    expect((await planner.data(verbOn('withdrawDutyShift'), { id })).withdrawDutyShift.state).toBe('WITHDRAWN');
    expect((await gapsOf('dutyGaps')).map(({ post }) => post)).toContain('FRONT_DESK');
  });
});

describe('the telephone', () => {
  const roster = (on: string, shifts: [string, string, string?][]) => ({
    estateId: place.estateId, on, shifts: shifts.map(([startAt, endAt, employeeId = place.officerId]) => ({ employeeId, startAt, endAt })),
  });
  const set = (...input: Parameters<typeof roster>) => make(planner, 'setHotlineRoster', { input: roster(...input), fields: 'id version on shifts { startAt }' });

  it('is covered when no minute of the calendar day is open, nights of the day before included (CS-005)', async () => {
    expect(await gapsOf('hotlineGaps')).toMatchObject([{ post: 'HOTLINE', on: '2026-03-03', minutes: 1440 }]);
    await set('2026-03-02', [['2026-03-02T12:00:00Z', '2026-03-03T00:00:00Z']]);
    await set('2026-03-03', [['2026-03-03T00:00:00Z', '2026-03-03T12:00:00Z', place.technicianId], ['2026-03-03T12:01:00Z', '2026-03-04T00:00:00Z']]);
    expect(await gapsOf('hotlineGaps')).toMatchObject([{ minutes: 1, gaps: [{ startAt: '2026-03-03T12:00:00.000Z', endAt: '2026-03-03T12:01:00.000Z' }] }]);
    const again = await set('2026-03-03', [['2026-03-03T00:00:00Z', '2026-03-03T12:00:00Z', place.technicianId], ['2026-03-03T12:00:00Z', '2026-03-04T00:00:00Z']]);
    expect(again).toMatchObject({ version: 2, on: '2026-03-03' });
    expect(await gapsOf('hotlineGaps')).toEqual([]);
    await look();
    expect((await alerts())['ROSTER_GAP_HOTLINE']).toBe(1);
  });

  it('loses the shifts of who leaves (CS-005)', async () => {
    await set('2026-03-03', [['2026-03-02T16:00:00Z', '2026-03-03T16:00:00Z']]);
    expect(await gapsOf('hotlineGaps')).toEqual([]);
    await departs(h, place.officerId, place.estateId);
    expect(await gapsOf('hotlineGaps')).toMatchObject([{ minutes: 1440 }]);
  });

  it('refuses a shift of another day, and a day that is over (CS-005)', async () => {
    expect(await refusedMaking(planner, 'setHotlineRoster', roster('2026-03-04', [['2026-03-03T00:00:00Z', '2026-03-03T12:00:00Z']]))).toBe('SHIFT_PERIOD_INVALID');
    expect(await refusedMaking(planner, 'setHotlineRoster', roster('2026-03-01', []))).toBe('TIME_PAST');
    expect(await refusedMaking(h.as(person('CSR', randomUUID())), 'setHotlineRoster', roster('2026-03-04', []))).toBe('NOT_FOUND');
  });
});
