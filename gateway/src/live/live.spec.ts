import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { drain } from '@guanjia/subgraph';
import { eventually } from '@guanjia/testing';
import { aLiveHouse, inEstate, type LiveHouse } from './live.fixture.ts';
import { following } from './following.fixture.ts';

let house: LiveHouse;
const sockets = new Map<string, ReturnType<LiveHouse['socket']>>();
beforeEach(async () => {
  house = await aLiveHouse();
  sockets.clear();
});
afterEach(async () => {
  await house.close();
  expect(house.log.filter(({ level }) => level === 'error')).toEqual([]);
});

const east = 'subscription { ticketChanged(estateId: "east") { id title estate { name } } }';

describe.each(['WebSocket', 'server-sent events'] as const)('over %s', (transport) => {
  const follow = async (personId: string, query: string, variables?: Record<string, unknown>) =>
    following(transport === 'WebSocket' ? socketOf(personId) : await house.stream(personId), { query, ...(variables ? { variables } : {}) });
  const socketOf = (personId: string) => {
    const socket = sockets.get(personId) ?? house.socket(personId);
    sockets.set(personId, socket);
    return socket;
  };

  it('the client’s own selection is answered through the federation (S8)', async () => {
    const lin = await follow('lin', east);
    await lin.open(() => house.change('ticket-east-1'));
    expect(lin.heard[0]).toEqual({ data: { ticketChanged: { id: 'ticket-east-1', title: '漏水', estate: { name: '东湖苑' } } } });
  });

  it('people of two estates hear of their own alone (S8)', async () => {
    const [lin, zhao, boss] = [await follow('lin', east), await follow('zhao', east.replace('east', 'west')), await follow('boss', east)];
    await lin.open(() => house.change('ticket-east-1'));
    await zhao.open(() => house.change('ticket-west-1'));
    await boss.open(() => house.change('ticket-east-1'));
    const ids = ({ heard }: typeof lin) => [...new Set(heard.map(({ data }) => (data as { ticketChanged: { id: string } }).ticketChanged.id))];
    expect([ids(lin), ids(zhao), ids(boss)]).toEqual([['ticket-east-1'], ['ticket-west-1'], ['ticket-east-1']]);
  });

  it('aliases, fragments, variables and @include count', async () => {
    const lin = await follow('lin', `subscription Watch($estate: ID!, $upTo: Int, $withEstate: Boolean!, $liveId: Int) {
      ...Root @include(if: true)
    }
    fragment Root on Subscription { news: ticketChanged(estateId: $estate) { ...Words number: id short: title(upTo: $liveId) } }
    fragment Words on Ticket { title(upTo: $upTo) estate @include(if: $withEstate) { id } }`, { estate: 'east', upTo: 1, withEstate: false, liveId: 0 });
    await lin.open(() => house.change('ticket-east-1'));
    expect(lin.heard[0]).toEqual({ data: { news: { number: 'ticket-east-1', title: '漏', short: '' } } });
  });

  it.each([
    ['nowhere', 'lin', 'NOT_FOUND'],
    ['west', 'lin', 'NOT_FOUND'],
    ['east', 'cleaner', 'FORBIDDEN'],
  ])('the estate %s is refused to %s: %s', async (estateId, personId, code) => {
    house.people.set('cleaner', [inEstate('east', 'CLN')]);
    const stranger = await follow(personId, east.replace('east', estateId));
    expect(await stranger.refusal()).toMatchObject({ code, ...(code === 'NOT_FOUND' ? { params: { id: estateId } } : {}) });
    expect(house.asked).toEqual([]);
  });

  it.each([
    ['a query', '{ estate(id: "east") { id } }', 'NOT_A_SUBSCRIPTION'],
    ['an unknown field', 'subscription { ticketChanged(estateId: "east") { titel } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['two fields', 'subscription { ticketChanged(estateId: "east") { id } myWorkChanged { id } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a document that does not parse', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
    ['a missing variable', 'subscription ($e: ID!) { ticketChanged(estateId: $e) { id } }', 'BAD_USER_INPUT'],
    ['too many aliases (S1)', `subscription { ticketChanged(estateId: "east") { ${Array.from({ length: 31 }, (_, i) => `a${i}: id`).join(' ')} } }`, 'TOO_MANY_ALIASES'],
    ['introspection', 'subscription { ticketChanged(estateId: "east") { id } __schema { types { name } } }', 'INTROSPECTION_CLOSED'],
  ])('%s is refused', async (_, query, code) => {
    const refused = await (await follow('lin', query)).refusal();
    expect(refused).toMatchObject({ code, messages: { zh: expect.any(String), en: expect.any(String) }, requestId: expect.any(String) });
    expect(JSON.stringify(refused)).not.toContain('Did you mean');
  });

  it('whoever does not come in any more is told so, and hears nothing of what changes then (HR-004)', async () => {
    const lin = await follow('lin', east);
    await lin.open(() => house.change('ticket-east-1'));
    house.people.delete('lin');
    house.tell({ aggregate: 'hr-training.employee', id: 'lin' });
    house.change('ticket-east-2');
    await lin.ended;
    expect(JSON.stringify(lin.heard)).not.toContain('ticket-east-2');
  });

  it('what is no longer in reach is not told of', async () => {
    const boss = await follow('boss', east);
    await boss.open(() => house.change('ticket-east-1'));
    house.people.set('boss', [inEstate('west')]);
    house.tell({ aggregate: 'hr-training.role-grant', id: 'some-grant' });
    await new Promise((resolve) => setImmediate(resolve));
    house.change('ticket-east-9');
    await eventually(() => expect(house.asked).toContain('ticket-east-9'));
    house.people.set('boss', [inEstate('east')]);
    house.tell({ aggregate: 'hr-training.role-grant', id: 'some-grant' });
    await boss.next(() => house.change('ticket-east-3'));
    expect(JSON.stringify(boss.heard)).not.toContain('ticket-east-9');
  });

  it('one’s own work is told of to nobody else (PLAT-020)', async () => {
    const lin = await follow('lin', 'subscription { myWorkChanged { id kind } }');
    const task = (id: string, estateId: string | null) => house.tell({ aggregate: 'hr-training.task', estateId, id });
    task('task-zhao', null);
    await lin.open(() => task('task-lin', 'east'));
    expect(lin.heard.every(({ data }) => (data as { myWorkChanged: { id: string } }).myWorkChanged.id === 'task-lin')).toBe(true);
  });

  it('a burst is answered with what has become of the thing in the end', async () => {
    const lin = await follow('lin', east);
    await lin.open(() => house.change('ticket-east-1'));
    const before = lin.heard.length;
    for (let i = 1; i <= 200; i += 1) house.change('ticket-east-1', `第${i}次`);
    const titles = () => lin.heard.slice(before).map(({ data }) => (data as { ticketChanged: { title: string } }).ticketChanged.title);
    await eventually(() => expect(titles().at(-1)).toBe('第200次'));
    expect(titles().length).toBeLessThanOrEqual(3);
  });

  it('a person has at most twenty, and the next one once another ends', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => follow('lin', east)));
    await Promise.all(all.map((one) => one.open(() => house.change('ticket-east-1'))));
    expect(await (await follow('lin', east)).refusal()).toMatchObject({ code: 'TOO_MANY_SUBSCRIPTIONS', params: { most: 20 } });
    all[0]!.stop();
    await eventually(async () => {
      const next = await follow('lin', east);
      await next.open(() => house.change('ticket-east-1'));
    });
  });

  it('more than can be told is answered with the word to read anew', async () => {
    const lin = await follow('lin', east);
    await lin.open(() => house.change('ticket-east-0'));
    for (let i = 1; i <= 250; i += 1) house.change(`ticket-east-${i}`);
    await lin.ended;
    expect(lin.heard.at(-1)).toMatchObject({ errors: [{ extensions: { code: 'RESUME', retriable: true } }] });
  });

  it('a gateway that stops says good-bye (R10)', async () => {
    const lin = await follow('lin', east);
    await lin.open(() => house.change('ticket-east-1'));
    const start = performance.now();
    await drain(house.app, 0);
    await lin.ended;
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
