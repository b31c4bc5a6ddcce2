import type { TokenSigner } from '@guanjia/subgraph';
import type { GrantSource } from './grants/grant-source.ts';
import type { GatewayLog } from './log.ts';
import type { PersonVerifier } from './person/person-verifier.ts';
import type { SubgraphTarget } from './federation/subgraph-call.ts';

/** Everything in which one gateway differs from another. */
export interface GatewayOptions {
  /** The composed supergraph as text; the addresses in it are placeholders. */
  supergraphSdl: string;
  /** One target per subgraph of the supergraph. */
  subgraphs: Readonly<Record<string, SubgraphTarget>>;
  personVerifier: PersonVerifier;
  signer: TokenSigner;
  grants: GrantSource;
  /** Introspection is open unless this is set. */
  production: boolean;
  log?: GatewayLog;
}
