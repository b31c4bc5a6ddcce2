import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import { idIn, type RequestCall } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import { callbackAccess } from '../callbacks.access.ts';
import type { Recurrence } from '../recurrence/recurrence.reads.ts';
import { caseAbout, type OpenCase } from './corrective-case.rules.ts';

interface LinkedCase {
  id: string;
  sourceId: string;
}

/** The cases of hr-training, as far as they came from what is kept here. */
@Injectable()
export class CorrectiveCaseReads {
  /** Of one ticket, complaint or callback, or the one whose effect a callback confirms. @source HR-049 */
  async ofSource(call: RequestCall, sourceId: string): Promise<{ id: string }[]> {
    const found = await call.load('corrective actions of source', sourceId, async (ids) => {
      const rows = await call.reads.rows<LinkedCase>(sql`select c.id, s.source_id as "sourceId" from corrective_case_source s join corrective_case c on c.id = s.case_id
        where ${idIn('s.source_id', ids)} and ${readable(call, 's.estate_id')} order by c.opened_at desc, c.id desc`);
      return new Map(ids.map((id) => [id, rows.filter((row) => row.sourceId === id)]));
    });
    return (found ?? []).map(({ id }) => ({ id }));
  }

  /** @source CS-054 HR-049 */
  async about(call: RequestCall, matter: Recurrence): Promise<{ id: string } | null> {
    const open = await call.load('open corrective actions of estate', matter.estateId, async (ids) => {
      const rows = await call.reads.rows<OpenCase & { estateId: string }>(sql`select c.id, c.estate_id as "estateId", c.category, c.unit_id as "unitId",
          c.equipment_id as "equipmentId", (select coalesce(jsonb_agg(jsonb_build_object('kind', s.kind, 'id', s.source_id)), '[]') from corrective_case_source s where s.case_id = c.id) as sources
        from corrective_case c where ${idIn('c.estate_id', ids)} and c.closed_at is null and ${readable(call, 'c.estate_id')} order by c.opened_at desc, c.id desc`);
      return new Map(ids.map((id) => [id, rows.filter(({ estateId }) => estateId === id)]));
    });
    const found = caseAbout(matter, open ?? []);
    return found && { id: found.id };
  }
}

const readable = (call: RequestCall, column: string): RawBuilder<boolean> => call.reads.within(scopeOf(call.actor, callbackAccess, 'corrective-action.read'), column);
