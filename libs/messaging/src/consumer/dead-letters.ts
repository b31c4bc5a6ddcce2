import { groupScope } from '@guanjia/domain';
import { sql, type Kysely } from 'kysely';
import type { IncomingMessage } from '../transport.ts';
import { messageOf, park, type ParkContext } from './parked-events.ts';
import { readEnvelope, UnreadableEvent, type Envelope } from '../cloud-event.ts';
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

const refusals = {
  NOT_OPEN: 'there is no open dead letter with this id',
  PLACE_UNKNOWN: 'its place in the stream is not known, it can only be discarded',
} as const;

/** No open dead letter has this id, or it cannot be done with this one. */
export class DeadLetterNotOpen extends Error {
  constructor(readonly id: string, readonly why: keyof typeof refusals = 'NOT_OPEN') {
    super(`dead letter ${id}: ${refusals[why]}`);
    this.name = 'DeadLetterNotOpen';
  }
}

/** What a person decides about one letter, and who that is. */
export interface Decision {
  id: string;
  now: Date;
  /** employee id, or the name of whoever sits at the command line */
  by: string;
}

interface Decided extends Decision {
  database: TransactionRunner<any>;
}

/** Tries a dead letter again, from the first attempt; what waited behind it follows in order. @throws DeadLetterNotOpen */
export const redrive = ({ database, ...decision }: Decided): Promise<void> =>
  database.transaction(groupScope, ({ db }) => redriveWithin(db, decision));

/** Gives a dead letter up for good, for a stated reason; what waited behind it follows in order, as if it had taken
 *  effect. @throws DeadLetterNotOpen */
export const discard = ({ database, ...decision }: Decided & { reason: string }): Promise<void> =>
  database.transaction(groupScope, ({ db }) => discardWithin(db, decision));

/** `redrive` in a transaction that is open already. Of several letters of one aggregate each may go first: an event
 *  passes no open letter before it. */
export async function redriveWithin(db: Kysely<any>, { id, now, by }: Decision): Promise<void> {
  const letter = await resolve(db, { id, now, by, resolution: 'REDRIVEN', reason: null });
  const envelope = envelopeOf(letter);
  if (!envelope) throw new DeadLetterNotOpen(id, 'PLACE_UNKNOWN');
  await park(db, { consumer: letter.consumer, now }, [{ envelope, reason: 'ERROR' }]);
}

/** `discard` in a transaction that is open already. */
export async function discardWithin(db: Kysely<any>, { reason, ...decision }: Decision & { reason: string }): Promise<void> {
  const letter = await resolve(db, { ...decision, resolution: 'DISCARDED', reason });
  if (letter.seq === null) return passGap(db, letter);
  // Marked as taken, and parked so that its turn comes in order.
  await sql`insert into inbox (consumer, event_id) values (${letter.consumer}, ${letter.event_id}) on conflict do nothing`.execute(db);
  await park(db, { consumer: letter.consumer, now: decision.now }, [{ envelope: readEnvelope(placeholderOf(letter, decision.now)), reason: 'BEHIND' }]);
}

interface Letter {
  consumer: string;
  event_id: string;
  topic: string;
  aggregate_id: string;
  seq: number | null;
  type: string;
  headers: string;
  value: Buffer;
}

interface Resolution extends Decision {
  resolution: 'REDRIVEN' | 'DISCARDED';
  reason: string | null;
}

async function resolve(db: Kysely<any>, { id, now, by, resolution, reason }: Resolution): Promise<Letter> {
  const found = await sql<Letter>`update dead_letter
    set resolution = ${resolution}, resolution_reason = ${reason}, resolved_by = ${by},
      resolved_at = ${now.toISOString()}::timestamptz
    where id = ${id} and resolution is null
    returning consumer, event_id, topic, aggregate_id, seq, coalesce(type, 'unknown') as type, headers::text as headers, value`.execute(db);
  const letter = found.rows[0];
  if (!letter) throw new DeadLetterNotOpen(id);
  return letter;
}

/** undefined when the letter does not say what it is, or which place it has. */
function envelopeOf(letter: Letter): Envelope | undefined {
  if (letter.seq === null) return undefined;
  try {
    return readEnvelope(messageOf(letter));
  } catch (error) {
    if (error instanceof UnreadableEvent) return undefined;
    throw error;
  }
}

/** Something readable in the place of a letter that is given up: nobody will look into it. */
const placeholderOf = (letter: Letter, now: Date): IncomingMessage => {
  const message = messageOf(letter);
  return { ...message, headers: { ...message.headers, ce_id: letter.event_id, ce_type: letter.type, ce_seq: String(letter.seq), ce_time: now.toISOString() } };
};

/** A message without a `seq` may have been any of those missing before the first that waits. */
async function passGap(db: Kysely<any>, { consumer, topic, aggregate_id }: Letter): Promise<void> {
  await sql`insert into stream_position as s (consumer, topic, aggregate_id, seq)
    select consumer, topic, aggregate_id, min(seq) - 1 from parked_event
    where consumer = ${consumer} and topic = ${topic} and aggregate_id = ${aggregate_id} group by 1, 2, 3
    on conflict (consumer, topic, aggregate_id) do update set seq = greatest(s.seq, excluded.seq)`.execute(db);
}
