import { randomUUID } from 'node:crypto';
import { RENOVATION_CHECKS, RENOVATION_PAPERS, serviceStandardState } from '@guanjia/contracts';
import { person, type Client, type SubgraphHarness } from '@guanjia/testing';
import type { EstatePlace } from '../places/estate.fixture.ts';

/** The standards that govern renovations, as the ledger sets them. @source standards.md */
const standards = [
  ['renovation.extinguisherArea', '50', 'sqm-per-extinguisher', 'NONE'], ['renovation.extinguisherWeight', '2', 'kg', 'NONE'],
  ['finding.rectify.high', '24', 'hour', 'ELAPSED'], ['finding.rectify.medium', '3', 'day', 'BC'],
] as const;

export async function tellRenovationStandards(h: SubgraphHarness): Promise<void> {
  for (const [key, value, unit, dayKind] of standards) {
    const id = randomUUID();
    await h.tell(serviceStandardState, { id, estateId: null, data: {
      id, key, value, unit, dayKind, operator: 'LE', scopeKind: 'GROUP', scopeId: null, validFrom: '2026-01-01', validTo: null, state: 'EFFECTIVE',
    } });
  }
}

export const papers = RENOVATION_PAPERS.map((kind) => ({ kind, fileId: randomUUID() }));

/** 3栋1202 厨卫翻新, 120 m². */
export const aDraftInput = ({ estateId, unitId }: EstatePlace, patch: object = {}) => ({
  estateId, unitId, scope: '厨卫翻新,不动承重墙', areaSqmHundredths: 12_000, contractorRef: '安居装饰有限公司', siteContactName: '王师傅', siteContactPhone: '13811112222',
  startOn: '2026-03-01', endOn: '2026-05-31', papers, ...patch,
});

/** A mutation about something that is there, with what it takes besides. */
export async function step(client: Client, verb: string, { args = '', given = '', fields = 'id state', ...variables }: { id: string; args?: string; given?: string; fields?: string } & Record<string, unknown>): Promise<any> {
  return (await client.data(stepping(verb, { args, given, fields }), variables))[verb];
}

export const refusedStep = (client: Client, verb: string, { args = '', given = '', ...variables }: { id: string; args?: string; given?: string } & Record<string, unknown>): Promise<string | undefined> =>
  client.refusal(stepping(verb, { args, given, fields: 'id' }), variables);

const stepping = (verb: string, { args, given, fields }: { args: string; given: string; fields: string }): string =>
  `mutation ($id: ID!${args && `, ${args}`}) { ${verb}(id: $id${given && `, ${given}`}) { ${fields} } }`;

const inputs: Readonly<Record<string, string>> = {
  draftRenovation: 'DraftRenovationInput', issueRenovationBadge: 'IssueRenovationBadgeInput', requestSpecialWork: 'RequestSpecialWorkInput',
  inspectRenovation: 'InspectRenovationInput', reportRenovationWaste: 'ReportRenovationWasteInput', setRenovationRule: 'SetRenovationRuleInput',
  registerAccess: 'RegisterAccessInput',
};
const making = (verb: string, fields: string): string =>
  `mutation ($input: ${inputs[verb]}!, $key: IdempotencyKey!) { ${verb}(input: $input, idempotencyKey: $key) { ${fields} } }`;

export async function made(client: Client, verb: string, input: object, fields = 'id'): Promise<any> {
  return (await client.data(making(verb, fields), { input, key: randomUUID() }))[verb];
}

export const refusedMade = (client: Client, verb: string, input: object): Promise<string | undefined> =>
  client.refusal(making(verb, '__typename'), { input, key: randomUUID() });

const reviewing = { args: '$input: ReviewRenovationInput!', given: 'input: $input' };
export const approving = { args: '$input: ApproveRenovationInput!', given: 'input: $input' };
export const starting = { args: '$input: StartRenovationInput!', given: 'input: $input' };
export const because = { args: '$reason: Line!', given: 'reason: $reason' };

/** The people of one site. */
export function crewOf(h: SubgraphHarness, { estateId }: EstatePlace) {
  const [officer, engineer, manager, guard] = (['CSR', 'EM', 'PM', 'SEC'] as const).map((role) => h.as(person(role, estateId))) as [Client, Client, Client, Client];
  return { officer, engineer, manager, guard };
}

/** Drafted, applied for, reviewed by both sides and approved. */
export async function approvedRenovation(h: SubgraphHarness, place: EstatePlace, patch: object = {}): Promise<string> {
  const { officer, engineer, manager } = crewOf(h, place);
  const { id } = await made(officer, 'draftRenovation', aDraftInput(place, patch));
  await step(officer, 'applyRenovation', { id });
  await step(officer, 'reviewRenovation', { id, ...reviewing, input: { part: 'SERVICE', isPassed: true } });
  await step(engineer, 'reviewRenovation', { id, ...reviewing, input: { part: 'ENGINEERING', isPassed: true } });
  await step(manager, 'approveRenovation', { id, ...approving, input: { supervisorId: place.officerId } });
  return id;
}

/** With a badge and fire extinguishers, under way. */
export async function startedRenovation(h: SubgraphHarness, place: EstatePlace): Promise<{ id: string; badgeNumber: string }> {
  const id = await approvedRenovation(h, place);
  const { officer, guard } = crewOf(h, place);
  const { number } = await made(officer, 'issueRenovationBadge', { renovationId: id, workerName: '王师傅', idNumber: '310101199001011234' }, 'id number');
  await step(guard, 'startRenovation', { id, ...starting, input: { extinguisherCount: 3, extinguisherWeightKg: 2 } });
  return { id, badgeNumber: number };
}

/** The whole checklist, with these failed. */
export const checklist = (...fails: string[]) => RENOVATION_CHECKS.map((check) => ({ check, result: fails.includes(check) ? 'FAIL' : check.startsWith('WASTE') ? 'NA' : 'OK' }));
