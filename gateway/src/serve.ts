import './telemetry-off.ts';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { NatsNotices } from '@guanjia/messaging';
import { drain, loadSigner, Registry, serveMetrics, startTelemetry, stopOnSignal } from '@guanjia/subgraph';
import { doorOf, type GatewayConfig } from './gateway.config.ts';
import { createGateway } from './gateway.ts';
import { personGrants } from './grants/person-grants.ts';
import { standardLog } from './log.ts';
import { remoteKeys } from './person/issuer-keys.ts';
import { personVerifier } from './person/person-verifier.ts';

/** One gateway process of the distributed mode: listens until it is told to stop. */
export async function serveGateway(config: GatewayConfig): Promise<NestFastifyApplication> {
  const log = standardLog();
  const metrics = new Registry();
  const stopTelemetry = await startTelemetry('gateway', config.OTEL_EXPORTER_OTLP_ENDPOINT);
  const signer = loadSigner(config.INTERNAL_SIGNING_KEY_FILE);
  const subgraphs = Object.fromEntries(Object.entries(config.SUBGRAPH_URLS).map(([name, url]) => [name, { url }]));
  const notices = config.NATS_URL === undefined ? undefined : new NatsNotices({ url: config.NATS_URL, name: 'gateway', log });
  if (!notices) log.warn({}, 'NATS_URL is not set: there are no live updates');
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
    door: doorOf(config),
    ...(config.GATEWAY_EXPLORER === 'on' ? { explorer: {} } : {}),
    notices,
    metrics,
    log,
  });
  if (config.METRICS_PORT !== undefined) await serveMetrics(metrics, { port: config.METRICS_PORT, host: config.METRICS_HOST });
  await app.listen(config.GATEWAY_PORT, config.GATEWAY_HOST);
  stopOnSignal(async () => {
    await drain(app, config.GATEWAY_STOP_DELAY_MS);
    await notices?.close();
    await stopTelemetry();
  }, (error) => log.error({ err: error }, 'the gateway did not stop in order'));
  log.info({ address: await app.getUrl() }, 'the gateway listens');
  return app;
}
