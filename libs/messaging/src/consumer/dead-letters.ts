import { groupScope } from '@guanjia/domain';
import { sql, type Kysely } from 'kysely';
import type { IncomingMessage } from '../transport.ts';
import { messageOf, park, type ParkContext } from './parked-events.ts';
import { readEnvelope } from '../cloud-event.ts';
import type { TransactionRunner } from './transaction.ts';

export interface Burial {
  eventId: string;
  /** null when the message does not tell */
  seq: number | null;
  type: string | null;
  error: string;
  attempts: number;
  message: IncomingMessage;
}

/** Keeps an event that cannot take effect, as it came, for a person to decide on. */
export async function bury(db: Kysely<any>, { consumer, now }: ParkContext, { eventId, seq, type, error, attempts, message }: Burial): Promise<void> {
  await sql`insert into dead_letter (consumer, event_id, topic, aggregate_id, seq, type, error, attempts, headers, value, dead_at)
    values (${consumer}, ${eventId}, ${message.topic}, ${message.key}, ${seq}, ${type}, ${error}, ${attempts},
      ${JSON.stringify(message.headers)}::jsonb, ${message.value}, ${now.toISOString()}::timestamptz)
    on conflict (consumer, event_id) where resolution is null do nothing`.execute(db);
}

/** No open dead letter has this id, or it cannot be done with this one. */
export class DeadLetterNotOpen extends Error {
  constructor(readonly id: string, reason = 'there is no open dead letter with this id') {
    super(`dead letter ${id}: ${reason}`);
    this.name = 'DeadLetterNotOpen';
  }
}

interface Decision {
  database: TransactionRunner<any>;
  id: string;
  now: Date;
}

/** Tries a dead letter again, from the first attempt; what waited behind it follows in order. @throws DeadLetterNotOpen */
export async function redrive({ database, id, now }: Decision): Promise<void> {
  await database.transaction(groupScope, async ({ db }) => {
    const letter = await resolve(db, { id, now, resolution: 'REDRIVEN', reason: null });
    if (letter.seq === null) throw new DeadLetterNotOpen(id, 'its place in the stream is not known, it can only be discarded');
    const envelope = readEnvelope(messageOf(letter));
    await park(db, { consumer: letter.consumer, now }, [{ envelope, reason: 'ERROR' }]);
  });
}

/** Gives a dead letter up for good, for a stated reason; what waited behind it follows in order, as if it had taken
 *  effect. @throws DeadLetterNotOpen */
export async function discard({ database, id, now, reason }: Decision & { reason: string }): Promise<void> {
  await database.transaction(groupScope, async ({ db }) => {
    const letter = await resolve(db, { id, now, resolution: 'DISCARDED', reason });
    if (letter.seq === null) return passGap(db, letter);
    // Marked as taken, and parked so that its turn comes in order.
    await sql`insert into inbox (consumer, event_id) values (${letter.consumer}, ${letter.event_id}) on conflict do nothing`.execute(db);
    await park(db, { consumer: letter.consumer, now }, [{ envelope: readEnvelope(messageOf(letter)), reason: 'BEHIND' }]);
  });
}

interface Letter {
  consumer: string;
  event_id: string;
  topic: string;
  aggregate_id: string;
  seq: number | null;
  headers: string;
  value: Buffer;
}

interface Resolution {
  id: string;
  now: Date;
  resolution: 'REDRIVEN' | 'DISCARDED';
  reason: string | null;
}

async function resolve(db: Kysely<any>, { id, now, resolution, reason }: Resolution): Promise<Letter> {
  const found = await sql<Letter>`update dead_letter
    set resolution = ${resolution}, resolution_reason = ${reason}, resolved_at = ${now.toISOString()}::timestamptz
    where id = ${id} and resolution is null
    returning consumer, event_id, topic, aggregate_id, seq, headers::text as headers, value`.execute(db);
  const letter = found.rows[0];
  if (!letter) throw new DeadLetterNotOpen(id);
  return letter;
}

/** A message without a `seq` may have been any of those missing before the first that waits. */
async function passGap(db: Kysely<any>, { consumer, topic, aggregate_id }: Letter): Promise<void> {
  await sql`insert into stream_position as s (consumer, topic, aggregate_id, seq)
    select consumer, topic, aggregate_id, min(seq) - 1 from parked_event
    where consumer = ${consumer} and topic = ${topic} and aggregate_id = ${aggregate_id} group by 1, 2, 3
    on conflict (consumer, topic, aggregate_id) do update set seq = greatest(s.seq, excluded.seq)`.execute(db);
}
