import { Injectable } from '@nestjs/common';
import { isUuid, scopeOf } from '@guanjia/domain';
import type { RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import type { QueryRecurrencesArgs } from '../../schema.types.ts';
import { callbackAccess } from '../callbacks.access.ts';
import { windowOf } from './recurrence-window.rules.ts';
import { recurrences, recurrenceStandards, type RecurrenceKind, type RecurrenceRow, type RecurrenceStandard } from './recurrence.sql.ts';

/** One matter as it is shown, with the window in which it was counted. */
export interface Recurrence extends RecurrenceRow {
  estateId: string;
  matterKey: string;
  from: Date;
  to: Date;
}

@Injectable()
export class RecurrenceReads {
  /** What came up repeatedly in an estate, in the window in force. @source CS-054 */
  async ofEstate(call: RequestCall, { estateId, kind }: QueryRecurrencesArgs): Promise<Recurrence[]> {
    const scope = scopeOf(call.actor, callbackAccess, 'recurrence.read');
    if (!isUuid(estateId)) return [];
    const standards = await call.reads.rows<RecurrenceStandard>(sql`select s.* from (${recurrenceStandards(estateId, call.now)}) s, (select ${estateId}::uuid as id) e
      where ${call.reads.within(scope, 'e.id')}`);
    const window = windowOf(standards, estateId, new Date(call.now.getTime() + 1));
    if (!window) return [];
    const rows = await call.reads.rows<RecurrenceRow>(recurrences(window));
    return rows.filter((row) => !kind || row.kind === kind).map((row) => ({ ...row, estateId, matterKey: keyOf(row), from: window.from, to: call.now }));
  }
}

const keyOf = ({ kind, category, unitId, equipmentId, ids }: RecurrenceRow): string =>
  (kind === ('CALLBACK' satisfies RecurrenceKind) ? ids[0]! : `${equipmentId ?? unitId}:${category}`);
