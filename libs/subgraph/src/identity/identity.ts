import type { Actor, Locale } from '@guanjia/domain';

/** Who asks, within which request, and in which language the answer is read.
 *  One object per request: what is signed for it is kept with it. */
export interface Identity {
  actor: Actor;
  requestId: string;
  locale: Locale;
}

/** The one issuer of internal tokens. */
export const INTERNAL_ISSUER = 'guanjia-gateway';
/** Marks a token as internal, so that no other token by any key can stand in for it. */
export const INTERNAL_TOKEN_TYPE = 'guanjia-internal+jwt';
/** How long a subgraph believes an internal token. */
export const INTERNAL_TOKEN_SECONDS = 60;

/** A part of the system that asks on its own account: the gateway for grants, for instance. */
export function systemIdentity(id: string, requestId: string): Identity {
  return { actor: { id, kind: 'SYSTEM', grants: [] }, requestId, locale: 'zh-CN' };
}

/** The token of an `Authorization: Bearer …` header, or nothing. */
export function bearerToken(authorization: string | undefined): string | undefined {
  return /^Bearer +([\w.~+/-]+=*) *$/i.exec(authorization ?? '')?.[1];
}
