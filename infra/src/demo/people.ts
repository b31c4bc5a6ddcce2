import { ROLES, type RoleCode } from '@guanjia/contracts';
import type { PlacesPlan } from './plan/places.ts';
import type { EmployeePlan, StaffPlan } from './plan/staff.ts';

/** Somebody of the demo whose token is handed out. */
export interface DemoPerson {
  id: string;
  name: string;
  role: RoleCode;
  /** the estate, region or group, and what is special about this person */
  place: string;
}

/** A role in both languages. */
export function roleWord(role: RoleCode): string {
  const { zh, en } = ROLES.find(({ code }) => code === role)!;
  return `${zh} ${en}`;
}

const shown: readonly { key: string; note?: string }[] = [
  { key: 'FD' }, { key: 'CSR1' }, { key: 'CSS' }, { key: 'OD' }, { key: 'PM' }, { key: 'EM' },
  { key: 'TEC1', note: '无电梯作业证 no lift certificate' }, { key: 'TEC2', note: '持电梯、电工证 certified' }, { key: 'ACC' }, { key: 'AA' },
];

/** One of each role in the first estate, its regional manager, and group quality. */
export function peopleOf({ group, regions, estates }: PlacesPlan, { employees }: StaffPlan): DemoPerson[] {
  const [estate] = estates;
  if (!estate) throw new RangeError('a demo without an estate');
  const region = regions.find(({ id }) => id === estate.regionId)!;
  const personOf = (employee: EmployeePlan | undefined, place: string): DemoPerson => {
    if (!employee) throw new RangeError(`nobody to show in ${place}`);
    return { id: employee.id, name: employee.name, role: employee.grants[0]!.role, place };
  };
  const inEstate = shown.map(({ key, note }) => personOf(
    employees.find((one) => one.estateId === estate.id && one.key === key), note ? `${estate.name} · ${note}` : estate.name,
  ));
  const ofRegion = employees.find(({ grants }) => grants[0]!.role === 'RM' && grants[0]!.scopeId === region.id);
  return [...inEstate, personOf(ofRegion, region.name), personOf(employees.find(({ key }) => key === 'GQ'), group.name)];
}
