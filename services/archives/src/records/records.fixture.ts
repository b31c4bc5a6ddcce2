import { randomUUID } from 'node:crypto';
import {
  announcementPublished, callbackCompleted, callbackStatisticsPublished, complaintClosed, complaintMajorReported, correctiveActionClosed, correctiveActionOpened,
  renovationAccepted, renovationApproved, serviceStandardState, ticketClosed, ticketCompleted, workOrderCompleted,
} from '@guanjia/contracts';
import { person, type SubgraphHarness } from '@guanjia/testing';
import { aKey, givenRegion, type GivenRegion } from '../register/register.fixture.ts';

const standards = {
  'callback.filing': ['24', 'hour', 'ELAPSED'], 'archive.retrieval': ['60', 'second', 'ELAPSED'], 'retention.callback': ['3', 'year', 'CAL'],
  'retention.repair': ['3', 'year', 'CAL'], 'retention.complaint': ['4', 'year', 'CAL'], 'retention.household': ['5', 'year', 'CAL'], 'retention.contract': ['10', 'year', 'CAL'],
  'contract.expiring.first': ['90', 'day-before-end', 'CAL'], 'contract.expiring.second': ['60', 'day-before-end', 'CAL'],
  'contract.expiring.third': ['30', 'day-before-end', 'CAL'],
} as const;

/** The standards of records and contracts, in force for the whole group. */
export async function tellStandards(h: SubgraphHarness): Promise<void> {
  for (const [key, [value, unit, dayKind]] of Object.entries(standards)) {
    const id = randomUUID();
    await h.tell(serviceStandardState, { id, estateId: null, data: {
      id, key, value, unit, dayKind, operator: 'LE', scopeKind: 'GROUP', scopeId: null, validFrom: '2020-01-01', validTo: null, state: 'EFFECTIVE',
    } });
  }
}

/** An estate with the household of 3栋1202, whose archive is there already. */
export async function givenHome(h: SubgraphHarness, region?: GivenRegion) {
  const given = region ?? (await givenRegion(h));
  const estateId = await given.anEstate();
  const manager = h.as(person('PM', estateId));
  const { registerBuilding } = await manager.data(
    `mutation($input: RegisterBuildingInput!, $key: IdempotencyKey!) { registerBuilding(input: $input, idempotencyKey: $key) { id } }`, { input: { estateId, code: '3' }, key: aKey() });
  const { registerUnit } = await manager.data(
    `mutation($input: RegisterUnitInput!, $key: IdempotencyKey!) { registerUnit(input: $input, idempotencyKey: $key) { id } }`,
    { input: { buildingId: registerBuilding.id, unitNo: '1202', floorAreaSqmHundredths: 8943 }, key: aKey() });
  const { upsertHousehold } = await manager.data(
    `mutation($input: UpsertHouseholdInput!, $key: IdempotencyKey!) { upsertHousehold(input: $input, idempotencyKey: $key) { id } }`,
    { input: { unitId: registerUnit.id, members: [{ name: '王芳', relation: 'OWNER' }] }, key: aKey() });
  await h.settle();
  return { ...given, estateId, unitId: registerUnit.id as string, householdId: upsertHousehold.id as string, archivist: h.as(person('AA', estateId)) };
}

type Home = { estateId: string; unitId: string; householdId: string };

export async function ticketCompletes(h: SubgraphHarness, { estateId, unitId, householdId }: Home, { completionNo = 1, ticketId = randomUUID() as string } = {}): Promise<string> {
  await h.tell(ticketCompleted, { id: ticketId, estateId, data: { ...ticketCompleted.samples[0]!, completionNo, unitId, householdId } });
  return ticketId;
}

export const ticketCloses = (h: SubgraphHarness, { estateId, unitId, householdId }: Home, ticketId: string): Promise<void> =>
  h.tell(ticketClosed, { id: ticketId, estateId, data: { ...ticketClosed.samples[0]!, unitId, householdId } });

export async function callbackCompletes(
  h: SubgraphHarness, { estateId, unitId, householdId }: Home, given: { method: 'PHONE' | 'DOOR_VISIT'; ticketId: string; completedAt: string },
): Promise<string> {
  const id = randomUUID();
  const { method, ticketId, completedAt } = given;
  await h.tell(callbackCompleted, { id, estateId, at: new Date(completedAt), data: {
    ...callbackCompleted.samples[0]!, sourceId: ticketId, unitId, householdId, method, completedAt,
  } });
  return id;
}

export async function complaintCloses(h: SubgraphHarness, { estateId, unitId, householdId }: Home, closedAt: string): Promise<string> {
  const id = randomUUID();
  await h.tell(complaintClosed, { id, estateId, at: new Date(closedAt), data: { ...complaintClosed.samples[0]!, unitId, householdId, closedAt } });
  return id;
}

/** A case of corrective action about the home, which came from one ticket. */
export async function caseOpens(h: SubgraphHarness, { estateId, unitId }: Home, ticketId: string) {
  const id = randomUUID() as string;
  const sourceRefs = [{ kind: 'TICKET' as const, id: ticketId }];
  await h.tell(correctiveActionOpened, { id, estateId, data: { ...correctiveActionOpened.samples[0]!, sourceRefs, unitId } });
  return { id, closes: () => h.tell(correctiveActionClosed, { id, estateId, data: { ...correctiveActionClosed.samples[0]!, sourceRefs } }) };
}

/** What an estate publishes, of each kind one: the ids of what it is about. */
export async function publishes(h: SubgraphHarness, { estateId, unitId, householdId }: Home) {
  const [statistics, major, notice, renovation, work] = Array.from({ length: 5 }, () => randomUUID() as string) as [string, string, string, string, string];
  const home = { unitId, householdId };
  await h.tell(callbackStatisticsPublished, { id: statistics, estateId, data: callbackStatisticsPublished.samples[0]! });
  await h.tell(complaintMajorReported, { id: major, estateId, data: complaintMajorReported.samples[0]! });
  await h.tell(announcementPublished, { id: notice, estateId, data: announcementPublished.samples[0]! });
  await h.tell(renovationApproved, { id: renovation, estateId, data: { ...renovationApproved.samples[0]!, ...home } });
  await h.tell(renovationAccepted, { id: renovation, estateId, data: { ...renovationAccepted.samples[0]!, ...home } });
  await h.tell(workOrderCompleted, { id: work, estateId, data: workOrderCompleted.samples[1]! });
  return { statistics, major, notice, renovation, work };
}
