import { randomUUID } from 'node:crypto';
import {
  calendarState, certificateState, contractState, employeeState, estateState, roleGrantState, serviceStandardState, ticketDispatched, unitState,
  type DataOf, type RoleCode,
} from '@guanjia/contracts';
import type { SubgraphHarness } from '@guanjia/testing';

const standards = [
  ['repair.limits.urgent.arrive', '30', 'minute', 'ELAPSED', 'LE'], ['repair.limits.urgent.finish', '24', 'hour', 'ELAPSED', 'LE'],
  ['repair.limits.routine.arrive', '2', 'hour', 'ELAPSED', 'LE'], ['repair.limits.routine.finish', '3', 'day', 'BC', 'LE'],
  ['repair.approval', '20000', 'fen', 'NONE', 'GE'], ['repair.approval.afterEmergency', '1', 'day', 'BC', 'LE'],
  ['repair.approval.warnWindow', '30', 'day', 'CAL', 'LE'],
] as const;

/** The group's standards and its calendar of 2026. */
export async function tellGroup(h: SubgraphHarness): Promise<void> {
  for (const [key, value, unit, dayKind, operator] of standards) {
    const id = randomUUID();
    await h.tell(serviceStandardState, { id, estateId: null, data: {
      id, key, value, unit, dayKind, operator, scopeKind: 'GROUP', scopeId: null, validFrom: '2026-01-01', validTo: null, state: 'EFFECTIVE',
    } });
  }
  const id = randomUUID();
  await h.tell(calendarState, { id, estateId: null, data: { id, regionId: null, year: 2026, holidays: [], workdays: [], state: 'EFFECTIVE' } });
}

export interface Neighbourhood {
  estateId: string;
  regionId: string;
  /** 3栋1202 */
  unitId: string;
}

/** An estate with one home. */
export async function tellEstate(h: SubgraphHarness, regionId: string = randomUUID()): Promise<Neighbourhood> {
  const [estateId, unitId, buildingId] = [randomUUID(), randomUUID(), randomUUID()];
  await h.tell(estateState, { id: estateId, estateId, data: {
    id: estateId, regionId, groupId: randomUUID(), code: 'SH-0001', kind: 'RESIDENTIAL', state: 'ACTIVE', buildings: [{ id: buildingId, code: '3' }],
  } });
  await h.tell(unitState, { id: unitId, estateId, data: {
    id: unitId, estateId, buildingId, buildingCode: '3', unitNo: '1202', floorAreaSqmHundredths: 8943, kind: 'HOME', state: 'ACTIVE',
  } });
  return { estateId, regionId, unitId };
}

/** Somebody who works in the estate. */
export async function tellWorker(
  h: SubgraphHarness, estateId: string, { id = randomUUID(), skills, certificates = [], role = 'TEC' }: { id?: string; skills: string[]; certificates?: string[]; role?: RoleCode },
): Promise<string> {
  const grantId = randomUUID();
  await h.tell(roleGrantState, { id: grantId, estateId: null, data: {
    id: grantId, employeeId: id, role, scopeKind: 'ESTATE', scopeId: estateId, from: '2026-01-01T00:00:00.000Z', to: null, state: 'ACTIVE',
  } });
  for (const kind of certificates) {
    const certificateId = randomUUID();
    await h.tell(certificateState, { id: certificateId, estateId: null, data: {
      id: certificateId, employeeId: id, kind, validFrom: '2026-01-01', validTo: '2028-12-31', state: 'VALID',
    } });
  }
  await h.tell(employeeState, { id, estateId, data: { id, estateId, orgUnitId: randomUUID(), positionId: randomUUID(), state: 'ACTIVE', skills } });
  return id;
}

/** A contract with a contractor, which ends on a day. */
export async function tellContract(h: SubgraphHarness, estateId: string, endOn: string): Promise<string> {
  const id = randomUUID();
  await h.tell(contractState, { id, estateId, data: {
    id, estateId, kind: 'CONTRACTOR', contractorId: randomUUID(), startOn: '2025-01-01', endOn, state: 'IN_FORCE',
  } });
  return id;
}

/** A kitchen leaks in 3栋1202, and the front desk dispatches it. */
export async function tellDispatch(
  h: SubgraphHarness, { estateId, unitId }: Neighbourhood, patch: Partial<DataOf<typeof ticketDispatched>> = {}, ticketId: string = randomUUID(),
): Promise<{ ticketId: string; assignmentId: string }> {
  const assignmentId = patch.assignmentId ?? randomUUID();
  await h.tell(ticketDispatched, { id: ticketId, estateId, data: {
    assignmentId, role: 'LEAD', departmentId: randomUUID(), assigneeType: 'STAFF', employeeId: null, contractId: null, number: 'BX-2026-000123',
    category: 'PLUMBING', urgency: 'ROUTINE', kind: 'REPAIR', locationScope: 'IN_UNIT', unitId, householdId: randomUUID(), equipmentId: null,
    areaCode: null, reporterType: 'OWNER', isChargeable: true, requiredSkill: 'PLUMBING', isOverride: false, completionNo: 0, ...patch,
  } });
  return { ticketId, assignmentId };
}
