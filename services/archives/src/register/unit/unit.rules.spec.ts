import { describe, expect, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { aUnit, unitCommands } from './unit.fixture.ts';
import { decideUnit, unitMoves, type Unit, type UnitCommand } from './unit.rules.ts';

const facts = { now: new Date('2026-03-02T01:30:00Z'), openHouseholds: 0 };
const given = givenFor((command: UnitCommand, unit: Unit | null) => decideUnit(command, unit, facts));

describe('a unit in the register, ARC-071', () => {
  everyMove(unitMoves, (command, state) => decideUnit(unitCommands[command], aUnit({ state }), facts), { field: 'state' });

  const { estateId, buildingCode, state: _, ...rest } = aUnit();
  const register = (more: object = {}): UnitCommand => ({ type: 'registerUnit', building: { estateId, code: buildingCode, state: 'ACTIVE' }, ...rest, isActive: true, ...more });

  it('takes estate and building code from its building', () => {
    given(null).when(register()).thenState(aUnit()).thenEvents(['archives.unit.registered.v1', 'archives.unit.state.v1']);
    given(null).when(register({ isActive: false })).thenState({ state: 'REGISTERED' });
  });

  it.each([-1, 89.43, Number.NaN])('refuses %p as a floor area', (floorAreaSqmHundredths) => {
    given(null).when(register({ floorAreaSqmHundredths })).thenRefused('INVALID_AREA', 'floorAreaSqmHundredths');
    given(aUnit()).when({ type: 'changeUnit', floorAreaSqmHundredths }).thenRefused('INVALID_AREA', 'floorAreaSqmHundredths');
  });

  it('refuses a number in Chinese, and a building that is closed', () => {
    given(null).when(register({ unitNo: '十二楼' })).thenRefused('INVALID_CODE', 'unitNo');
    given(null).when(register({ building: { estateId, code: '3', state: 'CLOSED' } })).thenRefused('PLACE_CLOSED', 'buildingId');
  });

  it('tells that the area changed and what it is now, BIL-003', () => {
    const [event] = given(aUnit()).when({ type: 'changeUnit', floorAreaSqmHundredths: 9150 }).decision().events;
    expect(event!.data).toMatchObject({ changed: ['FLOOR_AREA'], floorAreaSqmHundredths: 9150, unitNo: '1202' });
  });

  it('is not closed while a household is open', () => {
    expect(() => decideUnit({ type: 'closeUnit' }, aUnit(), { ...facts, openHouseholds: 1 })).toThrow(expect.objectContaining({ code: 'PLACE_HAS_OPEN_CHILDREN' }));
  });
});
