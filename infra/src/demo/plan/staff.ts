import type { StaffRole } from '@guanjia/contracts';
import { Dice } from './dice.ts';
import { idOf } from './ids.ts';
import { personName, phoneNumber } from './names.ts';
import type { EstatePlan, PlacesPlan } from './places.ts';
import { departments, estatePosts, type DepartmentKind, type Post } from './posts.ts';

export interface GrantPlan {
  id: string;
  role: StaffRole;
  scopeKind: 'GROUP' | 'REGION' | 'ESTATE';
  scopeId: string | null;
}

export interface EmployeePlan {
  id: string;
  /** the post within the place: PM, CSR1, TEC2 … */
  key: string;
  estateId: string | null;
  orgUnitId: string;
  positionId: string;
  name: string;
  phone: string;
  mainSkill: string | null;
  skills: readonly string[];
  certificates: readonly string[];
  grants: GrantPlan[];
}

export interface OrgUnitPlan {
  id: string;
  parentId: string | null;
  estateId: string | null;
  code: string;
  kind: DepartmentKind | 'GROUP' | 'REGION' | 'ESTATE';
  name: string;
  positions: PositionPlan[];
}

export interface PositionPlan {
  id: string;
  code: string;
  name: string;
  requiredCertificates: readonly string[];
}

export interface StaffPlan {
  /** parents before children */
  orgUnits: OrgUnitPlan[];
  employees: EmployeePlan[];
}

/** Who serves: headquarters, one office per region, and every department of every estate. */
export function planStaff(places: PlacesPlan): StaffPlan {
  const group = headquarters(places);
  const regions = places.regions.map((region) => ({
    ...office({ code: region.code, kind: 'REGION', name: region.name, parentId: group.id }),
    positions: [positionOf(region.code, { code: 'REGIONAL_MANAGER', name: '区域经理' })],
  }));
  const estates = places.estates.map((estate) => estateOffice(estate, idOf('org-unit', regionCode(places, estate))));
  const orgUnits = [group, ...regions, ...estates.flat()];
  return { orgUnits, employees: [...leaders(places), ...places.estates.flatMap(staffOfEstate)] };
}

const regionCode = ({ regions }: PlacesPlan, { regionId }: EstatePlan): string => regions.find(({ id }) => id === regionId)!.code;

const office = (given: { code: string; kind: OrgUnitPlan['kind']; name: string; parentId: string | null; estateId?: string }) =>
  ({ estateId: null, ...given, id: idOf('org-unit', given.code) });

const positionOf = (unit: string, { code, name, requires }: Pick<Post, 'name' | 'requires'> & { code: string }): PositionPlan =>
  ({ id: idOf('position', `${unit}/${code}`), code, name, requiredCertificates: requires ?? [] });

function headquarters({ group: { code, name } }: PlacesPlan): OrgUnitPlan {
  const posts = [{ code: 'GROUP_QUALITY', name: '集团品质经理' }, { code: 'GROUP_ADMINISTRATION', name: '集团运营经理' }];
  return { ...office({ code, kind: 'GROUP', name, parentId: null }), positions: posts.map((post) => positionOf(code, post)) };
}

function estateOffice(estate: EstatePlan, parentId: string): OrgUnitPlan[] {
  const root = { ...office({ code: estate.code, kind: 'ESTATE', name: estate.name, parentId, estateId: estate.id }), positions: [] };
  const children = departments.map(({ kind, name }) => {
    const code = departmentCode(estate, kind);
    const posts = [...new Map(estatePosts.filter((post) => post.department === kind).map((post) => [post.position, post])).values()];
    return {
      ...office({ code, kind, name, parentId: root.id, estateId: estate.id }),
      positions: posts.map((post) => positionOf(code, { ...post, code: post.position })),
    };
  });
  return [root, ...children];
}

const departmentCode = (estate: Pick<EstatePlan, 'code'>, kind: DepartmentKind): string => `${estate.code}-${kind}`;

/** The department of an estate. */
export const departmentId = (estate: Pick<EstatePlan, 'code'>, kind: DepartmentKind): string => idOf('org-unit', departmentCode(estate, kind));

/** Somebody of an estate by the post. */
export const employeeId = (estate: Pick<EstatePlan, 'code'>, key: string): string => idOf('employee', `${estate.code}/${key}`);

function staffOfEstate(estate: EstatePlan, estateNo: number): EmployeePlan[] {
  const dice = new Dice(`staff ${estate.code}`);
  return estatePosts.map((post, i) => ({
    id: employeeId(estate, post.key), key: post.key, estateId: estate.id, orgUnitId: departmentId(estate, post.department),
    positionId: idOf('position', `${departmentCode(estate, post.department)}/${post.position}`),
    name: personName(dice), phone: phoneNumber(90_000_000 + estateNo * 100 + i), mainSkill: post.skills?.[0] ?? null,
    skills: post.skills ?? [], certificates: post.certificates ?? [],
    grants: post.roles.map((role) => ({ id: idOf('grant', `${estate.code}/${post.key}/${role}`), role, scopeKind: 'ESTATE', scopeId: estate.id })),
  }));
}

function leaders({ group, regions }: PlacesPlan): EmployeePlan[] {
  const dice = new Dice('staff of the group');
  const leader = (no: number, place: string, { code, role, scopeId }: { code: string; role: 'RM' | 'GQ' | 'GA'; scopeId: string | null }): EmployeePlan => ({
    id: idOf('employee', `${place}/${role}`), key: role, estateId: null, orgUnitId: idOf('org-unit', place),
    positionId: idOf('position', `${place}/${code}`), name: personName(dice), phone: phoneNumber(98_000_000 + no), mainSkill: null,
    skills: [], certificates: [],
    grants: [{ id: idOf('grant', `${place}/${role}`), role, scopeKind: scopeId ? 'REGION' : 'GROUP', scopeId }],
  });
  return [
    leader(0, group.code, { code: 'GROUP_ADMINISTRATION', role: 'GA', scopeId: null }),
    leader(1, group.code, { code: 'GROUP_QUALITY', role: 'GQ', scopeId: null }),
    ...regions.map(({ id, code }, i) => leader(2 + i, code, { code: 'REGIONAL_MANAGER', role: 'RM', scopeId: id })),
  ];
}
