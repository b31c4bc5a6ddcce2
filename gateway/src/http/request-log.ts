import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GatewayLog } from '../log.ts';
import { isGraphql, knownOf } from './front-door.ts';
import type { GatewayMetrics } from './gateway-metrics.ts';

const ESTATES_TOLD = 5;
/** As proxies write it of a request whose caller went away before the answer. */
const CALLER_GONE = 499;

interface End {
  status: number;
  durationMs: number;
}

/** One line and one measurement per request, answered or given up by its caller. A line says who asked for which operation, and
 *  nothing that was asked, written or answered. It must be the first to hear of a request. */
export function logRequests(http: FastifyInstance, { log, metrics }: { log: GatewayLog; metrics: GatewayMetrics }): void {
  http.addHook('onRequest', async (request, { raw }) => {
    if (/^\/(healthz|readyz)\b/.test(request.url)) return;
    const start = performance.now();
    raw.once('close', () => {
      const [status, took] = [raw.headersSent ? raw.statusCode : CALLER_GONE, performance.now() - start];
      if (isGraphql(request)) metrics.request(operationOf(request), status, took / 1_000);
      log.info(lineOf(request, { status, durationMs: Math.round(took) }), 'request');
    });
  });
}

function lineOf(request: FastifyRequest, end: End): object {
  const { identity, admitted } = knownOf(request);
  const estates = identity?.actor.grants.filter(({ scopeKind }) => scopeKind === 'ESTATE').map(({ scopeId }) => scopeId);
  return {
    requestId: request.id,
    ...(identity ? { personId: identity.actor.id, estates: [...new Set(estates)].slice(0, ESTATES_TOLD) } : {}),
    method: request.method,
    route: request.routeOptions.url ?? 'none',
    ...(admitted ? { operation: operationOf(request), kind: admitted.kind, documentHash: admitted.hash, cost: admitted.cost } : {}),
    ...end,
  };
}

/** A caller chooses the name: one that looks like a number of a person is not repeated. */
function operationOf(request: FastifyRequest): string {
  const name = knownOf(request).admitted?.name;
  return name !== undefined && /^\w{1,64}$/.test(name) && !/\d{6}/.test(name) ? name : 'unnamed';
}
