import { Injectable } from '@nestjs/common';
import { isUuid, platformErrors, scopeOf } from '@guanjia/domain';
import { AggregateStore, type Call, type Keyed, type Stored, type Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import type { EncodingAsked } from '../table/encoding.rules.ts';
import { ImportJobEntity } from './import-job.entity.ts';
import { decideImportJob, type ImportFile, type ImportJob, type ImportKind } from './import-job.rules.ts';
import { ImportWorker } from './import-worker.service.ts';
import { importAccess } from './import.access.ts';

export interface StartImportInput {
  fileId: string;
  kind: ImportKind;
  dryRun: boolean;
  encoding: EncodingAsked;
}

@Injectable()
export class ImportJobService {
  constructor(private readonly store: AggregateStore, private readonly worker: ImportWorker) {}

  /** Queues a file that the caller has uploaded. @throws FILE_NOT_FOUND, FILE_NOT_FOR_IMPORT, ESTATE_REQUIRED, NOT_FOUND (estate) */
  async start(call: Call, input: StartImportInput, { idempotencyKey }: Keyed): Promise<Stored<ImportJob>> {
    const { fileId, kind, dryRun: isDryRun, encoding: encodingAsked } = input;
    const scope = scopeOf(call.actor, importAccess, kind === 'ESTATES' ? 'import.estates' : 'import.households');
    const job = await this.store.create<ImportJob>(call, ImportJobEntity, {
      operation: 'startImport', scope, idempotencyKey, body: input,
      place: async (tx) => {
        const { estateId } = await ownFile(tx, call, fileId);
        if (kind === 'HOUSEHOLDS' && estateId !== null) return { estateId };
        return scope.regionIds[0] === undefined ? { isGroup: true } : { regionId: scope.regionIds[0] };
      },
    }, async (_, tx) => {
      const file = { ...(await ownFile(tx, call, fileId)), ...(kind === 'ESTATES' ? { regionIds: [...scope.regionIds] } : {}) };
      return decideImportJob({ type: 'startImport', id: call.newId(), fileId, kind, isDryRun, encodingAsked, startedBy: call.actor, file }, null, call);
    });
    this.worker.ring();
    return job;
  }
}

/** @throws FILE_NOT_FOUND for another person's file just as for none */
async function ownFile(tx: Tx, call: Call, id: string): Promise<ImportFile> {
  const found = isUuid(id)
    ? await sql<ImportFile>`select estate_id as "estateId", region_ids as "regionIds", purpose, state from uploaded_file
        where id = ${id} and uploaded_by = ${call.actor.id}`.execute(tx.db)
    : { rows: [] };
  if (!found.rows[0]) throw platformErrors.error('FILE_NOT_FOUND', { field: 'fileId' });
  return found.rows[0];
}
