import { randomBytes, randomUUID } from 'node:crypto';
import type { Begun } from '../bootstrap/begin-group.ts';
import { peopleOf, type DemoPerson } from '../demo/people.ts';
import { planPlaces, type PlacesPlan } from '../demo/plan/places.ts';
import { planStaff } from '../demo/plan/staff.ts';
import type { Asking } from './asking.fixture.ts';
import { enterSettings } from './enter-settings.fixture.ts';
import { enterStaff } from './enter-staff.fixture.ts';
import { makeAs, type Entered, type Make } from './entering.fixture.ts';

export interface SettingUp {
  asking: Asking;
  settled(): Promise<void>;
  begun: Begun;
}

/** A new estate office with everybody in it, entered through the front door: places, departments, people, settings. */
export async function setUpOffice({ asking, settled, begun }: SettingUp): Promise<DemoPerson[]> {
  const places = newPlaces();
  const staff = planStaff(places);
  const administrator = asking.as(begun.administratorId);
  const entered: Entered = new Map([[staff.orgUnits[0]!.id, begun.headquartersId]]);
  await enterPlaces(makeAs(administrator), places, { entered, groupId: begun.groupId });
  await settled();
  const [office] = places.estates;
  const employees = staff.employees.filter(({ estateId, grants: [first] }) =>
    estateId === office!.id || first!.role === 'GQ' || (first!.role === 'RM' && first!.scopeId === office!.regionId));
  await enterStaff(administrator, { orgUnits: staff.orgUnits.filter(isOf(places)), employees }, entered);
  await settled();
  const person = (key: string): string => entered.get(employees.find((one) => one.key === key && one.estateId !== null)!.id)!;
  await enterSettings({ as: (key) => asking.as(person(key)), estate: office!, entered });
  await settled();
  const activate = 'mutation ($id: ID!, $key: IdempotencyKey!) { activateEstate(id: $id, idempotencyKey: $key) { state } }';
  await administrator(activate, { id: entered.get(office!.id), key: randomUUID() });
  return peopleOf(places, staff).map((shown) => ({ ...shown, id: entered.get(shown.id)! }));
}

/** Two estates in two regions, under codes that no other office has. */
function newPlaces(): PlacesPlan {
  const own = <T extends { code: string }>(place: T): T => ({ ...place, code: `${place.code}-${run}` });
  const run = randomBytes(3).toString('hex');
  const { group, regions, estates } = planPlaces({ estates: 2, units: 0, tickets: 0 });
  return { group, regions: regions.filter(({ id }) => estates.some(({ regionId }) => regionId === id)).map(own), estates: estates.map(own) };
}

const isOf = ({ group, regions, estates: [office] }: PlacesPlan) => ({ estateId, code }: { estateId: string | null; code: string }): boolean =>
  estateId === office!.id || code === group.code || regions.some((region) => region.code === code);

async function enterPlaces(make: Make, { regions, estates }: PlacesPlan, { entered, groupId }: { entered: Entered; groupId: string }): Promise<void> {
  for (const { id, code, name } of regions) entered.set(id, await make('registerRegion', 'RegisterRegionInput', { groupId, code, name }));
  for (const { id, regionId, code, name, quarter, kind } of estates) {
    entered.set(id, await make('registerEstate', 'RegisterEstateInput', { regionId: entered.get(regionId), code, name, quarter, kind }));
  }
}
