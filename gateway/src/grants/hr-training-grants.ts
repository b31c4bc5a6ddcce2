import { randomUUID } from 'node:crypto';
import { platformErrors } from '@guanjia/domain';
import { systemIdentity, type TokenSigner } from '@guanjia/subgraph';
import { z } from 'zod';
import { SubgraphUnreachable, subgraphCall, type SubgraphTarget } from '../federation/subgraph-call.ts';
import { standardLog, type GatewayLog } from '../log.ts';
import { GrantCache } from './grant-cache.ts';
import type { GrantSource, GrantsOfPerson } from './grant-source.ts';

const OWNER = 'hr-training';
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

export interface HrTrainingGrants {
  target: SubgraphTarget;
  signer: TokenSigner;
  log?: GatewayLog;
  now?: () => number;
}

/** Grants by hr-training's internal route, cached. */
export function hrTrainingGrants({ target, signer, log = standardLog(), now = Date.now }: HrTrainingGrants): GrantSource {
  const call = subgraphCall(target);
  const ask = async (personId: string): Promise<GrantsOfPerson> => {
    const requestId = randomUUID();
    const token = await signer.sign(systemIdentity('gateway', requestId), OWNER);
    const answer = await call({
      method: 'GET',
      path: `/internal/grants/${encodeURIComponent(personId)}`,
      headers: { authorization: `Bearer ${token}`, 'x-request-id': requestId, accept: 'application/json' },
      timeoutMs: PATIENCE_MS,
    });
    if (answer.status === 404) throw platformErrors.error('UNAUTHENTICATED');
    if (answer.status !== 200) throw new SubgraphUnreachable(`answered ${answer.status}`);
    const { state, ...grants } = answerShape.parse(JSON.parse(answer.body));
    if (!MAY_COME_IN.includes(state)) throw platformErrors.error('UNAUTHENTICATED');
    return grants;
  };
  return new GrantCache({ ask, log, now });
}
