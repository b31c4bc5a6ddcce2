import { createHash } from 'node:crypto';
import { DomainError, isUuid } from '@guanjia/domain';
import type { Tx } from '@guanjia/persistence';
import type { FileStore } from '@guanjia/subgraph';
import { sql } from 'kysely';
import { archivesErrors } from '../../archives.errors.ts';
import { factsOfFiled } from './record-parts.rules.ts';
import type { ArchiveRecord } from './record.rules.ts';

/** A file that has come, for a record of its estate. @throws FILE_NOT_FOR_RECORD   @source ARC-003 */
export async function fileForRecord(tx: Tx, fileId: string, estateId: string): Promise<{ id: string; sha256: string }> {
  const found = isUuid(fileId) ? await sql<{ id: string; sha256: string }>`select id, sha256 from uploaded_file
    where id = ${fileId} and estate_id = ${estateId} and state = 'STORED' and purpose <> 'IMPORT'`.execute(tx.db) : { rows: [] };
  if (!found.rows[0]) throw archivesErrors.error('FILE_NOT_FOR_RECORD', { field: 'fileId' });
  return found.rows[0];
}

export const sha256OfFacts = (record: ArchiveRecord): string => createHash('sha256').update(factsOfFiled(record)).digest('hex');

/** Of the file as it lies in the store now, or of the facts where a record has none; null when the file is gone.
 *  @source ARC-003 */
export const digestOf = async (record: ArchiveRecord, files: FileStore): Promise<string | null> =>
  (record.fileId === null ? sha256OfFacts(record) : sha256OfFile(record.fileId, files));

async function sha256OfFile(fileId: string, files: FileStore): Promise<string | null> {
  try {
    const hash = createHash('sha256');
    for await (const chunk of await files.open(fileId)) hash.update(chunk as Buffer);
    return hash.digest('hex');
  } catch (error) {
    if (error instanceof DomainError && error.code === 'FILE_NOT_FOUND') return null;
    throw error;
  }
}
