import { RegisterBatch } from '@guanjia/archives';
import type { Tx } from '@guanjia/persistence';
import type { EstatePlan, PlacesPlan } from '../plan/places.ts';
import type { Loading } from './loading.ts';

type Rows = Parameters<RegisterBatch['enter']>[1];

/** Group, regions and estates. */
export async function loadEstates(loading: Loading, { group, regions, estates }: PlacesPlan, at: Date): Promise<void> {
  const rows: Rows = {
    groups: [group], regions: regions.map((region) => ({ ...region, groupId: group.id, isActive: true })),
    estates: estates.map(({ id, regionId, code, name, quarter, kind }) => ({ id, regionId, code, name, quarter, kind, isActive: true })),
  };
  await loading.part({ service: 'archives', part: 'places', zh: '区域与项目', en: 'regions and estates', items: [rows], chunk: 1 },
    (tx) => enter({ loading, tx, at, name: 'places' }, rows));
}

/** Estate by estate with every unit and household. */
export async function loadHouseholds(loading: Loading, estates: readonly EstatePlan[], at: Date): Promise<void> {
  await loading.part({ service: 'archives', part: 'households', zh: '项目及住户', en: 'estates with their households', items: estates, chunk: 1 },
    (tx, estate) => enter({ loading, tx, at, name: `estate ${estate.code}` }, homesOf(estate)));
}

interface Entering {
  loading: Loading;
  tx: Tx;
  at: Date;
  name: string;
}

async function enter({ loading, ...command }: Entering, rows: Rows): Promise<void> {
  const [refused] = await loading.get('archives', RegisterBatch).enter(loading.call('archives', command), rows);
  if (refused) throw new Error(`the register refuses ${refused.id} of the demo`, { cause: refused.error });
}

function homesOf({ id: estateId, buildings }: EstatePlan): Rows {
  const units = buildings.flatMap((building) => building.units.map((unit) => ({ building, unit })));
  return {
    buildings: buildings.map((building) => ({ id: building.id, estateId, code: building.code })),
    units: units.map(({ building, unit: { id, unitNo, floorAreaSqmHundredths } }) =>
      ({ id, buildingId: building.id, unitNo, floorAreaSqmHundredths, kind: 'HOME', isActive: true })),
    households: units.flatMap(({ unit: { id: unitId, household } }) => (household ? [{ ...household, unitId }] : [])),
  };
}
