import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addMonths, localDateOf } from '@guanjia/domain';
import { deedsAt, moveClock, quietMonday, type Deed, type Deeds } from './deeds.fixture.ts';
import { openOwnOffice, type OwnOffice } from './own-office.fixture.ts';
import { signature } from './estate-office.fixture.ts';

let office: OwnOffice;
let home: { estateId: string; unitId: string; householdId: string };
let deeds: Deeds;
let departments: Map<string, string>;
/** Of the person who calls back. */
let callerSignatureFileId: string;

const now = (): Date => office.platform.clock.now();
const inDays = (days: number): string => new Date(now().getTime() + days * 86_400_000).toISOString();

beforeAll(async () => {
  office = await openOwnOffice({ estates: 4, units: 40, tickets: 0 });
  const { myAccounts: [{ estate, unit, household }] } = await office.as(office.idOf('OWN'))('{ myAccounts { estate { id } unit { id } household { id } } }');
  home = { estateId: estate.id, unitId: unit.id, householdId: household.id };
  deeds = await deedsAt(office, home.estateId);
  const { orgUnits } = await deeds.as('PM')('query ($id: ID) { orgUnits(filter: { estateId: $id }, first: 50) { nodes { id kind } } }', { id: home.estateId });
  departments = new Map(orgUnits.nodes.map(({ kind, id }: { kind: string; id: string }) => [kind, id]));
  callerSignatureFileId = await office.upload(deeds.idOf('CSR'), home.estateId, 'SIGNATURE', signature);
  await moveClock(office, quietMonday());
});
afterAll(() => office?.stop());

const complaint = (patch: object = {}) => ({
  estateId: home.estateId, nature: 'ORDER_SAFETY', category: 'NOISE', channel: 'VISIT', complainantType: 'OWNER', contactName: '张女士', contactPhone: '13812345678',
  content: '楼下深夜施工', unitId: home.unitId, householdId: home.householdId, receivedAt: now().toISOString(), ...patch,
});
const filed = async (patch: object = {}, who = 'CSR'): Promise<string> => (await deeds.does(who, 'fileComplaint', { input: complaint(patch) })).id;
const read = async (id: string, fields: string, who = 'PM'): Promise<any> => (await deeds.as(who)(`query ($id: ID!) { complaint(id: $id) { ${fields} } }`, { id })).complaint;
const accept = { finishAt: '', remedy: '上门协调' };
const found = { responsibility: 'OURS', facts: '属实', rootCause: 'PROCEDURE', apology: '对不起' };

/** From the desk to the guards, who have two days. */
async function assigned(id: string): Promise<void> {
  await deeds.does('CSR', 'acceptComplaint', { id, input: { ...accept, finishAt: inDays(3), toldAt: now().toISOString() } });
  await deeds.does('CSR', 'respondComplaint', { id, input: { channel: 'PHONE', note: '已受理' } });
  await deeds.does('CSR', 'startInvestigation', { id });
  await deeds.does('CSS', 'judgeComplaint', { id, input: { validity: 'VALID', reason: '属实' } });
  await deeds.does('CSR', 'verifyComplaint', { id, input: { ...found, promisedAt: inDays(3) } });
  await deeds.does('CSS', 'assignComplaint', { id, input: { departmentId: departments.get('SECURITY'), dueAt: inDays(2) } });
}

/** The guards report their result, and the complainant is told. */
async function handled(id: string): Promise<void> {
  await deeds.does('SEC', 'handleComplaint', { id, input: { result: '已约定 22 点后停工' } });
  await deeds.does('CSR', 'feedbackComplaintResult', { id, input: { channel: 'PHONE' } });
  await office.settled();
}

const callbacksOf = async (id: string): Promise<any[]> => (await read(id, 'callbacks { id attempt state dueAt organiserRole }', 'OD')).callbacks;
const answer = (patch: object = {}) => ({ method: 'PHONE', satisfaction: 'SATISFIED', callerSignatureFileId, ...patch });

async function calledBack(id: string, patch: object = {}): Promise<string> {
  const callback = (await callbacksOf(id)).at(-1);
  await deeds.does('OD', 'assignCallback', { id: callback.id, input: { employeeId: deeds.idOf('CSR') } });
  await deeds.does('CSR', 'completeCallback', { id: callback.id, input: answer(patch) });
  await office.settled();
  return callback.id;
}

describe('a complaint, through the gateway', () => {
  it('goes from the owner’s telephone to its end: taken up, looked into, verified, assigned, handled, told, called back, closed, filed (CS-061, CS-062, CS-065, CS-067, CS-071, CS-072, CS-074, CS-077, CS-085)', async () => {
    const id = await filed({ channel: 'APP' }, office.idOf('OWN'));
    expect(await deeds.refused('TEC', 'acceptComplaint', { id, input: { ...accept, finishAt: inDays(3), toldAt: inDays(0) } })).toBe('FORBIDDEN');
    expect(await deeds.refused('CSR', 'acceptComplaint', { id, input: { ...accept, finishAt: inDays(3) } })).toBe('TOLD_MISSING');
    await office.settled();
    expect(await deeds.waiting('CSR', id)).toEqual(['COMPLAINT']);
    await deeds.does('CSR', 'acceptComplaint', { id, input: { ...accept, finishAt: inDays(3), toldAt: inDays(0) } });
    await deeds.does('CSR', 'respondComplaint', { id, input: { channel: 'PHONE', note: '已受理' } });
    await deeds.does('CSR', 'startInvestigation', { id });
    expect(await deeds.refused('CSR', 'judgeComplaint', { id, input: { validity: 'VALID', reason: '属实' } })).toBe('FORBIDDEN');
    await deeds.does('CSS', 'judgeComplaint', { id, input: { validity: 'VALID', reason: '属实' } });
    expect(await deeds.refused('CSR', 'verifyComplaint', { id, input: found })).toBe('VERIFICATION_INCOMPLETE');
    await deeds.does('CSR', 'verifyComplaint', { id, input: { ...found, promisedAt: inDays(3) } });
    const limit = { departmentId: departments.get('SECURITY'), dueAt: inDays(2) };
    expect(await deeds.refused('CSR', 'assignComplaint', { id, input: limit })).toBe('FORBIDDEN');
    await deeds.does('CSS', 'assignComplaint', { id, input: limit });
    await office.settled();
    expect(await deeds.waiting('SEC', id)).toEqual(['HANDLE_COMPLAINT']);
    expect(await deeds.refused('EM', 'handleComplaint', { id, input: { result: '已处理' } })).toBe('NOT_FOUND');
    await deeds.does('SEC', 'handleComplaint', { id, input: { result: '已约定 22 点后停工' } });
    await office.settled();
    const [callback] = await callbacksOf(id);
    expect(callback).toMatchObject({ state: 'OPEN', attempt: 1, organiserRole: 'CSR' });
    await deeds.does('OD', 'assignCallback', { id: callback.id, input: { employeeId: deeds.idOf('CSR') } });
    expect(await deeds.refused('CSR', 'completeCallback', { id: callback.id, input: answer() })).toBe('RESULT_NOT_TOLD');
    await deeds.does('CSR', 'feedbackComplaintResult', { id, input: { channel: 'PHONE' } });
    expect(await deeds.refused('FD', 'completeCallback', { id: callback.id, input: answer() })).toBe('NOT_FOUND');
    expect(await deeds.refused('CSR', 'closeComplaint', { id })).toBe('COMPLAINT_CALLBACK_MISSING');
    await deeds.does('CSR', 'completeCallback', { id: callback.id, input: answer() });
    await office.settled();
    expect(await deeds.does('CSR', 'closeComplaint', { id, fields: 'state outcome file { missingSteps }' })).toEqual({ state: 'CLOSED', outcome: 'RESOLVED', file: { missingSteps: [] } });
    await office.settled();
    const { archiveRecords } = await deeds.as('AA')('query ($s: ID!) { archiveRecords(filter: { sourceId: $s }) { nodes { class state confidentiality } } }', { s: id });
    expect(archiveRecords.nodes).toMatchObject([{ class: 'COMPLAINT', state: 'FILED' }]);
    const told = await read(id, 'state handlingResult progress { step } file { handleDueAt }', office.idOf('OWN'));
    expect(told).toMatchObject({ state: 'CLOSED', handlingResult: '已约定 22 点后停工', file: null });
    expect(told.progress.map(({ step }: { step: string }) => step)).toEqual(['FILED', 'ACCEPTED', 'RESPONDED', 'RESULT_FED_BACK']);
    expect(await read(id, 'file { recordFiledAt }')).toMatchObject({ file: { recordFiledAt: expect.any(String) } });
  });

  it('that is answered by nobody is told to the head, then to the manager; who is late says why (CS-063, CS-064, CS-066)', async () => {
    const id = await filed({ nature: 'ENVIRONMENT', category: 'CLEANING', unitId: null, householdId: null, areaCode: 'LOBBY-3' });
    await deeds.does('CSR', 'escalateComplaint', { id, input: { reason: '涉及外包合同' } });
    await office.settled();
    expect(await deeds.waiting('SDM', id)).toContain('ESCALATED_COMPLAINT');
    const { responseDueAt } = await read(id, 'responseDueAt');
    await moveClock(office, responseDueAt);
    expect(await read(id, 'file { overdueLimits escalations { level toRole by } }')).toEqual({ file: { overdueLimits: ['RESPONSE'], escalations: [{ level: 1, toRole: 'SDM', by: 'PERSON' }] } });
    expect(await deeds.waiting('SDM', id)).toContain('ALERT');
    await moveClock(office, inDays(6.5));
    expect((await read(id, 'file { escalations { level toRole by } }')).file.escalations.at(-1)).toEqual({ level: 2, toRole: 'PM', by: 'TIME' });
    expect(await deeds.waiting('PM', id)).toEqual(expect.arrayContaining(['ALERT', 'ESCALATED_COMPLAINT']));
    expect(await deeds.refused('CSR', 'respondComplaint', { id, input: { channel: 'PHONE' } })).toBe('MISS_CAUSE_INCOMPLETE');
    await deeds.does('CSR', 'respondComplaint', { id, input: { channel: 'PHONE', missCause: 'OVERLOOKED' } });
    await deeds.does('PM', 'takeOverComplaint', { id });
    expect(await read(id, 'handler { id } file { takenOverBy { id } responseMissCause }')).toEqual({
      handler: { id: deeds.idOf('PM') }, file: { takenOverBy: { id: deeds.idOf('PM') }, responseMissCause: 'OVERLOOKED' },
    });
  });

  it('that is major and not reported within a working day goes to the region, is reviewed, and closed by few (CS-068, CS-069, CS-070)', async () => {
    const id = await filed({ nature: 'FACILITY', category: 'FIRE_SAFETY' });
    await deeds.does('CSR', 'classifyComplaint', { id, input: { severity: 'MAJOR', reason: '媒体关注' } });
    expect(await deeds.refused('CSR', 'classifyComplaint', { id, input: { severity: 'ORDINARY', reason: '误会' } })).toBe('DOWNGRADE_NOT_YOURS');
    await assigned(id);
    expect(await deeds.waiting('PM', id)).toEqual(expect.arrayContaining(['REPORT_MAJOR_COMPLAINT', 'REVIEW_COMPLAINT']));
    const { majorDueAt } = (await read(id, 'file { majorDueAt }')).file;
    await moveClock(office, new Date(Date.parse(majorDueAt) + 3_600_000));
    const regional = office.idOf('RM');
    expect((await read(id, 'file { overdueLimits escalations { toRole } }', regional)).file).toEqual({ overdueLimits: ['MAJOR_NOTICE'], escalations: [{ toRole: 'PM' }, { toRole: 'RM' }] });
    const notice = { departmentIds: [departments.get('SECURITY')], roles: ['RM', 'GQ'] };
    expect(await deeds.refused('PM', 'reportMajorComplaint', { id, input: { ...notice, roles: [] } })).toBe('NOTIFY_INCOMPLETE');
    await deeds.does('PM', 'reportMajorComplaint', { id, input: notice });
    expect(await deeds.refused('SEC', 'handleComplaint', { id, input: { result: '已整改' } })).toBe('REVIEW_MISSING');
    const review = { measures: '更换并公示', ownerId: deeds.idOf('EM'), dueAt: inDays(3) };
    expect(await deeds.refused('CSR', 'reviewSeriousComplaint', { id, input: review })).toBe('FORBIDDEN');
    await deeds.does('PM', 'reviewSeriousComplaint', { id, input: review });
    await handled(id);
    expect((await callbacksOf(id))[0].organiserRole).toBe('OD');
    await calledBack(id);
    expect(await deeds.refused('CSR', 'closeComplaint', { id })).toBe('MAJOR_CLOSE_NOT_YOURS');
    expect((await deeds.does(regional, 'closeComplaint', { id })).state).toBe('CLOSED');
  });

  it('by letter is answered by letter (CS-073)', async () => {
    const id = await filed({ channel: 'LETTER', category: 'PARKING' });
    await assigned(id);
    await handled(id);
    expect(await deeds.waiting('CSR', id)).toContain('REPLY_LETTER');
    await calledBack(id);
    expect(await deeds.refused('CSR', 'closeComplaint', { id })).toBe('STEPS_MISSING');
    await deeds.does('CSR', 'sendReplyLetter', { id, input: { findings: '属实', remedy: '重划车位', apology: '致歉' } });
    expect(await deeds.refused('CSR', 'sendReplyLetter', { id, input: { findings: '属实', remedy: '重划车位', apology: '致歉' } })).toBe('ALREADY_REPLIED');
    expect(await deeds.does('CSR', 'closeComplaint', { id, fields: 'state reply { sentAt }' })).toMatchObject({ state: 'CLOSED', reply: { sentAt: expect.any(String) } });
  });

  it('of an owner who is never satisfied is handled three times, and then ended unresolved by the project manager alone (CS-052, CS-072)', async () => {
    const id = await filed({ category: 'PETS', channel: 'APP' }, office.idOf('OWN'));
    await assigned(id);
    const end = { id, input: { reason: '要求超出合同' } };
    for (const attempt of [1, 2, 3]) {
      if (attempt > 1) expect(await deeds.refused('PM', 'closeComplaintUnresolved', end)).toBe('ATTEMPTS_LEFT');
      await handled(id);
      await calledBack(id, { satisfaction: 'UNSATISFIED', failure: { reason: 'OTHER', isQuality: false } });
      expect(await read(id, 'state file { completionNo }')).toEqual({ state: 'HANDLING', file: { completionNo: attempt } });
    }
    expect(await deeds.refused('OD', 'closeComplaintUnresolved', end)).toBe('FORBIDDEN');
    await deeds.does('PM', 'closeComplaintUnresolved', end);
    await office.settled();
    expect(await read(id, 'outcome callbacks { state }', 'OD')).toEqual({ outcome: 'UNRESOLVED', callbacks: [{ state: 'REPLACED' }, { state: 'REPLACED' }, { state: 'CLOSED_UNSATISFIED' }] });
  });

  it('is about somebody who has no say in it, may be nobody’s by name, and may be found to be none (CS-061, CS-075, CS-077, CS-079)', async () => {
    const about = await filed({ nature: 'STAFF_CONDUCT', category: 'ATTITUDE', employeeId: deeds.idOf('CSR') }, 'FD');
    const taking = { id: about, input: { ...accept, finishAt: inDays(2), toldAt: inDays(0) } };
    expect(await deeds.refused('CSR', 'acceptComplaint', taking)).toBe('SELF_APPROVAL');
    await deeds.does('CSS', 'acceptComplaint', taking);
    const unnamed = await filed({ complainantType: 'ANONYMOUS', contactName: null, contactPhone: null, channel: 'BOX', householdId: null, category: 'LIFT' });
    await deeds.does('CSR', 'acceptComplaint', { id: unnamed, input: { ...accept, finishAt: inDays(2) } });
    await deeds.does('CSR', 'startInvestigation', { id: unnamed });
    const outside = { responsibility: 'OUTSIDE', facts: '市政施工', rootCause: 'OTHER', explanation: '由市政负责', assistance: '已转达' };
    await deeds.does('CSR', 'verifyComplaint', { id: unnamed, input: outside });
    await deeds.does('CSR', 'handleComplaint', { id: unnamed, input: { result: '已解释' } });
    expect(await deeds.does('CSR', 'closeComplaint', { id: unnamed, fields: 'state callbacks { id }' })).toEqual({ state: 'CLOSED', callbacks: [] });
    const none = await filed({ category: 'ODOUR' });
    await deeds.does('CSR', 'acceptComplaint', { id: none, input: { ...accept, finishAt: inDays(2), toldAt: inDays(0) } });
    await deeds.does('CSR', 'startInvestigation', { id: none });
    await deeds.does('CSR', 'verifyComplaint', { id: none, input: outside });
    const rejecting = { id: none, input: { reason: '并无此事', toldAt: inDays(0) } };
    expect(await deeds.refused('CSR', 'rejectComplaint', rejecting)).toBe('FORBIDDEN');
    expect(await deeds.refused('CSS', 'rejectComplaint', rejecting)).toBe('NOT_JUDGED_INVALID');
    await deeds.does('CSS', 'judgeComplaint', { id: none, input: { validity: 'INVALID', reason: '并无此事' } });
    expect((await deeds.does('CSS', 'rejectComplaint', rejecting)).state).toBe('REJECTED_INVALID');
  });

  it('that is over asks nothing of anybody any more (PLAT-020)', async () => {
    const { complaints } = await deeds.as('PM')('query ($e: ID!) { complaints(filter: { estateId: $e, isOpen: false }, first: 50) { nodes { id } } }', { e: home.estateId });
    expect(complaints.nodes).toHaveLength(6);
    await office.settled();
    expect(await deeds.leftOf(complaints.nodes.map(({ id }: { id: string }) => id))).toEqual([]);
  });

  it('that comes a second time about the same matter is seen at once (CS-054)', async () => {
    const before = await deeds.as('PM')('query ($e: ID!) { recurrences(estateId: $e, kind: COMPLAINT) { id: matterKey } }', { e: home.estateId });
    expect(before.recurrences).toEqual([]);
    const id = await filed({ category: 'PARKING' });
    expect(await read(id, 'file { recurrenceNo }')).toEqual({ file: { recurrenceNo: 2 } });
    const { recurrences } = await deeds.as('PM')('query ($e: ID!) { recurrences(estateId: $e, kind: COMPLAINT) { category count limit unit { id } complaints { id } } }', { e: home.estateId });
    expect(recurrences).toMatchObject([{ category: 'PARKING', count: 2, limit: 2, unit: { id: home.unitId }, complaints: [{}, { id }] }]);
  });

  it('is judged by the limit of its estate when it came: tightened at once, loosened by the group alone (CS-063, PLAT-014)', async () => {
    const before = await filed({ category: 'GREENING', unitId: null, householdId: null, areaCode: 'GARDEN' });
    const set = (value: string): Deed => ({ input: { key: 'complaint.response', value, scopeKind: 'ESTATE', scopeId: home.estateId }, fields: 'id state' });
    expect(await deeds.refused('CSR', 'setServiceStandard', set('1'))).toBe('FORBIDDEN');
    expect((await deeds.does('PM', 'setServiceStandard', set('1'))).state).toBe('EFFECTIVE');
    const looser = await deeds.does('PM', 'setServiceStandard', set('3'));
    expect(looser.state).toBe('DRAFT');
    expect(await deeds.refused('PM', 'approveServiceStandard', { id: looser.id, type: 'StandardDecisionInput', input: {} })).toBe('FORBIDDEN');
    await office.settled();
    const after = await filed({ category: 'GREENING', unitId: null, householdId: null, areaCode: 'GARDEN' });
    const due = async (id: string): Promise<string> => (await read(id, 'responseDueAt')).responseDueAt;
    expect(Date.parse(await due(before)) - Date.parse(await due(after))).toBeGreaterThanOrEqual(86_400_000);
    const judgedBy = async (id: string) => (await read(id, 'responseLimit { standard value unit }')).responseLimit;
    expect([await judgedBy(before), await judgedBy(after)]).toEqual(['2', '1'].map((value) => ({ standard: 'complaint.response', value, unit: 'day' })));
  });

  it.each<[string, object, string]>([
    ['without a name', { contactName: null }, 'COMPLAINANT_INCOMPLETE'],
    ['with a name that was to be none', { complainantType: 'ANONYMOUS' }, 'COMPLAINANT_INCOMPLETE'],
    ['of nothing', { content: ' ' }, 'INVALID_TEXT'],
    ['about somebody who is not said', { nature: 'STAFF_CONDUCT' }, 'LINK_MISSING'],
    ['about a repair that is not said', { nature: 'REPAIR' }, 'LINK_MISSING'],
    ['of tomorrow', { receivedAt: '2099-01-01T00:00:00Z' }, 'TIME_ORDER'],
    ['at another estate', { estateId: '00000000-0000-4000-8000-000000000000' }, 'NOT_FOUND'],
    ['by carrier pigeon', { channel: 'PIGEON' }, 'BAD_USER_INPUT'],
  ])('%s is refused', async (_, patch, code) => {
    expect(await deeds.refused('CSR', 'fileComplaint', { input: complaint(patch) })).toBe(code);
  });
});

describe('the month of complaints, as the regional manager reads it', () => {
  it('has every count equal to its records, which it opens, over several estates (CS-030, CS-064, CS-083)', async () => {
    const regional = office.as(office.idOf('RM'));
    const { estates } = await regional('{ estates(first: 10) { nodes { id } } }');
    const sister = estates.nodes.find(({ id }: { id: string }) => id !== home.estateId).id;
    const there = await deedsAt(office, sister);
    await there.does('CSR', 'fileComplaint', { input: complaint({ estateId: sister, unitId: null, householdId: null, areaCode: 'GATE-1' }) });
    const month = localDateOf(now()).slice(0, 7);
    const listed = async (filter: object): Promise<any[]> => (await regional('query ($f: ComplaintFilter) { complaints(filter: $f, first: 100) { nodes { id estate { id } } } }', { f: { month, ...filter } })).complaints.nodes;
    const all = await listed({});
    expect(new Set(all.map(({ estate }) => estate.id))).toEqual(new Set([home.estateId, sister]));
    for (const by of ['NATURE', 'CATEGORY', 'CHANNEL', 'SEVERITY', 'VALIDITY', 'STATE', 'OUTCOME', 'ROOT_CAUSE', 'MISS_CAUSE', 'ZONE', 'OFFICER', 'ESTATE', 'REGION', 'MONTH']) {
      const { complaintStats } = await regional('query ($m: YearMonth!, $by: ComplaintDimension!) { complaintStats(month: $m, by: $by) { value count } }', { m: month, by });
      expect([by, complaintStats.reduce((sum: number, { count }: { count: number }) => sum + count, 0)]).toEqual([by, all.length]);
      for (const { value, count } of complaintStats) expect([by, (await listed({ counted: { by, value } })).length]).toEqual([by, count]);
    }
    expect(await deeds.as('CSR')('query ($m: YearMonth!) { complaintStats(month: $m, by: ESTATE) { value } }', { m: month })).toEqual({ complaintStats: [{ value: home.estateId }] });
  });

  it('gives the rate of all and of the valid ones side by side, opens what was not kept, and nothing where nothing was due (CS-075, CS-076, CS-078, K04 … K10, K53)', async () => {
    const regional = office.as(office.idOf('RM'));
    const month = localDateOf(now()).slice(0, 7);
    const of = async (period: string): Promise<any[]> => (await regional(`query ($p: String!) { indicators(period: $p, ids: [K04, K05, K06, K07, K08, K09, K10, K53]) {
      indicator numerator denominator value estates { estate { id } numerator denominator } } }`, { p: period })).indicators;
    const [figures, before] = [await of(month), await of(addMonths(`${month}-01`, -1).slice(0, 7))];
    const counts = (rows: any[]) => Object.fromEntries(rows.map(({ indicator, numerator, denominator }) => [indicator, `${numerator}/${denominator}`]));
    expect(counts(figures)).toEqual({ K04: '6/6', K05: '6/6', K06: '4/5', K07: '6/7', K08: '4/4', K09: '4/5', K10: '3/6', K53: '0/1' });
    expect(before.map(({ denominator, value }) => [denominator, value])).toEqual(before.map(() => [0, null]));
    const cases = async (indicator: string, part: string): Promise<any[]> => (await regional(`query ($k: IndicatorCode!, $e: ID!, $p: String!, $part: IndicatorPart) {
      indicatorCases(indicator: $k, estateId: $e, period: $p, part: $part, first: 100) { nodes { subjectId complaint { id category } } } }`, { k: indicator, e: home.estateId, p: month, part })).indicatorCases.nodes;
    for (const { indicator, estates } of figures) {
      const { numerator, denominator } = estates.find(({ estate }: any) => estate.id === home.estateId);
      expect([indicator, (await cases(indicator, 'HIT')).length, (await cases(indicator, 'COUNTED')).length]).toEqual([indicator, numerator, denominator]);
    }
  });
});
