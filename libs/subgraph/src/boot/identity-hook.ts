import { DomainError, platformErrors } from '@guanjia/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { bearerToken, type Identity, type TokenVerifier } from '../identity/token.ts';

const identities = new WeakMap<object, Identity>();

/** Doors that need no person: liveness, and uploads, which carry a one-time ticket of their own. */
const open = /^\/(healthz|readyz|uploads\/)/;

/** Refuses whatever does not come from the gateway, before the body is read.
 *  @source PLAT-003 */
export function requireIdentity(verifier: TokenVerifier, audience: string) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    if (open.test(request.url)) return;
    try {
      identities.set(request, await verifier.verify(bearerToken(request.headers.authorization), audience));
    } catch (error) {
      const refusal = error instanceof DomainError ? error : platformErrors.error('UNAUTHENTICATED');
      await reply.code(401).send({ errors: [{ message: refusal.messageIn('zh-CN'), extensions: { code: refusal.code } }] });
    }
  };
}

/** Who makes this request, as the hook found out. */
export function identityOf(request: object): Identity {
  const identity = identities.get(request) ?? identities.get((request as { req?: object }).req ?? request);
  if (!identity) throw platformErrors.error('UNAUTHENTICATED');
  return identity;
}
