import { RegisterBatch } from '@guanjia/archives';
import type { Tx } from '@guanjia/persistence';
import type { EstatePlan, PlacesPlan } from '../plan/places.ts';
import type { Loading } from './loading.ts';

type Rows = Parameters<RegisterBatch['enter']>[1];

/** Group and regions, then estate by estate with every unit and household. */
export async function loadPlaces(loading: Loading, { group, regions, estates }: PlacesPlan, at: Date): Promise<void> {
  const batch = loading.get('archives', RegisterBatch);
  const enter = async (tx: Tx, name: string, rows: Rows): Promise<void> => {
    const [refused] = await batch.enter(loading.call('archives', { tx, at, name }), rows);
    if (refused) throw new Error(`the register refuses ${refused.id} of the demo`, { cause: refused.error });
  };
  const above = { groups: [group], regions: regions.map((region) => ({ ...region, groupId: group.id, isActive: true })) };
  await loading.part({ service: 'archives', part: 'regions', zh: '区域', en: 'regions', items: [above], chunk: 1 }, (tx, rows) => enter(tx, 'regions', rows));
  await loading.part({ service: 'archives', part: 'estates', zh: '项目及住户', en: 'estates with their households', items: estates, chunk: 1 },
    (tx, estate) => enter(tx, `estate ${estate.code}`, rowsOf(estate)));
}

function rowsOf({ id: estateId, regionId, code, name, quarter, kind, buildings }: EstatePlan): Rows {
  const units = buildings.flatMap((building) => building.units.map((unit) => ({ building, unit })));
  return {
    estates: [{ id: estateId, regionId, code, name, quarter, kind, isActive: true }],
    buildings: buildings.map((building) => ({ id: building.id, estateId, code: building.code })),
    units: units.map(({ building, unit: { id, unitNo, floorAreaSqmHundredths } }) =>
      ({ id, buildingId: building.id, unitNo, floorAreaSqmHundredths, kind: 'HOME', isActive: true })),
    households: units.flatMap(({ unit: { id: unitId, household } }) => (household ? [{ ...household, unitId }] : [])),
  };
}
