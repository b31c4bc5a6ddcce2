import { Injectable } from '@nestjs/common';
import { recordAccessed } from '@guanjia/contracts';
import { isOverdue, reachOf, scopeOf, dueAt } from '@guanjia/domain';
import { AggregateStore, appendToOutbox, calendarOf, Database, standardInForce, type Call, type Stored, type Tx } from '@guanjia/persistence';
import { logAccess, type Access } from '../../access-log/access-log.service.ts';
import { recordsAccess } from '../records.access.ts';
import { ArchiveRecordEntity } from './record.entity.ts';
import { isConfidential } from './record.facts.ts';
import type { ArchiveRecord } from './record.rules.ts';

export type OpenRecordInput = Pick<Access, 'purposeCode' | 'reason'> & { requestedAt?: Date | null };

interface Retrieval {
  record: Stored<ArchiveRecord>;
  requestedAt: Date;
  openedAt: Date;
  /** within the limit of the standard */
  isInTime: boolean;
}

/** Retrieving a record, which leaves a record of its own. */
@Injectable()
export class RetrievalService {
  constructor(private readonly store: AggregateStore, private readonly database: Database) {}

  /** Opens a record for a purpose; a confidential one takes the right to those.
   *  @throws NOT_FOUND, FORBIDDEN, REFERENCE_NOT_YET_KNOWN (the retrieval standard)
   *  @source ARC-003 ARC-004 ARC-009 */
  open(call: Call, id: string, { purposeCode, reason, requestedAt }: OpenRecordInput): Promise<Retrieval> {
    return this.database.transaction(reachOf(call.actor), async (tx) => {
      // Whoever may read no record learns of none, confidential or not.
      scopeOf(call.actor, recordsAccess, 'record.read');
      const capability = (await isConfidential(tx, id)) ? 'record.read-confidential' : 'record.read';
      const record = await this.store.load<ArchiveRecord>(tx, ArchiveRecordEntity, id, { scope: scopeOf(call.actor, recordsAccess, capability) });
      const begun = requestedAt && requestedAt < call.now ? requestedAt : call.now;
      const retrieval = { record, requestedAt: begun, openedAt: call.now, isInTime: await isInTime(tx, call, record.estateId, begun) };
      await logAccess(tx, call, { kind: 'RECORD', subjectId: id, estateId: record.estateId, purposeCode, reason, requestedAt: begun });
      appendToOutbox(tx, call, [recordAccessed.draft({ id, estateId: record.estateId, at: call.now, data: { purposeCode, at: call.now.toISOString() } })]);
      return retrieval;
    });
  }
}

async function isInTime(tx: Tx, call: Call, estateId: string, requestedAt: Date): Promise<boolean> {
  const limit = await standardInForce(tx, 'archive.retrieval', estateId, call.now);
  return !isOverdue(dueAt(limit, requestedAt, await calendarOf(tx, estateId)).dueAt, call.now);
}
