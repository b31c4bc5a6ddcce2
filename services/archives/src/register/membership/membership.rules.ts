import type { Grant } from '@guanjia/domain';
import type { MemberRelation, Household } from '../household/household.rules.ts';

/** One person's place in one household. */
export interface Membership {
  estateId: string;
  relation: MemberRelation;
  state: Household['state'];
}

/** What the gateway is told of an owner or occupier. */
export interface MembershipAnswer {
  kind: 'MEMBER';
  state: 'ACTIVE' | 'CLOSED';
  grants: Grant[];
}

/** Owners act as OWN, all other members as TEN, in the estates where their households are open.
 *  @source permissions.md PLAT-003 · family and occupiers as TEN is our assumption */
export function grantsOf(memberships: readonly Membership[]): MembershipAnswer {
  const open = memberships.filter(({ state }) => state !== 'CLOSED');
  const given = new Set(open.map(({ estateId, relation }) => `${relation === 'OWNER' ? 'OWN' : 'TEN'} ${estateId}`));
  const grants = [...given].map((pair): Grant => {
    const [role, scopeId] = pair.split(' ') as [string, string];
    return { role, scopeKind: 'ESTATE', scopeId };
  });
  return { kind: 'MEMBER', state: open.length > 0 ? 'ACTIVE' : 'CLOSED', grants };
}
