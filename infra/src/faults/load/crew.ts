import type { RoleCode } from '@guanjia/contracts';
import type { DemoIssuer } from '@guanjia/gateway';
import type { DemoPerson } from '../../demo/people.ts';
import type { Platform } from '../../platform/platform.ts';

/** The people of one estate office, and the homes that they work for. */
export interface Crew {
  estateId: string;
  homes: readonly { unitId: string; householdId: string }[];
  idOf(role: RoleCode): string;
  /** The header by which somebody is let in. */
  bearerOf(role: RoleCode): string;
}

const ROLES: readonly RoleCode[] = ['FD', 'CSR', 'OD', 'EM', 'TEC', 'AA'];

interface Homes {
  data: { estates: { nodes: { id: string; units: { nodes?: { id: string; households: { id: string }[] }[] } }[] } };
}

export async function crewOf(platform: Platform, issuer: DemoIssuer, people: readonly DemoPerson[]): Promise<Crew> {
  const ids = new Map(ROLES.map((role) => [role, people.find((person) => person.role === role)!.id]));
  const bearers = new Map(await Promise.all([...ids].map(async ([role, id]) => [role, `Bearer ${await issuer.tokenFor(id)}`] as const)));
  const answer = await platform.gateway.inject({
    method: 'POST', url: '/graphql', headers: { authorization: bearers.get('AA'), 'content-type': 'application/json' },
    payload: JSON.stringify({ query: '{ estates(first: 1) { nodes { id units(first: 50) { nodes { id households { id } } } } } }' }),
  });
  const [estate] = (answer.json() as Homes).data.estates.nodes;
  if (!estate) throw new Error(`the office has no estate: ${answer.body}`);
  const homes = estate.units.nodes!.flatMap(({ id: unitId, households }) => households.slice(0, 1).map(({ id: householdId }) => ({ unitId, householdId })));
  if (homes.length === 0) throw new Error('nobody lives in the estate');
  return { estateId: estate.id, homes, idOf: (role) => ids.get(role)!, bearerOf: (role) => bearers.get(role)! };
}
