import type { Decision } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { ComplaintStep } from '../complaint/complaint-steps.rules.ts';
import type { ComplaintNature, Severity } from '../complaint/complaint.rules.ts';

/** How complaints of one nature are handled in an estate, beside what holds for all of them. @source CS-081 */
export interface ComplaintProcedure {
  /** whose task it is when it comes */
  handlerRole: 'CSR' | 'ZL' | 'CSS' | 'SDM' | 'PM';
  /** where it begins, unless it is said to be worse */
  severity: Severity;
  /** steps without which it does not close */
  steps: ComplaintStep[];
  /** the department that it goes to unless another is named */
  departmentId: string | null;
  /** working days for the handling unless another time is set */
  handleWorkingDays: number | null;
}

export interface ProcedureState extends ComplaintProcedure {
  id: string;
  estateId: string;
  nature: ComplaintNature;
}

export interface SetProcedure extends Omit<ProcedureState, 'id'> {
  id: string | null;
  department: { estateId: string | null; state: string } | null;
}

/** @throws NOT_IN_ESTATE, ASSIGNEE_NOT_ACTIVE, HANDLING_TIME_INVALID   @source CS-081 */
export function decideProcedure({ id, department, ...given }: SetProcedure): Decision<ProcedureState> {
  const { estateId, handleWorkingDays, steps } = given;
  if (department && department.estateId !== null && department.estateId !== estateId) throw customerServiceErrors.error('NOT_IN_ESTATE', { field: 'departmentId' });
  if (department && department.state !== 'ACTIVE') throw customerServiceErrors.error('ASSIGNEE_NOT_ACTIVE', { field: 'departmentId' });
  if (handleWorkingDays !== null && (handleWorkingDays < 0 || handleWorkingDays > 60)) throw customerServiceErrors.error('HANDLING_TIME_INVALID', { field: 'handleWorkingDays' });
  return { state: { ...(id ? { id } : {}), ...given, steps: [...new Set(steps)].sort() }, events: [] };
}
