import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { drawn } from '@guanjia/customer-service';
import { addDays, addMonths, localDateOf, monthBounds, startOfDay } from '@guanjia/domain';
import { deedsAt, moveClock, quietMonday, type Deed, type Deeds } from './deeds.fixture.ts';
import { signature } from './estate-office.fixture.ts';
import { openOwnOffice, type OwnOffice } from './own-office.fixture.ts';

const DAY = 86_400_000;

let office: OwnOffice;
let deeds: Deeds;
let home: { estateId: string; unitId: string; householdId: string };
/** Another estate of the group. */
let sister: string;
let callerSignatureFileId: string;
const monday = quietMonday();
/** What was repaired in the first week, in order. */
const repairs: string[] = [];

const now = (): Date => office.platform.clock.now();
const today = (): string => localDateOf(now());
const later = (milliseconds: number): Date => new Date(now().getTime() + milliseconds);

beforeAll(async () => {
  office = await openOwnOffice({ estates: 2, units: 40, tickets: 0 });
  const { myAccounts: [{ estate, unit, household }] } = await office.as(office.idOf('OWN'))('{ myAccounts { estate { id } unit { id } household { id } } }');
  home = { estateId: estate.id, unitId: unit.id, householdId: household.id };
  deeds = await deedsAt(office, home.estateId);
  const { estates } = await office.as(office.idOf('GQ'))('{ estates(first: 5) { nodes { id } } }');
  sister = estates.nodes.find(({ id }: { id: string }) => id !== home.estateId).id;
  callerSignatureFileId = await office.upload(deeds.idOf('CSR'), home.estateId, 'SIGNATURE', signature);
  await moveClock(office, monday);
});
afterAll(() => office?.stop());

/** A dripping tap, from the call to the repair. */
async function repaired(channel: string, urgency = 'ROUTINE'): Promise<string> {
  const reportedAt = now().toISOString();
  const { id } = await deeds.does('FD', 'createTicket', { input: {
    ...home, channel, reporterType: 'OWNER', contactName: '周明', contactPhone: '13900001234', content: '水龙头滴水', locationScope: 'IN_UNIT', reportedAt, receivedAt: reportedAt,
  } });
  await deeds.does('FD', 'triageTicket', { id, input: { category: 'PLUMBING', urgency } });
  await deeds.does('FD', 'dispatchTicket', { id, input: {} });
  await work(id);
  return id;
}

/** What came up repeatedly and has no case yet. */
const candidates = async (): Promise<string[]> => (await deeds.as('QA')('query ($e: ID!) { correctiveCandidates(filter: { estateId: $e }) { nodes { kind count category } } }', { e: home.estateId }))
  .correctiveCandidates.nodes.map(({ kind, count, category }: Record<string, unknown>) => `${kind} ${count} ${category}`);
const cases = async (): Promise<any[]> => (await deeds.as('QA')(
  'query ($e: ID!) { correctiveActions(filter: { estateId: $e }) { nodes { id type state overdue planLimit { dueAt } sources { kind sourceId ticket { id } } } } }', { e: home.estateId })).correctiveActions.nodes;

/** What a dispatched ticket asks of engineering. */
async function work(ticketId: string): Promise<void> {
  await office.settled();
  const { ticket: { workOrders } } = await deeds.as('EM')('query ($id: ID!) { ticket(id: $id) { workOrders { id state } } }', { id: ticketId });
  const order = workOrders.find(({ state }: { state: string }) => state !== 'CLOSED' && state !== 'CANCELLED');
  const technician = office.idOf('TEC');
  if (order.state === 'CREATED') await deeds.does('EM', 'assignWorkOrder', { id: order.id, input: { employeeId: technician } });
  await deeds.does(technician, 'startWorkOrder', { id: order.id });
  await deeds.does(technician, 'completeWorkOrder', { id: order.id, input: { outcome: 'FIXED', parts: [], labourFen: 0 } });
  await office.settled();
}

const fields = 'id kind phase attempt state openFrom dueAt limit { standard value } isOverdue organiserRole assignee { id } source: sourceId';
const callbacks = async (filter: object, who = 'OD'): Promise<any[]> =>
  (await deeds.as(who)(`query ($f: CallbackFilter) { callbackTasks(filter: $f, first: 100) { nodes { ${fields} } } }`, { f: { estateId: home.estateId, ...filter } })).callbackTasks.nodes;
const about = async (sourceId: string): Promise<any[]> => (await callbacks({})).filter(({ source }) => source === sourceId).toSorted((a, b) => a.attempt - b.attempt);
const answer = (patch: object = {}) => ({ method: 'PHONE', satisfaction: 'SATISFIED', callerSignatureFileId, ...patch });

async function called(id: string, patch: object = {}): Promise<void> {
  await deeds.does('OD', 'assignCallback', { id, input: { employeeId: deeds.idOf('CSR') } });
  await deeds.does('CSR', 'completeCallback', { id, input: answer(patch) });
  await office.settled();
}

describe('callbacks, through the gateway', () => {
  it('are whose the channel says, within a day of the repair; a visit is agreed before and signed after (CS-032, CS-038, CS-045, CS-048, CS-049, CS-050, CS-051)', async () => {
    const rule = { estateId: home.estateId, channel: 'WECHAT', role: 'CSS' };
    expect(await deeds.refused('CSR', 'setCallbackOwnerRule', { input: rule })).toBe('FORBIDDEN');
    await deeds.does('CSS', 'setCallbackOwnerRule', { input: rule });
    repairs.push(await repaired('WECHAT'), await repaired('PHONE'));
    const [online, phone] = [(await about(repairs[0]!))[0], (await about(repairs[1]!))[0]];
    expect([online.organiserRole, phone.organiserRole, phone.dueAt]).toEqual(['CSS', 'CSR', later(DAY).toISOString()]);
    expect(phone.limit).toEqual({ standard: 'ticket.callback', value: '24' });
    expect(await callbacks({ isPending: true }, 'CSR')).toMatchObject([{ id: phone.id }]);
    const stranger = (await deedsAt(office, sister)).idOf('CSR');
    expect(await deeds.refused('OD', 'assignCallback', { id: phone.id, input: { employeeId: stranger } })).toBe('REFERENCE_NOT_YET_KNOWN');
    await deeds.does('CSR', 'assignCallback', { id: phone.id, input: { employeeId: deeds.idOf('CSR') } });
    const visit = answer({ method: 'DOOR_VISIT', householdSignatureFileId: callerSignatureFileId, evidenceKinds: ['TALK', 'ON_SITE_LOOK'] });
    expect(await deeds.refused('CSR', 'completeCallback', { id: phone.id, input: visit })).toBe('APPOINTMENT_MISSING');
    await deeds.does('CSR', 'bookAppointment', { id: phone.id, input: { at: later(3_600_000) } });
    await moveClock(office, later(3_540_000));
    await deeds.does('CSR', 'startCallback', { id: phone.id, input: { method: 'DOOR_VISIT' } });
    expect(await deeds.refused('CSR', 'completeCallback', { id: phone.id, input: { ...visit, householdSignatureFileId: null } })).toBe('SIGNATURE_MISSING');
    expect(await deeds.refused('CSS', 'completeCallback', { id: phone.id, input: visit })).toBe('NOT_FOUND');
    expect(await deeds.does('CSR', 'completeCallback', { id: phone.id, input: visit, fields: 'state arrivalDeviationMinutes' })).toEqual({ state: 'DONE_SATISFIED', arrivalDeviationMinutes: -1 });
    expect(await deeds.refused('CSR', 'reviewCallbackRecord', { id: phone.id, input: { opinion: '属实' } })).toBe('FORBIDDEN');
    await deeds.does('OD', 'reviewCallbackRecord', { id: phone.id, input: { opinion: '属实' } });
    await office.settled();
    expect(await deeds.does('CSR', 'closeTicket', { id: repairs[1]! })).toMatchObject({ state: 'CLOSED' });
  });

  it('that are not made in their day are told to the supervisor, and are made all the same (CS-032, CS-160)', async () => {
    const [late] = await about(repairs[0]!);
    await moveClock(office, new Date(Date.parse(late.dueAt) + 60_000));
    expect((await about(repairs[0]!))[0]).toMatchObject({ state: 'OPEN', isOverdue: true });
    expect(await deeds.waiting('CSS', repairs[0])).toContain('ALERT');
    await called(late.id);
    const { callbackCoverage } = await deeds.as('QA')('query ($e: ID!, $m: YearMonth!) { callbackCoverage(estateId: $e, month: $m) { indicator numerator denominator } }', { e: home.estateId, m: today().slice(0, 7) });
    expect(callbackCoverage).toEqual(expect.arrayContaining([{ indicator: 'K01', numerator: 1, denominator: 2 }, { indicator: 'K02', numerator: 2, denominator: 2 }]));
  });

  it('come again until somebody is content: bad work goes back to the ticket, another wrong is put right by a day that the director sets (CS-019, CS-052)', async () => {
    repairs.push(await repaired('APP'), await repaired('VISIT'));
    const [back, charged] = [(await about(repairs[2]!))[0], (await about(repairs[3]!))[0]];
    expect(await deeds.refused('CSR', 'completeCallback', { id: back.id, input: answer() })).toBe('NOT_THE_ASSIGNEE');
    await called(back.id, { satisfaction: 'UNSATISFIED', failure: { reason: 'NOT_FIXED', isQuality: true } });
    expect((await deeds.as('CSR')('query ($id: ID!) { ticket(id: $id) { state reopenCount } }', { id: repairs[2] })).ticket).toMatchObject({ reopenCount: 1 });
    await work(repairs[2]!);
    const [, again] = await about(repairs[2]!);
    expect(again).toMatchObject({ attempt: 2, state: 'OPEN' });
    await called(again.id);
    await called(charged.id, { satisfaction: 'UNSATISFIED', failure: { reason: 'CHARGE', isQuality: false } });
    expect(await deeds.waiting('OD', repairs[3])).toContain('ORDER_RECTIFICATION');
    const order = { ownerId: deeds.idOf('EM'), dueAt: later(DAY), note: '说明收费依据' };
    expect(await deeds.refused('CSR', 'orderRectification', { id: charged.id, input: order })).toBe('FORBIDDEN');
    await deeds.does('OD', 'orderRectification', { id: charged.id, input: order });
    await office.settled();
    expect(await deeds.waiting('EM', repairs[3])).toContain('RECTIFICATION');
    for (const attempt of [2, 3, 4]) {
      const last = (await about(repairs[3]!)).at(-1);
      expect(last).toMatchObject({ attempt, state: 'OPEN' });
      await called(last.id, { satisfaction: 'UNREACHED' });
    }
    const end = { id: (await about(repairs[3]!)).at(-1).id, type: 'EndCallbackInput', input: { reason: '长期外出' } };
    expect(await deeds.refused('CSR', 'signOffUnreachedCallback', end)).toBe('FORBIDDEN');
    expect((await deeds.does('OD', 'signOffUnreachedCallback', end)).state).toBe('CLOSED_UNREACHED');
  });

  it('of works wait a week, and open by themselves (CS-035)', async () => {
    const id = await repaired('PHONE', 'WORKS');
    const [callback] = await about(id);
    expect(callback).toMatchObject({ kind: 'WORKS', state: 'SCHEDULED', openFrom: startOfDay(addDays(today(), 7)).toISOString() });
    expect(localDateOf(new Date(Date.parse(callback.dueAt) - 1))).toBe(addMonths(today(), 1));
    await deeds.does('OD', 'assignCallback', { id: callback.id, input: { employeeId: deeds.idOf('CSR') } });
    expect(await deeds.refused('CSR', 'completeCallback', { id: callback.id, input: answer() })).toBe('CALLBACK_NOT_OPEN_YET');
  });

  it('of the week before are sampled: a fifth, rounded up, and anybody can draw it again (CS-034, K03)', async () => {
    repairs.push(await repaired('PHONE'), await repaired('PHONE'));
    for (const id of repairs.slice(4)) await called((await about(id))[0].id);
    await moveClock(office, new Date(monday.getTime() + 7 * DAY));
    const week = { args: { estateId: ['ID!', home.estateId] } } satisfies Deed;
    expect(await deeds.refused('FD', 'drawWeeklyCallbackSample', week)).toBe('FORBIDDEN');
    expect(await deeds.waiting('CSR')).toContain('CALLBACK_SAMPLE');
    await deeds.does('CSR', 'drawWeeklyCallbackSample', week);
    await office.settled();
    expect(await deeds.waiting('CSR')).not.toContain('CALLBACK_SAMPLE');
    expect(await deeds.refused('CSR', 'drawWeeklyCallbackSample', week)).toBe('SAMPLE_DRAWN_ALREADY');
    const read = async (): Promise<any> => (await deeds.as('QA')('query ($e: ID!) { callbackSamples(filter: { estateId: $e }) { nodes { population size seed candidateIds calledIds ticketIds madeCount } } }', { e: home.estateId })).callbackSamples.nodes[0];
    const { population, size, seed, candidateIds, calledIds, ticketIds, madeCount } = await read();
    expect({ population, size, calledIds, madeCount }).toEqual({ population: 6, size: 2, calledIds: [], madeCount: 0 });
    expect(candidateIds.toSorted()).toEqual(repairs.toSorted());
    expect(ticketIds).toEqual(drawn(seed, candidateIds.toReversed(), size));
    const opened = await callbacks({ kind: 'WEEKLY_SAMPLE' });
    expect(opened.map(({ source }) => source).toSorted()).toEqual(ticketIds.toSorted());
    for (const { id } of opened) await called(id);
    expect((await read()).madeCount).toBe(2);
  });

  it('are planned by the assistant, and the plan is done with its last call (CS-035, CS-047)', async () => {
    const [works] = await callbacks({ kind: 'WORKS' });
    const other = await deeds.does('CSR', 'scheduleCallback', { input: { estateId: home.estateId, householdId: home.householdId, subject: '代收大件', completedAt: now() }, fields: 'id kind dueAt' });
    expect(other).toMatchObject({ kind: 'OTHER', dueAt: startOfDay(addDays(today(), 8)).toISOString() });
    const plan = { input: { estateId: home.estateId, startOn: today(), endOn: addDays(today(), 6), callbackIds: [works.id, other.id] } };
    expect(await deeds.refused('CSR', 'createCallbackPlan', plan)).toBe('FORBIDDEN');
    const { id } = await deeds.does('AST', 'createCallbackPlan', plan);
    expect(await deeds.refused('AST', 'issueCallbackPlan', { id })).toBe('CALLER_MISSING');
    await deeds.does('OD', 'assignCallback', { id: other.id, input: { employeeId: deeds.idOf('CSR') } });
    await deeds.does('AST', 'issueCallbackPlan', { id });
    await called(other.id);
    await moveClock(office, works.openFrom);
    expect((await about(works.source))[0]).toMatchObject({ state: 'OPEN' });
    await called(works.id);
    expect((await deeds.as('OD')('query ($id: ID!) { callbackPlan(id: $id) { state doneBy { id } } }', { id })).callbackPlan).toEqual({ state: 'DONE', doneBy: null });
  });

  it('of a special service come in its middle and after its end (CS-041, CS-140, CS-145)', async () => {
    const item = { estateId: home.estateId, code: 'ELDER-CARE', name: '陪护', kind: 'SPECIAL_SERVICE', standard: '每周两次', unit: 'MONTH', priceFen: 30_000, planning: '需求调查', planningRecordId: crypto.randomUUID() };
    const { id: itemId } = await deeds.does('CSS', 'planServiceItem', { input: item });
    await deeds.does('PM', 'approveServiceItem', { id: itemId, input: { evaluation: '可行' } });
    await deeds.does('CSS', 'publishServiceItem', { id: itemId });
    const owner = office.idOf('OWN');
    const order = { ...home, itemCode: 'ELDER-CARE', content: '陪护老人' };
    expect(await deeds.refused(owner, 'placeServiceOrder', { input: order })).toBe('TERM_INCOMPLETE');
    const { id } = await deeds.does(owner, 'placeServiceOrder', { input: { ...order, startOn: today(), endOn: addDays(today(), 6) } });
    await deeds.does('CSR', 'quoteServiceOrder', { id, input: { content: '陪护一周', quantityHundredths: 25 } });
    await deeds.does(owner, 'acceptQuote', { id });
    const { appointment } = await deeds.does('CSR', 'scheduleServiceOrder', { id, input: { at: later(60_000), employeeId: office.idOf('TEC') }, fields: 'appointment { id }' });
    await deeds.does(office.idOf('TEC'), 'checkInAppointment', { id: appointment.id });
    await deeds.does(office.idOf('TEC'), 'startServiceOrder', { id });
    await office.settled();
    const [middle] = await about(id);
    expect(middle).toMatchObject({ phase: 'MID', state: 'SCHEDULED', openFrom: startOfDay(addDays(today(), 3)).toISOString(), dueAt: startOfDay(addDays(today(), 4)).toISOString() });
    await moveClock(office, middle.openFrom);
    await called(middle.id);
    await moveClock(office, later(3.4 * DAY));
    await deeds.does(office.idOf('TEC'), 'completeServiceOrder', { id, input: { result: '已完成' } });
    await office.settled();
    const end = (await about(id)).find(({ phase }) => phase === 'END');
    expect(end).toMatchObject({ state: 'OPEN', kind: 'SPECIAL_SERVICE', dueAt: startOfDay(addDays(today(), 8)).toISOString() });
    await called(end.id);
  });

  it('that fail, and repairs that came up repeatedly, are seen as they happen (CS-054, HR-049)', async () => {
    expect((await candidates()).toSorted()).toEqual(['CALLBACK 1 CHARGE', 'CALLBACK 1 NOT_FIXED', 'REPAIR 7 PLUMBING']);
    expect(await cases()).toEqual([]);
  });

  it('of a quarter are counted by the assistant, reviewed by the director, published at its end, with what came up repeatedly (CS-053, CS-054)', async () => {
    await moveClock(office, later(60_000));
    const quarter = `${today().slice(0, 4)}-Q${Math.ceil(Number(today().slice(5, 7)) / 3)}`;
    const input = { estateId: home.estateId, quarter, reportText: '收费解释不足' };
    expect(await deeds.refused('OD', 'draftCallbackStatistics', { input })).toBe('FORBIDDEN');
    expect(await deeds.refused('AST', 'draftCallbackStatistics', { input: { ...input, quarter: '2026-Q5' } })).toBe('QUARTER_INVALID');
    expect(await deeds.refused('AST', 'draftCallbackStatistics', { input: { ...input, quarter: '2099-Q4' } })).toBe('QUARTER_NOT_OVER');
    const toCount = async (): Promise<number> => (await deeds.waiting('AST')).filter((kind) => kind === 'CALLBACK_STATISTICS').length;
    const asked = await toCount();
    expect(asked).toBeGreaterThan(0);
    const { id, ...form } = await deeds.does('AST', 'draftCallbackStatistics', { input, fields: 'id byKind { kind made satisfied unsatisfied unreached late } failedCount failedCallbackIds repeatRepairs { category count limit sourceIds }' });
    const made = (await callbacks({})).filter(({ state }) => !['OPEN', 'SCHEDULED', 'CANCELLED'].includes(state));
    for (const row of form.byKind) expect([row.kind, row.made]).toEqual([row.kind, made.filter(({ kind }) => kind === row.kind).length]);
    expect(form.byKind.find(({ kind }: any) => kind === 'TICKET')).toEqual({ kind: 'TICKET', made: 10, satisfied: 5, unsatisfied: 2, unreached: 3, late: 1 });
    expect(form).toMatchObject({ failedCount: 2, repeatRepairs: [{ category: 'PLUMBING', count: 7, limit: 3 }] });
    const { recurrences } = await deeds.as('OD')('query ($e: ID!) { recurrences(estateId: $e, kind: REPAIR) { count tickets { id } } }', { e: home.estateId });
    expect(recurrences[0].tickets.map((ticket: { id: string }) => ticket.id).toSorted()).toEqual(form.repeatRepairs[0].sourceIds.toSorted());
    expect(await deeds.refused('AST', 'reviewCallbackStatistics', { id, input: { opinion: '属实' } })).toBe('FORBIDDEN');
    await office.settled();
    expect(await toCount()).toBe(asked - 1);
    expect(await deeds.waiting('OD', id)).toEqual(['REVIEW_CALLBACK_STATISTICS']);
    expect((await deeds.does('OD', 'reviewCallbackStatistics', { id, input: { opinion: '属实' } })).state).toBe('REVIEWED');
    await moveClock(office, startOfDay(monthBounds(today().slice(0, 7)).lastDay));
    const seen = await office.as(office.idOf('RM'))('query ($q: String) { callbackStatisticsList(filter: { quarter: $q }) { nodes { id state publishedAt estate { id } } } }', { q: quarter });
    expect(seen.callbackStatisticsList.nodes).toEqual([{ id, state: 'PUBLISHED', publishedAt: now().toISOString(), estate: { id: home.estateId } }]);
  });

  it('that are made ask nothing of anybody any more (PLAT-020)', async () => {
    const made = (await callbacks({})).filter(({ state }) => state !== 'OPEN').map(({ source }) => source as string);
    expect(made.length).toBeGreaterThan(10);
    expect(await deeds.leftOf(made)).toEqual([]);
  });

  it('refuse what nobody could mean', async () => {
    const [{ id }] = await callbacks({ kind: 'WORKS' });
    expect(await deeds.refused('CSR', 'completeCallback', { id, input: answer() })).toBe('WRONG_STATE');
    expect(await deeds.refused('CSR', 'completeCallback', { id, input: answer({ satisfaction: 'VERY' }) })).toBe('BAD_USER_INPUT');
    expect(await deeds.refused('CSR', 'scheduleCallback', { input: { estateId: home.estateId, householdId: home.householdId, subject: '代收', completedAt: later(DAY) } })).toBe('NOT_DONE_YET');
  });

  it('of the reviewed quarter opened a case per matter: planned, done, its effect checked by somebody else, and confirmed with the household (HR-049, CS-053, PLAT-021)', async () => {
    expect(await candidates()).toEqual([]);
    const opened = await cases();
    expect(opened.map(({ type }) => type).toSorted()).toEqual(['CORRECTIVE', 'NONCONFORMING_SERVICE', 'NONCONFORMING_SERVICE']);
    const { id, planLimit, sources } = opened.find(({ type }) => type === 'CORRECTIVE');
    expect(sources.flatMap(({ ticket }: any) => (ticket ? [ticket.id] : []))).toEqual(expect.arrayContaining(repairs));
    expect(sources.at(-1).kind).toBe('STATISTICS');
    expect(await deeds.waiting('QA', id)).toEqual(['PLAN_CORRECTIVE_ACTION']);
    await moveClock(office, planLimit.dueAt);
    expect([(await cases()).find((one) => one.id === id).overdue, await deeds.waiting('PM', id)]).toEqual(['PLAN', ['ALERT']]);
    await deeds.does('QA', 'analyseCause', { id, input: { cause: '软管老化' } });
    await deeds.does('OD', 'planCorrectiveAction', { id, input: { action: '整户更换软管', ownerId: deeds.idOf('QA'), dueOn: addDays(today(), 7) } });
    const review = { id, input: { isApproved: true, reason: '可行' } };
    expect(await deeds.refused('OD', 'reviewCorrectivePlan', review)).toBe('SELF_APPROVAL');
    await office.settled();
    expect(await deeds.waiting('PM', id)).toEqual(['REVIEW_CORRECTIVE_PLAN']);
    await deeds.does('PM', 'reviewCorrectivePlan', review);
    await office.settled();
    expect(await deeds.waiting('QA', id)).toEqual(['CORRECTIVE_ACTION']);
    await deeds.does('QA', 'startCorrectiveAction', { id });
    await deeds.does('QA', 'completeCorrectiveAction', { id, input: { result: '已更换' } });
    const check = { id, input: { isEffective: true, verification: '未再报修' } };
    expect(await deeds.refused('QA', 'verifyCorrectiveAction', check)).toBe('SELF_APPROVAL');
    await deeds.does('OD', 'verifyCorrectiveAction', check);
    expect((await deeds.does('OD', 'closeCorrectiveAction', { id })).state).toBe('CLOSED');
    await office.settled();
    expect(await deeds.leftOf([id])).toEqual(['CALLBACK']);
    const { ticket, callbackTasks: { nodes } } = await deeds.as('OD')(`query ($id: ID!, $e: ID!) { ticket(id: $id) { correctiveActions { id state isEffective } }
      callbackTasks(filter: { estateId: $e, kind: OTHER, isPending: true }) { nodes { id subject household { id } correctiveActions { id } } } }`, { id: repairs[0], e: home.estateId });
    expect(ticket.correctiveActions).toContainEqual({ id, state: 'CLOSED', isEffective: true });
    expect(nodes).toEqual([{ id: expect.any(String), subject: expect.stringMatching(/^确认整改效果：BX-/), household: { id: home.householdId }, correctiveActions: [{ id }] }]);
    await called(nodes[0].id);
    expect(await deeds.leftOf([id])).toEqual([]);
  });
});
