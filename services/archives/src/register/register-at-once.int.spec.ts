import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { person, startSubgraph, type SubgraphHarness } from '@guanjia/testing';
import { archives } from '../index.ts';
import { aCode, aKey, givenRegion } from './register.fixture.ts';

const BUILD = `mutation($input: RegisterBuildingInput!, $key: IdempotencyKey!) { registerBuilding(input: $input, idempotencyKey: $key) { id } }`;
const ESTATE = `mutation($input: RegisterEstateInput!, $key: IdempotencyKey!) { registerEstate(input: $input, idempotencyKey: $key) { id } }`;

describe('commands that come at once, ARC-071', () => {
  let h: SubgraphHarness;
  beforeAll(async () => {
    h = await startSubgraph(archives);
  });
  afterAll(() => h.stop());

  it('tells all buildings of an estate, however many are registered at once', async () => {
    const estateId = await (await givenRegion(h)).anEstate();
    const archivist = h.as(person('AA', estateId));
    await Promise.all(['1', '2', '3'].map((code) => archivist.data(BUILD, { input: { estateId, code }, key: aKey() })));
    const states = (await h.events('archives.estate.state.v1')).filter((event) => event.aggregateId === estateId);
    expect(states.at(-1)!.payload['buildings']).toMatchObject([{ code: '1' }, { code: '2' }, { code: '3' }]);
    expect(states.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  });

  it('gives one code to one of two', async () => {
    const { regionId, headquarters } = await givenRegion(h);
    const input = { regionId, code: aCode('E'), name: '双子座', kind: 'OFFICE' };
    const answers = await Promise.all([1, 2].map(() => headquarters.refusal(ESTATE, { input, key: aKey() })));
    expect(answers.sort()).toEqual(['CODE_TAKEN', undefined]);
  });

  it('closes a region or registers an estate in it, never both', async () => {
    const { regionId, headquarters } = await givenRegion(h);
    const input = { regionId, code: aCode('E'), name: '最后一座', kind: 'OFFICE' };
    const [registered, closed] = await Promise.all([
      headquarters.refusal(ESTATE, { input, key: aKey() }),
      headquarters.refusal(`mutation($id: ID!) { closeRegion(id: $id) { state } }`, { id: regionId }),
    ]);
    expect([[undefined, 'PLACE_HAS_OPEN_CHILDREN'], ['PLACE_CLOSED', undefined]]).toContainEqual([registered, closed]);
  });

  it('does the work of equal requests once', async () => {
    const estateId = await (await givenRegion(h)).anEstate();
    const archivist = h.as(person('AA', estateId));
    const variables = { input: { estateId, code: '8' }, key: aKey() };
    const answers = await Promise.all([1, 2, 3].map(() => archivist.data(BUILD, variables)));
    expect(new Set(answers.map(({ registerBuilding }) => registerBuilding.id)).size).toBe(1);
  });
});
