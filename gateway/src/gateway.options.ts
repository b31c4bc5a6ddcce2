import type { Notices } from '@guanjia/messaging';
import type { TokenSigner } from '@guanjia/subgraph';
import type { Registry } from 'prom-client';
import type { ExplorerOptions } from './explorer/explorer.options.ts';
import type { DoorOptions } from './http/door-options.ts';
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
  /** What live updates are fed by, and by what grants that changed are given up at once; without it there are no live
   *  updates. Whoever gives it closes it. */
  notices?: Pick<Notices, 'listen'> | undefined;
  /** How many may ask, from where, and which documents. */
  door?: DoorOptions;
  /** Where its measurements are kept; whoever gives it serves it. */
  metrics?: Registry;
  /** The page for people who try the API out; left out, there is none. */
  explorer?: ExplorerOptions;
  log?: GatewayLog;
}
