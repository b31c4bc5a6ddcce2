import { assertLoopback, createGateway, type GatewayLog, type GrantSource, type PersonVerifier } from '@guanjia/gateway';
import { generateInternalKeys } from '@guanjia/subgraph';
import { foreignSubgraph } from './foreign-subgraph.ts';
import type { ForeignOptions } from './foreign-options.ts';
import { subgraphUrls } from './subgraph-urls.ts';

const anybody: PersonVerifier = { verify: async () => ({ id: 'anybody', believedUntil: Number.MAX_SAFE_INTEGER }) };
const noGrants: GrantSource = { grantsOf: async () => ({ kind: 'EMPLOYEE', grants: [] }), evict: () => undefined, doubt: () => undefined };

export type ForeignGateway = Awaited<ReturnType<typeof createGateway>>;

/** Our gateway before subgraphs that are not ours, for test suites: nobody is asked who they are, introspection is open.
 *  It is the gateway of production in all else. @throws Error in production, and anywhere but on loopback */
export async function startForeignGateway(options: ForeignOptions & { supergraphSdl: string; isProduction: boolean; log?: GatewayLog }): Promise<ForeignGateway> {
  const { supergraphSdl, host, port, hasLimits, isProduction, log } = options;
  if (isProduction) throw new Error('a gateway that lets everybody in is for test suites, not for NODE_ENV=production');
  assertLoopback(host);
  const subgraphs = Object.fromEntries([...subgraphUrls(supergraphSdl)].map(([name, url]) => [name, { inject: foreignSubgraph(url) }]));
  const app = await createGateway({
    supergraphSdl, subgraphs, personVerifier: anybody, grants: noGrants, signer: generateInternalKeys().signer, production: false,
    door: { isUnlimited: !hasLimits }, ...(log ? { log } : {}),
  });
  await app.listen(port, host);
  return app;
}
