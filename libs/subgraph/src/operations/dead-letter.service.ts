import { Injectable } from '@nestjs/common';
import { groupScope, type DomainError } from '@guanjia/domain';
import { DeadLetterNotOpen, discardWithin, redriveWithin, type Decision } from '@guanjia/messaging';
import { answerOnce, Database, recordAudit, type Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import type { RequestCall } from '../request-call.ts';
import { deadLetterColumns, shown, type DeadLetterRow } from './dead-letter.reads.ts';
import { requireOperator } from './operations.access.ts';
import { operationsErrors } from './operations.errors.ts';

interface Asked {
  id: string;
  idempotencyKey: string;
}

/** An operator's decisions about dead letters; who decided is kept with the letter. */
@Injectable()
export class DeadLetterService {
  constructor(private readonly database: Database) {}

  redrive(call: RequestCall, asked: Asked): Promise<DeadLetterRow> {
    return this.#decide(call, { operation: 'redriveDeadLetter', ...asked }, (tx, decision) => redriveWithin(tx.db, decision));
  }

  discard(call: RequestCall, { reason, ...asked }: Asked & { reason: string }): Promise<DeadLetterRow> {
    return this.#decide(call, { operation: 'discardDeadLetter', ...asked, reason }, (tx, decision) => discardWithin(tx.db, { ...decision, reason }));
  }

  /** Decision and key in one transaction: the same key again gets the first answer. */
  async #decide(
    call: RequestCall, { operation, idempotencyKey: key, ...body }: Asked & { operation: string; reason?: string },
    decide: (tx: Tx, decision: Decision) => Promise<void>,
  ): Promise<DeadLetterRow> {
    requireOperator(call.actor);
    const { id } = body;
    if (!/^\d{1,18}$/.test(id)) throw operationsErrors.error('DEAD_LETTER_NOT_OPEN', { params: { id } });
    try {
      return await this.database.transaction(groupScope, (tx) => answerOnce(tx, call, { operation, key, body }, async () => {
        await decide(tx, { id, now: call.now, by: call.actor.id });
        const aggregate = `${tx.service}.dead-letter`;
        recordAudit(tx, call, { operation, aggregate, aggregateId: id, estateId: null, version: 1, changes: {} });
        const found = await sql<Parameters<typeof shown>[0]>`select ${deadLetterColumns} from dead_letter where id = ${id}`.execute(tx.db);
        return shown(found.rows[0]!);
      }));
    } catch (error) {
      throw error instanceof DeadLetterNotOpen ? refusalOf(error) : error;
    }
  }
}

const refusalOf = ({ id, why }: DeadLetterNotOpen): DomainError =>
  operationsErrors.error(why === 'NOT_OPEN' ? 'DEAD_LETTER_NOT_OPEN' : 'DEAD_LETTER_PLACE_UNKNOWN', { params: { id } });
