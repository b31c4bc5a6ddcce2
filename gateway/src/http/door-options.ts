import type { GraphQLSchema } from 'graphql';
import type { GatewayLog } from '../log.ts';
import { Allowance } from './allowance.ts';
import { trustedProxies } from './caller-address.ts';
import type { Authenticator } from './authenticator.ts';
import { DocumentDesk } from './document/document-desk.ts';
import type { DoorKeepers } from './front-door.ts';
import { OriginPolicy } from './origin-policy.ts';
import { PersistedDocuments, type PersistedOptions } from './persisted-documents.ts';

/** In what the front door of one installation differs from another's. */
export interface DoorOptions {
  /** Pages of other origins that may ask; none unless set. */
  origins?: readonly string[];
  /** Any document unless set. */
  persisted?: PersistedOptions;
  /** What one operation may cost, where that is not `limits.cost`. */
  operationCost?: number;
  /** No document is too large: for test suites alone. Only code can say so, and never beside closed introspection. */
  isUnlimited?: boolean;
  /** What one person may spend; without end unless set. */
  pointsPerMinute?: number;
  /** How many wrong tokens one address may show; without end unless set. */
  wrongTokensPerMinute?: number;
  /** Proxies, by address or network, whose word about a caller's address is taken. */
  trustedProxies?: readonly string[];
  /** How long half-sent requests are waited for, where that is not what the limits say: their headers, then the whole. */
  patience?: { headersMs: number; requestMs: number };
}

interface DoorParts {
  authenticator: Authenticator;
  /** What callers may ask for. */
  schema: () => GraphQLSchema;
  isIntrospectionOpen: boolean;
  log: GatewayLog;
}

export function doorKeepers(options: DoorOptions, { schema, isIntrospectionOpen, ...parts }: DoorParts): DoorKeepers {
  const { operationCost: cost, isUnlimited = false } = options;
  if (isUnlimited && !isIntrospectionOpen) throw new Error('a gateway in production has limits');
  return {
    ...parts,
    origins: new OriginPolicy(options.origins ?? []),
    desk: new DocumentDesk(schema, { isIntrospectionOpen, isUnlimited, ...(cost === undefined ? {} : { cost }) }),
    persisted: new PersistedDocuments(options.persisted ?? { mode: 'off', documents: new Map() }),
    persons: new Allowance(options.pointsPerMinute ?? Infinity),
    isProxy: trustedProxies(options.trustedProxies ?? []),
    strangers: new Allowance(options.wrongTokensPerMinute ?? Infinity),
  };
}
