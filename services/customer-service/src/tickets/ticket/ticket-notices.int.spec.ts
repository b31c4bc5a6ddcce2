import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { NatsNotices, type Log, type Notice } from '@guanjia/messaging';
import { eventually, person, startSubgraph, startTestNats, type Client, type SubgraphHarness } from '@guanjia/testing';
import { customerService } from '../../index.ts';
import { anEstate, tellStandards, type EstatePlace } from '../../places/estate.fixture.ts';
import { createTicketDocument, enter, kitchenLeak, mutation } from './ticket-journey.fixture.ts';

const nats = await startTestNats();
const log: Log = { info: () => undefined, warn: () => undefined, error: (fields, message) => console.error(message, fields) };
const triage = mutation('triageTicket', 'TriageTicketInput');
const addNote = mutation('addTicketNote', 'AddTicketNoteInput');

/** A consumer as the gateway's subscriptions are one: listens to the tickets of one estate. */
async function watchTickets(notices: NatsNotices, estateId: string) {
  const heard: Notice[] = [];
  let missed = 0;
  await notices.listen({
    filter: { estateId, aggregate: 'customer-service.ticket' },
    onNotice: (notice) => void heard.push(notice),
    onMissed: () => void (missed += 1),
  }).ready;
  return { heard, versions: () => heard.map(({ version }) => version), missed: () => missed };
}

(nats ? describe : describe.skip)('tickets that somebody watches', () => {
  let h: SubgraphHarness;
  let [teller, gateway]: NatsNotices[] = [];
  let place: EstatePlace;
  let officer: Client;

  beforeAll(async () => {
    [teller, gateway] = ['customer-service', 'gateway'].map((name) => new NatsNotices({ url: nats!.url, name, log }));
    h = await startSubgraph(customerService, { notices: teller! });
    await tellStandards(h);
  });
  beforeEach(async () => {
    place = await anEstate(h);
    officer = h.as(person('CSR', place.estateId, place.officerId));
  });
  afterAll(async () => {
    await h.stop();
    await Promise.all([teller!.close(), gateway!.close()]);
    await nats!.stop();
  });

  it('are told of by estate, with the version they have come to and nothing personal', async () => {
    const [watch, elsewhere] = [await watchTickets(gateway!, place.estateId), await watchTickets(gateway!, randomUUID())];
    const { id } = await enter(officer, kitchenLeak(place));
    const notice = { estateId: place.estateId, aggregate: 'customer-service.ticket', id };
    await eventually(() => expect(watch.heard).toEqual([{ ...notice, type: 'customer-service.ticket.created.v1', version: 1 }]));
    const { version } = (await officer.data(triage, { id, input: { category: 'PLUMBING', urgency: 'URGENT' } })).triageTicket;
    await eventually(() => expect(watch.heard[1]).toEqual({ ...notice, type: 'customer-service.ticket.triaged.v1', version }));
    expect(elsewhere.heard).toEqual([]);
  });

  it('are told of a few times a second however often they change, and the last version comes last', async () => {
    const watch = await watchTickets(gateway!, place.estateId);
    const { id } = await enter(officer, kitchenLeak(place));
    const begun = performance.now();
    let version = 0;
    for (let n = 1; n <= 50; n++) ({ version } = (await officer.data(addNote, { id, input: { note: `第 ${n} 次`, isForReporter: false } })).addTicketNote);
    expect(version).toBe(51);
    await eventually(() => expect(watch.versions().at(-1)).toBe(51));
    expect(watch.heard.length).toBeLessThanOrEqual(3 + (performance.now() - begun) / 300);
    expect(watch.versions()).toEqual([...watch.versions()].sort((one, other) => one! - other!));
  });

  it('are not told of when the command is refused', async () => {
    const watch = await watchTickets(gateway!, place.estateId);
    expect(await officer.refusal(createTicketDocument, { input: { ...kitchenLeak(place), unitId: randomUUID() }, key: randomUUID() })).toBeDefined();
    const { id } = await enter(officer, kitchenLeak(place));
    expect(await officer.refusal(mutation('cancelTicket', 'CancelTicketInput'), { id: randomUUID(), input: { reason: 'DUPLICATE' } })).toBe('NOT_FOUND');
    await eventually(() => expect(watch.heard).toMatchObject([{ id, version: 1 }]));
    expect(teller!.counts.dropped).toBe(0);
  });

  (nats?.outage ? it : it.skip)('lose nothing but notices when NATS is killed under their commands (R18)', async () => {
    const watch = await watchTickets(gateway!, place.estateId);
    const before = await enterAndTriage(10);
    const after: string[] = [];
    const [, during] = await Promise.all([nats!.outage!.kill(), enterAndTriage(30)]);
    await eventually(async () => {
      after.push(...(await enterAndTriage(1)));
      expect(teller!.counts.dropped).toBeGreaterThan(0);
    });
    expect((await officer.get('/readyz')).status).toBe(200);
    const ids = [...before, ...during, ...after];
    expect(await traces(ids)).toEqual(ids.map(() => ({ version: 2, events: ['created', 'triaged'], seqs: [1, 2], tasks: 2 })));

    await nats!.outage!.start();
    await eventually(() => expect(watch.missed()).toBe(1));
    await eventually(async () => {
      const [id] = await enterAndTriage(1);
      await eventually(() => expect(watch.heard.filter((notice) => notice.id === id).at(-1)).toMatchObject({ version: 2 }), { timeoutMs: 1_000 });
    });
  });

  const enterAndTriage = (count: number): Promise<string[]> => Promise.all(Array.from({ length: count }, async () => {
    const { id } = await enter(officer, kitchenLeak(place));
    await officer.data(triage, { id, input: { category: 'PLUMBING', urgency: 'URGENT' } });
    return id as string;
  }));

  /** What each ticket's commands left behind in its row and in the outbox. */
  const traces = (ids: readonly string[]) => h.sql(`select t.version,
      array_agg(split_part(o.type, '.', 3) order by o.seq) filter (where o.aggregatetype = 'ticket') as events,
      array_agg(o.seq order by o.seq) filter (where o.aggregatetype = 'ticket') as seqs,
      count(*) filter (where o.aggregatetype = 'task')::int as tasks
    from ticket t join outbox o on o.aggregateid = t.id::text where t.id = any($1) group by t.id`, [ids]);
});
