import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GatewayLog } from '../log.ts';
import { isGraphql, knownOf } from './front-door.ts';
import type { GatewayMetrics } from './gateway-metrics.ts';

const ESTATES_TOLD = 5;

/** One line and one measurement per request. A line says who asked for which operation, and nothing that was asked, written
 *  or answered. */
export function logRequests(http: FastifyInstance, { log, metrics }: { log: GatewayLog; metrics: GatewayMetrics }): void {
  http.addHook('onResponse', async (request, reply) => {
    if (/^\/(healthz|readyz)\b/.test(request.url)) return;
    if (isGraphql(request)) metrics.request(operationOf(request), reply.statusCode, reply.elapsedTime / 1_000);
    log.info(lineOf(request, reply), 'request');
  });
}

function lineOf(request: FastifyRequest, reply: FastifyReply): object {
  const { identity, admitted } = knownOf(request);
  const estates = identity?.actor.grants.filter(({ scopeKind }) => scopeKind === 'ESTATE').map(({ scopeId }) => scopeId);
  return {
    requestId: request.id,
    ...(identity ? { personId: identity.actor.id, estates: [...new Set(estates)].slice(0, ESTATES_TOLD) } : {}),
    method: request.method,
    route: request.routeOptions.url ?? 'none',
    ...(admitted ? { operation: operationOf(request), kind: admitted.kind, documentHash: admitted.hash, cost: admitted.cost } : {}),
    status: reply.statusCode,
    durationMs: Math.round(reply.elapsedTime),
  };
}

/** A caller chooses the name: one that looks like a number of a person is not repeated. */
function operationOf(request: FastifyRequest): string {
  const name = knownOf(request).admitted?.name;
  return name !== undefined && /^\w{1,64}$/.test(name) && !/\d{6}/.test(name) ? name : 'unnamed';
}
