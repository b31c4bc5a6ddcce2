import { ROLES, type RoleCode } from '@guanjia/contracts';
import { fullSize, type DemoSize } from './plan/demo-size.ts';
import { planPlaces, type EstatePlan, type PlacesPlan } from './plan/places.ts';
import { planStaff, type EmployeePlan, type StaffPlan } from './plan/staff.ts';

/** Somebody of the demo whose token is handed out. */
export interface DemoPerson {
  id: string;
  name: string;
  /** the main one */
  role: RoleCode;
  /** all that this person holds, the main one first */
  roles: readonly RoleCode[];
  /** the estate, region or group, and what is special about this person */
  place: string;
}

/** A role in both languages. */
export function roleWord(role: RoleCode): string {
  const { zh, en } = ROLES.find(({ code }) => code === role)!;
  return `${zh} ${en}`;
}

const shown: readonly { key: string; note?: string }[] = [
  { key: 'FD' }, { key: 'OC' }, { key: 'CSR1' }, { key: 'CSS' }, { key: 'OD' }, { key: 'PM' }, { key: 'EM' },
  { key: 'TEC1', note: '无电梯作业证 no lift certificate' }, { key: 'TEC2', note: '持电梯、电工证 certified' }, { key: 'SEC' }, { key: 'ACC' }, { key: 'AA' }, { key: 'HRO' },
];

/** Known from the plan, before anything is loaded. */
export function demoPeople(size: DemoSize = fullSize): DemoPerson[] {
  const places = planPlaces(size);
  return peopleOf(places, planStaff(places));
}

/** One of each role in the first estate and an owner there, its regional manager, and headquarters. */
export function peopleOf({ group, regions, estates }: PlacesPlan, { employees }: StaffPlan): DemoPerson[] {
  const [estate] = estates;
  if (!estate) throw new RangeError('a demo without an estate');
  const region = regions.find(({ id }) => id === estate.regionId)!;
  const personOf = (employee: EmployeePlan | undefined, place: string): DemoPerson => {
    if (!employee) throw new RangeError(`nobody to show in ${place}`);
    const roles = employee.grants.map(({ role }) => role);
    return { id: employee.id, name: employee.name, role: roles[0]!, roles, place };
  };
  const inEstate = shown.map(({ key, note }) => personOf(
    employees.find((one) => one.estateId === estate.id && one.key === key), note ? `${estate.name} · ${note}` : estate.name,
  ));
  const ofRegion = employees.find(({ grants }) => grants[0]!.role === 'RM' && grants[0]!.scopeId === region.id);
  const ofGroup = ['GQ', 'GA'].map((post) => personOf(employees.find(({ key }) => key === post), group.name));
  return [...inEstate, personOf(ofRegion, region.name), ...ofGroup, ...ownersOf(estate)];
}

/** Who owns the first home that is lived in; nobody while none is. */
function ownersOf({ name: estateName, buildings }: EstatePlan): DemoPerson[] {
  const [home] = buildings.flatMap(({ code, units }) => units.flatMap(({ unitNo, household }) => (household ? [{ code, unitNo, household }] : [])));
  const owner = home?.household.members.find(({ relation }) => relation === 'OWNER');
  return home && owner ? [{ id: owner.id, name: owner.name, role: 'OWN', roles: ['OWN'], place: `${estateName} ${home.code}-${home.unitNo}` }] : [];
}
