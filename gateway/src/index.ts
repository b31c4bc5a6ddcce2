import './telemetry-off.ts';

export { assertLoopback, demoIssuer, type DemoIssuer, type DemoIssuerOptions } from './demo-issuer.ts';
export type { InProcessApp, SubgraphTarget } from './federation/subgraph-call.ts';
export { readGatewayConfig, type GatewayConfig } from './gateway.config.ts';
export { gatewayErrors } from './gateway.errors.ts';
export type { GatewayOptions } from './gateway.options.ts';
export { createGateway } from './gateway.ts';
export { GrantCache } from './grants/grant-cache.ts';
export type { GrantSource, GrantsOfPerson } from './grants/grant-source.ts';
export { personGrants } from './grants/person-grants.ts';
export { Readiness } from './http/readiness.ts';
export type { GatewayLog } from './log.ts';
export { personVerifier, remoteKeys, type Person, type PersonVerifier } from './person/person-verifier.ts';
export { serveGateway } from './serve.ts';
export { drain } from './stop.ts';
