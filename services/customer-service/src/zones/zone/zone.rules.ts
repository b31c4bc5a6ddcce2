import { zoneReassigned } from '@guanjia/contracts';
import { isCode, platformErrors, type Decision, type EventDraft } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';

/** 片区: the buildings and public areas for which one officer answers, and who leads there. @source CS-029 */
export interface Zone {
  id: string;
  estateId: string;
  code: string;
  name: string;
  buildingIds: string[];
  areaCodes: string[];
  officerId: string;
  leaderId: string;
}

export type ZoneCommand =
  | { type: 'assignZone'; zone: Omit<Zone, 'id' | 'estateId'>; estateBuildingIds: readonly string[]; id: string; estateId: string }
  /** Another zone took these places. */
  | { type: 'leavePlaces'; buildingIds: readonly string[]; areaCodes: readonly string[] };

/** A place is in one zone at most: what is given to one leaves the other, in the same step.
 *  @throws ZONE_EMPTY, INVALID_INPUT, NOT_IN_ESTATE   @source CS-029 */
export function decideZone(command: ZoneCommand, known: Zone | null, context: { now: Date }): Decision<Zone> {
  if (command.type === 'leavePlaces') return left(command, known!, context);
  const { zone: { code, name, officerId, leaderId, ...zone }, id, estateId, estateBuildingIds } = command;
  const next: Zone = {
    id: known?.id ?? id, estateId, code, name, officerId, leaderId, buildingIds: [...new Set(zone.buildingIds)].toSorted(), areaCodes: [...new Set(zone.areaCodes)].toSorted(),
  };
  for (const [field, said] of [['code', next.code], ...next.areaCodes.map((code) => ['areaCodes', code])] as const) {
    if (!isCode(said!)) throw platformErrors.error('INVALID_INPUT', { field: field!, params: { reason: field! } });
  }
  if (next.buildingIds.length + next.areaCodes.length === 0) throw customerServiceErrors.error('ZONE_EMPTY', { field: 'buildingIds' });
  const stranger = next.buildingIds.find((building) => !estateBuildingIds.includes(building));
  if (stranger) throw customerServiceErrors.error('NOT_IN_ESTATE', { field: 'buildingIds', params: { field: 'buildingIds' } });
  return { state: next, events: [reassigned(next, context, known?.officerId ?? null)] };
}

function left({ buildingIds, areaCodes }: Extract<ZoneCommand, { type: 'leavePlaces' }>, zone: Zone, context: { now: Date }): Decision<Zone> {
  const patch = {
    buildingIds: zone.buildingIds.filter((building) => !buildingIds.includes(building)), areaCodes: zone.areaCodes.filter((area) => !areaCodes.includes(area)),
  };
  return { state: patch, events: [reassigned({ ...zone, ...patch }, context, null)] };
}

const reassigned = ({ id, estateId, code, officerId, leaderId, buildingIds, areaCodes }: Zone, { now }: { now: Date }, previousOfficerId: string | null): EventDraft =>
  zoneReassigned.draft({ id, estateId, at: now, data: { code, officerId, leaderId, previousOfficerId, buildingIds, areaCodes } });
