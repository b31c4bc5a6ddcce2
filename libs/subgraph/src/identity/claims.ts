import type { Actor, Grant, GrantScope } from '@guanjia/domain';
import type { Identity } from './identity.ts';

type Letter = 'G' | 'R' | 'E';
/** One role with all places of one kind: `['EM', 'E', estate, estate]`; the whole group has no places. */
type PackedGrants = [role: string, letter: Letter, ...scopeIds: string[]];

/** What an internal token says besides issuer, audience and times. */
interface InternalClaims {
  kind: Actor['kind'];
  grants: PackedGrants[];
  /** request id */
  rid: string;
  loc: Identity['locale'];
}

const letters: Readonly<Record<GrantScope, Letter>> = { GROUP: 'G', REGION: 'R', ESTATE: 'E' };
const scopeKinds: Readonly<Record<Letter, GrantScope>> = { G: 'GROUP', R: 'REGION', E: 'ESTATE' };
const kinds: readonly unknown[] = ['EMPLOYEE', 'MEMBER', 'SYSTEM'] satisfies Actor['kind'][];

export function claimsOf({ actor, requestId, locale }: Identity): InternalClaims {
  return { kind: actor.kind, grants: packGrants(actor.grants), rid: requestId, loc: locale };
}

/** The identity that verified claims describe; nothing when they are not of this shape. */
export function identityFrom(sub: unknown, claims: Readonly<Record<string, unknown>>): Identity | undefined {
  const { kind, grants, rid, loc } = claims;
  if (typeof sub !== 'string' || sub === '' || typeof rid !== 'string' || rid === '') return undefined;
  if (!kinds.includes(kind) || (loc !== 'zh-CN' && loc !== 'en')) return undefined;
  const unpacked = unpackGrants(grants);
  if (!unpacked) return undefined;
  return { actor: { id: sub, kind: kind as Actor['kind'], grants: unpacked }, requestId: rid, locale: loc };
}

function packGrants(grants: readonly Grant[]): PackedGrants[] {
  const packed = new Map<string, PackedGrants>();
  for (const { role, scopeKind, scopeId } of grants) {
    const letter = letters[scopeKind];
    const entry = packed.get(`${letter}:${role}`) ?? [role, letter];
    if (scopeId !== null) entry.push(scopeId);
    packed.set(`${letter}:${role}`, entry);
  }
  return [...packed.values()];
}

function unpackGrants(packed: unknown): Grant[] | undefined {
  if (!Array.isArray(packed) || !packed.every(isPacked)) return undefined;
  return packed.flatMap(([role, letter, ...scopeIds]) => {
    const scopeKind = scopeKinds[letter];
    return (scopeKind === 'GROUP' ? [null] : scopeIds).map((scopeId) => ({ role, scopeKind, scopeId }));
  });
}

function isPacked(entry: unknown): entry is PackedGrants {
  return Array.isArray(entry) && entry.every((part) => typeof part === 'string') && Object.hasOwn(scopeKinds, entry[1] ?? '');
}
