import { randomUUID } from 'node:crypto';
import { employeeDeparted, employeeState, employeeTransferred, orgUnitState } from '@guanjia/contracts';
import type { Client, SubgraphHarness } from '@guanjia/testing';
import type { EstatePlace } from '../places/estate.fixture.ts';

/** Somebody who serves at the desk, in a department of the estate's service. */
export async function aReceptionist(h: SubgraphHarness, { estateId }: EstatePlace): Promise<{ id: string; departmentId: string }> {
  const [id, departmentId] = [randomUUID(), randomUUID()];
  await h.tell(orgUnitState, { id: departmentId, estateId, data: { id: departmentId, estateId, code: 'SH-0001-SERVICE', kind: 'SERVICE', state: 'ACTIVE' } });
  await h.tell(employeeState, { id, estateId, data: { id, estateId, orgUnitId: departmentId, positionId: randomUUID(), state: 'ACTIVE', skills: [] } });
  return { id, departmentId };
}

export const departs = (h: SubgraphHarness, id: string, estateId: string) => h.tell(employeeDeparted, { id, estateId, data: { departedOn: '2026-03-02' } });

/** Moves to another position, in the same estate or in another. */
export const moves = (h: SubgraphHarness, id: string, { from, to }: { from: string; to: string }) => h.tell(employeeTransferred, { id, estateId: to, data: {
  fromEstateId: from, toEstateId: to, fromOrgUnitId: randomUUID(), toOrgUnitId: randomUUID(), fromPositionId: randomUUID(), toPositionId: randomUUID(), transferredOn: '2026-03-02',
} });

/** A mutation that takes an input and makes something new. */
export async function make(client: Client, verb: string, { input, fields = 'id' }: { input: object; fields?: string }): Promise<any> {
  return (await client.data(making(verb, fields), { input, key: randomUUID() }))[verb];
}

export const refusedMaking = (client: Client, verb: string, input: object): Promise<string | undefined> =>
  client.refusal(making(verb, 'id'), { input, key: randomUUID() });

const making = (verb: string, fields: string) => `mutation ($input: ${inputs[verb]}!, $key: IdempotencyKey!) { ${verb}(input: $input, idempotencyKey: $key) { ${fields} } }`;

const inputs: Readonly<Record<string, string>> = {
  recordEnquiry: 'RecordEnquiryInput', createDutyShift: 'CreateDutyShiftInput', setHotlineRoster: 'SetHotlineRosterInput', logCall: 'LogCallInput',
  setEstateContacts: 'SetEstateContactsInput', registerAccess: 'RegisterAccessInput', flagUnknownEntry: 'FlagUnknownEntryInput',
  issueVisitorPass: 'IssueVisitorPassInput',
};

/** A mutation on something that is there. */
export const verbOn = (verb: string, { input, fields = 'id state' }: { input?: string; fields?: string } = {}): string =>
  `mutation ($id: ID!${input ? `, $input: ${input}!` : ''}) { ${verb}(id: $id${input ? ', input: $input' : ''}) { ${fields} } }`;

/** Tasks told of so far, as [step, kind, role or employee], by what they are about. */
export async function tasksAbout(h: SubgraphHarness, subjectId: string): Promise<string[][]> {
  const told = (await h.events()).filter(({ type, payload }) => type.startsWith('customer-service.task.') && payload['subjectId'] === subjectId);
  return told.map(({ type, payload }) => [type.split('.')[2]!, payload['kind'] as string, (payload['employeeId'] ?? payload['role']) as string]);
}
