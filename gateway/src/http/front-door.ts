import { isUtf8 } from 'node:buffer';
import type { Identity } from '@guanjia/subgraph';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { gatewayErrors } from '../gateway.errors.ts';
import type { Authenticator } from './authenticator.ts';
import { limits } from './limits.ts';
import { checkBody, checkHead } from './request-shape.ts';

export const GRAPHQL_PATH = '/graphql';

const identities = new WeakMap<FastifyRequest, Identity>();

/** Who makes this request, as the front door found out. */
export function identityOf(request: FastifyRequest): Identity {
  const identity = identities.get(request);
  if (!identity) throw new Error('a request passed the front door without an identity');
  return identity;
}

/** What every request meets before GraphQL reads a word of it: head, person, size, JSON, shape, in this order. */
export function openFrontDoor(http: FastifyInstance, authenticator: Authenticator): void {
  acceptJsonAlone(http);
  http.addHook('onRequest', async (request, reply) => {
    reply.headers({ 'x-request-id': request.id, 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
    if (!isGraphql(request)) return;
    checkHead(request.method, request.headers);
    identities.set(request, await authenticator.identify(request.headers, request.id));
  });
  http.addHook('preHandler', async (request) => {
    if (isGraphql(request)) checkBody(request.body);
  });
}

/** By route, however the address was written; by address for methods that have no route. */
const isGraphql = ({ routeOptions, url }: FastifyRequest): boolean => routeOptions.url === GRAPHQL_PATH || url.split('?', 1)[0] === GRAPHQL_PATH;

function acceptJsonAlone(http: FastifyInstance): void {
  http.removeAllContentTypeParsers();
  // Refuses `__proto__` and `constructor.prototype`, as Fastify's own parser does.
  const parse = http.getDefaultJsonParser('error', 'error');
  http.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit: limits.bodyBytes }, (request, bytes: Buffer, done) => {
    const malformed = (): void => done(gatewayErrors.error('MALFORMED_JSON'));
    if (!isUtf8(bytes)) return malformed();
    parse(request, bytes.toString('utf8'), (error: Error | null, body: unknown) => (error ? malformed() : done(null, body)));
  });
}
