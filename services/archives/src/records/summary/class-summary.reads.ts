import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import type { RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import { RECORD_CLASSES, type RecordClass } from '../record/record-classes.rules.ts';
import { recordsAccess } from '../records.access.ts';

interface ClassSummaryRow {
  estateId: string;
  class: RecordClass;
  filed: number;
  toFile: number;
  overdue: number;
}

/** How many records of each class an estate has; every class stands there, with or without records. Counts tell nothing
 *  of what a confidential record holds.
 *  @source ARC-001 */
@Injectable()
export class ClassSummaryReads {
  async of(call: RequestCall, estateId: string): Promise<ClassSummaryRow[]> {
    const counted = await call.load('record classes of estate', estateId, async (estateIds) => {
      const within = call.reads.within(scopeOf(call.actor, recordsAccess, 'record.read'), 'r.estate_id');
      const rows = await call.reads.rows<ClassSummaryRow>(sql`select r.estate_id as "estateId", r.class,
          count(*) filter (where r.filed_at is not null)::int as filed, count(*) filter (where r.filed_at is null)::int as "toFile",
          count(*) filter (where r.filed_at is null and r.filing_due_at < ${call.now})::int as overdue
        from archive_record r where r.estate_id = any(${estateIds}::uuid[]) and ${within} group by 1, 2`);
      return new Map(estateIds.map((id) => [id, everyClass(id, rows)]));
    });
    return counted ?? [];
  }
}

const everyClass = (estateId: string, rows: readonly ClassSummaryRow[]): ClassSummaryRow[] =>
  RECORD_CLASSES.map((one) => rows.find((row) => row.estateId === estateId && row.class === one) ?? { estateId, class: one, filed: 0, toFile: 0, overdue: 0 });
