import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '@guanjia/testing';
import { openEmbedded, type Embedded } from '../embedded.fixture.ts';
import { factOf, lampConsumers, lit } from '../service.fixture.ts';
import type { EventTransport } from '../transport.ts';
import { startConsumers } from './start-consumers.ts';

let here: Embedded;
beforeEach(async () => {
  here = await openEmbedded();
  here.clock.at = new Date('2026-03-01T00:00:00Z');
});
afterEach(() => here.close());

const reasons = () => here.service.query('select aggregate_id, seq, reason from parked_event order by 1, 2');

describe('an aggregate whose history does not begin at 1', () => {
  it('waits a minute for its beginning and then begins where it is, said in the log, when the transport forgets', async () => {
    const { transport } = here;
    const forgetful: EventTransport = {
      keepsHistory: false, health: () => transport.health(), publish: (events) => transport.publish(events), subscribe: (request) => transport.subscribe(request),
      close: () => transport.close(),
    };
    const options = { group: 'reader', transport: forgetful, database: here.service.database, consumers: lampConsumers(), clock: here.clock, log: here.log };
    const group = await startConsumers(options);
    await here.transport.publish([factOf(lit, 'a', 7), factOf(lit, 'a', 8)]);
    await group.idle();
    expect(await reasons()).toEqual([{ aggregate_id: 'a', seq: 7, reason: 'GAP' }, { aggregate_id: 'a', seq: 8, reason: 'BEHIND' }]);
    here.clock.at = new Date('2026-03-01T00:01:00Z');
    await group.idle();
    expect(await here.service.effects()).toEqual({ a: [7, 8] });
    expect(here.log.lines.map(({ level, message }) => [level, message])).toEqual([['warn', 'history begins here, earlier events are gone']]);
    await group.stop();
  });

  it('waits for as long as it takes when the transport keeps everything', async () => {
    const group = await here.consume();
    await here.transport.publish([factOf(lit, 'a', 2)]);
    await group.idle();
    here.clock.at = new Date('2026-03-01T23:59:00Z');
    await group.idle();
    expect(await reasons()).toEqual([{ aggregate_id: 'a', seq: 2, reason: 'GAP' }]);
    await here.transport.publish([factOf(lit, 'a', 1)]);
    await eventually(async () => expect(await here.service.effects()).toEqual({ a: [1, 2] }));
  });
});
