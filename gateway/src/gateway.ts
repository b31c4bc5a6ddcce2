import './telemetry-off.ts';
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { subgraphCall } from './federation/subgraph-call.ts';
import { GatewayModule } from './gateway.module.ts';
import type { GatewayOptions } from './gateway.options.ts';
import { Authenticator } from './http/authenticator.ts';
import { openFrontDoor } from './http/front-door.ts';
import { limits } from './http/limits.ts';
import { Readiness } from './http/readiness.ts';
import { RefusalFilter } from './http/refusal.filter.ts';
import { uploadRoute } from './http/uploads.ts';
import { standardLog, textLog } from './log.ts';

/** The front door, ready but not listening. It holds no business rule and keeps nothing but grants for some seconds. */
export async function createGateway(options: GatewayOptions): Promise<NestFastifyApplication> {
  const log = options.log ?? standardLog();
  const calls = new Map(Object.entries(options.subgraphs).map(([name, target]) => [name, subgraphCall(target)]));
  const app = await NestFactory.create<NestFastifyApplication>(GatewayModule.with({ options, calls, log }), httpServer(), {
    logger: textLog(log), bodyParser: false, abortOnError: false,
  });
  app.useGlobalFilters(new RefusalFilter(log));
  const http = app.getHttpAdapter().getInstance();
  app.get(Readiness).watch(http);
  openFrontDoor(http, new Authenticator(options.personVerifier, options.grants));
  await app.init();
  // After init: a scope takes over the error handler that stands when it is made.
  await http.register(uploadRoute, { calls, signer: options.signer, log });
  await http.ready();
  return app;
}

function httpServer(): FastifyAdapter {
  return new FastifyAdapter({
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    bodyLimit: limits.bodyBytes,
    requestTimeout: limits.requestMs,
    http: { headersTimeout: limits.headersMs, connectionsCheckingInterval: 5_000 },
  });
}
