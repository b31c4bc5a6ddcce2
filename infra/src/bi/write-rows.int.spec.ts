import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { contractOf, type Contract, type ReceivedEvent } from '@guanjia/contracts';
import { dropDatabase, rowsOf, testServerUrl } from '@guanjia/testing';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { prepareBiDatabase } from './bi-database.ts';
import { fold } from './projection.ts';
import { estates, units } from './subjects/places.ts';
import { tickets } from './subjects/tickets.ts';
import type { Subject } from './subject.ts';
import { writeRows } from './write-rows.ts';

const database = `guanjia_bi_rows_${process.pid}`;
const unitId = '01900000-0000-7000-8000-000000000005';
const estateId = '01900000-0000-7000-8000-000000000003';
let adminUrl: string;
let db: Kysely<any>;

beforeAll(async () => {
  adminUrl = await prepareBiDatabase({ serverUrl: testServerUrl(), database, others: [] });
  db = new Kysely<any>({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: adminUrl, max: 4 }) }) });
});

beforeEach(() => rowsOf(adminUrl, 'truncate feed.units, feed.tickets, feed.estates, feed.left_partition'));

afterAll(async () => {
  await db.destroy();
  await dropDatabase(database);
});

/** An event of a type, with its sample and what is said beside it. */
function event(type: string, at: string, some: Partial<ReceivedEvent> = {}): ReceivedEvent {
  const contract = contractOf(type) as Contract;
  return {
    eventId: type + at, type, topic: contract.topic, aggregateId: unitId, seq: 1, estateId, occurredAt: new Date(at), actorId: null,
    correlationId: null, causationId: null, data: contract.samples[0], ...some,
  };
}

const write = (subject: Subject, ...events: ReceivedEvent[]): Promise<void> => writeRows(db, subject, fold(subject, events));
const rows = (text: string) => rowsOf(adminUrl, text);

const state = event('archives.unit.state.v1', '2026-03-05T00:00:00.000Z');
const registered = event('archives.unit.registered.v1', '2026-03-01T00:00:00.000Z');

describe('a row of BI', () => {
  it('is the same whichever of two topics told of it first', async () => {
    await write(units, registered);
    await write(units, state);
    const [one] = await rows('select v::text from bi.units v');
    await rows('truncate feed.units');
    await write(units, state);
    await write(units, registered);
    expect(await rows('select v::text from bi.units v')).toEqual([one]);
    expect(await rows('select estate_id, state, building_code, created_at, changed_at, registered_at from bi.units')).toEqual([expect.objectContaining({
      estate_id: estateId, building_code: '3', created_at: new Date('2026-03-01T00:00:00Z'), changed_at: new Date('2026-03-05T00:00:00Z'), registered_at: new Date('2026-03-01T00:00:00Z'),
    })]);
  });

  it('tells which files it has left: another day, another estate, or none before', async () => {
    await write(units, registered);
    await write(units, state);
    const elsewhere = '01900000-0000-7000-8000-000000000099';
    await write(units, { ...state, seq: 2, estateId: elsewhere, occurredAt: new Date('2026-03-06T00:00:00Z') });
    await write(units, { ...registered, occurredAt: new Date('2026-02-20T00:00:00Z') });
    expect(await rows('select subject, day::text, estate from feed.left_partition order by changed_xid')).toEqual([
      { subject: 'units', day: '2026-03-01', estate: 'group' }, { subject: 'units', day: '2026-03-01', estate: estateId },
      { subject: 'units', day: '2026-03-01', estate: elsewhere },
    ]);
  });

  it('loses nothing when two members write it at once, each what its own topic told', async () => {
    await Promise.all([
      db.transaction().execute(async (trx) => {
        await writeRows(trx, units, fold(units, [registered]));
        await new Promise((resolve) => setTimeout(resolve, 200));
      }),
      db.transaction().execute((trx) => writeRows(trx, units, fold(units, [state]))),
    ]);
    expect(await rows('select registered_at is not null as one, building_code is not null as other from bi.units')).toEqual([{ one: true, other: true }]);
  });

  it('adds up what is counted and keeps what was first, over several batches', async () => {
    const dispatched = event('customer-service.ticket.dispatched.v1', '2026-03-02T02:00:00.000Z');
    await write(tickets, event('customer-service.ticket.created.v1', '2026-03-02T01:30:00.000Z'), dispatched);
    await write(tickets, event('customer-service.ticket.completed.v1', '2026-03-02T03:00:00.000Z'), event('customer-service.ticket.reopened.v1', '2026-03-03T01:00:00.000Z'));
    await write(tickets, { ...dispatched, occurredAt: new Date('2026-03-03T02:00:00Z') });
    expect(await rows('select assignment_count, reopen_count, dispatched_at, state, follow_up_count, minutes_to_dispatch from bi.tickets')).toEqual([
      { assignment_count: 2, reopen_count: 1, dispatched_at: new Date('2026-03-02T02:00:00Z'), state: 'DISPATCHED', follow_up_count: 0, minutes_to_dispatch: 30 },
    ]);
  });

  it('shows the region that its estate is in now', async () => {
    const place = event('archives.estate.state.v1', '2026-03-01T00:00:00.000Z', { aggregateId: estateId });
    const moved = '01900000-0000-7000-8000-000000000098';
    await write(units, state);
    await write(estates, place);
    await write(estates, { ...place, seq: 2, data: { ...(place.data as object), regionId: moved } });
    expect(await rows('select region_id from bi.units')).toEqual([{ region_id: moved }]);
  });
});
