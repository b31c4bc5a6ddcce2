import { userInfo } from 'node:os';
import { groupScope } from '@guanjia/domain';
import { DeadLetterNotOpen, discard, redrive } from '@guanjia/messaging';
import { Database } from '@guanjia/persistence';
import { sql } from 'kysely';

export interface Letter {
  id: string;
  state: 'OPEN' | 'REDRIVEN' | 'DISCARDED';
  type: string | null;
  topic: string;
  aggregateId: string;
  seq: number | null;
  attempts: number;
  error: string;
  headers: Record<string, string>;
  value: string;
  deadAt: string;
  resolvedBy: string | null;
  reason: string | null;
}

export type LetterState = Letter['state'] | 'ALL';

/** The dead letters of one group, with their content: whoever reads the database may see it. */
export class Letters {
  private constructor(private readonly database: Database) {}

  static async within<T>(url: string, work: (letters: Letters) => Promise<T>): Promise<T> {
    const database = await Database.open({ url, name: 'guanjia events', entities: [], poolSize: 1 });
    try {
      return await work(new Letters(database));
    } finally {
      await database.close();
    }
  }

  /** Those of one aggregate stand together in the order of their events. */
  list(state: LetterState): Promise<Letter[]> {
    return this.database.transaction(groupScope, async ({ db }) => (await sql<Letter>`select id::text, coalesce(resolution, 'OPEN') as state, type, topic,
        aggregate_id as "aggregateId", seq, attempts, error, headers, encode(value, 'escape') as value, to_char(dead_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "deadAt",
        resolved_by as "resolvedBy", resolution_reason as reason
      from dead_letter where ${state} = 'ALL' or coalesce(resolution, 'OPEN') = ${state}
      order by topic, aggregate_id, seq nulls last, id`.execute(db)).rows);
  }

  /** Why it cannot be done, or nothing when it is. */
  redrive(id: string): Promise<DeadLetterNotOpen['why'] | undefined> {
    return whyNot(redrive({ database: this.database, id, now: new Date(), by: operator() }));
  }

  discard(id: string, reason: string): Promise<DeadLetterNotOpen['why'] | undefined> {
    return whyNot(discard({ database: this.database, id, now: new Date(), by: operator(), reason }));
  }
}

/** Who sits at the command line, as the system knows them. */
const operator = (): string => `command line: ${userInfo().username}`;

async function whyNot(decision: Promise<void>): Promise<DeadLetterNotOpen['why'] | undefined> {
  try {
    await decision;
    return undefined;
  } catch (error) {
    if (error instanceof DeadLetterNotOpen) return error.why;
    throw error;
  }
}
