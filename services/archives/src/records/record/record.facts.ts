import { isUuid, platformErrors } from '@guanjia/domain';
import { standardInForce, type Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import { unitLabel } from '../../register/code.rules.ts';
import { classRules, type RecordClass, type RetentionRule } from './record-classes.rules.ts';
import type { RecordCommand } from './record.rules.ts';

/** Years to keep a record when its period begins now, by the standard in force in the estate; null when it does not, or
 *  when nothing limits it.
 *  @throws REFERENCE_NOT_YET_KNOWN */
export async function retentionYears(tx: Tx, command: RecordCommand, record: { class: RecordClass; estateId: string }, at: Date): Promise<number | null> {
  const { retention } = classRules[record.class];
  if (retention === null || retention.from !== beginning(command)) return null;
  return Number((await standardInForce(tx, retention.standard, record.estateId, at)).value);
}

function beginning(command: RecordCommand): RetentionRule['from'] | null {
  if (command.type === 'beginRetention') return 'END';
  const isFiling = command.type === 'fileRecord' || command.type === 'fileDraft' || (command.type === 'draftRecord' && command.isComplete);
  return isFiling ? 'FILING' : null;
}

/** What people call a unit; null for what is in no unit. */
export async function labelOfUnit(tx: Tx, unitId: string | null): Promise<string | null> {
  return unitId === null ? null : (await labelsOfUnits(tx, [unitId])).get(unitId) ?? null;
}

/** The same for many, by id. */
export async function labelsOfUnits(tx: Tx, unitIds: readonly string[]): Promise<Map<string, string>> {
  const found = await sql<{ id: string; buildingCode: string; unitNo: string }>`select id, building_code as "buildingCode", unit_no as "unitNo" from unit
    where id = any(${unitIds}::uuid[])`.execute(tx.db);
  return new Map(found.rows.map(({ id, buildingCode, unitNo }) => [id, unitLabel(buildingCode, unitNo)]));
}

export interface Source {
  sourceType: string;
  sourceId: string;
}

/** The record drafted of something, the newest within reach. @throws REFERENCE_NOT_YET_KNOWN when it is not drafted yet */
export async function recordOf(tx: Tx, { sourceType, sourceId }: Source): Promise<string> {
  const found = await sql<{ id: string }>`select id from archive_record
    where source_type = ${sourceType} and source_id = ${sourceId} order by source_no desc limit 1`.execute(tx.db);
  if (!found.rows[0]) throw platformErrors.error('REFERENCE_NOT_YET_KNOWN', { params: { kind: 'record', id: sourceId } });
  return found.rows[0].id;
}

/** Whether opening a record takes the right to confidential ones. @throws NOT_FOUND */
export async function isConfidential(tx: Tx, id: string): Promise<boolean> {
  const found = isUuid(id) ? await sql<{ confidentiality: string }>`select confidentiality from archive_record where id = ${id}`.execute(tx.db) : { rows: [] };
  if (!found.rows[0]) throw platformErrors.error('NOT_FOUND', { params: { id } });
  return found.rows[0].confidentiality === 'CONFIDENTIAL';
}
