import { Injectable } from '@nestjs/common';
import { orgUnitState } from '@guanjia/contracts';
import { platformErrors, scopeOf } from '@guanjia/domain';
import { AggregateStore, requireNamed, type Keyed, type Stored, type Tx } from '@guanjia/persistence';
import type { RequestCall } from '@guanjia/subgraph';
import type { SetComplaintProcedureInput } from '../../schema.types.ts';
import { complaintAccess } from '../complaints.access.ts';
import { ComplaintProcedureEntity } from './procedure.entity.ts';
import { ProcedureReads } from './procedure.reads.ts';
import { decideProcedure, type ProcedureState } from './procedure.rules.ts';

/** Two people set the first procedure of one nature at once: the second one looks again. */
const constraints = { complaint_procedure_unique: () => platformErrors.error('CONFLICT') };

@Injectable()
export class ProcedureService {
  constructor(private readonly store: AggregateStore, private readonly reads: ProcedureReads) {}

  /** In place of any earlier one; complaints that have come already keep theirs. @source CS-081 */
  async set(call: RequestCall, input: SetComplaintProcedureInput, keyed: Keyed): Promise<Stored<ProcedureState>> {
    const scope = scopeOf(call.actor, complaintAccess, 'complaint.procedure');
    const known = (await this.reads.ofEstate(call, input.estateId)).find(({ nature }) => nature === input.nature);
    const command = { operation: 'setComplaintProcedure', scope, body: input, constraints, ...keyed };
    if (known) return this.store.update<ProcedureState>(call, ComplaintProcedureEntity, known.id, command, (_, tx) => decided(tx, input, null));
    return this.store.create<ProcedureState>(call, ComplaintProcedureEntity, { ...command, place: { estateId: input.estateId } }, (_, tx) =>
      decided(tx, input, call.newId()));
  }
}

async function decided(tx: Tx, input: SetComplaintProcedureInput, id: string | null) {
  const { departmentId = null, handleWorkingDays = null } = input;
  const department = departmentId ? await requireNamed(tx, orgUnitState, departmentId) : null;
  return decideProcedure({ ...input, id, steps: [...input.steps], departmentId, handleWorkingDays, department });
}
