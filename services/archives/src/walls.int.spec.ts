import { describe, expect, it } from '@jest/globals';
import { headquarters, person, regional, startSubgraph } from '@guanjia/testing';
import { archives } from './index.ts';
import { givenHome, tellStandards } from './records/records.fixture.ts';
import { aKey, givenRegion } from './register/register.fixture.ts';

const EVERYTHING = `query($id: ID!) {
  estate(id: $id) { id } estates(first: 100) { nodes { id } } residentDirectory(estateId: $id) { nodes { id } } registerHistory(id: $id) { nodes { id } }
  archiveRecords(first: 100) { nodes { estate { id } } } searchRecords(text: "住户") { nodes { estate { id } } } searchRegister(text: "王芳") { nodes { household { id } } } }`;

/** Either wall alone keeps what is another estate's out of sight and out of reach. @source PLAT-001 PLAT-003 */
describe.each([['the first wall', { isFirstWallDown: true }], ['the second wall', { isSecondWallDown: true }]])('with %s down', (_, walls) => {
  it('nobody sees or changes another estate', async () => {
    const h = await startSubgraph(archives, walls);
    await tellStandards(h);
    const mine = await givenHome(h);
    const theirs = await givenHome(h, { ...mine, ...(await givenRegion(h)) });
    const officer = h.as(person(['CSR', 'PM', 'AA'], mine.estateId));
    expect(await officer.data(EVERYTHING, { id: theirs.estateId })).toEqual({
      estate: null, estates: { nodes: [{ id: mine.estateId }] }, residentDirectory: { nodes: [] }, registerHistory: { nodes: [] },
      archiveRecords: { nodes: [{ estate: { id: mine.estateId } }] }, searchRecords: { nodes: [{ estate: { id: mine.estateId } }] },
      searchRegister: { nodes: [{ household: { id: mine.householdId } }] },
    });
    const change = `mutation($id: ID!) { changeUnit(id: $id, input: { floorAreaSqmHundredths: 1 }) { id } }`;
    expect(await officer.refusal(change, { id: theirs.unitId })).toBe('NOT_FOUND');
    const move = `mutation($id: ID!, $unitId: ID!, $key: IdempotencyKey!) { moveHousehold(id: $id, unitId: $unitId, idempotencyKey: $key) { id } }`;
    expect(await officer.refusal(move, { id: mine.householdId, unitId: theirs.unitId, key: aKey() })).toBe('NOT_FOUND');
    expect((await h.as(regional('RM', mine.regionId)).data(`{ estates { nodes { id } } }`)).estates.nodes).toEqual([{ id: mine.estateId }]);
    expect((await h.as(headquarters('GA')).data(`{ estates { nodes { id } } }`)).estates.nodes).toHaveLength(2);
    await h.stop();
  });
});
