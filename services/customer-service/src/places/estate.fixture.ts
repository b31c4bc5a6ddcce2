import { randomUUID } from 'node:crypto';
import {
  calendarState, contractState, employeeState, estateState, householdState, orgUnitState, serviceStandardState, unitState,
} from '@guanjia/contracts';
import type { SubgraphHarness } from '@guanjia/testing';

type Kind = 'BC' | 'CAL' | 'ELAPSED' | 'STAFFED_HOURS' | 'NONE';

/** The standards that govern tickets and callbacks, as the ledger sets them. @source standards.md */
const standards: readonly [key: string, value: string, unit: string, dayKind: Kind][] = [
  ['enquiry.answer', '30', 'minute', 'STAFFED_HOURS'],
  ['appointment.early', '5', 'minute', 'ELAPSED'],
  ['appointment.late', '2', 'minute', 'ELAPSED'],
  ['lostItem.notice', '2', 'hour', 'ELAPSED'],
  ['lostItem.clear', '1', 'per-quarter', 'CAL'],
  ['activity.residential', '1', 'per-quarter', 'CAL'],
  ['ticket.entry.night', '24:00', 'clock-time', 'CAL'],
  ['ticket.entry.online', '24:00', 'clock-time', 'CAL'],
  ['ticket.dispatch.urgent', '15', 'minute', 'ELAPSED'],
  ['ticket.dispatch.routine', '30', 'minute', 'STAFFED_HOURS'],
  ['ticket.dispatch.works', '1', 'day', 'BC'],
  ['repair.limits.urgent.finish', '24', 'hour', 'ELAPSED'],
  ['repair.limits.routine.finish', '3', 'day', 'BC'],
  ['ticket.callback', '24', 'hour', 'ELAPSED'],
  ['callback.works.openAfter', '7', 'day', 'CAL'],
  ['callback.works.dueBy', '1', 'month', 'CAL'],
  ['callback.maxAttempts', '3', 'attempts', 'NONE'],
  ['bulletin.service', '1', 'per-quarter', 'CAL'],
  ['board.renew', '1', 'per-month', 'CAL'],
  ['listing.update', '1', 'per-week', 'CAL'],
  ['callback.weeklySample', '20', 'percent', 'NONE'],
  ['callback.takeover', '1', 'month', 'CAL'],
  ['callback.moveIn.openFrom', '0', 'day', 'CAL'],
  ['callback.moveIn.dueBy', '1', 'month', 'CAL'],
  ['callback.specialService.mid', '50', 'percent', 'CAL'],
  ['callback.specialService.afterEnd', '7', 'day', 'CAL'],
  ['callback.firstAid', '7', 'day', 'CAL'],
  ['callback.activity', '1', 'month', 'CAL'],
  ['callback.other', '7', 'day', 'CAL'],
  ['recurrence.complaint', '2', 'count', 'NONE'],
  ['recurrence.repair', '3', 'count', 'NONE'],
  ['recurrence.window', '1', 'quarter', 'CAL'],
  ['finding.rectify.high', '24', 'hour', 'ELAPSED'],
  ['finding.rectify.medium', '3', 'day', 'BC'],
  ['finding.rectify.low', '7', 'day', 'CAL'],
  ['vacant.inspect', '1', 'per-month', 'CAL'],
  ['vacant.clean', '1', 'per-month', 'CAL'],
  ['key.return', '18:00', 'clock-time', 'CAL'],
];

/** What hr-training tells every service: the group's standards and the calendar of 2026. */
export async function tellStandards(h: SubgraphHarness): Promise<void> {
  for (const [key, value, unit, dayKind] of standards) {
    const id = randomUUID();
    await h.tell(serviceStandardState, { id, estateId: null, data: {
      id, key, value, unit, dayKind, operator: 'LE', scopeKind: 'GROUP', scopeId: null, validFrom: '2026-01-01', validTo: null, state: 'EFFECTIVE',
    } });
  }
  const id = randomUUID();
  await h.tell(calendarState, { id, estateId: null, data: { id, regionId: null, year: 2026, holidays: [], workdays: [], state: 'EFFECTIVE' } });
}

/** An estate with 3栋1202, a household in it, an engineering and a security department, two technicians and a service officer. */
export async function anEstate(h: SubgraphHarness) {
  const place = {
    estateId: randomUUID(), regionId: randomUUID(), buildingId: randomUUID(), unitId: randomUUID(), householdId: randomUUID(), memberId: randomUUID(),
    engineeringId: randomUUID(), securityId: randomUUID(), technicianId: randomUUID(), officerId: randomUUID(), directorId: randomUUID(),
  };
  const { estateId, regionId, buildingId, unitId, householdId } = place;
  await h.tell(estateState, { id: estateId, estateId, data: {
    id: estateId, regionId, groupId: randomUUID(), code: 'SH-0001', kind: 'RESIDENTIAL', state: 'ACTIVE', buildings: [{ id: buildingId, code: '3' }],
  } });
  await h.tell(unitState, { id: unitId, estateId, data: {
    id: unitId, estateId, buildingId, buildingCode: '3', unitNo: '1202', floorAreaSqmHundredths: 8943, kind: 'HOME', state: 'ACTIVE',
  } });
  await h.tell(householdState, { id: householdId, estateId, data: {
    id: householdId, estateId, unitId, memberIds: [{ id: place.memberId, relation: 'OWNER' }], state: 'ACTIVE',
  } });
  for (const [id, kind] of [[place.engineeringId, 'ENGINEERING'], [place.securityId, 'SECURITY']] as const) {
    await h.tell(orgUnitState, { id, estateId, data: { id, estateId, code: `SH-0001-${kind}`, kind, state: 'ACTIVE' } });
  }
  for (const id of [place.technicianId, place.officerId, place.directorId]) {
    await h.tell(employeeState, { id, estateId, data: {
      id, estateId, orgUnitId: place.engineeringId, positionId: randomUUID(), state: 'ACTIVE', skills: ['PLUMBING'],
    } });
  }
  return place;
}

export type EstatePlace = Awaited<ReturnType<typeof anEstate>>;

/** A contractor's contract of the estate, as archives tells it. */
export async function aContract(h: SubgraphHarness, { estateId }: EstatePlace, { startOn = '2026-01-01', endOn = '2026-12-31' } = {}): Promise<string> {
  const id = randomUUID();
  await h.tell(contractState, { id, estateId, data: {
    id, estateId, kind: 'CONTRACTOR', contractorId: randomUUID(), startOn, endOn, state: 'IN_FORCE',
  } });
  return id;
}
