import type { Scope } from '@guanjia/domain';
import type { Kysely } from 'kysely';

/** The transaction in which an event takes effect: its inbox row, the effect and whatever follows are one. */
export interface EventTransaction {
  // Tables differ by service.
  db: Kysely<any>;
}

/** A service's database as the inbox needs it; persistence's `Database` is one. */
export interface TransactionRunner<Tx extends EventTransaction = EventTransaction> {
  transaction<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Changes what the transaction may reach, from here on. */
  setScope(tx: Tx, scope: Scope): Promise<void>;
}
