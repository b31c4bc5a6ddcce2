import { randomUUID } from 'node:crypto';
import { platformErrors } from '@guanjia/domain';
import { systemIdentity, type TokenSigner } from '@guanjia/subgraph';
import { z } from 'zod';
import { SubgraphUnreachable, subgraphCall, type SubgraphTarget } from '../federation/subgraph-call.ts';
import { standardLog, type GatewayLog } from '../log.ts';
import { GrantCache } from './grant-cache.ts';
import { OwnerUnreachable, type GrantSource, type GrantsOfPerson } from './grant-source.ts';

/** Employees' grants are hr-training's; owners and occupiers are members of archives' households. hr-training is asked of
 *  everybody, archives of those alone whom it does not know. */
const OWNERS = [
  { service: 'hr-training', path: '/internal/grants', asked: ['EMPLOYEE', 'MEMBER'] },
  { service: 'archives', path: '/internal/memberships', asked: ['MEMBER'] },
] as const;
type Owner = (typeof OWNERS)[number];
/** Every request of a person waits for this answer, so it is given less time than a query. */
const PATIENCE_MS = 1_000;
/** Whoever is in another state (candidate, departed, one not known here) is not let in. @source HR-004 */
const MAY_COME_IN: readonly string[] = ['ONBOARDING', 'ACTIVE', 'TRANSFERRED'];

const answerShape = z.object({
  kind: z.enum(['EMPLOYEE', 'MEMBER']),
  state: z.string(),
  grants: z.array(z.object({
    role: z.string().min(1),
    scopeKind: z.enum(['GROUP', 'REGION', 'ESTATE']),
    scopeId: z.string().min(1).nullable(),
  })),
});

interface PersonGrants {
  /** By service; the owners of grants must be among them. */
  targets: Readonly<Record<string, SubgraphTarget>>;
  signer: TokenSigner;
  log?: GatewayLog;
  now?: () => number;
}

/** A person's grants, asked of whoever owns them, cached. A person whom nobody knows may not come in. */
export function personGrants({ targets, signer, log = standardLog(), now = Date.now }: PersonGrants): GrantSource {
  const calls = new Map(OWNERS.map(({ service }) => {
    const target = targets[service];
    if (!target) throw new Error(`no target for ${service}, which owns grants`);
    return [service, subgraphCall(target)];
  }));
  const askOwner = async ({ service, path }: Owner, personId: string): Promise<GrantsOfPerson | null> => {
    const requestId = randomUUID();
    const token = await signer.sign(systemIdentity('gateway', requestId), service);
    const answer = await calls.get(service)!({
      method: 'GET',
      path: `${path}/${encodeURIComponent(personId)}`,
      headers: { authorization: `Bearer ${token}`, 'x-request-id': requestId, accept: 'application/json' },
      timeoutMs: PATIENCE_MS,
    });
    if (answer.status === 404) return null;
    if (answer.status !== 200) throw new SubgraphUnreachable(`answered ${answer.status}`);
    const { state, ...grants } = answerShape.parse(JSON.parse(answer.body));
    return MAY_COME_IN.includes(state) ? grants : null;
  };
  const ask = async (personId: string): Promise<GrantsOfPerson> => {
    for (const owner of OWNERS) {
      const grants = await askOwner(owner, personId).catch((error: unknown) => { throw new OwnerUnreachable(owner.asked, error); });
      if (grants) return grants;
    }
    throw platformErrors.error('UNAUTHENTICATED');
  };
  return new GrantCache({ ask, log, now });
}
