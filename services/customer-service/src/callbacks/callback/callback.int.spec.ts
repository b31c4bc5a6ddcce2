import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { employeeState, recordFiled } from '@guanjia/contracts';
import { member, person, startSubgraph, type SubgraphHarness } from '@guanjia/testing';
import { customerService } from '../../index.ts';
import { anEstate, tellStandards, type EstatePlace } from '../../places/estate.fixture.ts';
import { liftNoise, mutation, plainMutation, readTicket } from '../../tickets/ticket/ticket-journey.fixture.ts';
import { completed, made, phoned, readTasks, unsatisfied, verb } from './callback-journey.fixture.ts';

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

describe('a completed repair', () => {
  it('has one callback, due 24 hours after the completion by engineering’s clock (CS-032)', async () => {
    const { callbacks } = await completed(h, place);
    expect(await callbacks()).toMatchObject([{ kind: 'TICKET', attempt: 1, state: 'OPEN', dueAt: '2026-03-03T01:30:00.000Z', assignee: null }]);
  });

  it('of works is called back from the seventh day to the end of a month (CS-035)', async () => {
    const { officer, latest } = await completed(h, place, { urgency: 'WORKS' });
    const callback = await latest();
    expect(callback).toMatchObject({ kind: 'WORKS', state: 'SCHEDULED', openFrom: '2026-03-08T16:00:00.000Z', dueAt: '2026-04-02T16:00:00.000Z' });
    await officer.data(verb('assignCallback', 'AssignCallbackInput'), { id: callback.id, input: { employeeId: place.officerId } });
    const answer = { id: callback.id, input: phoned() };
    expect(await officer.refusal(verb('completeCallback', 'CompleteCallbackInput'), answer)).toBe('CALLBACK_NOT_OPEN_YET');
    h.clock.set('2026-03-08T16:00:00Z');
    await h.subgraph.deadlines.fireDue();
    expect(await latest()).toMatchObject({ state: 'OPEN' });
    expect((await officer.data(verb('completeCallback', 'CompleteCallbackInput'), answer)).completeCallback.state).toBe('DONE_SATISFIED');
  });

  it('that staff reported has none (CS-033)', async () => {
    const { callbacks } = await completed(h, place, { input: liftNoise(place) });
    expect(await callbacks()).toEqual([]);
  });
});

describe('who sees and makes it', () => {
  it('waits for the role until assigned, then is the assignee’s alone (CS-048)', async () => {
    const { officer, latest } = await completed(h, place);
    const colleague = h.as(person('CSR', place.estateId));
    const { id } = await latest();
    const tasks = async (client: typeof officer) => (await client.data(readTasks, { filter: { estateId: place.estateId } })).callbackTasks.nodes;
    expect(await tasks(colleague)).toMatchObject([{ id, ticket: { unitLabel: '3栋1202' } }]);
    expect(await tasks(h.as(person('FD', place.estateId)))).toEqual([]);
    expect(await colleague.refusal(verb('startCallback'), { id })).toBe('NOT_THE_ASSIGNEE');
    await officer.data(verb('assignCallback', 'AssignCallbackInput'), { id, input: { employeeId: place.officerId } });
    expect(await tasks(colleague)).toEqual([]);
    expect(await tasks(officer)).toHaveLength(1);
    expect(await colleague.refusal(verb('completeCallback', 'CompleteCallbackInput'), { id, input: phoned() })).toBe('NOT_FOUND');
    expect(await h.as(person('TEC', place.estateId)).refusal(readTasks)).toBe('FORBIDDEN');
  });

  it('stands among those still to be made until it is made (PLAT-020)', async () => {
    const { officer, latest } = await completed(h, place);
    const { id } = await latest();
    const list = async (isPending: boolean) => (await officer.data(readTasks, { filter: { estateId: place.estateId, isPending } })).callbackTasks.nodes;
    expect([await list(true), await list(false)]).toMatchObject([[{ id }], []]);
    await officer.data(verb('assignCallback', 'AssignCallbackInput'), { id, input: { employeeId: place.officerId } });
    await officer.data(verb('completeCallback', 'CompleteCallbackInput'), { id, input: phoned() });
    expect([await list(true), await list(false)]).toMatchObject([[], [{ id }]]);
  });

  it('visits by appointment, signed by the household (CS-049, CS-050)', async () => {
    const { officer, latest } = await completed(h, place);
    const { id } = await latest();
    await officer.data(verb('assignCallback', 'AssignCallbackInput'), { id, input: { employeeId: place.officerId } });
    expect(await officer.refusal(verb('startCallback', 'StartCallbackInput'), { id, input: { method: 'DOOR_VISIT' } })).toBe('APPOINTMENT_MISSING');
    await officer.data(verb('bookAppointment', 'BookAppointmentInput'), { id, input: { at: '2026-03-02T02:00:00Z' } });
    h.clock.set('2026-03-02T02:01:00Z');
    await officer.data(verb('startCallback', 'StartCallbackInput'), { id, input: { method: 'DOOR_VISIT' } });
    const visit = phoned({ method: 'DOOR_VISIT' });
    expect(await officer.refusal(verb('completeCallback', 'CompleteCallbackInput'), { id, input: visit })).toBe('SIGNATURE_MISSING');
    const signed = { ...visit, householdSignatureFileId: randomUUID() };
    expect((await officer.data(verb('completeCallback', 'CompleteCallbackInput'), { id, input: signed })).completeCallback.state).toBe('DONE_SATISFIED');
  });
});

describe('an unsatisfied answer', () => {
  it('about the work reopens the ticket, and the next completion opens attempt 2 (CS-019, CS-052)', async () => {
    const { officer, latest, callbacks, ticketId, order } = await completed(h, place);
    await made(h, officer, place, (await latest()).id, unsatisfied('FAULT_CAME_BACK', true));
    expect((await officer.data(readTicket, { id: ticketId })).ticket).toMatchObject({ state: 'REOPENED', completionNo: 1 });
    expect(await callbacks()).toMatchObject([{ attempt: 1, state: 'DONE_UNSATISFIED' }]);
    await order.start();
    await order.complete();
    expect(await callbacks()).toMatchObject([{ attempt: 1, state: 'REPLACED' }, { attempt: 2, completionNo: 2, state: 'OPEN' }]);
    await made(h, officer, place, (await latest()).id, phoned());
    expect((await officer.data(plainMutation('closeTicket'), { id: ticketId })).closeTicket.state).toBe('CLOSED');
  });

  it('about the rest orders a rectification, and the next attempt follows (CS-052)', async () => {
    const { officer, director, latest, callbacks, ticketId } = await completed(h, place);
    const { id } = await latest();
    await made(h, officer, place, id, unsatisfied('TOO_SLOW', false));
    const order = { id, input: { ownerId: place.technicianId, dueAt: '2026-03-04T01:30:00Z', note: '今后先电话预约' } };
    expect(await officer.refusal(verb('orderRectification', 'OrderRectificationInput'), order)).toBe('FORBIDDEN');
    await director.data(verb('orderRectification', 'OrderRectificationInput'), order);
    await h.settle();
    expect(await callbacks()).toMatchObject([
      { state: 'REPLACED', rectification: { owner: { id: place.technicianId } } },
      { attempt: 2, completionNo: 1, state: 'OPEN', dueAt: '2026-03-05T01:30:00.000Z', assignee: { id: place.officerId } },
    ]);
    expect((await officer.data(readTicket, { id: ticketId })).ticket.state).toBe('CALLBACK_PENDING');
  });

  it('is asked about again by the role, where who asked first has left (CS-048, HR-004)', async () => {
    const { officer, director, latest, callbacks } = await completed(h, place);
    const { id } = await latest();
    await made(h, officer, place, id, unsatisfied('TOO_SLOW', false));
    const { officerId, estateId, engineeringId: orgUnitId } = place;
    await h.tell(employeeState, { id: officerId, estateId, data: { id: officerId, estateId, orgUnitId, positionId: randomUUID(), state: 'DEPARTED', skills: [] } });
    await director.data(verb('orderRectification', 'OrderRectificationInput'), { id, input: { ownerId: place.technicianId, dueAt: '2026-03-04T01:30:00Z', note: '今后先电话预约' } });
    await h.settle();
    expect(await callbacks()).toMatchObject([{ state: 'REPLACED', assignee: { id: officerId } }, { attempt: 2, state: 'OPEN', assignee: null }]);
  });

  it('three times over lets the project manager end it unresolved, and the ticket close (CS-052)', async () => {
    const { officer, director, latest, ticketId } = await completed(h, place);
    const end = { input: { reason: '业主要求超出合同范围' } };
    const manager = h.as(person('PM', place.estateId));
    for (const attempt of [1, 2, 3]) {
      const { id } = await latest();
      await made(h, officer, place, id, unsatisfied('CHARGE', false));
      if (attempt === 3) break;
      expect(await manager.refusal(verb('closeCallbackUnresolved', 'EndCallbackInput'), { id, ...end })).toBe('ATTEMPTS_LEFT');
      await director.data(verb('orderRectification', 'OrderRectificationInput'), { id, input: { ownerId: place.technicianId, dueAt: '2026-03-03T01:30:00Z', note: '解释收费' } });
      await h.settle();
    }
    const { id } = await latest();
    expect(await director.refusal(verb('closeCallbackUnresolved', 'EndCallbackInput'), { id, ...end })).toBe('FORBIDDEN');
    expect((await manager.data(verb('closeCallbackUnresolved', 'EndCallbackInput'), { id, ...end })).closeCallbackUnresolved.state).toBe('CLOSED_UNSATISFIED');
    expect((await officer.data(plainMutation('closeTicket'), { id: ticketId })).closeTicket.state).toBe('CLOSED');
  });
});

it('calling in vain is tried three times, then the director signs off (CS-052)', async () => {
  const { officer, director, latest, callbacks } = await completed(h, place);
  for (let attempt = 1; attempt <= 3; attempt += 1) await made(h, officer, place, (await latest()).id, phoned({ satisfaction: 'UNREACHED' }));
  expect(await callbacks()).toMatchObject([{ state: 'REPLACED' }, { state: 'REPLACED' }, { attempt: 3, state: 'UNREACHED' }]);
  const { id } = await latest();
  expect((await director.data(verb('signOffUnreachedCallback', 'EndCallbackInput'), { id, input: { reason: '长期外出' } })).signOffUnreachedCallback.state).toBe('CLOSED_UNREACHED');
});

it('reopening the ticket by hand cancels the pending callback, and its limit (CS-019)', async () => {
  const { officer, latest, callbacks, ticketId } = await completed(h, place);
  const { id } = await latest();
  await officer.data(mutation('reopenTicket', 'ReopenTicketInput'), { id: ticketId, input: { reason: 'NOT_FIXED' } });
  await h.settle();
  await h.settle();
  expect(await callbacks()).toMatchObject([{ id, state: 'CANCELLED' }]);
  expect(await h.sql('select * from deadline where ref = $1', [id])).toEqual([]);
});

describe('after the answer', () => {
  it('the director reviews it, and archives files it (CS-050, CS-051)', async () => {
    const { officer, director, latest } = await completed(h, place);
    const { id } = await latest();
    await made(h, officer, place, id, phoned());
    await director.data(verb('reviewCallbackRecord', 'ReviewCallbackRecordInput'), { id, input: { opinion: '属实' } });
    await h.tell(recordFiled, { id: randomUUID(), estateId: place.estateId, data: {
      class: 'CALLBACK', sourceType: 'CALLBACK', sourceId: id, confidentiality: 'CONFIDENTIAL', filedAt: '2026-03-02T02:00:00.000Z',
      retainUntil: '2029-03-02', subjectType: 'HOUSEHOLD', subjectId: place.householdId,
    } });
    expect(await latest()).toMatchObject({ reviewedAt: '2026-03-02T01:30:00.000Z', recordFiledAt: '2026-03-02T02:00:00.000Z' });
  });
});

describe('the 24 hours of K01 and K02', () => {
  const coverage = async () => Object.fromEntries((await h.as(person('PM', place.estateId)).data(
    'query ($id: ID!) { callbackCoverage(estateId: $id, month: "2026-03") { indicator numerator denominator ratio } }', { id: place.estateId },
  )).callbackCoverage.map((row: any) => [row.indicator, [row.numerator, row.denominator, row.ratio]]));

  it('count nothing while the limit runs, a miss when it has passed, and a late call as covered (CS-032, CS-033)', async () => {
    const { officer, latest } = await completed(h, place);
    expect(await coverage()).toMatchObject({ K01: [0, 0, null], K02: [0, 0, null] });
    h.clock.set('2026-03-03T01:31:00Z');
    await h.subgraph.deadlines.fireDue();
    expect(await latest()).toMatchObject({ isOverdue: true, state: 'OPEN' });
    const { estate } = await standing(person('OD', place.estateId));
    expect(estate.callbacks).toEqual({ due: 1, overdue: 1 });
    expect(await coverage()).toMatchObject({ K01: [0, 1, 0], K02: [0, 1, 0] });
    expect(await made(h, officer, place, (await latest()).id, phoned())).toMatchObject({ isLate: true });
    expect(await coverage()).toMatchObject({ K01: [0, 1, 0], K02: [1, 1, 1], K12: [1, 1, 1] });
    const alerts = (await h.events('customer-service.task.opened.v1')).filter(({ payload, estateId }) => payload['kind'] === 'ALERT' && estateId === place.estateId);
    expect(alerts).toMatchObject([{ payload: { role: 'CSS' } }]);
  });

  it('leave out a completion whose callback was cancelled by reopening', async () => {
    const { officer, ticketId } = await completed(h, place);
    await officer.data(mutation('reopenTicket', 'ReopenTicketInput'), { id: ticketId, input: { reason: 'NOT_FIXED' } });
    await h.settle();
    await h.settle();
    h.clock.set('2026-03-04T01:31:00Z');
    expect(await coverage()).toMatchObject({ K01: [0, 0, null], K02: [0, 0, null] });
  });
});

const standing = async (actor: Parameters<SubgraphHarness['as']>[0]): Promise<any> => {
  const { _entities } = await h.as(actor).data(`query ($e: [_Any!]!) { _entities(representations: $e) { ... on Estate { id tickets { open overdue } callbacks { due overdue } } } }`,
    { e: [{ __typename: 'Estate', id: place.estateId }, { __typename: 'Estate', id: randomUUID() }] });
  return { estate: _entities[0], elsewhere: _entities[1] };
};

it('an estate shows how it stands, and nothing of an estate that is not yours (PLAT-001)', async () => {
  await completed(h, place);
  expect(await standing(person('PM', place.estateId))).toMatchObject({
    estate: { tickets: { open: 1, overdue: 0 }, callbacks: { due: 1, overdue: 0 } }, elsewhere: { tickets: null, callbacks: null },
  });
  expect(await h.as(member('OWN', place.estateId, place.memberId)).refusal(readTasks)).toBe('FORBIDDEN');
});
