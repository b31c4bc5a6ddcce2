import { Injectable } from '@nestjs/common';
import { isUuid, scopeOf } from '@guanjia/domain';
import type { Stored, Tx } from '@guanjia/persistence';
import type { RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import { complaintAccess } from '../complaints.access.ts';
import type { ComplaintProcedure, ProcedureState } from './procedure.rules.ts';

export type ProcedureRow = Stored<ProcedureState>;

/** The procedure of a nature as it stands; null where the estate has none of its own. @source CS-081 */
export async function procedureOf(tx: Tx, estateId: string, nature: string): Promise<ComplaintProcedure | null> {
  const found = await sql<ComplaintProcedure>`select handler_role as "handlerRole", severity, steps, department_id as "departmentId",
    handle_working_days as "handleWorkingDays" from complaint_procedure where estate_id = ${estateId} and nature = ${nature}`.execute(tx.db);
  return found.rows[0] ?? null;
}

@Injectable()
export class ProcedureReads {
  /** All of one estate; there are no more than natures. */
  async ofEstate(call: RequestCall, estateId: string): Promise<ProcedureRow[]> {
    const scope = scopeOf(call.actor, complaintAccess, 'complaint.file');
    if (!isUuid(estateId)) return [];
    return call.reads.rows<ProcedureRow>(sql`select p.id, p.version, p.estate_id as "estateId", p.nature, p.handler_role as "handlerRole", p.severity, p.steps,
        p.department_id as "departmentId", p.handle_working_days as "handleWorkingDays"
      from complaint_procedure p where p.estate_id = ${estateId} and ${call.reads.within(scope, 'p.estate_id')} order by p.nature`);
  }
}
