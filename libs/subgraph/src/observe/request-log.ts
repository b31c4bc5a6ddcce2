import type { Log } from '@guanjia/messaging';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { identityOf } from '../boot/identity-hook.ts';

/** As proxies write it of a request whose caller went away before the answer. */
const CALLER_GONE = 499;

/** One line per request of the gateway, answered or given up, under the request's own number: who, which operation, how long.
 *  Nothing that was asked or answered. It must be the first to hear of a request. */
export function logRequests(http: FastifyInstance, { service, log }: { service: string; log: Log }): void {
  http.addHook('onRequest', async (request, { raw }) => {
    if (/^\/(healthz|readyz)\b/.test(request.url)) return;
    const start = performance.now();
    raw.once('close', () => log.info({
      service, ...whoOf(request), route: request.routeOptions.url ?? 'none', operation: operationOf(request.body),
      status: raw.headersSent ? raw.statusCode : CALLER_GONE, durationMs: Math.round(performance.now() - start),
    }, 'request'));
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
