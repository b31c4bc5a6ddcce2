import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { person, regional, startSubgraph, type Client, type SubgraphHarness } from '@guanjia/testing';
import { customerService } from '../index.ts';
import { anEstate, tellStandards, type EstatePlace } from '../places/estate.fixture.ts';
import { tasksAbout } from '../reception/reception.fixture.ts';
import { dispatched, enter, kitchenLeak, liftNoise } from '../tickets/ticket/ticket-journey.fixture.ts';
import { change, dutiesOf, figuresOf, make, refusedMaking, until } from './ticket-days.fixture.ts';
import { k21, k22 } from './ticket-days-indicators.sql.ts';

let h: SubgraphHarness;
let place: EstatePlace;
let officer: Client;

beforeAll(async () => {
  h = await startSubgraph(customerService);
  await tellStandards(h);
});
beforeEach(async () => {
  h.clock.set('2026-03-02T01:30:00Z');
  place = await anEstate(h);
  officer = h.as(person('CSR', place.estateId, place.officerId));
  await until(h, '2026-03-02T01:30:01Z');
});
afterAll(() => h.stop());

const march = () => ({ estateId: place.estateId, start: '2026-02-28T16:00:00Z', end: '2026-03-31T16:00:00Z' });
const confirm = (fields = 'id') => make(officer, 'confirmDailyClearing', { estateId: place.estateId }, fields);
const link = (id: string, input: object) => officer.run(change('linkClearingToMeeting', 'LinkClearingToMeetingInput', 'id state reportedAt isReportLate meetingId'), { id, input });

describe('the clearing sheet of a day', () => {
  it('lists what is new, what was finished, and how each open ticket stands (CS-020)', async () => {
    const done = await dispatched(h, place);
    await done.order.start();
    await done.order.complete();
    const open = await enter(officer, liftNoise(place));
    h.clock.set('2026-03-02T11:00:00Z');
    const sheet = await confirm('on newCount doneCount openCount newTickets { id } doneTickets { id } openItems { ticket { id } state isOverdue } confirmedBy { id } isLate state');
    expect(sheet).toEqual({
      on: '2026-03-02', newCount: 2, doneCount: 1, openCount: 1, newTickets: [{ id: done.id }, { id: open.id }], doneTickets: [{ id: done.id }],
      openItems: [{ ticket: { id: open.id }, state: 'NEW', isOverdue: true }], confirmedBy: { id: place.officerId }, isLate: false, state: 'CONFIRMED',
    });
    const [told] = (await h.events('customer-service.daily-clearing.confirmed.v1')).filter(({ estateId }) => estateId === place.estateId);
    expect(told!.payload).toMatchObject({ on: '2026-03-02', newCount: 2, doneCount: 1, openCount: 1, confirmedBy: place.officerId, isLate: false });
  });

  it('is asked for each day, told to the head at 20:00, and missed at midnight (CS-020, K21)', async () => {
    const [duty] = await dutiesOf(officer, place.estateId, 'DAILY_CLEARING');
    expect(duty).toMatchObject({ period: '2026-03-02', state: 'DUE', role: 'CSR', dueAt: '2026-03-02T12:00:00.000Z' });
    await until(h, '2026-03-02T12:00:01Z');
    expect(await dutiesOf(officer, place.estateId, 'DAILY_CLEARING')).toMatchObject([{ state: 'DUE', isOverdue: true }]);
    await until(h, '2026-03-02T16:00:01Z');
    expect((await dutiesOf(officer, place.estateId, 'DAILY_CLEARING')).map(({ period, state }) => [period, state])).toEqual([['2026-03-03', 'DUE'], ['2026-03-02', 'MISSED']]);
    expect(await tasksAbout(h, duty.id)).toEqual([
      ['opened', 'DAILY_CLEARING', 'CSR'], ['opened', 'ALERT', 'CSS'], ['closed', 'DAILY_CLEARING', 'CSR'], ['closed', 'ALERT', 'CSS'],
    ]);
    h.clock.set('2026-03-03T10:00:00Z');
    const { id } = await confirm();
    expect(await refusedMaking(officer, 'confirmDailyClearing', { estateId: place.estateId })).toBe('CLEARED_ALREADY');
    expect(await dutiesOf(officer, place.estateId, 'DAILY_CLEARING')).toMatchObject([{ state: 'DONE', doneByRecord: id, isOverdue: false }, { state: 'MISSED' }]);
    expect(await figuresOf(h, k21, march())).toEqual([1, 2]);
  });

  it('counts the days on which nothing ran as missed, too (CS-020, K21)', async () => {
    await until(h, '2026-03-05T02:00:00Z');
    expect((await dutiesOf(officer, place.estateId, 'DAILY_CLEARING')).map(({ period, state }) => `${period} ${state}`)).toEqual([
      '2026-03-05 DUE', '2026-03-04 MISSED', '2026-03-03 MISSED', '2026-03-02 MISSED',
    ]);
    expect(await figuresOf(h, k21, march())).toEqual([0, 3]);
  });

  it('is reported at the next morning meeting, which it names (CS-021)', async () => {
    h.clock.set('2026-03-02T12:30:00Z');
    const { id } = await confirm();
    expect((await dutiesOf(officer, place.estateId, 'MORNING_REPORT'))[0]).toMatchObject({ period: '2026-03-02', dueAt: '2026-03-03T00:30:00.000Z' });
    const meetingId = randomUUID();
    h.clock.set('2026-03-03T01:00:00Z');
    expect((await link(id, { meetingId, reportedAt: '2026-03-02T12:00:00Z' })).errors![0]!.extensions.code).toBe('TIME_ORDER');
    expect((await link(id, { meetingId: '早会' })).errors![0]!.extensions.code).toBe('INVALID_INPUT');
    expect((await link(id, { meetingId, reportedAt: '2026-03-03T00:30:00Z' })).data.linkClearingToMeeting)
      .toEqual({ id, state: 'REPORTED', reportedAt: '2026-03-03T00:30:00.000Z', isReportLate: false, meetingId });
    expect((await link(id, { meetingId })).errors![0]!.extensions.code).toBe('WRONG_STATE');
    expect(await dutiesOf(officer, place.estateId, 'MORNING_REPORT')).toMatchObject([{ state: 'DONE', doneByRecord: id }]);
    const late = await confirm();
    await until(h, '2026-03-04T00:31:00Z');
    expect(await dutiesOf(officer, place.estateId, 'MORNING_REPORT')).toMatchObject([{ state: 'DUE', isOverdue: true }, { state: 'DONE' }]);
    expect((await link(late.id, { meetingId })).data.linkClearingToMeeting).toMatchObject({ isReportLate: true });
  });

  it('is confirmed by the service, and read by who leads it (CS-020)', async () => {
    expect(await refusedMaking(h.as(person('FD', place.estateId)), 'confirmDailyClearing', { estateId: place.estateId })).toBe('FORBIDDEN');
    const { id } = await confirm();
    const read = 'query ($filter: DailyClearingFilter) { dailyClearings(filter: $filter) { nodes { id } } }';
    const filter = { estateId: place.estateId, from: '2026-03-01', to: '2026-03-31', state: 'CONFIRMED' };
    for (const actor of [person('PM', place.estateId), regional('RM', place.regionId)]) expect((await h.as(actor).data(read, { filter })).dailyClearings.nodes).toEqual([{ id }]);
    const elsewhere = await anEstate(h);
    expect((await h.as(person('PM', elsewhere.estateId)).data(read, { filter })).dailyClearings.nodes).toEqual([]);
  });
});

describe('a report of the night', () => {
  const night = '2026-03-02T13:00:00Z'; // Monday 21:00
  const pending = async () => (await officer.data('query ($id: ID) { nightTicketsPending(estateId: $id) { nodes { id callerNo calledAt entryDueAt } } }', { id: place.estateId })).nightTicketsPending.nodes;
  const taken = async () => {
    h.clock.set('2026-03-02T13:05:00Z');
    return make(h.as(person('MON', place.estateId)), 'logCall', { estateId: place.estateId, callerNo: '13812345678', kind: 'REPAIR', at: night });
  };
  const report = () => ({ ...kitchenLeak(place), isChargeable: false, reportedAt: night, receivedAt: night });
  const done = () => ({ category: 'PLUMBING', urgency: 'URGENT', departmentId: place.engineeringId, employeeId: place.technicianId, completedAt: '2026-03-02T15:30:00Z' });

  it('is taken by the monitoring room and waits for its ticket until the end of the next day (CS-022)', async () => {
    const call = await taken();
    expect(await pending()).toMatchObject([{ id: call.id, calledAt: '2026-03-02T13:00:00.000Z', entryDueAt: '2026-03-03T16:00:00.000Z' }]);
    expect(await dutiesOf(officer, place.estateId, 'NIGHT_ENTRY')).toMatchObject([{ part: call.id, state: 'DUE', dueAt: '2026-03-03T16:00:00.000Z' }]);
    expect(await figuresOf(h, k22, march())).toEqual([0, 0]);
    await until(h, '2026-03-03T16:00:01Z');
    expect(await dutiesOf(officer, place.estateId, 'NIGHT_ENTRY')).toMatchObject([{ state: 'DUE', isOverdue: true }]);
    expect(await figuresOf(h, k22, march())).toEqual([0, 1]);
    await make(officer, 'enterNightTicket', { callId: call.id, report: report() });
    expect(await figuresOf(h, k22, march())).toEqual([0, 1]);
    expect(await pending()).toEqual([]);
  });

  it('keeps its real times, and its callback runs from the completion in the night (CS-022, CS-032, K22)', async () => {
    const call = await taken();
    h.clock.set('2026-03-03T02:00:00Z');
    const ticket = await make(officer, 'enterNightTicket', { callId: call.id, report: report(), done: done() }, 'id state isNight source receivedAt enteredAt completedAt entryDueAt isEntryLate');
    expect(ticket).toMatchObject({
      state: 'COMPLETED', isNight: true, source: 'NIGHT_CALL', receivedAt: '2026-03-02T13:00:00.000Z', enteredAt: '2026-03-03T02:00:00.000Z',
      completedAt: '2026-03-02T15:30:00.000Z', entryDueAt: '2026-03-03T16:00:00.000Z', isEntryLate: false,
    });
    await h.settle();
    await h.settle();
    const { ticket: read } = await officer.data('query ($id: ID!) { ticket(id: $id) { state callbacks { dueAt } } }', { id: ticket.id });
    expect(read).toEqual({ state: 'CALLBACK_PENDING', callbacks: [{ dueAt: '2026-03-03T15:30:00.000Z' }] });
    expect(await pending()).toEqual([]);
    expect(await dutiesOf(officer, place.estateId, 'NIGHT_ENTRY')).toMatchObject([{ state: 'DONE', doneByRecord: ticket.id }]);
    expect(await figuresOf(h, k22, march())).toEqual([1, 1]);
    expect(await refusedMaking(officer, 'enterNightTicket', { callId: call.id, report: report() })).toBe('ENTERED_ALREADY');
    // Bad work of the night gets its first work order when it is reopened.
    await officer.data('mutation ($id: ID!) { reopenTicket(id: $id, input: { reason: FAULT_CAME_BACK }) { state } }', { id: ticket.id });
    expect((await h.events('customer-service.ticket.dispatched.v1')).filter(({ aggregateId }) => aggregateId === ticket.id)).toHaveLength(1);
  });

  it('is refused where it was no night, where its times do not fit, or where a household pays for it (CS-022)', async () => {
    h.clock.set('2026-03-03T02:00:00Z');
    const refused = (change: object) => refusedMaking(officer, 'enterNightTicket', { report: report(), ...change });
    expect(await refused({ report: { ...report(), receivedAt: '2026-03-03T01:00:00Z' } })).toBe('NOT_AT_NIGHT');
    expect(await refused({ done: { ...done(), completedAt: '2026-03-02T12:59:00Z' } })).toBe('TIME_ORDER');
    expect(await refused({ report: { ...report(), isChargeable: true }, done: done() })).toBe('NIGHT_WORK_CHARGEABLE');
    expect(await refused({ callId: randomUUID() })).toBe('NOT_FOUND');
    const elsewhere = await anEstate(h);
    expect(await refused({ done: { ...done(), departmentId: elsewhere.engineeringId } })).toBe('REFERENCE_NOT_YET_KNOWN');
    expect(await refusedMaking(h.as(person('MON', place.estateId)), 'enterNightTicket', { report: report() })).toBe('FORBIDDEN');
    expect(await refusedMaking(officer, 'logCall', { estateId: place.estateId, callerNo: '13812345678', kind: 'REPAIR', at: '2026-03-03T01:30:00Z' })).toBe('CALL_RECORD_MISSING');
  });
});
