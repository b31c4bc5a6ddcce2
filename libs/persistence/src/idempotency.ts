import { createHash, createHmac } from 'node:crypto';
import { platformErrors } from '@guanjia/domain';
import { sql } from 'kysely';
import type { Call } from './call.ts';
import type { Tx } from './database.ts';
import { keysInUse } from './personal-data/keys.ts';
import { openedAnswer, sealedAnswer } from './personal-data/sealed-column.ts';

export interface KeyedRequest {
  operation: string;
  key: string;
  /** Everything the caller sent; another body under the same key is refused. */
  body: unknown;
}

/** The first answer of this request, or null when this is the first time. The row is claimed at once, so that of many
 *  equal requests one does the work and the others wait for its answer.
 *  @throws IDEMPOTENCY_KEY_REUSED the key belongs to another body   @throws IN_PROGRESS still at work
 *  @source PLAT-019 */
export async function firstAnswer(tx: Tx, call: Call, request: KeyedRequest): Promise<unknown> {
  const hash = hashOf(request.body);
  const claimed = await sql`insert into idempotency_key (actor_id, operation, key, request_hash, created_at)
    values (${call.actor.id}, ${request.operation}, ${request.key}, ${hash}, ${call.now})
    on conflict do nothing returning key`.execute(tx.db);
  if (claimed.rows.length) return null;
  const known = await sql<{ request_hash: string; result: object | null }>`select request_hash, result from idempotency_key
    where actor_id = ${call.actor.id} and operation = ${request.operation} and key = ${request.key}`.execute(tx.db);
  const row = known.rows[0];
  if (!row?.result) throw platformErrors.error('IN_PROGRESS');
  if (row.request_hash !== hash && row.request_hash !== earlierHashOf(request.body)) throw platformErrors.error('IDEMPOTENCY_KEY_REUSED', { field: 'idempotencyKey' });
  return openedAnswer(row.result);
}

/** Keeps the answer beside the change it tells of. */
export async function keepAnswer(tx: Tx, call: Call, request: KeyedRequest, answer: object): Promise<void> {
  await sql`update idempotency_key set result = ${JSON.stringify(sealedAnswer(answer))}::jsonb
    where actor_id = ${call.actor.id} and operation = ${request.operation} and key = ${request.key}`.execute(tx.db);
}

/** Does the work the first time, and gives its answer each time after. */
export async function answerOnce<T extends object>(tx: Tx, call: Call, request: KeyedRequest, work: () => Promise<T>): Promise<T> {
  const earlier = await firstAnswer(tx, call, request);
  if (earlier) return earlier as T;
  const answer = await work();
  await keepAnswer(tx, call, request, answer);
  return answer;
}

const toJson = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? part.toString() : part));

/** Under a key: what people typed is short enough to be guessed from a plain hash. */
const hashOf = (body: unknown): string => createHmac('sha256', keysInUse().index).update(toJson(body ?? null)).digest('hex');

/** As it was before there were keys. */
const earlierHashOf = (body: unknown): string => createHash('sha256').update(toJson(body ?? null)).digest('hex');
