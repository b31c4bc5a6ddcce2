import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { headquarters, person, regional, startSubgraph, type Client, type SubgraphHarness } from '@guanjia/testing';
import { filed, nightNoise, tellComplaintStandards } from '../complaints/complaint/complaint-journey.fixture.ts';
import { customerService } from '../index.ts';
import { anEstate, tellStandards, type EstatePlace } from '../places/estate.fixture.ts';
import { tasksAbout } from '../reception/reception.fixture.ts';
import { enter, kitchenLeak, liftNoise } from '../tickets/ticket/ticket-journey.fixture.ts';
import { assignZone } from '../zones/zones.fixture.ts';
import { change, dutiesOf, figuresOf, following, make, refusedMaking, until } from './ticket-days.fixture.ts';
import { k23, k24 } from './ticket-days-indicators.sql.ts';

let h: SubgraphHarness;
let place: EstatePlace;
let officer: Client;
let leader: Client;
let manager: Client;

beforeAll(async () => {
  h = await startSubgraph(customerService);
  await tellStandards(h);
  await tellComplaintStandards(h);
});
beforeEach(async () => {
  h.clock.set('2026-03-05T01:30:00Z'); // a Thursday
  place = await anEstate(h);
  officer = h.as(person('CSR', place.estateId, place.officerId));
  leader = h.as(person('ZL', place.estateId, place.directorId));
  manager = h.as(person('PM', place.estateId));
  await until(h, '2026-03-05T01:30:01Z');
});
afterAll(() => h.stop());

describe('what the zone stands for', () => {
  it('falls to its officer: new tickets, their tasks, and complaints (CS-029)', async () => {
    const zone = await assignZone(manager, place, { areaCodes: ['3-LIFT-2'] });
    const read = 'query ($id: ID!) { ticket(id: $id) { zone { id } officer { id } } }';
    for (const input of [kitchenLeak(place), liftNoise(place)]) {
      const { id } = await enter(officer, input);
      expect((await officer.data(read, { id })).ticket).toEqual({ zone: { id: zone.id }, officer: { id: place.officerId } });
      expect(await tasksAbout(h, id)).toEqual([['opened', 'TICKET_DISPATCH', place.officerId]]);
    }
    const complaint = await filed(officer, nightNoise(place));
    expect((await officer.data('query ($id: ID!) { complaint(id: $id) { zone { id } officer { id } } }', { id: complaint.id })).complaint).toEqual({ zone: { id: zone.id }, officer: { id: place.officerId } });
    expect((await tasksAbout(h, complaint.id))[0]).toEqual(['opened', 'COMPLAINT', place.officerId]);
    const conduct = await filed(officer, nightNoise(place, { nature: 'STAFF_CONDUCT', category: 'ATTITUDE', employeeId: place.officerId }));
    expect((await officer.data('query ($id: ID!) { complaint(id: $id) { officer { id } } }', { id: conduct.id })).complaint).toEqual({ officer: null });
  });

  it('goes to the new officer with what is open there (CS-029)', async () => {
    await assignZone(manager, place);
    const { id } = await enter(officer, kitchenLeak(place));
    const [noise, over] = [await filed(officer, nightNoise(place)), await filed(officer, nightNoise(place))];
    await officer.data('mutation ($id: ID!, $i: AcceptComplaintInput!) { acceptComplaint(id: $id, input: $i) { id } }', { id: noise.id, i: { finishAt: '2026-03-06T10:00:00Z', remedy: '上门协调', toldAt: '2026-03-02T01:30:00Z' } });
    await h.sql("with gone as (delete from deadline where ref = $1::text) update complaint set state = 'CLOSED' where id = $1::uuid", [over.id]);
    await assignZone(manager, place, { officerId: place.technicianId });
    await h.settle();
    await h.settle();
    expect((await officer.data('query ($id: ID!) { ticket(id: $id) { officer { id } } }', { id })).ticket).toEqual({ officer: { id: place.technicianId } });
    expect((await tasksAbout(h, id)).at(-1)).toEqual(['changed', 'TICKET_DISPATCH', place.technicianId]);
    const { ticketTimeline } = await officer.data('query ($id: ID!) { ticketTimeline(ticketId: $id) { from to reasonCode } }', { id });
    expect(ticketTimeline.at(-1)).toEqual({ from: 'NEW', to: 'NEW', reasonCode: 'OFFICER_CHANGED' });
    const { complaint } = await officer.data('query ($id: ID!) { complaint(id: $id) { officer { id } handler { id } progress { step } } }', { id: noise.id });
    expect(complaint).toEqual({ officer: { id: place.technicianId }, handler: { id: place.technicianId }, progress: expect.arrayContaining([{ step: 'OFFICER_CHANGED' }]) });
    expect((await tasksAbout(h, noise.id)).at(-1)).toEqual(['changed', 'COMPLAINT', place.technicianId]);
    expect((await officer.data('query ($id: ID!) { complaint(id: $id) { officer { id } } }', { id: over.id })).complaint).toEqual({ officer: { id: place.officerId } });
  });
});

describe('a place that comes into another zone', () => {
  const of = (root: 'ticket' | 'complaint', id: string) => officer.data(`query ($id: ID!) { ${root}(id: $id) { zone { id } officer { id } } }`, { id }).then((data) => data[root]);

  it('takes along what is open there, out of a zone or out of none, and leaves the rest (CS-029)', async () => {
    const east = await assignZone(manager, place, { areaCodes: ['3-LIFT-2', 'GATE'] });
    const [leak, noise, gate] = [await enter(officer, kitchenLeak(place)), await filed(officer, nightNoise(place)), await enter(officer, { ...liftNoise(place), areaCode: 'GATE' })];
    const [closed, nowhere] = [await enter(officer, kitchenLeak(place)), await enter(officer, { ...liftNoise(place), areaCode: 'POOL' })];
    await h.sql("with gone as (delete from deadline where ref = $1::text) update ticket set state = 'CANCELLED' where id = $1::uuid", [closed.id]);
    const west = await assignZone(manager, place, { code: 'WEST', areaCodes: ['3-LIFT-2', 'POOL'], officerId: place.technicianId });
    await h.settle();
    const moved = { zone: { id: west.id }, officer: { id: place.technicianId } };
    const stayed = { zone: { id: east.id }, officer: { id: place.officerId } };
    expect([await of('ticket', leak.id), await of('complaint', noise.id), await of('ticket', nowhere.id)]).toEqual([moved, moved, moved]);
    expect([await of('ticket', gate.id), await of('ticket', closed.id)]).toEqual([stayed, stayed]);
    expect((await tasksAbout(h, leak.id)).at(-1)).toEqual(['changed', 'TICKET_DISPATCH', place.technicianId]);
  });
});

describe('the weekly follow-up', () => {
  const monday = '2026-03-08T16:00:01Z';
  const note = { note: '配件周三到货' };
  const week = () => ({ estateId: place.estateId, start: '2026-03-08T16:00:00Z', end: '2026-03-15T16:00:00Z' });
  const record = (id: string, client = leader) => client.run(following('recordFollowUp'), { id, input: note, key: randomUUID() });

  it('asks the leader of each zone for what was open when the week began, and is done with the last of them (CS-023, K23)', async () => {
    await assignZone(manager, place);
    const [leak, second] = [await enter(officer, kitchenLeak(place)), await enter(officer, kitchenLeak(place))];
    const nowhere = await enter(officer, liftNoise(place));
    await until(h, monday);
    const later = await enter(officer, kitchenLeak(place));
    const duties = await dutiesOf(leader, place.estateId, 'FOLLOW_UP');
    expect(duties).toHaveLength(2);
    expect(duties.find(({ employee }) => employee)).toMatchObject({ period: '2026-W11', state: 'DUE', employee: { id: place.directorId }, dueAt: '2026-03-15T16:00:00.000Z' });
    await assignZone(manager, place, { leaderId: place.technicianId });
    await h.settle();
    expect((await dutiesOf(leader, place.estateId, 'FOLLOW_UP')).find(({ employee }) => employee)).toMatchObject({ employee: { id: place.technicianId } });
    await assignZone(manager, place);
    expect((await record(leak.id)).data.recordFollowUp).toMatchObject({ kind: 'REVIEW', weekOn: '2026-03-09', by: { id: place.directorId } });
    const [told] = (await h.events('customer-service.ticket.followed-up.v1')).filter(({ aggregateId }) => aggregateId === leak.id);
    expect(told!.payload).toMatchObject({ isoYear: 2026, isoWeek: 11 });
    const zones = async () => (await leader.data(
      'query ($id: ID!) { openTicketsByZone(estateId: $id) { zone { code } unfinished overdue due followed tickets { nodes { id } } } }', { id: place.estateId })).openTicketsByZone;
    expect(await zones()).toEqual([
      { zone: { code: 'EAST' }, unfinished: 3, overdue: 2, due: 2, followed: 1, tickets: { nodes: [{ id: later.id }, { id: second.id }, { id: leak.id }] } },
      { zone: null, unfinished: 1, overdue: 1, due: 1, followed: 0, tickets: { nodes: [{ id: nowhere.id }] } },
    ]);
    // What was cancelled since is still to be looked at: it was open when the week began.
    await officer.data('mutation ($id: ID!) { cancelTicket(id: $id, input: { reason: WITHDRAWN }) { state } }', { id: second.id });
    await record(second.id);
    expect((await dutiesOf(leader, place.estateId, 'FOLLOW_UP')).map(({ state }) => state).toSorted()).toEqual(['DONE', 'DUE']);
    expect(await figuresOf(h, k23, week())).toEqual([2, 2]);
    await until(h, '2026-03-15T16:00:01Z');
    expect(await figuresOf(h, k23, week())).toEqual([2, 3]);
    expect((await dutiesOf(leader, place.estateId, 'FOLLOW_UP')).filter(({ period }) => period === '2026-W11').map(({ state }) => state).toSorted()).toEqual(['DONE', 'MISSED']);
  });

  it('is the zone leader’s own, or a superior’s, and of what is open (CS-023)', async () => {
    await assignZone(manager, place);
    const { id } = await enter(officer, kitchenLeak(place));
    const code = (answer: any) => answer.errors?.[0]?.extensions.code;
    expect(code(await record(id, h.as(person('ZL', place.estateId))))).toBe('NOT_YOUR_ZONE');
    expect(code(await record(id, officer))).toBe('FORBIDDEN');
    expect(code(await record(id, h.as(person('CSS', place.estateId))))).toBeUndefined();
    await officer.data('mutation ($id: ID!) { cancelTicket(id: $id, input: { reason: WITHDRAWN }) { state } }', { id });
    expect(code(await record(id))).toBe('NOTHING_TO_FOLLOW_UP');
    const elsewhere = await anEstate(h);
    expect(code(await record(id, h.as(person('PM', elsewhere.estateId))))).toBe('NOT_FOUND');
  });
});

describe('online platforms', () => {
  const platform = () => ({ estateId: place.estateId, code: 'OWNERS_FORUM', name: '业主论坛', watcherId: place.officerId });
  const watch = (notes: string[]) => ({ estateId: place.estateId, platform: 'OWNERS_FORUM', issues: notes.map((text) => ({ note: text })) });
  const march = () => ({ estateId: place.estateId, start: '2026-02-28T16:00:00Z', end: '2026-03-31T16:00:00Z' });
  const online = (onlineIssueId: string | null) => ({ ...kitchenLeak(place), channel: 'ONLINE_PLATFORM', reportedAt: '2026-03-05T01:00:00Z', receivedAt: '2026-03-05T01:30:00Z', onlineIssueId });

  it('are watched each day by the person named, who records also that there was nothing (CS-027)', async () => {
    expect(await refusedMaking(officer, 'recordOnlineWatch', watch([]))).toBe('PLATFORM_NOT_WATCHED');
    expect(await refusedMaking(officer, 'setOnlinePlatform', platform())).toBe('FORBIDDEN');
    await make(manager, 'setOnlinePlatform', platform());
    expect(await dutiesOf(officer, place.estateId, 'ONLINE_WATCH')).toMatchObject([{ part: 'OWNERS_FORUM', state: 'DUE', employee: { id: place.officerId } }]);
    expect(await refusedMaking(h.as(person('CSR', place.estateId)), 'recordOnlineWatch', watch([]))).toBe('NOT_THE_WATCHER');
    expect(await make(officer, 'recordOnlineWatch', watch([]), 'on found by { id } issues { id }')).toEqual({ on: '2026-03-05', found: 0, by: { id: place.officerId }, issues: [] });
    expect(await make(manager, 'recordOnlineWatch', watch(['有人反映地库漏水']), 'found')).toEqual({ found: 1 });
    await until(h, '2026-03-06T16:00:01Z');
    expect((await dutiesOf(officer, place.estateId, 'ONLINE_WATCH')).map(({ period, state }) => `${period} ${state}`)).toEqual(['2026-03-07 DUE', '2026-03-06 MISSED', '2026-03-05 DONE']);
  });

  it('are from the same day on the one’s who watches them now, and nobody’s once they are watched no more (CS-027)', async () => {
    await make(manager, 'setOnlinePlatform', platform());
    await make(manager, 'setOnlinePlatform', { ...platform(), watcherId: place.directorId });
    const [duty] = await dutiesOf(officer, place.estateId, 'ONLINE_WATCH');
    expect(duty).toMatchObject({ state: 'DUE', employee: { id: place.directorId } });
    expect((await tasksAbout(h, duty.id)).at(-1)).toEqual(['changed', 'ONLINE_WATCH', place.directorId]);
    await make(manager, 'setOnlinePlatform', { ...platform(), isWatched: false });
    expect([await dutiesOf(officer, place.estateId, 'ONLINE_WATCH'), (await tasksAbout(h, duty.id)).at(-1)![0]]).toEqual([[], 'closed']);
    expect(await h.sql('select 1 from deadline where ref = $1', [duty.id])).toEqual([]);
  });

  it('give issues that are entered as tickets on the day on which they were found (CS-027, K24)', async () => {
    await make(manager, 'setOnlinePlatform', platform());
    const { issues } = await make(officer, 'recordOnlineWatch', watch(['3栋漏水', '电梯异响']), 'issues { id dueAt isLate ticket { id } }');
    expect(issues[0]).toMatchObject({ dueAt: '2026-03-05T16:00:00.000Z', isLate: false, ticket: null });
    expect(await figuresOf(h, k24, march())).toEqual([0, 0]);
    const ticket = await make(officer, 'createTicket', online(issues[0].id), 'id source entryDueAt isEntryLate');
    expect(ticket).toMatchObject({ source: 'ONLINE_PLATFORM', entryDueAt: '2026-03-05T16:00:00.000Z', isEntryLate: false });
    expect(await refusedMaking(officer, 'createTicket', online(issues[0].id))).toBe('ENTERED_ALREADY');
    expect(await refusedMaking(officer, 'createTicket', online(randomUUID()))).toBe('NOT_FOUND');
    await make(officer, 'createTicket', online(null));
    expect(await figuresOf(h, k24, march())).toEqual([2, 2]);
    expect((await dutiesOf(officer, place.estateId, 'ONLINE_ENTRY')).map(({ state }) => state).toSorted()).toEqual(['DONE', 'DUE']);
    await until(h, '2026-03-05T16:00:01Z');
    expect(await figuresOf(h, k24, march())).toEqual([2, 3]);
    const left = await officer.data('query ($filter: OnlineIssueFilter) { onlineIssues(filter: $filter) { nodes { id note isLate } } }', { filter: { estateId: place.estateId, isEntered: false } });
    expect(left.onlineIssues.nodes).toEqual([{ id: issues[1].id, note: '电梯异响', isLate: true }]);
  });
});

describe('figures', () => {
  const stats = 'query ($estateId: ID, $regionId: ID, $by: TicketDimension!) { ticketStats(estateId: $estateId, regionId: $regionId, month: "2026-03", by: $by) { value count unfinishedCount } }';
  const listed = async (client: Client, filter: object) => (await client.data('query ($filter: TicketFilter) { tickets(filter: $filter) { nodes { id } } }', { filter })).tickets.nodes.length;

  it('of tickets equal the records they are drawn from, by every dimension (CS-030)', async () => {
    const zone = await assignZone(manager, place);
    const [first] = [await enter(officer, kitchenLeak(place)), await enter(officer, { ...kitchenLeak(place), channel: 'WECHAT' }), await enter(officer, liftNoise(place))];
    await officer.data('mutation ($id: ID!) { triageTicket(id: $id, input: { category: PLUMBING, urgency: URGENT }) { state } }', { id: first.id });
    const by = async (dimension: string, place_: object = { estateId: place.estateId }, client = manager) => (await client.data(stats, { ...place_, by: dimension })).ticketStats;
    const dimensions = ['CATEGORY', 'CHANNEL', 'URGENCY', 'KIND', 'STATE', 'SOURCE', 'REPORTER_TYPE', 'LOCATION_SCOPE', 'ZONE', 'OFFICER', 'ESTATE', 'REGION', 'MONTH'];
    for (const dimension of dimensions) {
      const counts = await by(dimension);
      expect([dimension, counts.reduce((sum: number, { count }: any) => sum + count, 0)]).toEqual([dimension, 3]);
      for (const { value, count } of counts) {
        expect([dimension, await listed(manager, { estateId: place.estateId, month: '2026-03', counted: { by: dimension, value } })]).toEqual([dimension, count]);
      }
    }
    expect(await listed(manager, { estateId: place.estateId, month: '2026-01', until: '2026-03' })).toBe(3);
    expect(await listed(manager, { estateId: place.estateId, month: '2026-01', until: '2026-02' })).toBe(0);
    expect(await by('ZONE')).toEqual([{ value: zone.id, count: 2, unfinishedCount: 2 }, { value: null, count: 1, unfinishedCount: 1 }]);
    const region = { regionId: place.regionId };
    expect(await by('ESTATE', region, h.as(regional('RM', place.regionId)))).toEqual([{ value: place.estateId, count: 3, unfinishedCount: 3 }]);
    expect(await by('REGION', region, h.as(headquarters('GQ')))).toEqual([{ value: place.regionId, count: 3, unfinishedCount: 3 }]);
    expect(await listed(h.as(headquarters('GQ')), { ...region, month: '2026-03' })).toBe(3);
    expect(await by('ESTATE', {}, h.as(person('PM', (await anEstate(h)).estateId)))).toEqual([]);
  });

  it('of complaints, too (CS-030, CS-083)', async () => {
    const zone = await assignZone(manager, place);
    await filed(officer, nightNoise(place));
    await filed(officer, nightNoise(place));
    const read = 'query ($regionId: ID, $by: ComplaintDimension!) { complaintStats(regionId: $regionId, month: "2026-02", until: "2026-03", by: $by) { value count } }';
    for (const [by, value] of [['ZONE', zone.id], ['OFFICER', place.officerId], ['ESTATE', place.estateId], ['REGION', place.regionId], ['MONTH', '2026-03']]) {
      expect((await h.as(regional('RM', place.regionId)).data(read, { regionId: place.regionId, by })).complaintStats).toEqual([{ value, count: 2 }]);
    }
    const { complaints } = await manager.data('query ($filter: ComplaintFilter) { complaints(filter: $filter) { nodes { id } } }', { filter: { zoneId: zone.id } });
    expect(complaints.nodes).toHaveLength(2);
  });
});

describe('the monthly analysis', () => {
  const fields = 'id state month prepareBy preClearedAt isPreparedLate isLate meetingId departments { id } statsSnapshot { total by { dimension counts { value count } } }';
  const open = (kind: string) => ({ estateId: place.estateId, kind, month: '2026-03', meetingAt: '2026-04-13T06:00:00Z' }); // a Monday
  const prepare = change('prepareMonthlyAnalysis', 'PrepareMonthlyAnalysisInput', fields);
  const hold = change('holdMonthlyAnalysis', 'HoldMonthlyAnalysisInput', fields);
  const held = () => ({ meetingId: randomUUID(), conclusion: '增加夜班人手' });

  it('of tickets is prepared when engineering has said how each open one stands (CS-024, CS-025)', async () => {
    const { id: ticketId } = await enter(officer, kitchenLeak(place));
    await until(h, '2026-03-31T16:00:01Z');
    expect(await dutiesOf(manager, place.estateId, 'TICKET_ANALYSIS')).toMatchObject([{ period: '2026-03', state: 'DUE', role: 'PM', dueAt: '2026-04-30T16:00:00.000Z' }]);
    h.clock.set('2026-04-09T01:00:00Z');
    expect(await refusedMaking(leader, 'openMonthlyAnalysis', open('TICKET'))).toBe('FORBIDDEN');
    expect(await refusedMaking(manager, 'openMonthlyAnalysis', { ...open('TICKET'), month: '2026-05' })).toBe('MONTH_NOT_BEGUN');
    const analysis = await make(manager, 'openMonthlyAnalysis', open('TICKET'), fields);
    expect(analysis).toMatchObject({ state: 'OPEN', prepareBy: '2026-04-10T16:00:00.000Z' });
    expect(await refusedMaking(manager, 'openMonthlyAnalysis', open('TICKET'))).toBe('ANALYSIS_OPENED_ALREADY');
    const { id } = analysis;
    expect(await leader.refusal(prepare, { id, input: {} })).toBe('TICKETS_UNCONFIRMED');
    expect(await manager.refusal(hold, { id, input: held() })).toBe('WRONG_STATE');
    const confirming = { status: 'WAITING_FOR_PARTS', expectedAt: '2026-04-20T10:00:00Z', note: '等水泵' };
    const confirm = (client: Client, input: object) => client.run(following('confirmOpenTicketStatus'), { id: ticketId, input, key: randomUUID() });
    expect((await confirm(leader, confirming)).errors![0]!.extensions.code).toBe('ENGINEER_MISSING');
    expect((await confirm(leader, { ...confirming, engineerId: randomUUID() })).errors![0]!.extensions.code).toBe('ENGINEER_MISSING');
    expect((await confirm(h.as(person('EM', place.estateId)), { ...confirming, expectedAt: '2026-04-01T00:00:00Z' })).errors![0]!.extensions.code).toBe('TIME_PAST');
    expect((await confirm(leader, { ...confirming, engineerId: place.technicianId })).data.confirmOpenTicketStatus)
      .toMatchObject({ kind: 'STATUS', status: 'WAITING_FOR_PARTS', confirmedBy: { id: place.technicianId } });
    expect((await leader.data(prepare, { id, input: {} })).prepareMonthlyAnalysis).toMatchObject({ state: 'PREPARED', preClearedAt: '2026-04-09T01:00:00.000Z', isPreparedLate: false });
    expect(await dutiesOf(leader, place.estateId, 'ANALYSIS_PREPARATION')).toMatchObject([{ state: 'DONE', part: id }]);
    await until(h, '2026-04-13T06:30:00Z');
    const meeting = held();
    const { holdMonthlyAnalysis: done } = await manager.data(hold, { id, input: meeting });
    expect(done).toMatchObject({ state: 'HELD', meetingId: meeting.meetingId, isLate: false });
    expect(done.statsSnapshot.total).toBe(1);
    const { ticketStats } = await manager.data('query ($id: ID) { ticketStats(estateId: $id, month: "2026-03", by: CHANNEL) { value count } }', { id: place.estateId });
    expect(done.statsSnapshot.by.find(({ dimension }: any) => dimension === 'CHANNEL').counts).toEqual(ticketStats);
    const told = (await h.events('customer-service.monthly-analysis.held.v1')).filter(({ aggregateId }) => aggregateId === id);
    expect(told.map(({ payload }) => payload)).toEqual([{ kind: 'TICKET', month: '2026-03', meetingId: meeting.meetingId, total: 1, at: '2026-04-13T06:30:00.000Z', isLate: false }]);
    expect(await dutiesOf(manager, place.estateId, 'TICKET_ANALYSIS')).toMatchObject([{ state: 'DONE', isOverdue: false, doneByRecord: id }]);
  });

  it('moved to another day is prepared by another day, and whoever prepares it is told (CS-025)', async () => {
    const { id } = await make(manager, 'openMonthlyAnalysis', open('TICKET'));
    const [duty] = await dutiesOf(leader, place.estateId, 'ANALYSIS_PREPARATION');
    await manager.data('mutation ($id: ID!) { rescheduleMonthlyAnalysis(id: $id, input: { meetingAt: "2026-04-15T06:00:00Z" }) { prepareBy } }', { id });
    expect(await dutiesOf(leader, place.estateId, 'ANALYSIS_PREPARATION')).toEqual([{ ...duty, dueAt: '2026-04-14T16:00:00.000Z' }]);
    expect((await tasksAbout(h, duty.id)).map(([step]) => step)).toEqual(['opened', 'changed']);
    expect(await h.sql('select due_at from deadline where ref = $1', [duty.id])).toEqual([{ due_at: new Date('2026-04-14T16:00:00Z') }]);
  });

  it('of complaints is prepared by the zone leader with the departments, and late is told (CS-026, CS-083)', async () => {
    await filed(officer, nightNoise(place));
    await until(h, '2026-04-30T16:00:01Z');
    expect((await dutiesOf(manager, place.estateId, 'COMPLAINT_ANALYSIS')).map(({ period, state, isOverdue }) => [period, state, isOverdue])).toEqual([['2026-04', 'DUE', false], ['2026-03', 'DUE', true]]);
    h.clock.set('2026-05-06T01:00:00Z');
    const { id } = await make(manager, 'openMonthlyAnalysis', { ...open('COMPLAINT'), meetingAt: '2026-05-07T06:00:00Z' });
    expect(await leader.refusal(prepare, { id, input: { analysis: '夜间噪音集中' } })).toBe('ANALYSIS_TEXT_MISSING');
    const departments = [place.securityId];
    expect((await leader.data(prepare, { id, input: { analysis: '夜间噪音集中', departmentIds: departments } })).prepareMonthlyAnalysis).toMatchObject({ departments: [{ id: place.securityId }] });
    h.clock.set('2026-05-07T06:00:00Z');
    const { holdMonthlyAnalysis: done } = await manager.data(hold, { id, input: held() });
    expect(done).toMatchObject({ isLate: true, statsSnapshot: { total: 1 } });
    const { complaintStats } = await manager.data('query ($id: ID) { complaintStats(estateId: $id, month: "2026-03", by: NATURE) { value count } }', { id: place.estateId });
    expect(done.statsSnapshot.by.find(({ dimension }: any) => dimension === 'NATURE').counts).toEqual(complaintStats);
    const list = await h.as(regional('RM', place.regionId)).data('query ($filter: MonthlyAnalysisFilter) { monthlyAnalyses(filter: $filter) { nodes { id } } }', { filter: { estateId: place.estateId, kind: 'COMPLAINT', state: 'HELD' } });
    expect(list.monthlyAnalyses.nodes).toEqual([{ id }]);
  });
});
