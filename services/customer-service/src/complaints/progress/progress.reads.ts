import { Injectable } from '@nestjs/common';
import type { RequestCall } from '@guanjia/subgraph';
import { idIn } from '@guanjia/subgraph';
import { sql } from 'kysely';
import { readable } from '../complaint/complaint-sight.sql.ts';

export interface ProgressRow {
  id: string;
  complaintId: string;
  at: Date;
  actorId: string;
  actorKind: string;
  step: string;
  from: string | null;
  to: string;
  note: string | null;
  toldAt: Date | null;
}

@Injectable()
export class ProgressReads {
  /** The course of each complaint asked for, in one statement. Who complains reads what they were told. @source CS-065 CS-080 */
  async ofComplaint(call: RequestCall, complaintId: string): Promise<ProgressRow[]> {
    const isStaff = call.actor.kind !== 'MEMBER';
    const found = await call.load('progress of complaint', complaintId, async (ids) => {
      const rows = await call.reads.rows<ProgressRow>(sql`select l.id, l.complaint_id as "complaintId", l.at, l.actor_id as "actorId", l.actor_kind as "actorKind",
          l.step, l.from_state as "from", l.to_state as "to", l.note, l.told_at as "toldAt"
        from complaint_progress l join complaint c on c.id = l.complaint_id
        where ${idIn('l.complaint_id', ids)} and ${readable(call)} and (${isStaff}::boolean or l.told_at is not null) order by l.position`);
      return new Map(ids.map((id) => [id, rows.filter((row) => row.complaintId === id)]));
    });
    return found ?? [];
  }
}
