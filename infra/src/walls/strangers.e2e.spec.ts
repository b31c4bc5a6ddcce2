import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@guanjia/domain';
import { eventually, headquarters, regional } from '@guanjia/testing';
import { services } from '../platform/services.ts';
import { accessTables } from './access-tables.ts';
import { fingerprints, idsOfEstate } from './fingerprints.fixture.ts';
import { furnish, type Furnished } from './furnish.fixture.ts';
import { openWallsHouse, type WallsHouse } from './house.fixture.ts';
import { kindOf, kindOfEntity } from './id-kinds.ts';
import { inquire } from './inquiry.fixture.ts';
import { placesThatTellNothing } from './rightful.fixture.ts';
import { cellsThatDiffer } from './roles.fixture.ts';
import { askedBy, decidingOthers, selfApprovals } from './self-approvals.fixture.ts';
import { actorOfEstate } from './estate-roles.ts';
import { strangersTo } from './strangers.ts';
import { entities, idSlots, rootFields } from './supergraph-fields.ts';

let house: WallsHouse;
let here: Furnished;
let there: Furnished;
let idsOfHere: ReadonlySet<string>;

beforeAll(async () => {
  house = await openWallsHouse();
  [here, there] = await furnish(house) as [Furnished, Furnished];
  await house.settled();
  idsOfHere = await idsOfEstate(house.pools, here.ids.estate);
});
afterAll(() => house?.stop());

/** What a stranger must not see and not change: all of the estate, or all of the household next door. */
async function leaksTo(isNextDoor: boolean, isGranted = false): Promise<Record<string, string[]>> {
  const leaks: Record<string, string[]> = {};
  for (const stranger of strangersTo(here, there).filter(({ actor, ...one }) => one.isNextDoor === isNextDoor && (!isGranted || actor.grants.length > 0))) {
    const personal = Object.values(stranger.foreign);
    const found = await inquire({ house, stranger, ...(isNextDoor ? { secret: new Set(personal), watched: personal } : { secret: idsOfHere, watched: [here.ids.estate] }) });
    if (found.length > 0) leaks[stranger.who] = found;
  }
  return leaks;
}

describe('every id, list and entity reference of the supergraph', () => {
  it('is known to this test: what it is the id of, in which service (S8)', () => {
    const kinds = rootFields.flatMap(idSlots).map(kindOf);
    const counts = Object.entries(Object.groupBy(kinds, (kind) => kind)).map(([kind, all]) => `${kind} ${all!.length}`);
    process.stdout.write(`${rootFields.length} root fields, ${kinds.length} ids: ${counts.join(', ')}; ${entities.length} entity references\n`);
    expect(kinds.length).toBeGreaterThan(100);
    expect(entities.map(({ type }) => kindOfEntity(type)).length).toBeGreaterThan(20);
  });

  it('is withheld from strangers of every level (S8)', async () => {
    expect(await leaksTo(false)).toEqual({});
    expect(await leaksTo(true)).toEqual({});
  }, 600_000);

  it.each(['first', 'second'] as const)('is withheld from the people of other estates and regions with the %s wall down (S8)', async (wall) => {
    await house.takeDown(wall);
    // Without a grant every wall stays up: the capability is missing.
    expect(await leaksTo(false, true).finally(() => house.takeDown(null))).toEqual({});
  }, 600_000);

  it.each(['first', 'second'] as const)('is withheld from other households of the estate with the %s wall down (S8)', async (wall) => {
    await house.takeDown(wall);
    expect(await leaksTo(true).finally(() => house.takeDown(null))).toEqual({});
  }, 600_000);

  it('is asked so that the rightful are answered otherwise than about what does not exist', async () => {
    const before = await fingerprints(house.pools, [here.ids.estate]);
    expect(await placesThatTellNothing(house, here.ids)).toEqual([]);
    // And what watches for changes sees them when there are any.
    expect(await fingerprints(house.pools, [here.ids.estate])).not.toEqual(before);
  }, 600_000);
});

describe('every query and mutation', () => {
  it('refuses each role that its capability does not name, and no other (PLAT-003)', async () => {
    expect(await cellsThatDiffer(house, here.ids, await accessTables())).toEqual([]);
  }, 600_000);
});

describe('every command that decides what somebody asked for', () => {
  it('refuses whoever asked, and nobody else for it (PLAT-021)', async () => {
    expect(decidingOthers.map(({ name }) => name).sort()).toEqual(Object.keys(askedBy).sort());
    expect(await selfApprovals(house, there.ids)).toEqual([]);
  });
});

describe.each(services.map(({ name }) => name))('%s asked past the gateway (S9)', (service) => {
  const documents = ['{ _service { sdl } }', '{ _entities(representations: []) { __typename } }', '{ __typename }'];
  const actor = headquarters('GA');
  const forged = { 'x-user-id': actor.id, 'x-employee-id': actor.id, 'x-roles': 'GA', 'x-scope': 'GROUP', 'x-grants': '[["GA","G"]]' };

  it.each<[string, () => Promise<Record<string, string>>]>([
    ['no token', async () => ({})],
    ['identity headers of one’s own making', async () => forged],
    ['a token for another service', async () => ({ authorization: `Bearer ${await house.tokenOf('gateway', actor)}`, ...forged })],
    ['a token of no key', async () => ({ authorization: `Bearer ${(await house.tokenOf(service, actor)).slice(0, -8)}AAAAAAAA` })],
  ])('refuses %s before it reads the document', async (_, headersOf) => {
    const headers = await headersOf();
    for (const query of documents) expect((await house.knock(service, headers, JSON.stringify({ query }))).status).toBe(401);
    expect((await house.knock(service, headers, '{ not json')).status).toBe(401);
  });

  it('refuses a token that was good 60 seconds ago', async () => {
    const headers = { authorization: `Bearer ${await house.tokenOf(service, actor)}` };
    for (const query of documents) expect((await house.knock(service, headers, JSON.stringify({ query }))).status).toBe(200);
    house.laterBy(60_000);
    for (const query of documents) expect((await house.knock(service, headers, JSON.stringify({ query }))).status).toBe(401);
  });
});

describe('sight', () => {
  const lists = { archives: 'estates', billing: 'accounts', 'customer-service': 'tickets', engineering: 'workOrders' };
  /** Per service, whether somebody's list has rows of each of the two estates. */
  const seenBy = async (actor: Actor): Promise<Record<string, boolean[]>> => Object.fromEntries(await Promise.all(Object.entries(lists).map(async ([service, list]) => {
    const query = `{ ${list}(first: 100) { nodes { ${list === 'estates' ? 'id' : 'estate { id }'} } } }`;
    const text = JSON.stringify(await house.ask(service, actor, { query, variables: {} }));
    return [service, [here, there].map(({ ids }) => text.includes(ids.estate))];
  })));
  const everywhere = (seen: boolean[]) => Object.fromEntries(Object.keys(lists).map((service) => [service, seen]));

  it('of somebody with grants in two estates is of both, and of one with a grant in one is of that (PLAT-001)', async () => {
    const [one, other] = [actorOfEstate(here.ids.estate), actorOfEstate(there.ids.estate)];
    expect(await seenBy({ ...one, grants: [...one.grants, ...other.grants] })).toEqual(everywhere([true, true]));
    expect(await seenBy(one)).toEqual(everywhere([true, false]));
  });

  it('changes when an estate moves to another region (PLAT-001)', async () => {
    const [old, new_] = [regional('RM', here.ids.region), regional('RM', there.ids.region)];
    expect([await seenBy(old), await seenBy(new_)]).toEqual([everywhere([true, false]), everywhere([false, true])]);
    const move = 'mutation ($id: ID!, $regionId: ID!) { moveEstate(id: $id, regionId: $regionId) { id } }';
    const { errors } = await house.ask('archives', headquarters('GA'), { query: move, variables: { id: here.ids.estate, regionId: there.ids.region } });
    expect(errors).toBeUndefined();
    await eventually(async () => {
      expect([await seenBy(old), await seenBy(new_)]).toEqual([everywhere([false, false]), everywhere([true, true])]);
    });
  });
});
