import { Inject, Injectable } from '@nestjs/common';
import { recordAccessed } from '@guanjia/contracts';
import { reachOf, scopeOf } from '@guanjia/domain';
import { AggregateStore, appendToOutbox, Database, type Call, type Stored } from '@guanjia/persistence';
import { FILE_STORE, type FileStore } from '@guanjia/subgraph';
import { logAccess } from '../../access-log/access-log.service.ts';
import { recordsAccess } from '../records.access.ts';
import { digestOf } from './record-content.facts.ts';
import { verificationOf, type Verification } from './record-parts.rules.ts';
import { ArchiveRecordEntity } from './record.entity.ts';
import type { ArchiveRecord } from './record.rules.ts';

interface RecordVerification extends Verification {
  record: Stored<ArchiveRecord>;
  verifiedAt: Date;
}

/** Whether a record is what was filed, and whole. Looking at it is an access like any other. */
@Injectable()
export class VerificationService {
  constructor(
    private readonly store: AggregateStore, private readonly database: Database, @Inject(FILE_STORE) private readonly files: FileStore,
  ) {}

  /** @throws NOT_FOUND, FORBIDDEN   @source ARC-003 */
  async verify(call: Call, id: string): Promise<RecordVerification> {
    const scope = scopeOf(call.actor, recordsAccess, 'record.verify');
    const reach = reachOf(call.actor);
    const record = await this.database.transaction(reach, (tx) => this.store.load<ArchiveRecord>(tx, ArchiveRecordEntity, id, { scope }));
    // A file may be large: it is read while nothing is locked.
    const verification = verificationOf(record, await digestOf(record, this.files));
    await this.database.transaction(reach, async (tx) => {
      const { estateId } = record;
      await logAccess(tx, call, { kind: 'RECORD', subjectId: id, estateId, purposeCode: 'ARCHIVE_WORK', reason: null, requestedAt: call.now });
      appendToOutbox(tx, call, [recordAccessed.draft({ id, estateId, at: call.now, data: { purposeCode: 'ARCHIVE_WORK', at: call.now.toISOString() } })]);
    });
    return { record, ...verification, verifiedAt: call.now };
  }
}
