import { sql, type Kysely } from 'kysely';
import type { Envelope } from '../cloud-event.ts';
import { placeEvent, type Placement } from './stream.rules.ts';

interface StateRow {
  kind: 'known' | 'held' | 'seen' | 'dead';
  topic: string | null;
  aggregate_id: string | null;
  value: string;
}

const streamOf = ({ topic, aggregateId }: Pick<Envelope, 'topic' | 'aggregateId'>): string => `${topic}\n${aggregateId}`;

/** What a consumer knows of the streams in one chunk, carried forward in memory and written at its end. */
export class StreamState {
  readonly #known = new Map<string, number>();
  readonly #held = new Map<string, number>();
  readonly #seen = new Set<string>();
  readonly #dead = new Set<string>();
  readonly #moved = new Map<string, Envelope>();
  readonly #taken: string[] = [];

  private constructor(private readonly db: Kysely<any>, private readonly consumer: string) {}

  static async load(db: Kysely<any>, consumer: string, envelopes: readonly Envelope[]): Promise<StreamState> {
    const state = new StreamState(db, consumer);
    const streams = [...new Map(envelopes.map((one) => [streamOf(one), one])).values()];
    const found = await sql<StateRow>`/* prepared */
      with wanted as (
        select * from unnest(${streams.map((s) => s.topic)}::text[], ${streams.map((s) => s.aggregateId)}::text[]) as w(topic, aggregate_id))
      select 'known' as kind, topic, aggregate_id, seq::text as value
        from stream_position join wanted using (topic, aggregate_id) where consumer = ${consumer}
      union all select 'held', topic, aggregate_id, min(seq)::text
        from parked_event join wanted using (topic, aggregate_id) where consumer = ${consumer} group by 2, 3
      union all select 'held', topic, aggregate_id, min(seq)::text
        from dead_letter join wanted using (topic, aggregate_id)
        where consumer = ${consumer} and resolution is null and seq is not null group by 2, 3
      union all select 'dead', null, null, event_id
        from dead_letter where consumer = ${consumer} and resolution is null and event_id = any(${envelopes.map((e) => e.eventId)}::text[])
      union all select 'seen', null, null, event_id
        from inbox where consumer = ${consumer} and event_id = any(${envelopes.map((e) => e.eventId)}::text[])`.execute(db);
    found.rows.forEach((row) => state.#learn(row));
    return state;
  }

  place(envelope: Envelope, { asHead = false } = {}): Placement {
    const stream = streamOf(envelope);
    return placeEvent(envelope, {
      known: this.#known.get(stream),
      heldFrom: asHead ? undefined : this.#held.get(stream),
      isSeen: this.isSeen(envelope),
    });
  }

  isKnown(envelope: Envelope): boolean {
    return this.#known.has(streamOf(envelope));
  }

  isSeen({ eventId }: Envelope): boolean {
    return this.#seen.has(eventId);
  }

  /** It waits for a person's decision already, and for nothing else. */
  isDead({ eventId }: Envelope): boolean {
    return this.#dead.has(eventId);
  }

  /** Whether events of this chunk's aggregates wait, so that one that came may have set them free. */
  get hasHeld(): boolean {
    return this.#held.size > 0;
  }

  /** The event takes effect (or needs none): its stream is now this far. */
  advance(envelope: Envelope): void {
    this.#known.set(streamOf(envelope), envelope.seq);
    this.#moved.set(streamOf(envelope), envelope);
  }

  markTaken({ eventId }: Envelope): void {
    this.#seen.add(eventId);
    this.#taken.push(eventId);
  }

  /** What follows in this aggregate waits behind the event. */
  hold({ seq, ...envelope }: Envelope): void {
    const stream = streamOf(envelope);
    this.#held.set(stream, Math.min(seq, this.#held.get(stream) ?? seq));
  }

  /** Two members that took one event at once meet here: the second one's transaction fails as a whole. */
  async save(): Promise<void> {
    if (this.#taken.length > 0) {
      await sql`/* prepared */ insert into inbox (consumer, event_id) select ${this.consumer}, unnest(${this.#taken}::text[])`.execute(this.db);
    }
    const moved = [...this.#moved.values()];
    if (moved.length === 0) return;
    await sql`/* prepared */ insert into stream_position as s (consumer, topic, aggregate_id, seq)
      select ${this.consumer}, * from unnest(${moved.map((e) => e.topic)}::text[], ${moved.map((e) => e.aggregateId)}::text[],
        ${moved.map((e) => e.seq)}::integer[]) order by 2, 3
      on conflict (consumer, topic, aggregate_id) do update set seq = greatest(s.seq, excluded.seq)`.execute(this.db);
  }

  #learn({ kind, topic, aggregate_id, value }: StateRow): void {
    if (kind === 'seen') return void this.#seen.add(value);
    if (kind === 'dead') return void this.#dead.add(value);
    const stream = streamOf({ topic: topic!, aggregateId: aggregate_id! });
    if (kind === 'known') return void this.#known.set(stream, Number(value));
    this.#held.set(stream, Math.min(Number(value), this.#held.get(stream) ?? Number(value)));
  }
}
