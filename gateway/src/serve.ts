import './telemetry-off.ts';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { loadSigner } from '@guanjia/subgraph';
import type { GatewayConfig } from './gateway.config.ts';
import { createGateway } from './gateway.ts';
import { personGrants } from './grants/person-grants.ts';
import { standardLog } from './log.ts';
import { personVerifier, remoteKeys } from './person/person-verifier.ts';
import { stopOnSignal } from './stop.ts';

/** One gateway process of the distributed mode: listens until it is told to stop. */
export async function serveGateway(config: GatewayConfig): Promise<NestFastifyApplication> {
  const log = standardLog();
  const signer = loadSigner(config.INTERNAL_SIGNING_KEY_FILE);
  const subgraphs = Object.fromEntries(Object.entries(config.SUBGRAPH_URLS).map(([name, url]) => [name, { url }]));
  const app = await createGateway({
    supergraphSdl: config.SUPERGRAPH_FILE,
    subgraphs,
    signer,
    personVerifier: personVerifier({
      issuer: config.OIDC_ISSUER,
      audience: config.OIDC_AUDIENCE,
      algorithms: config.OIDC_ALGORITHMS,
      keys: remoteKeys(new URL(config.OIDC_JWKS_URL)),
    }),
    grants: personGrants({ targets: subgraphs, signer, log }),
    production: config.GATEWAY_INTROSPECTION === 'off',
    log,
  });
  await app.listen(config.GATEWAY_PORT, config.GATEWAY_HOST);
  stopOnSignal(app, { delayMs: config.GATEWAY_STOP_DELAY_MS, log });
  log.info({ address: await app.getUrl() }, 'the gateway listens');
  return app;
}
