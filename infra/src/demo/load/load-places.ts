import { EstateService, RegisterBatch } from '@guanjia/archives';
import { EstateContactService } from '@guanjia/customer-service';
import type { Tx } from '@guanjia/persistence';
import type { EstatePlan, PlacesPlan } from '../plan/places.ts';
import { employeeId, type StaffPlan } from '../plan/staff.ts';
import { actorOf, type Loading } from './loading.ts';

type Rows = Parameters<RegisterBatch['enter']>[1];

/** Group, regions and estates. */
export async function loadEstates(loading: Loading, { group, regions, estates }: PlacesPlan, at: Date): Promise<void> {
  const rows: Rows = {
    groups: [group], regions: regions.map((region) => ({ ...region, groupId: group.id, isActive: true })),
    estates: estates.map(({ id, regionId, code, name, quarter, kind }) => ({ id, regionId, code, name, quarter, kind })),
  };
  await loading.part({ service: 'archives', part: 'places', zh: '区域与项目', en: 'regions and estates', items: [rows], chunk: 1 },
    (tx) => enter({ loading, tx, at, name: 'places' }, rows));
}

/** The three numbers of every estate, published by its office director. @source CS-006 */
export async function loadContacts(loading: Loading, estates: readonly EstatePlan[], { employees }: StaffPlan, at: Date): Promise<void> {
  const contacts = loading.get('customer-service', EstateContactService);
  const items = estates.map((estate, i) => ({ estate, emergencyNo: `021-623401${10 + i}`, serviceNo: `021-623456${10 + i}`, complaintNo: '400-820-1234' }));
  await loading.part({ service: 'customer-service', part: 'contacts', zh: '项目联系卡', en: 'contact cards', items, chunk: 12 }, async (tx, { estate, ...numbers }) => {
    const actor = actorOf(employees.find(({ id }) => id === employeeId(estate, 'OD'))!);
    const call = loading.call('customer-service', { tx, at, actor, name: `contacts ${estate.code}` });
    await contacts.set(call, { estateId: estate.id, ...numbers }, {});
    await call.reads.end();
  });
}

/** Every estate goes to work, put there by its regional manager. @source CS-006 */
export async function activateEstates(loading: Loading, estates: readonly EstatePlan[], { employees }: StaffPlan, at: Date): Promise<void> {
  const register = loading.get('archives', EstateService);
  await loading.part({ service: 'archives', part: 'estates at work', zh: '启用项目', en: 'estates put to work', items: estates, chunk: 12 }, async (tx, { id, code, regionId }) => {
    const actor = actorOf(employees.find(({ grants }) => grants.some(({ role, scopeId }) => role === 'RM' && scopeId === regionId))!);
    await register.activate(loading.call('archives', { tx, at, actor, name: `estate ${code} at work` }), id, {});
  });
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
