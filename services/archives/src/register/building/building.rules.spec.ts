import { describe, expect, it } from '@jest/globals';
import { everyMove } from '@guanjia/testing';
import { anEstate } from '../estate/estate.fixture.ts';
import { buildingMoves, decideBuilding, type Building, type BuildingFacts } from './building.rules.ts';

const id = (n: number): string => `01900000-0000-7000-8000-00000000b00${n}`;
const facts = (given: Partial<BuildingFacts> = {}): BuildingFacts => ({ now: new Date('2026-03-02T01:30:00Z'), estate: anEstate(), buildings: [], openUnits: 0, ...given });
const aBuilding = (state: Building['state'] = 'ACTIVE'): Building => ({ id: id(1), estateId: anEstate().id, code: '3', state });
const refusal = (code: string) => expect.objectContaining({ code });

describe('a building in the register, ARC-071', () => {
  everyMove(buildingMoves, (_, state) => decideBuilding({ type: 'closeBuilding' }, aBuilding(state), facts()), { field: 'state' });

  it('is told with its estate, in order of code', () => {
    const { events } = decideBuilding({ type: 'registerBuilding', id: id(2), code: '1' }, null, facts({ buildings: [{ id: id(1), code: '3' }] }));
    expect(events.map(({ type }) => type)).toEqual(['archives.estate.changed.v1', 'archives.estate.state.v1']);
    expect(events[0]!.data).toMatchObject({ changed: ['BUILDINGS'], buildings: [{ id: id(2), code: '1' }, { id: id(1), code: '3' }] });
  });

  it('leaves its estate when it is closed', () => {
    const { events } = decideBuilding({ type: 'closeBuilding' }, aBuilding(), facts({ buildings: [{ id: id(1), code: '3' }] }));
    expect(events[1]!.data).toMatchObject({ buildings: [] });
  });

  it('is not closed while a unit is open, nor registered in an estate that is closed', () => {
    expect(() => decideBuilding({ type: 'closeBuilding' }, aBuilding(), facts({ openUnits: 4 }))).toThrow(refusal('PLACE_HAS_OPEN_CHILDREN'));
    expect(() => decideBuilding({ type: 'registerBuilding', id: id(2), code: '1' }, null, facts({ estate: anEstate({ state: 'CLOSED' }) }))).toThrow(refusal('PLACE_CLOSED'));
  });
});
