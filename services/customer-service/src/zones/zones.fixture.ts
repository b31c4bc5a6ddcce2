import { randomUUID } from 'node:crypto';
import { estateState, unitState } from '@guanjia/contracts';
import type { Client, SubgraphHarness } from '@guanjia/testing';
import type { EstatePlace } from '../places/estate.fixture.ts';

/** A second building of the estate, 5栋301 in it. */
export async function anotherBuilding(h: SubgraphHarness, { estateId, regionId, buildingId: first }: EstatePlace): Promise<{ buildingId: string; unitId: string }> {
  const [buildingId, unitId] = [randomUUID(), randomUUID()];
  await h.tell(estateState, { id: estateId, estateId, data: {
    id: estateId, regionId, groupId: randomUUID(), code: 'SH-0001', kind: 'RESIDENTIAL', state: 'ACTIVE', buildings: [{ id: first, code: '3' }, { id: buildingId, code: '5' }],
  } });
  await h.tell(unitState, { id: unitId, estateId, data: {
    id: unitId, estateId, buildingId, buildingCode: '5', unitNo: '301', floorAreaSqmHundredths: 9000, kind: 'HOME', state: 'ACTIVE',
  } });
  return { buildingId, unitId };
}

export const assigningZone = 'mutation ($input: AssignZoneInput!, $key: IdempotencyKey!) { assignZone(input: $input, idempotencyKey: $key) { id code version } }';

/** 东区: the estate's first building, answered for by the place's officer and led by its director. */
export async function assignZone(client: Client, { estateId, buildingId, officerId, directorId }: EstatePlace, change: object = {}): Promise<{ id: string; code: string; version: number }> {
  const input = { estateId, code: 'EAST', name: '东区', buildingIds: [buildingId], areaCodes: [], officerId, leaderId: directorId, ...change };
  return (await client.data(assigningZone, { input, key: randomUUID() })).assignZone;
}
