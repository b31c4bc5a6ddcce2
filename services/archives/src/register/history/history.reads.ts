import { Injectable } from '@nestjs/common';
import { isUuid, scopeOf, scopeOrNone } from '@guanjia/domain';
import { descending, page, type Connection, type PageArgs, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import { householdAccess, registerAccess } from '../register.access.ts';
import type { FieldChange } from './history.rules.ts';
import { openedChanges, type HistoryKind } from './history.service.ts';

export interface HistoryRow {
  id: string;
  kind: HistoryKind;
  changes: FieldChange[];
  actorId: string;
  at: Date;
}

const newestFirst = descending('h.at', 'at');

/** What was changed in the register. A household's history tells of its members, and is for those who may see them. */
@Injectable()
export class HistoryReads {
  async of(call: RequestCall, subjectId: string, args: PageArgs): Promise<Connection<HistoryRow>> {
    const places = call.reads.within(scopeOf(call.actor, registerAccess, 'places.read'), 'h.estate_id');
    const people = call.reads.within(scopeOrNone(call.actor, householdAccess, 'household.members'), 'h.estate_id');
    const { after, tail, connection } = page(args, newestFirst);
    const rows = await call.reads.rows<HistoryRow>(sql`select h.id, h.kind, h.changes, h.actor_id as "actorId", h.at from register_history h
      where h.subject_id = ${isUuid(subjectId) ? subjectId : null}::uuid
        and case when h.kind = 'HOUSEHOLD' then ${people} else ${places} end and ${after} ${tail}`);
    return connection(rows.map((row) => ({ ...row, changes: openedChanges(row.changes) })));
  }
}
