import { platformErrors } from './errors.ts';
import { isUuid } from './ids.ts';

export type GrantScope = 'GROUP' | 'REGION' | 'ESTATE';

/** One role given to one person over one part of the group. @source PLAT-003 */
export interface Grant {
  role: string;
  scopeKind: GrantScope;
  /** region or estate id; null for GROUP */
  scopeId: string | null;
}

/** Who calls. A token names the person; the grants are read from their owner. */
export interface Actor {
  /** employee id, household member id, or `system` */
  id: string;
  kind: 'EMPLOYEE' | 'MEMBER' | 'SYSTEM';
  grants: readonly Grant[];
}

/** What part of the group's records somebody may touch. Empty in every part: nothing. @source PLAT-001 */
export interface Scope {
  isGroup: boolean;
  regionIds: readonly string[];
  estateIds: readonly string[];
  /** Estates in which only one's own records count (letter S of the matrix). */
  ownEstateIds: readonly string[];
  /** Whose own rows are within reach wherever they stand; absent for the platform itself. */
  selfId?: string;
}

/** Letters of the permission matrix: own records, own estate, own region, whole group. */
export type ScopeLetter = 'S' | 'E' | 'R' | 'G';
/** role → letter, for one capability; a role that is absent may not. */
export type CapabilityRow = Readonly<Record<string, ScopeLetter>>;
export type AccessTable<C extends string = string> = Readonly<Record<C, CapabilityRow>>;

export const noScope: Scope = { isGroup: false, regionIds: [], estateIds: [], ownEstateIds: [] };
export const groupScope: Scope = { ...noScope, isGroup: true };
export const estateScope = (estateId: string): Scope => ({ ...noScope, estateIds: [estateId] });

export const isEmptyScope = (s: Scope): boolean =>
  !s.isGroup && s.regionIds.length + s.estateIds.length + s.ownEstateIds.length === 0;

/** Everything that the actor's grants reach, whatever the capability, and what is the actor's own: what the database
 *  lets through. Who lives in an estate reaches the own records there, and no more. */
export function reachOf(actor: Actor): Scope {
  if (actor.kind === 'SYSTEM') return groupScope;
  const granted = union(actor.grants.map((grant) => scopeOfGrant(grant, actor.kind === 'MEMBER' ? 'S' : 'G')));
  return isUuid(actor.id) ? { ...granted, selfId: actor.id } : granted;
}

/** The part of the group over which the actor has a capability. @throws FORBIDDEN when there is none
 *  @source PLAT-003 permissions.md */
export function scopeOf<C extends string>(actor: Actor, table: AccessTable<C>, capability: C): Scope {
  const scope = scopeOrNone(actor, table, capability);
  if (isEmptyScope(scope)) platformErrors.refuse('FORBIDDEN', { params: { capability } });
  return scope;
}

/** `scopeOf` for what is empty or masked, rather than refused, to somebody without the capability. */
export function scopeOrNone<C extends string>(actor: Actor, table: AccessTable<C>, capability: C): Scope {
  if (actor.kind === 'SYSTEM') return groupScope;
  const row = table[capability];
  return union(actor.grants.flatMap((grant) => {
    const letter = row[grant.role];
    return letter ? [scopeOfGrant(grant, letter)] : [];
  }));
}

function scopeOfGrant({ scopeKind, scopeId }: Grant, letter: ScopeLetter): Scope {
  if (letter === 'S') return scopeId && scopeKind === 'ESTATE' ? { ...noScope, ownEstateIds: [scopeId] } : noScope;
  if (scopeKind === 'GROUP') return groupScope;
  if (!scopeId) return noScope;
  return scopeKind === 'REGION' ? { ...noScope, regionIds: [scopeId] } : estateScope(scopeId);
}

function union(scopes: readonly Scope[]): Scope {
  const all = (part: (s: Scope) => readonly string[]) => [...new Set(scopes.flatMap(part))];
  return {
    isGroup: scopes.some((s) => s.isGroup),
    regionIds: all((s) => s.regionIds),
    estateIds: all((s) => s.estateIds),
    ownEstateIds: all((s) => s.ownEstateIds),
  };
}
