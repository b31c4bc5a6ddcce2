import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { member, person, regional, startSubgraph, type SubgraphHarness } from '@guanjia/testing';
import { customerService } from '../index.ts';
import { completed } from '../callbacks/callback/callback-journey.fixture.ts';
import { anEstate, tellStandards } from './estate.fixture.ts';

let h: SubgraphHarness;
afterEach(() => h.stop());

const everything = `query ($id: ID!) { tickets { nodes { id } } callbackTasks { nodes { id } } ticketTimeline(ticketId: $id) { to } ticket(id: $id) { id }
  routingRules(estateId: $id) { id } }`;
const nothing = { tickets: { nodes: [] }, callbackTasks: { nodes: [] }, ticketTimeline: [], ticket: null };

describe.each([
  ['with both walls', {}],
  ['with the first wall down', { isFirstWallDown: true }],
  ['with the second wall down', { isSecondWallDown: true }],
])('%s', (_, walls) => {
  it('an estate’s tickets, callbacks and timelines are for those who reach it, and a household’s for its own (PLAT-001)', async () => {
    h = await startSubgraph(customerService, walls);
    h.clock.set('2026-03-02T01:30:00Z');
    await tellStandards(h);
    const place = await anEstate(h);
    const { ticketId: id } = await completed(h, place);
    const own = await h.as(person('PM', place.estateId)).data(everything, { id });
    expect(own).toMatchObject({ tickets: { nodes: [{ id }] }, callbackTasks: { nodes: [{}] }, ticket: { id } });
    for (const stranger of [person('PM', randomUUID()), person(['PM', 'CSR'], randomUUID())]) {
      expect(await h.as(stranger).data(everything, { id })).toMatchObject(nothing);
    }
    const home = 'query ($id: ID!) { tickets { nodes { id } } ticketTimeline(ticketId: $id) { to } ticket(id: $id) { id } }';
    expect(await h.as(member('OWN', place.estateId, place.memberId)).data(home, { id })).toMatchObject({ tickets: { nodes: [{ id }] }, ticket: { id } });
    expect(await h.as(member('OWN', place.estateId)).data(home, { id })).toEqual({ tickets: { nodes: [] }, ticketTimeline: [], ticket: null });
    const region = 'query ($id: ID!) { ticket(id: $id) { id } }';
    expect(await h.as(regional('RM', place.regionId)).data(region, { id })).toEqual({ ticket: { id } });
    expect(await h.as(regional('RM', randomUUID())).data(region, { id })).toEqual({ ticket: null });
  });
});
