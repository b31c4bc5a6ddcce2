import { isCurrent, open, seal } from './seal.ts';

/** A column in which personal data are kept sealed. */
export interface SealedColumn {
  table: string;
  /** columns of the primary key */
  key: readonly string[];
  column: string;
  /** What is stored, closed under the active key; nothing when it is so already. */
  renewed(stored: unknown): unknown;
}

/** A column of plain text, sealed whole. */
export const sealedText = (table: string, column: string, key: readonly string[] = ['id']): SealedColumn => {
  const place = `${table}.${column}`;
  return { table, key, column, renewed: (stored) => (isCurrent(stored as string) ? undefined : seal(open(stored as string, place), place)) };
};

interface KeptAnswer {
  id?: unknown;
  sealed: string;
}

const ANSWER = 'idempotency_key.result';

/** A first answer as it is kept: whatever it tells of a person is closed, its id stays to be joined by. */
export function sealedAnswer(answer: object): KeptAnswer {
  const text = JSON.stringify(answer, (_, part: unknown) => (typeof part === 'bigint' ? part.toString() : part));
  return { ...('id' in answer ? { id: answer.id } : {}), sealed: seal(text, ANSWER) };
}

const isKept = (stored: object): stored is KeptAnswer => typeof (stored as Partial<KeptAnswer>).sealed === 'string';

export const openedAnswer = (stored: object): object => (isKept(stored) ? (JSON.parse(open(stored.sealed, ANSWER)) as object) : stored);

/** The sealed column that every service's database has. */
export const sealedAnswers: SealedColumn = {
  table: 'idempotency_key', key: ['actor_id', 'operation', 'key'], column: 'result',
  renewed: (stored) => (isKept(stored as object) && isCurrent((stored as KeptAnswer).sealed) ? undefined : sealedAnswer(openedAnswer(stored as object))),
};
