import { fullSize } from '../demo/plan/demo-size.ts';
import { planPlaces, type PlacesPlan } from '../demo/plan/places.ts';
import { planStaff, type EmployeePlan } from '../demo/plan/staff.ts';
import type { TokenOptions } from './token-options.ts';

/** Whom a token is for. */
interface Holder {
  id: string;
  /** as a tester may want to read it */
  words: string;
}

/** The first of the demo people who holds a role there. @throws Error when nobody does */
export function holderOf({ person, role, scope }: Pick<TokenOptions, 'person' | 'role' | 'scope'>): Holder {
  const places = planPlaces(fullSize);
  const { employees } = planStaff(places);
  if (person !== undefined) return { id: person, words: employees.find(({ id }) => id === person)?.name ?? '不在演示人员中 / none of the demo people' };
  const place = scope === undefined ? undefined : placeOf(places, scope);
  const resident = role === 'OWN' || role === 'TEN' ? residentOf(places, role, place?.id) : undefined;
  if (resident) return resident;
  const found = employees.find(({ grants }) => grants.some((grant) =>
    grant.role === role && (place === undefined || (grant.scopeKind === place.kind && grant.scopeId === place.id))));
  if (!found) throw new Error(`演示人员中没有 ${role} ${scope ?? ''} / None of the demo people is ${role} ${scope ?? ''}`);
  return { id: found.id, words: `${found.name} ${describe(found, places)}` };
}

const relations = { OWN: 'OWNER', TEN: 'TENANT' } as const;

/** The first who owns or rents a home there. */
function residentOf({ estates }: PlacesPlan, role: keyof typeof relations, placeId: string | null | undefined): Holder | undefined {
  const homes = estates.filter(({ id, regionId }) => placeId == null || placeId === id || placeId === regionId)
    .flatMap(({ name, buildings }) => buildings.flatMap(({ code, units }) => units.flatMap(({ unitNo, household }) =>
      (household?.members ?? []).map((member) => ({ ...member, words: `${member.name} ${role} ${name} ${code}-${unitNo}` })))));
  const found = homes.find(({ relation }) => relation === relations[role]);
  return found && { id: found.id, words: found.words };
}

function placeOf({ regions, estates }: PlacesPlan, scope: string): { kind: string; id: string | null } {
  if (scope === 'group') return { kind: 'GROUP', id: null };
  const [kind, name] = [scope.slice(0, scope.indexOf(':')), scope.slice(scope.indexOf(':') + 1)];
  const known: readonly { id: string; code: string }[] = kind === 'region' ? regions : estates;
  const place = known.find(({ id, code }) => id === name || code === name);
  if (!place) throw new Error(`没有此${kind === 'region' ? '区域' : '项目'} / No such ${kind}: ${name}; ${known.map(({ code }) => code).join(', ')}`);
  return { kind: kind.toUpperCase(), id: place.id };
}

const describe = ({ grants }: EmployeePlan, { regions, estates }: PlacesPlan): string =>
  grants.map(({ role, scopeId }) => `${role} ${[...regions, ...estates].find(({ id }) => id === scopeId)?.name ?? ''}`.trim()).join(', ');
