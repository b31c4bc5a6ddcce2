import './telemetry-off.ts';
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Readiness } from '@guanjia/subgraph';
import { explorerRoutes, redirectBrowsers } from './explorer/explorer.routes.ts';
import { subgraphCall } from './federation/subgraph-call.ts';
import { GatewayModule } from './gateway.module.ts';
import type { GatewayOptions } from './gateway.options.ts';
import { doubtByNotice } from './grants/grant-notices.ts';
import { brokenRequests } from './http/broken-requests.ts';
import { trustedProxies } from './http/caller-address.ts';
import { Authenticator } from './http/authenticator.ts';
import { ApiSchema } from './http/document/api-schema.ts';
import { doorKeepers } from './http/door-options.ts';
import { openFrontDoor } from './http/front-door.ts';
import { GatewayMetrics } from './http/gateway-metrics.ts';
import { limits } from './http/limits.ts';
import { RefusalFilter } from './http/refusal.filter.ts';
import { logRequests } from './http/request-log.ts';
import { uploadRoute } from './http/uploads.ts';
import { openLive } from './live/open-live.ts';
import { standardLog, textLog } from './log.ts';

/** The front door, ready but not listening. It holds no business rule and keeps nothing but grants for some seconds. */
export async function createGateway(options: GatewayOptions): Promise<NestFastifyApplication> {
  const log = options.log ?? standardLog();
  const metrics = new GatewayMetrics(options.metrics);
  const api = new ApiSchema();
  const calls = new Map(Object.entries(options.subgraphs).map(([name, target]) => [name, metrics.measured(name, subgraphCall(target))]));
  const app = await NestFactory.create<NestFastifyApplication>(GatewayModule.with({ options, calls, log, api }), httpServer(options), {
    logger: textLog(log), bodyParser: false, abortOnError: false,
  });
  app.useGlobalFilters(new RefusalFilter(log));
  const http = app.getHttpAdapter().getInstance();
  app.get(Readiness).watch(http);
  logRequests(http, { log, metrics });
  const keepers = doorKeepers(options.door ?? {}, {
    authenticator: new Authenticator(options.personVerifier, options.grants), schema: () => api.get(), isIntrospectionOpen: !options.production, log,
  });
  if (options.explorer) redirectBrowsers(http);
  openFrontDoor(http, keepers);
  await app.init();
  // After init: a scope takes over the error handler that stands when it is made.
  await http.register(uploadRoute, { calls, signer: options.signer, log });
  if (options.notices) {
    const { leaving } = app.get(Readiness);
    leaving.add(doubtByNotice(options.notices, options.grants));
    leaving.add(await openLive(app, { keepers, schema: () => api.get(), notices: options.notices }));
  }
  if (options.explorer) await http.register(explorerRoutes, { explorer: options.explorer, log });
  await http.ready();
  return app;
}

function httpServer({ door }: GatewayOptions): FastifyAdapter {
  const { headersMs, requestMs } = door?.patience ?? limits;
  return new FastifyAdapter({
    ...(door?.trustedProxies?.length ? { trustProxy: trustedProxies(door.trustedProxies) } : {}),
    ...brokenRequests,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    bodyLimit: limits.bodyBytes,
    requestTimeout: requestMs,
    http: { headersTimeout: headersMs, connectionsCheckingInterval: Math.min(5_000, headersMs / 2) },
  });
}
