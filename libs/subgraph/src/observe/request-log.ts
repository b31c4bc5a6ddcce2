import type { Log } from '@guanjia/messaging';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { identityOf } from '../boot/identity-hook.ts';

/** One line per request of the gateway, under the request's own number: who, which operation, how long. Nothing that was
 *  asked or answered. */
export function logRequests(http: FastifyInstance, { service, log }: { service: string; log: Log }): void {
  http.addHook('onResponse', async (request, reply) => {
    if (/^\/(healthz|readyz)\b/.test(request.url)) return;
    log.info({
      service, ...whoOf(request), route: request.routeOptions.url ?? 'none', operation: operationOf(request.body),
      status: reply.statusCode, durationMs: Math.round(reply.elapsedTime),
    }, 'request');
  });
}

function whoOf(request: FastifyRequest): { requestId?: string; personId?: string } {
  try {
    const { requestId, actor } = identityOf(request);
    return { requestId, personId: actor.id };
  } catch {
    return {};
  }
}

/** Its first part was chosen by a caller: one that looks like a number of a person is not repeated. */
function operationOf(body: unknown): string {
  const { operationName } = (body ?? {}) as { operationName?: unknown };
  return typeof operationName === 'string' && /^\w{1,100}$/.test(operationName) && !/\d{6}/.test(operationName) ? operationName : 'unnamed';
}
