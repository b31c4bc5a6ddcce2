import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, isoWeekOf, localDateOf, monthBounds, quarterOf, startOfDay, yearMonthOf } from '@guanjia/domain';
import { deedsAt, moveClock, type Deed, type Deeds } from './deeds.fixture.ts';
import type { EstateOffice } from './estate-office.fixture.ts';
import { openOwnOffice, type OwnOffice } from './own-office.fixture.ts';

let office: OwnOffice;
let deeds: Deeds;
let place: { estateId: string; unitId: string; buildingId: string };

beforeAll(async () => {
  office = await openOwnOffice({ estates: 2, units: 20, tickets: 0 });
  const { estates } = await as('PM')('{ estates(first: 5) { nodes { id buildings { id units(first: 1) { nodes { id } } } } } }');
  const { id: estateId, buildings } = estates.nodes[0];
  const building = buildings.find(({ units }: any) => units.nodes.length > 0);
  place = { estateId, buildingId: building.id, unitId: building.units.nodes[0].id };
  deeds = await deedsAt(office, estateId);
});
afterAll(() => office?.stop());

type Role = Parameters<EstateOffice['idOf']>[0];
type Ask = ReturnType<EstateOffice['as']>;
const as = (role: Role): Ask => office.as(office.idOf(role));
const make = async (ask: Ask, verb: string, { type, input, fields = 'id' }: { type: string; input: object; fields?: string }): Promise<any> =>
  (await ask(`mutation ($input: ${type}!, $key: IdempotencyKey!) { ${verb}(input: $input, idempotencyKey: $key) { ${fields} } }`, { input, key: randomUUID() }))[verb];
const report = (at: Date, change: object = {}) => ({
  estateId: place.estateId, channel: 'PHONE', reporterType: 'OWNER', contactName: '周明', contactPhone: '13900001234', content: '厨房漏水', locationScope: 'IN_UNIT', unitId: place.unitId,
  reportedAt: at.toISOString(), ...change,
});
const tasksOf = async (role: Role): Promise<any[]> => (await as(role)('{ myTasks(first: 100) { nodes { kind subjectId } } }')).myTasks.nodes;

describe('the days, weeks and months of tickets, through the gateway', () => {
  it('a home has its zone, and what is reported there falls to the officer of the zone (CS-029)', async () => {
    const director = as('OD');
    expect((await director('query ($id: ID!) { unzonedBuildings(estateId: $id) { id code } }', { id: place.estateId })).unzonedBuildings)
      .toContainEqual({ id: place.buildingId, code: expect.any(String) });
    await make(director, 'assignZone', { type: 'AssignZoneInput', input: {
      estateId: place.estateId, code: 'EAST', name: '东区', buildingIds: [place.buildingId], officerId: office.idOf('CSR'), leaderId: office.idOf('CSR'),
    } });
    const { unit } = await director('query ($id: ID!) { unit(id: $id) { unitNo zone { name officer { id name } } } }', { id: place.unitId });
    expect(unit).toMatchObject({ unitNo: expect.any(String), zone: { name: '东区', officer: { id: office.idOf('CSR'), name: expect.any(String) } } });
    const { id } = await make(as('FD'), 'createTicket', { type: 'CreateTicketInput', input: report(new Date()) });
    await office.settled();
    expect(await tasksOf('CSR')).toContainEqual({ kind: 'TICKET_DISPATCH', subjectId: id });
  });

  it('the day is cleared by the officer, whose inbox asked for it, and reported at the morning meeting (CS-020, CS-021)', async () => {
    const asked = await office.until(() => tasksOf('CSR'), (tasks) => tasks.some(({ kind }) => kind === 'DAILY_CLEARING'));
    expect(asked.filter(({ kind }) => kind === 'DAILY_CLEARING')).toHaveLength(1);
    const sheet = await make(as('CSR'), 'confirmDailyClearing', {
      type: 'ConfirmDailyClearingInput', input: { estateId: place.estateId }, fields: 'id newCount openCount openItems { ticket { number officer { name } } state } confirmedBy { name }',
    });
    expect(sheet).toMatchObject({ openItems: [{ ticket: { number: expect.stringMatching(/^BX-/), officer: { name: expect.any(String) } }, state: 'NEW' }], openCount: 1, confirmedBy: { name: expect.any(String) } });
    await office.until(() => tasksOf('CSR'), (tasks) => tasks.every(({ kind }) => kind !== 'DAILY_CLEARING'));
    const meetingId = randomUUID();
    const { linkClearingToMeeting } = await as('CSR')(
      'mutation ($id: ID!, $input: LinkClearingToMeetingInput!) { linkClearingToMeeting(id: $id, input: $input) { state meetingId isReportLate } }', { id: sheet.id, input: { meetingId } });
    expect(linkClearingToMeeting).toEqual({ state: 'REPORTED', meetingId, isReportLate: false });
  });

  it('what the monitoring room took in the night is entered by day, done as it was, and called back (CS-022)', async () => {
    const night = new Date(startOfDay(localDateOf(new Date())).getTime() - 3 * 3_600_000); // 21:00 of yesterday
    const { employees } = await as('PM')('query ($id: ID) { employees(filter: { estateId: $id }, first: 100) { nodes { id position { code } } } }', { id: place.estateId });
    const guard = office.as(employees.nodes.find(({ position }: any) => position?.code.endsWith('GUARD')).id);
    const call = await make(guard, 'logCall', { type: 'LogCallInput', input: { estateId: place.estateId, callerNo: '13900001234', kind: 'REPAIR', at: night.toISOString() } });
    const { nightTicketsPending } = await as('CSR')('query ($id: ID) { nightTicketsPending(estateId: $id) { nodes { id } } }', { id: place.estateId });
    expect(nightTicketsPending.nodes).toEqual([{ id: call.id }]);
    const { orgUnits } = await as('PM')('query ($id: ID) { orgUnits(filter: { estateId: $id }, first: 50) { nodes { id kind } } }', { id: place.estateId });
    const departmentId = orgUnits.nodes.find(({ kind }: any) => kind === 'ENGINEERING').id;
    const completedAt = new Date(night.getTime() + 3_600_000).toISOString();
    const ticket = await make(as('CSR'), 'enterNightTicket', { type: 'EnterNightTicketInput', fields: 'id isNight completedAt isEntryLate', input: {
      callId: call.id, report: report(night), done: { category: 'PLUMBING', urgency: 'URGENT', departmentId, completedAt },
    } });
    expect(ticket).toMatchObject({ isNight: true, completedAt, isEntryLate: false });
    const read = () => as('CSR')('query ($id: ID!) { ticket(id: $id) { state callbacks { dueAt } } }', { id: ticket.id });
    const { ticket: waiting } = await office.until(read, ({ ticket: { callbacks } }) => callbacks.length > 0);
    expect(waiting.callbacks).toEqual([{ dueAt: new Date(Date.parse(completedAt) + 86_400_000).toISOString() }]);
  });

  it('the zone leader follows up, engineering says how it stands, and the project manager holds the meeting on the month (CS-023, CS-024, CS-025, CS-030)', async () => {
    const byZone = async () => (await as('CSR')('query ($id: ID!) { openTicketsByZone(estateId: $id) { zone { code } unfinished tickets { nodes { id } } } }', { id: place.estateId })).openTicketsByZone;
    const [east] = await byZone();
    expect(east).toMatchObject({ zone: { code: 'EAST' }, unfinished: 1 });
    const [{ id }] = east.tickets.nodes;
    const follow = (verb: string, type: string) => `mutation ($id: ID!, $input: ${type}!, $key: IdempotencyKey!) { ${verb}(ticketId: $id, input: $input, idempotencyKey: $key) { kind ticket { id } } }`;
    expect((await as('CSR')(follow('recordFollowUp', 'RecordFollowUpInput'), { id, input: { note: '周三到配件' }, key: randomUUID() })).recordFollowUp).toEqual({ kind: 'REVIEW', ticket: { id } });
    const [today, month] = [localDateOf(new Date()), yearMonthOf(new Date())];
    const meetingAt = new Date(startOfDay(addDays(today, 3)).getTime() + 8.5 * 3_600_000).toISOString();
    const analysis = await make(as('PM'), 'openMonthlyAnalysis', { type: 'OpenMonthlyAnalysisInput', input: { estateId: place.estateId, kind: 'TICKET', month, meetingAt } });
    const expectedAt = new Date(startOfDay(addDays(today, 2)).getTime()).toISOString();
    await as('EM')(follow('confirmOpenTicketStatus', 'ConfirmOpenTicketStatusInput'), { id, input: { status: 'WAITING_FOR_PARTS', expectedAt }, key: randomUUID() });
    await as('CSR')('mutation ($id: ID!) { prepareMonthlyAnalysis(id: $id, input: {}) { state } }', { id: analysis.id });
    const { holdMonthlyAnalysis: held } = await as('PM')(`mutation ($id: ID!, $input: HoldMonthlyAnalysisInput!) { holdMonthlyAnalysis(id: $id, input: $input) {
      state statsSnapshot { total by { dimension counts { value count } } } } }`, { id: analysis.id, input: { meetingId: randomUUID(), conclusion: '补充常用配件' } });
    const { ticketStats } = await as('RM')('query ($id: ID, $month: YearMonth!) { ticketStats(estateId: $id, month: $month, by: URGENCY) { value count } }', { id: place.estateId, month });
    expect(held).toMatchObject({ state: 'HELD', statsSnapshot: { total: ticketStats.reduce((sum: number, { count }: any) => sum + count, 0) } });
    expect(held.statsSnapshot.by.find(({ dimension }: any) => dimension === 'URGENCY').counts).toEqual(ticketStats);
  });

  it('what people write online is looked at each day by who is named, and entered on the same day (CS-027)', async () => {
    const platform = { estateId: place.estateId, code: 'OWNERS_FORUM', name: '业主论坛', watcherId: deeds.idOf('CSR') };
    const watch = (...notes: string[]) => ({ input: { estateId: place.estateId, platform: platform.code, issues: notes.map((note) => ({ note })) } });
    expect(await deeds.refused('CSR', 'recordOnlineWatch', watch())).toBe('PLATFORM_NOT_WATCHED');
    expect(await deeds.refused('CSR', 'setOnlinePlatform', { input: platform })).toBe('FORBIDDEN');
    expect(await deeds.refused('CSS', 'setOnlinePlatform', { input: { ...platform, code: '业主 论坛' } })).toBe('INVALID_INPUT');
    await deeds.does('CSS', 'setOnlinePlatform', { input: platform });
    await office.until(() => deeds.waiting('CSR'), (kinds) => kinds.includes('ONLINE_WATCH'));
    expect(await deeds.refused('FD', 'recordOnlineWatch', watch())).toBe('FORBIDDEN');
    expect(await deeds.does('CSR', 'recordOnlineWatch', { ...watch(), fields: 'found by { name }' })).toEqual({ found: 0, by: { name: expect.any(String) } });
    await office.until(() => deeds.waiting('CSR'), (kinds) => !kinds.includes('ONLINE_WATCH'));
    const { issues: [issue] } = await deeds.does('CSR', 'recordOnlineWatch', { ...watch('地库漏水'), fields: 'found issues { id foundAt dueAt ticket { id } }' });
    expect(issue).toMatchObject({ dueAt: startOfDay(addDays(localDateOf(new Date(issue.foundAt)), 1)).toISOString(), ticket: null });
    await office.until(() => deeds.waiting('CSR'), (kinds) => kinds.includes('ONLINE_ENTRY'));
    const entry = { input: report(new Date(issue.foundAt), { channel: 'ONLINE_PLATFORM', content: '地库漏水', onlineIssueId: issue.id }), fields: 'id source isEntryLate' };
    expect(await deeds.refused('FD', 'createTicket', { input: { ...entry.input, onlineIssueId: randomUUID() } })).toBe('NOT_FOUND');
    const { id, ...entered } = await deeds.does('FD', 'createTicket', entry);
    expect(entered).toEqual({ source: 'ONLINE_PLATFORM', isEntryLate: false });
    expect(await deeds.refused('FD', 'createTicket', entry)).toBe('ENTERED_ALREADY');
    await office.until(() => deeds.waiting('CSR'), (kinds) => !kinds.includes('ONLINE_ENTRY'));
    const { onlineIssues } = await deeds.as('QA')('query ($e: ID) { onlineIssues(filter: { estateId: $e, isEntered: true }) { nodes { id note isLate ticket { id content } } } }', { e: place.estateId });
    expect(onlineIssues.nodes).toEqual([{ id: issue.id, note: '地库漏水', isLate: false, ticket: { id, content: '地库漏水' } }]);
    const { onlineWatchLogs } = await deeds.as('PM')('query ($e: ID) { onlineWatchLogs(filter: { estateId: $e }) { nodes { found } } }', { e: place.estateId });
    expect(onlineWatchLogs.nodes.reduce((sum: number, { found }: { found: number }) => sum + found, 0)).toBe(1);
  });
});

describe('the days, weeks and months of work orders, through the gateway', () => {
  const read = async (id: string, fields: string, who = 'EM') => (await deeds.as(who)(`query ($id: ID!) { workOrder(id: $id) { ${fields} } }`, { id })).workOrder;
  let areas = 0;
  /** Each in a place of its own. */
  const raised = async (patch: object = {}, who = 'EM'): Promise<string> => (await deeds.does(who, 'createWorkOrder', { input: {
    estateId: place.estateId, origin: 'STAFF', category: 'PLUMBING', urgency: 'ROUTINE', areaCode: `GARAGE-${areas += 1}`, description: '地库水管渗水', ...patch,
  } })).id;
  const technician = (): string => office.idOf('TEC');
  const finished: string[] = [];
  async function finish(id: string, fields = 'state'): Promise<any> {
    finished.push(id);
    return deeds.does(technician(), 'completeWorkOrder', { id, input: { outcome: 'FIXED', labourFen: 0 }, fields });
  }

  it('what a guard finds in the night is urgent: it finds who is on call, and what holds it up is seen by all (ENG-019, ENG-020, ENG-022, ENG-027, ENG-033)', async () => {
    const [from, until] = [-3_600_000, 86_400_000].map((after) => new Date(Date.now() + after).toISOString());
    const shift = { estateId: place.estateId, employeeId: technician(), startAt: from, endAt: until };
    expect(await deeds.refused('CSR', 'planOnCall', { input: shift })).toBe('FORBIDDEN');
    await deeds.does('EM', 'planOnCall', { input: shift });
    const id = await raised({ urgency: 'URGENT' }, 'SEC');
    await office.settled();
    expect(await deeds.waiting(technician(), id)).toContain('ALERT');
    const { createdAt, respondBy, finishBy, ...limits } = await read(id, 'createdAt respondBy finishBy respondLimit { standard value unit } finishLimit { value unit }');
    expect(limits).toEqual({ respondLimit: { standard: 'repair.limits.urgent.arrive', value: '30', unit: 'minute' }, finishLimit: { value: '24', unit: 'hour' } });
    expect([respondBy, finishBy].map((limit) => Date.parse(limit) - Date.parse(createdAt))).toEqual([30 * 60_000, 24 * 3_600_000]);
    expect(await deeds.refused('SEC', 'assignUrgent', { id })).toBe('FORBIDDEN');
    expect(await deeds.does('EM', 'assignUrgent', { id, fields: 'state assignee { id }' })).toEqual({ state: 'ASSIGNED', assignee: { id: technician() } });
    await deeds.does(technician(), 'startWorkOrder', { id });
    const block = { reasonCode: 'WAITING_FOR_PARTS', note: '等阀门', coordinatorId: deeds.idOf('AST'), nextAt: until };
    expect(await deeds.refused(technician(), 'blockWorkOrder', { id, input: { ...block, nextAt: from } })).toBe('NEXT_DATE_PASSED');
    await deeds.does(technician(), 'blockWorkOrder', { id, input: block });
    expect(await read(id, 'block { reasonCode note coordinator { id } nextAt }', 'CSR')).toEqual({ block: { reasonCode: 'WAITING_FOR_PARTS', note: '等阀门', coordinator: { id: deeds.idOf('AST') }, nextAt: until } });
    await deeds.does('AST', 'unblockWorkOrder', { id });
    expect(await finish(id, 'isInTime')).toEqual({ isInTime: true });
  });

  it('a utility that fails is announced where it is felt until it is back (ENG-028, CS-106)', async () => {
    const outage = { estateId: place.estateId, utility: 'WATER', buildingIds: [place.buildingId] };
    expect(await deeds.refused('CSR', 'declareOutage', { input: outage })).toBe('FORBIDDEN');
    expect(await deeds.refused('EM', 'declareOutage', { input: { ...outage, buildingIds: [randomUUID()] } })).toBe('NOT_FOUND');
    const text = { estateId: place.estateId, kind: 'OUTAGE', matterCode: 'WATER_CUT', title: '{matter}通知', body: '{from}起,{place}{matter},{until}。', channels: ['BOARD', 'APP'] };
    const { id: templateId } = await deeds.does('CSR', 'draftTemplate', { input: text });
    expect(await deeds.refused('CSR', 'approveTemplate', { id: templateId })).toBe('FORBIDDEN');
    await deeds.does('PM', 'approveTemplate', { id: templateId, fields: 'id' });
    const { id, affectedUnits } = await deeds.does('EM', 'declareOutage', { input: outage, fields: 'id affectedUnits { id }' });
    expect(affectedUnits).toContainEqual({ id: place.unitId });
    const notices = async () => {
      await office.settled();
      return (await deeds.as('CSR')('query ($e: ID) { announcements(filter: { estateId: $e, kind: OUTAGE }) { nodes { title state subjectId } } }', { e: place.estateId })).announcements.nodes;
    };
    expect(await notices()).toEqual([{ title: '停水通知', state: 'PUBLISHED', subjectId: id }]);
    expect((await deeds.does('EM', 'restoreOutage', { id })).state).toBe('RESTORED');
    expect(await notices()).toMatchObject([{ state: 'WITHDRAWN' }]);
  });

  it('a vendor comes under a contract in force; the same fault again adds up to a warning (ENG-023, ENG-025, ENG-026)', async () => {
    const equipmentId = randomUUID();
    const lift = { category: 'LIFT', areaCode: '3-LIFT-2', equipmentId, requiredSkill: 'LIFT' };
    const [id, again] = [await raised({ ...lift, estimateFen: 12_000 }), await raised({ ...lift, estimateFen: 9_000 })];
    const { contracts } = await deeds.as('PM')('query ($e: ID) { contracts(filter: { estateId: $e }) { nodes { id state } } }', { e: place.estateId });
    const contractId = contracts.nodes.find(({ state }: { state: string }) => ['IN_FORCE', 'EXPIRING', 'RENEWAL_OPEN'].includes(state)).id;
    expect(await deeds.refused('FD', 'callVendor', { id, input: { contractId } })).toBe('FORBIDDEN');
    expect(await deeds.refused('EM', 'recordVendorArrival', { id })).toBe('WRONG_STATE');
    expect(await deeds.does('EM', 'callVendor', { id, input: { contractId }, fields: 'assigneeType contract { id }' })).toEqual({ assigneeType: 'CONTRACTOR', contract: { id: contractId } });
    expect(await deeds.does('EM', 'recordVendorArrival', { id, fields: 'respondedAt' })).toEqual({ respondedAt: expect.any(String) });
    expect(await deeds.refused('EM', 'assignWorkOrder', { id: again, input: { employeeId: technician() } })).toBe('CERTIFICATE_MISSING');
    await deeds.does('EM', 'assignWorkOrder', { id: again, input: { employeeId: office.idOf('TEC', 1) } });
    const estimate = { id: again, args: { estimateFen: ['Fen!', 9_000] }, fields: 'state repairApproval { sameFaultSumFen isSameFaultWarned }' } satisfies Deed;
    expect(await deeds.does(office.idOf('TEC', 1), 'estimateWorkOrder', estimate)).toEqual({ state: 'ASSIGNED', repairApproval: { sameFaultSumFen: 21_000, isSameFaultWarned: true } });
  });

  it('a repairman’s day is planned, bad work is done again, and the month is drawn to look at (ENG-021, ENG-029, ENG-030, ENG-031, K13, K14)', async () => {
    const orders = [await raised(), await raised()];
    const day = { estateId: place.estateId, workOn: localDateOf(new Date()), technicianId: technician(), workOrderIds: orders };
    expect(await deeds.refused(technician(), 'scheduleCrew', { input: day })).toBe('FORBIDDEN');
    expect(await deeds.does('EM', 'scheduleCrew', { input: day, fields: 'orderCount' })).toEqual({ orderCount: 2 });
    for (const id of orders) {
      await deeds.does(technician(), 'startWorkOrder', { id });
      await finish(id);
    }
    await deeds.does('EM', 'reworkWorkOrder', { id: orders[0]!, input: { reasonCode: 'POOR_WORK' } });
    await deeds.does(technician(), 'startWorkOrder', { id: orders[0]! });
    await deeds.does(technician(), 'completeWorkOrder', { id: orders[0]!, input: { outcome: 'FIXED', labourFen: 0 } });
    await deeds.does('EM', 'verifyWorkOrder', { id: orders[0]! });
    expect((await read(orders[0]!, 'reworkNo reworks { causeCode acceptedAt }'))).toEqual({ reworkNo: 1, reworks: [{ causeCode: 'POOR_WORK', acceptedAt: expect.any(String) }] });
    const [year, week] = isoWeekOf(localDateOf(new Date())).split('-W').map(Number);
    const { completedOrdersOfWeek } = await deeds.as('EM')('query ($e: ID!, $y: Int!, $w: Int!) { completedOrdersOfWeek(estateId: $e, isoYear: $y, isoWeek: $w) { nodes { id } } }', { e: place.estateId, y: year, w: week });
    expect(completedOrdersOfWeek.nodes.map(({ id }: { id: string }) => id).toSorted()).toEqual(finished.toSorted());
    const month = yearMonthOf(new Date());
    const sample = { args: { estateId: ['ID!', place.estateId], month: ['YearMonth!', month] } } satisfies Deed;
    expect(await deeds.refused('QA', 'drawReworkSample', sample)).toBe('MONTH_NOT_OVER');
    const indicators = async () => (await as('RM')('query ($e: ID, $p: String!) { repairIndicators(estateId: $e, period: $p) { indicator numerator denominator } }', { e: place.estateId, p: quarterOf(`${month}-01`) })).repairIndicators;
    expect(await indicators()).toEqual(expect.arrayContaining([{ indicator: 'K13', numerator: 3, denominator: 3 }, { indicator: 'K14', numerator: 0, denominator: 0 }]));
    await moveClock(office, startOfDay(addDays(monthBounds(month).lastDay, 1)));
    expect(await deeds.refused('CSR', 'drawReworkSample', sample)).toBe('FORBIDDEN');
    expect(await deeds.does('QA', 'drawReworkSample', { ...sample, fields: 'population size' })).toEqual({ population: 3, size: 3 });
    const { reworkSamples } = await deeds.as('EM')('query ($e: ID) { reworkSamples(estateId: $e) { nodes { month reworked { id } } } }', { e: place.estateId });
    expect(reworkSamples.nodes).toEqual([{ month, reworked: [{ id: orders[0] }] }]);
    expect(await indicators()).toContainEqual({ indicator: 'K14', numerator: 1, denominator: 3 });
  });
});
