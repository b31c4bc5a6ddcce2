import { isUtf8 } from 'node:buffer';
import { DomainError } from '@guanjia/domain';
import type { Identity } from '@guanjia/subgraph';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { gatewayErrors } from '../gateway.errors.ts';
import type { GatewayLog } from '../log.ts';
import { TOKEN_ENDED } from '../person/person-verifier.ts';
import type { Allowance } from './allowance.ts';
import type { TrustedProxies } from './caller-address.ts';
import type { Authenticator, CallerHeaders } from './authenticator.ts';
import type { Admitted, DocumentDesk } from './document/document-desk.ts';
import { limits } from './limits.ts';
import type { OriginPolicy } from './origin-policy.ts';
import type { PersistedDocuments } from './persisted-documents.ts';
import { checkHead, readBody } from './request-shape.ts';

export const GRAPHQL_PATH = '/graphql';

/** Who stands at the door. */
export interface DoorKeepers {
  authenticator: Authenticator;
  origins: OriginPolicy;
  desk: DocumentDesk;
  persisted: PersistedDocuments;
  /** What a person may spend. */
  persons: Allowance;
  /** How often an address may show a wrong token. */
  strangers: Allowance;
  isProxy: TrustedProxies;
  log: GatewayLog;
}

const identities = new WeakMap<FastifyRequest, Identity>();
const admissions = new WeakMap<FastifyRequest, Admitted>();

/** Who makes this request, as the front door found out. */
export function identityOf(request: FastifyRequest): Identity {
  const identity = identities.get(request);
  if (!identity) throw new Error('a request passed the front door without an identity');
  return identity;
}

/** What is known of a request at its end, however far it came. */
export const knownOf = (request: FastifyRequest): { identity?: Identity | undefined; admitted?: Admitted | undefined } =>
  ({ identity: identities.get(request), admitted: admissions.get(request) });

/** What every request meets before GraphQL reads a word of it: origin, head, person, size, JSON, shape, document, cost. */
export function openFrontDoor(http: FastifyInstance, keepers: DoorKeepers): void {
  acceptJsonAlone(http);
  http.addHook('onRequest', async (request, reply) => {
    reply.headers({ 'x-request-id': request.id, 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
    if (keepers.origins.admit(request, reply)) return reply;
    if (!isGraphql(request)) return;
    checkHead(request.method, request.headers);
    const identity = await identify(request, keepers);
    identities.set(request, identity);
    spend(keepers.persons, identity.actor.id, 1);
  });
  http.addHook('preHandler', async (request) => {
    if (isGraphql(request)) request.body = admitBody(request, keepers);
  });
}

/** By route, however the address was written; by address for methods that have no route. */
export const isGraphql = ({ routeOptions, url }: FastifyRequest): boolean => routeOptions.url === GRAPHQL_PATH || url.split('?', 1)[0] === GRAPHQL_PATH;

async function identify(request: FastifyRequest, { authenticator, strangers }: DoorKeepers): Promise<Identity> {
  return authenticator.identify(request.headers, request.id).catch((error: unknown) => {
    noteWrongToken(error, { address: request.ip, headers: request.headers, strangers });
    throw error;
  });
}

/** Someone who tries tokens is told to wait; a right token passes all the same, for a whole office may share one address. Nobody
 *  guesses one that was right until it ended.
 *  @throws RATE_LIMITED */
export function noteWrongToken(error: unknown, { address, headers, strangers }: { address: string; headers: CallerHeaders; strangers: Allowance }): void {
  const isWrong = error instanceof DomainError && error.kind === 'UNAUTHENTICATED' && error.params['reason'] !== TOKEN_ENDED;
  if (isWrong && headers.authorization !== undefined) spend(strangers, address, 1);
}

function admitBody(request: FastifyRequest, { desk, persisted, persons, log }: DoorKeepers): object {
  const { documentId, query: text, ...rest } = readBody(request.body);
  if (documentId === undefined) persisted.checkFree();
  const query = documentId === undefined ? text! : persisted.find(documentId);
  const admitted = desk.admit({ query, ...rest });
  if (admitted.kind === 'subscription') throw gatewayErrors.error('SUBSCRIPTION_NOT_OVER_POST');
  spend(persons, identityOf(request).actor.id, admitted.cost);
  persisted.note(admitted, log);
  admissions.set(request, admitted);
  return { query, ...rest };
}

/** @throws RATE_LIMITED */
export function spend(allowance: Allowance, who: string, points: number): void {
  const seconds = allowance.take(who, points);
  if (seconds > 0) throw gatewayErrors.error('RATE_LIMITED', { params: { seconds } });
}

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
