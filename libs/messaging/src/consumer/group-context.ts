import type { Clock } from '@guanjia/domain';
import type { Log } from '../log.ts';
import type { Consumers } from './consumers.ts';
import type { EventTransaction, TransactionRunner } from './transaction.ts';

/** One consumer group at work over one database. */
export interface GroupContext<Tx extends EventTransaction> {
  group: string;
  database: TransactionRunner<Tx>;
  consumers: Consumers<Tx>;
  clock: Clock;
  log: Log;
  /** Whether the transport holds every aggregate's history from its first event. */
  keepsHistory: boolean;
}
