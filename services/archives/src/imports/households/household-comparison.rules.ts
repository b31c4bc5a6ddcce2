import { archivesErrors } from '../../archives.errors.ts';
import type { RegisterRows } from '../../register/batch/register-batch.service.ts';
import type { Member } from '../../register/household/household.rules.ts';
import type { Comparison } from '../table/comparison.rules.ts';
import { rowError, type RowError } from '../table/reading.rules.ts';
import type { HouseholdField, HouseholdRow, UnitRows } from './household-row.rules.ts';

export interface KnownUnit {
  id: string;
  building: string;
  unitNo: string;
  areaSqmHundredths: number;
  households: readonly { id: string; members: readonly Member[] }[];
}

/** What the register holds of what the rows name. */
export interface HouseholdFacts {
  estateId: string;
  /** The importer registers buildings and units, too. */
  mayRegisterPlaces: boolean;
  /** code → id of open buildings */
  buildings: ReadonlyMap<string, string>;
  units: readonly KnownUnit[];
  newId(): string;
}

/** A household that gets members it did not have. */
export interface HouseholdAddition {
  householdId: string;
  unitId: string;
  members: readonly (Omit<Member, 'id'> & { id: string | null })[];
}

interface HouseholdComparison extends Comparison {
  additions: HouseholdAddition[];
}

interface Plan {
  buildings: Map<string, { id: string; estateId: string; code: string }>;
  units: NonNullable<RegisterRows['units']>[number][];
  households: NonNullable<RegisterRows['households']>[number][];
  additions: HouseholdAddition[];
  rowsOf: Map<string, number[]>;
  errors: RowError[];
  accepted: number;
  unchanged: number;
}

/** Holds the rows of some units against the register. A household is known by its unit and by somebody in it: who is not
 *  yet there is added, who is there stays as he is, and nothing is overwritten.
 *  @source ARC-071 CS-093 permissions.md · that an import overwrites nothing is our assumption */
export function compareHouseholds(units: readonly UnitRows[], facts: HouseholdFacts): HouseholdComparison {
  const plan: Plan = { buildings: new Map(), units: [], households: [], additions: [], rowsOf: new Map(), errors: [], accepted: 0, unchanged: 0 };
  const known = new Map(facts.units.map((unit) => [`${unit.building}/${unit.unitNo}`, unit]));
  for (const unit of units) {
    const found = known.get(`${unit.building}/${unit.unitNo}`);
    if (found) planKnown(plan, unit, found, facts);
    else planNew(plan, unit, facts);
  }
  const { buildings, units: newUnits, households, ...rest } = plan;
  return { ...rest, toEnter: { buildings: [...buildings.values()], units: newUnits, households } };
}

function planNew(plan: Plan, { building, unitNo, rows }: UnitRows, facts: HouseholdFacts): void {
  const ofArea = rows.find(({ areaSqmHundredths }) => areaSqmHundredths !== null);
  if (!facts.mayRegisterPlaces) return refuseAll(plan, rows, 'unit', 'UNIT_NOT_REGISTERED');
  if (!ofArea) return refuseAll(plan, rows, 'area', 'AREA_NEEDED');
  const people = rows.filter(({ person }) => person);
  const unit = {
    id: facts.newId(), buildingId: buildingIdOf(plan, building, facts), unitNo, floorAreaSqmHundredths: ofArea.areaSqmHundredths!,
    kind: rows.find(({ kind }) => kind)?.kind ?? 'HOME', isActive: people.length > 0,
  } as const;
  plan.units.push(unit);
  plan.rowsOf.set(unit.id, rows.map(({ row }) => row));
  plan.accepted += rows.length;
  planHousehold(plan, unit.id, people, facts);
}

function planKnown(plan: Plan, { rows }: UnitRows, unit: KnownUnit, facts: HouseholdFacts): void {
  const isSameArea = ({ areaSqmHundredths: area }: HouseholdRow): boolean => area === null || area === unit.areaSqmHundredths;
  refuseAll(plan, rows.filter((row) => !isSameArea(row)), 'area', 'DIFFERS_FROM_REGISTER');
  const fitting = rows.filter(isSameArea);
  const people = fitting.filter(({ person }) => person);
  plan.unchanged += fitting.length - people.length;
  if (unit.households.length > 0) return planMembers(plan, people, unit);
  plan.accepted += people.length;
  planHousehold(plan, unit.id, people, facts);
}

function planHousehold(plan: Plan, unitId: string, people: readonly HouseholdRow[], { newId }: HouseholdFacts): void {
  if (people.length === 0) return;
  const household = { id: newId(), unitId, members: people.map(({ person }) => ({ id: newId(), ...person! })) };
  plan.households.push(household);
  plan.rowsOf.set(household.id, people.map(({ row }) => row));
}

function planMembers(plan: Plan, people: readonly HouseholdRow[], unit: KnownUnit): void {
  const household = unit.households.find(({ members }) => members.length === 0 || members.some((member) => people.some((row) => isSame(row, member))));
  const strangers: HouseholdRow[] = [];
  for (const row of people) {
    const member = unit.households.flatMap(({ members }) => members).find(({ name }) => name === row.person!.name);
    if (!member && household) strangers.push(row);
    else if (!member) refuseAll(plan, [row], 'name', 'UNIT_HAS_HOUSEHOLD');
    else if (member.phone !== row.person!.phone) refuseAll(plan, [row], 'phone', 'DIFFERS_FROM_REGISTER');
    else if (member.relation !== row.person!.relation) refuseAll(plan, [row], 'relation', 'DIFFERS_FROM_REGISTER');
    else plan.unchanged += 1;
  }
  if (!household || strangers.length === 0) return;
  plan.accepted += strangers.length;
  plan.rowsOf.set(household.id, strangers.map(({ row }) => row));
  const members = [...household.members, ...strangers.map(({ person }) => ({ id: null, ...person! }))];
  plan.additions.push({ householdId: household.id, unitId: unit.id, members });
}

const isSame = ({ person }: HouseholdRow, { name, phone }: Member): boolean => person!.name === name && person!.phone === phone;

function buildingIdOf(plan: Plan, code: string, { buildings, estateId, newId }: HouseholdFacts): string {
  const known = buildings.get(code);
  if (known) return known;
  const building = plan.buildings.get(code) ?? { id: newId(), estateId, code };
  plan.buildings.set(code, building);
  return building.id;
}

function refuseAll(plan: Plan, rows: readonly HouseholdRow[], field: HouseholdField, code: Parameters<typeof archivesErrors.error>[0]): void {
  for (const row of rows) {
    plan.errors.push(rowError(row.row, archivesErrors.error(code), { column: row.titles[field], cell: valueOf(row, field) }));
  }
}

function valueOf({ person, unitNo, areaSqmHundredths }: HouseholdRow, field: HouseholdField): string | null {
  if (field === 'area') return areaSqmHundredths === null ? null : String(areaSqmHundredths / 100);
  if (field === 'unit') return unitNo;
  return person ? person[field as keyof typeof person] : null;
}
