import { randomUUID } from 'node:crypto';
import { groupScope } from '@guanjia/domain';
import { headquarters, type Client, type SubgraphHarness } from '@guanjia/testing';
import { registerGroup } from './group/group.facts.ts';

/** A group with one region, as headquarters set it up, and the means to add to it. */
export interface GivenRegion {
  groupId: string;
  regionId: string;
  headquarters: Client;
  /** Another region of the same group. */
  anotherRegion(): Promise<string>;
  /** An estate of the region. */
  anEstate(input?: { code?: string; name?: string; regionId?: string }): Promise<string>;
}

export const aKey = (): string => randomUUID();
/** A code that no other test uses. */
export const aCode = (prefix: string): string => `${prefix}-${randomUUID().slice(0, 7)}`;

export async function givenRegion(h: SubgraphHarness): Promise<GivenRegion> {
  const groupId = randomUUID();
  await h.subgraph.database.transaction(groupScope, (tx) => registerGroup(tx, { id: groupId, code: aCode('G'), name: '管家集团' }));
  const client = h.as(headquarters('GA'));
  const anotherRegion = async (): Promise<string> => (await client.data(
    `mutation($input: RegisterRegionInput!, $key: IdempotencyKey!) { registerRegion(input: $input, idempotencyKey: $key) { id } }`,
    { input: { groupId, code: aCode('R'), name: '华东区域' }, key: aKey() },
  )).registerRegion.id;
  const regionId = await anotherRegion();
  return {
    groupId, regionId, headquarters: client, anotherRegion,
    anEstate: async (input = {}) => (await client.data(
      `mutation($input: RegisterEstateInput!, $key: IdempotencyKey!) { registerEstate(input: $input, idempotencyKey: $key) { id } }`,
      { input: { regionId, code: aCode('E'), name: '翠湖花园', kind: 'RESIDENTIAL', ...input }, key: aKey() },
    )).registerEstate.id,
  };
}
