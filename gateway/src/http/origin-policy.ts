import type { FastifyReply, FastifyRequest } from 'fastify';
import { gatewayErrors } from '../gateway.errors.ts';

type Headers = Readonly<Record<string, string | string[] | undefined>>;

const forCallers = {
  'access-control-allow-methods': 'POST, PUT',
  'access-control-allow-headers': 'authorization, content-type, accept-language, traceparent',
  'access-control-max-age': '600',
};

/** Which pages in a browser may ask: our own, and those on the list. Programs that are no browser send no Origin. */
export class OriginPolicy {
  readonly #allowed: ReadonlySet<string>;

  /** @param origins  exact, as browsers write them; there is no `*` */
  constructor(origins: readonly string[]) {
    this.#allowed = new Set(origins);
  }

  /** @throws ORIGIN_NOT_ALLOWED */
  check({ origin, host }: Headers): void {
    if (origin === undefined || this.#isListed(origin) || isSame(String(origin), String(host))) return;
    throw gatewayErrors.error('ORIGIN_NOT_ALLOWED');
  }

  /** Checks the request and tells a listed page that it may read the answer.
   *  @returns whether this was a browser's question before the request, and is answered */
  admit(request: FastifyRequest, reply: FastifyReply): boolean {
    const { headers } = request;
    if (headers.origin !== undefined) reply.header('vary', 'Origin');
    this.check(headers);
    if (!this.#isListed(headers.origin)) return false;
    reply.headers({ 'access-control-allow-origin': headers.origin!, 'access-control-expose-headers': 'x-request-id, retry-after' });
    if (request.method !== 'OPTIONS' || !headers['access-control-request-method']) return false;
    reply.code(204).headers(forCallers).send();
    return true;
  }

  #isListed(origin: Headers[string]): boolean {
    return typeof origin === 'string' && this.#allowed.has(origin);
  }
}

/** A proxy may speak TLS for us, so the scheme says nothing. */
function isSame(origin: string, host: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === host.toLowerCase();
}
