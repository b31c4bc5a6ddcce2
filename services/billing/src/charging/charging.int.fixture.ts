import { randomUUID } from 'node:crypto';
import { estateState, householdRegistered, householdState, occupancyChanged, unitRegistered, unitState, workOrderCompleted, type DataOf } from '@guanjia/contracts';
import { groupScope } from '@guanjia/domain';
import { appendToOutbox } from '@guanjia/persistence';
import { systemCall } from '@guanjia/subgraph';
import { person, type SubgraphHarness } from '@guanjia/testing';
import { ledgerInvariants } from './ledger/ledger.sql.ts';

type Slip = DataOf<typeof workOrderCompleted>;

/** A fresh estate with one unit, 3栋1202 of 89.43 m², and one household that lives in it, or is only registered. */
export async function aHome(h: SubgraphHarness, place: { estateId?: string; regionId?: string; isEmpty?: boolean } = {}) {
  const { estateId = randomUUID(), regionId = randomUUID() } = place;
  const [unitId, householdId, ownerId, buildingId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  if (!place.estateId) await h.tell(estateState, { id: estateId, estateId, data: { id: estateId, regionId, groupId: randomUUID(), code: 'SH-0001', kind: 'RESIDENTIAL', state: 'ACTIVE', buildings: [] } });
  await registerUnit(h, { estateId, unitId, buildingId });
  const household = { estateId, unitId, memberIds: [{ id: ownerId, relation: 'OWNER' as const }], state: 'REGISTERED' as const };
  await h.tell(householdRegistered, { id: householdId, estateId, data: household });
  await h.tell(householdState, { id: householdId, estateId, data: { id: householdId, ...household } });
  if (!place.isEmpty) await foundLiving(h, { estateId, unitId, householdId });
  return { estateId, regionId, unitId, householdId, ownerId };
}

export async function registerUnit(h: SubgraphHarness, { estateId, unitId, buildingId = randomUUID() }: { estateId: string; unitId: string; buildingId?: string }): Promise<void> {
  const unit = { estateId, buildingId, buildingCode: '3', unitNo: '1202', floorAreaSqmHundredths: 8943, kind: 'HOME', state: 'ACTIVE' as const };
  await h.tell(unitRegistered, { id: unitId, estateId, data: unit });
  await h.tell(unitState, { id: unitId, estateId, data: { id: unitId, ...unit } });
}

/** The household was found living there, and so has its account. */
export const foundLiving = (h: SubgraphHarness, { estateId, unitId, householdId }: { estateId: string; unitId: string; householdId: string }): Promise<void> =>
  h.tell(occupancyChanged, { id: householdId, estateId, data: { ...occupancyChanged.samples[0]!, unitId, from: 'UNDELIVERED', changed: 'FOUND_LIVING' } });

type Home = { estateId: string; unitId: string; householdId: string | null };

/** A chargeable slip of 85.50 yuan is completed in the unit, and this service has taken it in. Answers the work order's id. */
export async function completeOrder(h: SubgraphHarness, home: Home, changed: Partial<Slip> = {}, id: string = randomUUID()): Promise<string> {
  await publishOrder(h, home, changed, id);
  await h.settle();
  return id;
}

/** The same, without waiting for what becomes of it. */
export async function publishOrder(h: SubgraphHarness, { estateId, unitId, householdId }: Home, changed: Partial<Slip>, id: string): Promise<void> {
  const data: Slip = { ...workOrderCompleted.samples[0]!, unitId, householdId, completedAt: '2026-03-02T01:30:00.000Z', ...changed };
  const draft = workOrderCompleted.draft({ id, estateId, at: new Date(data.completedAt), data });
  await h.subgraph.database.transaction(groupScope, async (tx) => appendToOutbox(tx, systemCall(draft.occurredAt), [draft]));
}

/** Every invariant of the books and the rows that break it: none. */
export async function bookFaults(h: SubgraphHarness): Promise<Record<string, unknown[]>> {
  const faults: Record<string, unknown[]> = {};
  for (const { id, holds, sql } of ledgerInvariants) {
    const rows = await h.sql(sql);
    if (rows.length) faults[`${id}: ${holds}`] = rows;
  }
  return faults;
}

export const accountant = (h: SubgraphHarness, estateId: string) => h.as(person('ACC', estateId));

export const LINE = `id amountFen item period state sourceType workOrder { id } account { id balanceFen } explanation { text formula rounding inputs { name value } }
  reversedBy { id amountFen } correctedBy { id amountFen } original { id } reversal { id state }`;
