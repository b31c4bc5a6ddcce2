import { DomainError, platformErrors } from '@guanjia/domain';

/** constraint name → the refusal it stands for. "Must hold across rows under concurrency" is the database's to say. */
export type ConstraintErrors = Readonly<Record<string, () => DomainError>>;

interface PostgresError {
  code?: string;
  constraint?: string;
  cause?: unknown;
  previous?: unknown;
}

/** Connections (08), lack of room (53), the server's restart (57P0), read-only for now; and a server whose name or machine is
 *  away with it. */
const unavailable = /^(08|53|57P0|25006$|25P03$|(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$)/;
const lost = /Connection (terminated|ended)|timeout exceeded when trying to connect|not queryable|not currently accepting connections|Cannot use a pool/;

/** A NUL or half a character in an id, a code or a word to search for, which no check of form has met. */
const unstorable = new Set(['22021', '22P05']);
/** What is no id is the id of nothing. */
const isNoId = (error: unknown): boolean => error instanceof Error && /invalid input syntax for type uuid/.test(error.message);

/** What the caller is told of a database error; anything unknown stays what it was, and is masked further out. */
export function databaseErrors(error: unknown, constraints: ConstraintErrors = {}): unknown {
  if (error instanceof DomainError) return error;
  const { code, constraint } = postgresError(error);
  const refusal = constraint === undefined ? undefined : constraints[constraint];
  if (refusal) return refusal();
  if (code === '57014') return platformErrors.error('DEADLINE_EXCEEDED');
  if (code === '55P03' || code === '40001' || code === '40P01') return platformErrors.error('IN_PROGRESS');
  if (code !== undefined && unstorable.has(code)) return platformErrors.error('CHARACTER_NOT_STORABLE');
  if (code === '22P02' && isNoId(error)) return platformErrors.error('NOT_FOUND');
  const isAway = (code !== undefined && unavailable.test(code)) || (error instanceof Error && lost.test(error.message));
  return isAway ? platformErrors.error('UNAVAILABLE') : error;
}

/** The driver's error is wrapped by the mapper's; the codes stand on either. */
function postgresError(error: unknown): PostgresError {
  const outer = (error ?? {}) as PostgresError;
  const inner = (outer.previous ?? outer.cause ?? {}) as PostgresError;
  return { code: outer.code ?? inner.code, constraint: outer.constraint ?? inner.constraint };
}
