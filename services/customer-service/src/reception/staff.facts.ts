import { employeeState, orgUnitState, type DataOf } from '@guanjia/contracts';
import { findReference, requireNamed, type Tx } from '@guanjia/persistence';
import { isUuid } from '@guanjia/domain';
import { customerServiceErrors } from '../customer-service.errors.ts';

/** A department as far as enquiries look at it. */
export interface Department {
  id: string;
  kind: DataOf<typeof orgUnitState>['kind'];
}

/** The department in which somebody serves; null for who is no employee, or not yet known. */
export async function departmentOf(tx: Tx, employeeId: string): Promise<Department | null> {
  const employee = isUuid(employeeId) ? await findReference(tx, employeeState, employeeId) : null;
  const department = employee && (await findReference(tx, orgUnitState, employee.orgUnitId));
  return department && { id: department.id, kind: department.kind };
}

/** Has somebody left the estate? Of whom nothing is known, nobody says so. @source HR-004 */
export async function hasLeft(tx: Tx, employeeId: string, estateId: string): Promise<boolean> {
  const known = await findReference(tx, employeeState, employeeId);
  return known !== null && (known.state === 'DEPARTED' || (known.estateId !== null && known.estateId !== estateId));
}

/** Somebody who serves in this estate, or over it. @throws NOT_IN_ESTATE, ASSIGNEE_NOT_ACTIVE, REFERENCE_NOT_YET_KNOWN */
export async function requireServing(tx: Tx, employeeId: string, { estateId, field }: { estateId: string; field: string }): Promise<DataOf<typeof employeeState>> {
  const employee = isUuid(employeeId) ? await requireNamed(tx, employeeState, employeeId) : null;
  if (!employee || (employee.estateId !== null && employee.estateId !== estateId)) throw customerServiceErrors.error('NOT_IN_ESTATE', { field, params: { field } });
  if (employee.state !== 'ACTIVE') throw customerServiceErrors.error('ASSIGNEE_NOT_ACTIVE', { field, params: { field } });
  return employee;
}
