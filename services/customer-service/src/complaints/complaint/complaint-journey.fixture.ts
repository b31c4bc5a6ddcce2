import { randomUUID } from 'node:crypto';
import { serviceStandardState } from '@guanjia/contracts';
import { person, type Client, type SubgraphHarness } from '@guanjia/testing';
import { phoned, verb as callbackVerb } from '../../callbacks/callback/callback-journey.fixture.ts';
import type { EstatePlace } from '../../places/estate.fixture.ts';

/** The standards that govern complaints, as the ledger sets them. @source standards.md */
const standards: readonly [key: string, value: string, unit: string, dayKind: 'BC' | 'CAL' | 'NONE'][] = [
  ['complaint.response', '2', 'day', 'BC'],
  ['complaint.callback', '3', 'day', 'BC'],
  ['complaint.callback.population', 'ALL', 'population', 'NONE'],
  ['complaint.replyLetter', '3', 'day', 'BC'],
  ['major.notify', '1', 'day', 'BC'],
  ['recurrence.complaint', '2', 'count', 'NONE'],
  ['recurrence.repair', '3', 'count', 'NONE'],
  ['recurrence.window', '1', 'quarter', 'CAL'],
];

export async function tellStandard(h: SubgraphHarness, { key, value, unit, dayKind }: { key: string; value: string; unit: string; dayKind: 'BC' | 'CAL' | 'NONE' }, estateId: string | null = null): Promise<void> {
  const id = randomUUID();
  await h.tell(serviceStandardState, { id, estateId: null, data: {
    id, key, value, unit, dayKind, operator: 'LE', scopeKind: estateId ? 'ESTATE' : 'GROUP', scopeId: estateId, validFrom: '2026-01-01', validTo: null,
    state: 'EFFECTIVE',
  } });
}

export async function tellComplaintStandards(h: SubgraphHarness): Promise<void> {
  for (const [key, value, unit, dayKind] of standards) await tellStandard(h, { key, value, unit, dayKind });
}

const file = `file { validity escalationLevel escalations { level toRole by } overdueLimits recurrenceNo missingSteps recordFiledAt majorDueAt majorReportedAt
  completionNo isCallbackDue replyDueAt department { id } takenOverBy { id } handleDueAt investigation { isLate rootCauseCode } conductGuide }`;
const fields = `id version number state severity responseDueAt targetAt isOverdue outcome complainantType contactName contactPhone handler { id } workOrder { id } ${file}`;

export const verb = (name: string, input?: string) =>
  `mutation ($id: ID!${input ? `, $input: ${input}!` : ''}) { ${name}(id: $id${input ? ', input: $input' : ''}) { ${fields} } }`;
export const fileDocument = `mutation ($input: FileComplaintInput!, $key: IdempotencyKey!) { fileComplaint(input: $input, idempotencyKey: $key) { ${fields} } }`;
export const readComplaint = `query ($id: ID!) { complaint(id: $id) { ${fields} handlingResult progress { step note toldAt actor { id } }
  callbacks { id kind attempt completionNo state dueAt organiserRole complaint { id number } ticket { id } } } }`;
export const readComplaints = `query ($filter: ComplaintFilter) { complaints(filter: $filter) { nodes { id number state } } }`;

/** «楼上深夜噪音», as the owner says it at the desk. */
export const nightNoise = ({ estateId, unitId }: EstatePlace, patch: object = {}) => ({
  estateId, nature: 'NEIGHBOUR', category: 'NOISE', channel: 'VISIT', complainantType: 'OWNER', contactName: '张女士', contactPhone: '13812345678',
  content: '楼上深夜噪音', unitId, receivedAt: '2026-03-02T01:20:00Z', ...patch,
});

export async function filed(client: Client, input: object): Promise<any> {
  return (await client.data(fileDocument, { input, key: randomUUID() })).fileComplaint;
}

export const found = { responsibility: 'OURS', facts: '属实', rootCause: 'NEIGHBOUR', apology: '对不起', promisedAt: '2026-03-06T10:00:00Z' };

/** The people of an estate who have to do with complaints. */
export function peopleOf(h: SubgraphHarness, { estateId, officerId, directorId }: EstatePlace) {
  return {
    officer: h.as(person('CSR', estateId, officerId)), supervisor: h.as(person('CSS', estateId)), head: h.as(person('SDM', estateId)),
    director: h.as(person('OD', estateId, directorId)), manager: h.as(person('PM', estateId)), guard: h.as(person('SEC', estateId)),
  };
}

/** From the desk to the department that has it: filed, accepted, answered, investigated, judged, verified, assigned. */
export async function assigned(h: SubgraphHarness, place: EstatePlace, patch: object = {}) {
  const people = peopleOf(h, place);
  const { officer, supervisor, head } = people;
  const complaint = await filed(officer, nightNoise(place, patch));
  const { id } = complaint;
  const isAnonymous = complaint.complainantType === 'ANONYMOUS';
  const now = h.clock.now().toISOString();
  await officer.data(verb('acceptComplaint', 'AcceptComplaintInput'), { id, input: { finishAt: '2026-03-06T10:00:00Z', remedy: '上门协调', ...(isAnonymous ? {} : { toldAt: now }) } });
  await officer.data(verb('respondComplaint', 'RespondComplaintInput'), { id, input: { channel: 'PHONE', note: '已受理' } });
  await officer.data(verb('startInvestigation'), { id });
  await supervisor.data(verb('judgeComplaint', 'JudgeComplaintInput'), { id, input: { validity: 'VALID', reason: '属实' } });
  await officer.data(verb('verifyComplaint', 'VerifyComplaintInput'), { id, input: found });
  await head.data(verb('assignComplaint', 'AssignComplaintInput'), { id, input: { departmentId: place.securityId, dueAt: '2026-03-06T10:00:00Z' } });
  return { id: id as string, ...people };
}

/** The department reports its result, and the complainant is told. */
export async function handled(h: SubgraphHarness, { id, officer }: { id: string; officer: Client }, isTold = true): Promise<void> {
  await officer.data(verb('handleComplaint', 'HandleComplaintInput'), { id, input: { result: '已与楼上约定 22 点后安静' } });
  await h.settle();
  await h.settle();
  if (isTold) await officer.data(verb('feedbackComplaintResult', 'FeedbackComplaintResultInput'), { id, input: { channel: 'PHONE' } });
}

/** The latest callback is taken and made. */
export async function calledBack(h: SubgraphHarness, { id, officer }: { id: string; officer: Client }, place: EstatePlace, answer: object = {}): Promise<any> {
  const director = h.as(person('OD', place.estateId, place.directorId));
  const callback = (await director.data(readComplaint, { id })).complaint.callbacks.at(-1);
  await director.data(callbackVerb('assignCallback', 'AssignCallbackInput'), { id: callback.id, input: { employeeId: place.officerId } });
  await officer.data(callbackVerb('completeCallback', 'CompleteCallbackInput'), { id: callback.id, input: phoned(answer) });
  await h.settle();
  await h.settle();
  return callback;
}
