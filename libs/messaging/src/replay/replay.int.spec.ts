import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '@guanjia/testing';
import pg from 'pg';
import { startConsumers, type RunningConsumers } from '../consumer/start-consumers.ts';
import { openEmbedded, type Embedded } from '../embedded.fixture.ts';
import { startRelay, type Relay } from '../relay/relay.ts';
import { dimmed, factOf, houseState, lampConsumers, lit, openService, type TestService } from '../service.fixture.ts';
import { collector } from '../transport.fixture.ts';
import type { EventTransport } from '../transport.ts';
import { Archive } from './archive.ts';
import { replayToGroup, replayToTopic } from './replay.ts';

let here: Embedded;
let late: TestService;
let relay: Relay;
let open: (() => Promise<unknown>)[];
beforeEach(async () => {
  here = await openEmbedded();
  late = await openService('late');
  relay = startRelay({ service: 'writer', url: here.service.url, transport: here.transport, log: here.log });
  here.clock.at = new Date('2026-03-05T00:00:00Z');
  open = [() => here.close(), () => late.close(), () => relay.stop()];
});
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

const everything = { from: new Date('2020-01-01'), to: null } as const;
const range = (count: number): number[] => Array.from({ length: count }, (_, n) => n + 1);
const lamps = [...range(20).map((n) => `lamp-${n}`), ...range(5).map((n) => `needs-${n}`)];

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client(url);
  await client.connect();
  open.push(() => client.end());
  return client;
}

const archiveOf = async (selection: Partial<Parameters<typeof Archive.select>[1]> = {}): Promise<Archive> =>
  Archive.select(await connect(here.service.adminUrl), { types: [lit.type], ...everything, hasWholeStreams: true, ...selection });

async function handOver(archive: Archive, count: (events: number) => void = () => undefined): Promise<number> {
  return replayToGroup(archive, { client: await connect(late.adminUrl), group: 'late' }, count);
}

/** A year of it: every third event of a lamp is one that nobody handles. */
async function writeHistory(): Promise<void> {
  for (const seq of range(6)) {
    await here.service.emit(lamps.map((key) => factOf(seq % 3 === 0 ? dimmed : lit, key, seq)));
  }
  await here.service.emit(range(5).map((n) => factOf(houseState, `house-${n}`, 1, { n })));
  await relay.drained();
}

/** What a broker does when its retention has passed; state topics keep the newest row of each key. */
async function forgetHistory(): Promise<void> {
  await (await connect(here.logUrl)).query('delete from log_entry where not is_state');
}

async function startLate(consumers = lampConsumers()): Promise<RunningConsumers<any>> {
  const { transport, clock, log } = here;
  const forgetful: EventTransport = {
    keepsHistory: false, publish: (events) => transport.publish(events), subscribe: (request) => transport.subscribe(request),
    health: () => transport.health(), close: () => transport.close(),
  };
  const group = await startConsumers({ group: 'late', transport: forgetful, database: late.database, consumers, clock, log });
  open.push(() => group.stop());
  return group;
}

describe('a service added to a group that has run for a year', () => {
  it('comes up complete from the state topics and the archive, though the transport has forgotten the events', async () => {
    await writeHistory();
    await forgetHistory();
    expect(await handOver(await archiveOf())).toBe(lamps.length * 6);
    const group = await startLate();
    await here.service.emit(lamps.map((key) => factOf(lit, key, 7)));
    await relay.drained();
    await eventually(async () => {
      await group.idle();
      expect(await late.effects()).toEqual(Object.fromEntries(lamps.map((key) => [key, [1, 2, 4, 5, 7]]).sort()));
    });
    expect(await late.query('select * from parked_event')).toEqual([]);
    expect(here.log.lines.filter(({ message }) => message.includes('history begins here'))).toEqual([]);
  });
});

describe('a replay to one group', () => {
  it('keeps the order of an aggregate whose first event fails at first, and holds up nobody else', async () => {
    await writeHistory();
    await forgetHistory();
    await handOver(await archiveOf());
    let failures = 1;
    await (await startLate(lampConsumers().on(lit, async ({ aggregateId, seq }) => {
      if (aggregateId === 'lamp-3' && seq === 1 && failures-- > 0) throw new TypeError('not yet');
    }))).idle();
    expect(await late.effects()).toEqual(Object.fromEntries(lamps.map((key) => [key, [1, 2, 4, 5]]).sort()));
  });

  it('takes whole streams, whatever types and dates choose them, so that no event waits for one left out', async () => {
    await writeHistory();
    const archive = await archiveOf({ types: [dimmed.type] });
    expect(archive.count).toBe(lamps.length * 6);
    expect((await archiveOf({ from: new Date('2027-01-01') })).count).toBe(0);
  });

  it('leaves out what the group knows, and changes nothing when it is done again', async () => {
    await writeHistory();
    const group = await startLate();
    await eventually(async () => expect(Object.keys(await late.effects())).toHaveLength(lamps.length));
    await group.idle();
    await group.stop();
    expect(await handOver(await archiveOf())).toBe(0);
    await late.query(`delete from stream_position where aggregate_id = 'lamp-1'`);
    await late.query(`delete from inbox`);
    await late.query(`delete from effect where aggregate = 'lamp-1'`);
    const counted: number[] = [];
    expect(await handOver(await archiveOf(), (events) => counted.push(events))).toBe(6);
    expect(await handOver(await archiveOf())).toBe(0);
    expect(counted.reduce((sum, events) => sum + events)).toBe(lamps.length * 6);
    await (await startLate()).idle();
    expect((await late.effects())['lamp-1']).toEqual([1, 2, 4, 5]);
  });
});

describe('a replay to a topic', () => {
  it('publishes the chosen types again, in order per aggregate and with the ids that they had', async () => {
    await writeHistory();
    const [before, after] = [collector(), collector(['guanjia.rebuilt.lamp'])];
    await here.transport.subscribe(before.as('before'));
    await here.transport.subscribe(after.as('after'));
    await replayToTopic(await archiveOf({ hasWholeStreams: false }), { transport: here.transport, topic: 'guanjia.rebuilt.lamp' }, () => undefined);
    await eventually(() => expect(after.messages).toHaveLength(lamps.length * 4));
    expect(after.seqsOf('lamp-7')).toEqual([1, 2, 4, 5]);
    const ids = (one: typeof before) => new Set(one.messages.filter(({ headers }) => headers['ce_type'] === lit.type).map(({ headers }) => headers['ce_id']));
    expect(ids(after)).toEqual(ids(before));
  });
});
