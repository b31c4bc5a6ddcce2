import { eventContract } from '../contract.ts';
import { code, listOf, nullable, payload, uuid } from '../fields.ts';
import { projection } from '../reactions.ts';
import { sample, sampleId } from '../sample-values.ts';

/** A responsibility zone is new, or has other places or other people; the payload is how it is now. `previousOfficerId`: who was
 *  its officer before, null where it is new or another zone took places from it. @source CS-029 */
export const zoneReassigned = eventContract({
  service: 'customer-service', aggregate: 'zone', event: 'reassigned', zh: '责任片区已分配', en: 'A responsibility zone was assigned', rows: ['CS-029'],
  reactions: { 'customer-service': { zh: '片区及其新并入的楼栋、公区中未完的报事、投诉、访谈转给新的责任人,每周跟踪转给新的片区主管', en: 'open tickets, complaints and interviews of the zone and of the places that it took pass to the new officer, the follow-up to the new leader' }, ...projection },
  schema: payload({
    code: code(), officerId: uuid(), leaderId: uuid(), previousOfficerId: nullable(uuid()), buildingIds: listOf(uuid()), areaCodes: listOf(code()),
  }),
  samples: [
    { code: 'EAST', officerId: sample.employee, leaderId: sample.colleague, previousOfficerId: null, buildingIds: [sample.building], areaCodes: [] },
    { code: 'EAST', officerId: sampleId(35), leaderId: sample.colleague, previousOfficerId: sample.employee, buildingIds: [sample.building], areaCodes: ['B1-PARKING'] },
  ],
});
