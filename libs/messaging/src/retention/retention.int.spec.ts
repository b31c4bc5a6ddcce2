import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '@guanjia/testing';
import { discard, redrive } from '../consumer/dead-letters.ts';
import { openEmbedded, type Embedded } from '../embedded.fixture.ts';
import { factOf, lit } from '../service.fixture.ts';
import { startRelay } from '../relay/relay.ts';
import { prune, PRUNE_BATCH } from './prune.ts';
import { defaultRetention, retentionOf } from './retention.ts';
import { RetentionWorker } from './retention-worker.ts';

let here: Embedded;
beforeEach(async () => {
  here = await openEmbedded();
});
afterEach(() => here.close());

const pruneAll = (retention = defaultRetention) => prune({ database: here.service.database, retention, pauseMs: 0 });
const outbox = () => here.service.query<{ rows: number; first: number }>('select count(*)::int as rows, min(seq) as first from outbox');

/** Rows as the relay leaves them; every hundredth is still to be published. */
const fillOutbox = (rows: number, age: string, isAllPublished = false) => here.service.query(
  `insert into outbox (id, aggregatetype, aggregateid, type, topic, seq, payload, occurred_at, published_at)
   select gen_random_uuid(), 'lamp', '${age}', '${lit.type}', '${lit.topic}', n, '{"n":1}', now() - interval '${age}',
     case when n % 100 > 0 or ${isAllPublished} then now() - interval '${age}' end from generate_series(1, ${rows}) n`);

describe('pruning (R17)', () => {
  it('deletes published rows of the outbox that are too old, batch by batch, and no row that is young or unpublished', async () => {
    await fillOutbox(PRUNE_BATCH * 2 + 500, '401 days');
    await fillOutbox(300, '399 days', true);
    const waiting = (PRUNE_BATCH * 2 + 500) / 100;
    expect(await pruneAll()).toMatchObject({ outbox: PRUNE_BATCH * 2 + 500 - waiting });
    expect(await outbox()).toMatchObject([{ rows: waiting + 300 }]);
    expect(await pruneAll()).toEqual({ outbox: 0, inbox: 0, dead_letter: 0, idempotency_key: 0 });
  });

  it('keeps open dead letters, young marks and, where money moves, every key', async () => {
    await here.service.query(`insert into inbox select 'reader', n::text, now() - n * interval '1 day' from generate_series(1, 100) n`);
    await here.service.query(`insert into idempotency_key select 'a', 'b', n::text, '', null, now() - n * interval '1 day' from generate_series(1, 100) n`);
    await here.service.query(`insert into dead_letter (consumer, event_id, topic, aggregate_id, error, attempts, headers, value, dead_at, resolution, resolved_at)
      select 'reader', n::text, 't', 'a', 'e', 1, '{}', '', now() - interval '900 days', case when n > 1 then 'DISCARDED' end,
        case when n = 2 then now() when n > 2 then now() - interval '500 days' end from generate_series(1, 4) n`);
    expect(await pruneAll({ ...defaultRetention, idempotencyKeyDays: null })).toEqual({ outbox: 0, inbox: 41, dead_letter: 2, idempotency_key: 0 });
    expect(await pruneAll()).toEqual({ outbox: 0, inbox: 0, dead_letter: 0, idempotency_key: 11 });
    expect(await here.service.query('select event_id from dead_letter order by id')).toEqual([{ event_id: '1' }, { event_id: '2' }]);
  });

  it('leaves an event without a second effect after its mark is gone: its stream is past it', async () => {
    const group = await here.consume();
    const events = [1, 2, 3].map((seq) => factOf(lit, 'a', seq));
    await here.transport.publish(events);
    await group.idle();
    await here.service.query(`update inbox set received_at = now() - interval '61 days'`);
    expect(await pruneAll()).toMatchObject({ inbox: 3 });
    await here.transport.publish([...events, factOf(lit, 'a', 4)]);
    await group.idle();
    expect(await here.service.effects()).toEqual({ a: [1, 2, 3, 4] });
  });

  it('keeps the mark of an event that was given up and still waits behind a dead letter', async () => {
    const group = await here.consume();
    await here.transport.publish([{ ...factOf(lit, 'a', 1), value: 'not JSON' }, { ...factOf(lit, 'a', 2), value: 'not JSON' }, factOf(lit, 'a', 3)]);
    await group.idle();
    await here.service.query(`update dead_letter set value = convert_to('{"n":' || seq || '}', 'UTF8')`);
    const [first, second] = await here.service.query<{ id: string }>('select id::text from dead_letter order by seq');
    const decision = { database: here.service.database, now: new Date(), by: 'operator' };
    await discard({ ...decision, id: second!.id, reason: 'sent by mistake' });
    await here.service.query(`update inbox set received_at = now() - interval '61 days'`);
    expect(await pruneAll()).toMatchObject({ inbox: 0 });
    await redrive({ ...decision, id: first!.id });
    await group.idle();
    expect(await here.service.effects()).toEqual({ a: [1, 3] });
  });

  it('lets what follows be published in order after all that came before is gone', async () => {
    await here.service.emit([factOf(lit, 'a', 1)]);
    const relay = startRelay({ service: 'writer', url: here.service.url, transport: here.transport, log: here.log });
    await relay.drained();
    await here.service.query(`update outbox set published_at = now() - interval '500 days'`);
    expect(await pruneAll()).toMatchObject({ outbox: 1 });
    await here.service.emit([factOf(lit, 'a', 2)]);
    await relay.drained();
    const group = await here.consume();
    await group.idle();
    expect(await here.service.effects()).toEqual({ a: [1, 2] });
    await relay.stop();
  });

  it('goes on by itself, and says what it deleted', async () => {
    await fillOutbox(10, '401 days', true);
    const worker = new RetentionWorker({ service: 'reader', database: here.service.database, log: here.log, everyMs: 50 });
    await eventually(async () => expect(await outbox()).toMatchObject([{ rows: 0 }]));
    await worker.stop();
    expect(here.log.lines).toContainEqual({ level: 'info', message: 'old rows deleted', fields: expect.objectContaining({ pruned: expect.objectContaining({ outbox: 10 }) }) });
  });
});

describe('the retention', () => {
  it('keeps marks for longer than a broker keeps events and an operator takes to redrive one', () => {
    expect(() => retentionOf({ inboxDays: 30 })).toThrow('inboxDays: 30 is less than 45');
    expect(() => retentionOf({ idempotencyKeyDays: 0 })).toThrow(RangeError);
    expect(() => retentionOf({ outboxDays: Number.NaN })).toThrow(RangeError);
    expect(retentionOf({ outboxDays: 800, idempotencyKeyDays: null })).toEqual({ ...defaultRetention, outboxDays: 800, idempotencyKeyDays: null });
  });
});
