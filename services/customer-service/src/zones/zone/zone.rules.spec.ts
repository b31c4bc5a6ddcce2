import { describe, expect, it } from '@jest/globals';
import { givenFor } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { decideZone, type Zone, type ZoneCommand } from './zone.rules.ts';

const decide = (command: ZoneCommand, zone: Zone | null) => decideZone(command, zone, { now: at('02:00') });
const given = givenFor(decide);
const aZone: Zone = {
  id: idOf(70), estateId: idOf(3), code: 'EAST', name: '东区', buildingIds: [idOf(4), idOf(5)], areaCodes: ['EAST-GATE'], officerId: idOf(33), leaderId: idOf(34),
};
const { id, estateId, ...zone } = aZone;
const assign = { type: 'assignZone', id, estateId, zone, estateBuildingIds: [idOf(4), idOf(5), idOf(6)] } as const;

describe('a zone', () => {
  it('has its buildings and areas, an officer and a leader (CS-029)', () => {
    const { code, officerId, leaderId, buildingIds, areaCodes } = aZone;
    given(null).when(assign).thenState(aZone).thenEvents(['customer-service.zone.reassigned.v1']);
    expect(decide(assign, null).events[0]!.data).toEqual({ code, officerId, leaderId, previousOfficerId: null, buildingIds, areaCodes });
  });

  it('keeps its id when it is set anew, and tells who its officer was (CS-029)', () => {
    const anew = { ...assign, id: idOf(71), zone: { ...zone, officerId: idOf(35), buildingIds: [idOf(6), idOf(6)] } };
    given(aZone).when(anew).thenState({ id: idOf(70), buildingIds: [idOf(6)], officerId: idOf(35) });
    expect(decide(anew, aZone).events[0]!.data).toMatchObject({ officerId: idOf(35), previousOfficerId: idOf(33), buildingIds: [idOf(6)] });
  });

  it('is not empty, and has no building of another estate (CS-029)', () => {
    given(null).when({ ...assign, zone: { ...zone, buildingIds: [], areaCodes: [] } }).thenRefused('ZONE_EMPTY', 'buildingIds');
    given(null).when({ ...assign, zone: { ...zone, buildingIds: [idOf(9)] } }).thenRefused('NOT_IN_ESTATE', 'buildingIds');
    given(null).when({ ...assign, zone: { ...zone, areaCodes: ['东门'] } }).thenRefused('INVALID_INPUT', 'areaCodes');
  });

  it('lets go of what another zone takes (CS-029)', () => {
    given(aZone).when({ type: 'leavePlaces', buildingIds: [idOf(4), idOf(6)], areaCodes: ['EAST-GATE'] }).thenState({ buildingIds: [idOf(5)], areaCodes: [] });
  });
});
