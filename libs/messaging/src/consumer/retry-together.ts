import { groupScope } from '@guanjia/domain';
import { sql, type Kysely } from 'kysely';
import { apply, type Effective } from './applying.ts';
import type { GroupContext } from './group-context.ts';
import { headOf, type HeadRow, type ParkedHead } from './parked-events.ts';
import { prepare, scopeOfEvent, type Prepared } from './prepared.ts';
import { StreamState } from './stream-state.ts';
import type { EventTransaction } from './transaction.ts';

/** How many events of one aggregate go on together. */
const RUN = 25;

type Sound<Tx extends EventTransaction> = Exclude<Prepared<Tx>, { kind: 'UNREADABLE' | 'POISON' }>;

/** A waiting event that may go on as soon as the one before it has. */
export interface Ready<Tx extends EventTransaction> {
  head: ParkedHead;
  one: Sound<Tx>;
}

/** The events of each stream that may go on one upon the other, from its head on: up to the first that failed before, lacks
 *  a fact, breaks its contract, or does not follow at once. */
export async function runsOf<Tx extends EventTransaction>(context: GroupContext<Tx>, heads: readonly ParkedHead[]): Promise<Ready<Tx>[]> {
  if (heads.length === 0) return [];
  const rows = await context.database.transaction(groupScope, ({ db }) => behind(db, context.group, heads));
  const followers = Map.groupBy(rows.map(headOf), ({ message }) => `${message.topic}\n${message.key}`);
  return heads.flatMap((first) => {
    const run: Ready<Tx>[] = [];
    for (const head of [first, ...(followers.get(`${first.message.topic}\n${first.message.key}`) ?? [])]) {
      const one = prepare(head.message, context.consumers);
      if (head !== first && head.reason !== 'GAP' && head.reason !== 'BEHIND') break;
      if (one.kind === 'UNREADABLE' || one.kind === 'POISON') break;
      const last = run.at(-1)?.one.envelope;
      if (last && one.envelope.seq !== last.seq + 1 && !one.envelope.isState) break;
      run.push({ head, one });
    }
    return run;
  });
}

async function behind(db: Kysely<any>, consumer: string, heads: readonly ParkedHead[]): Promise<HeadRow[]> {
  const column = (read: (head: ParkedHead) => string): string[] => heads.map(read);
  const found = await sql<HeadRow>`
    select e.* from unnest(${column(({ message }) => message.topic)}::text[], ${column(({ message }) => message.key)}::text[],
        ${column(({ message }) => message.headers['ce_seq']!)}::int[]) as h(topic, aggregate_id, seq)
      cross join lateral (
        select event_id, topic, aggregate_id, reason, attempts, headers::text as headers, value, seq from parked_event p
        where p.consumer = ${consumer} and p.topic = h.topic and p.aggregate_id = h.aggregate_id and p.seq > h.seq
        order by p.seq limit ${RUN}) e
    order by e.topic, e.aggregate_id, e.seq`.execute(db);
  return found.rows;
}

/** Takes waiting events in, all in one transaction. Answers which of them wait no longer; what another member holds, what
 *  stands behind that, and a history that begins in its middle stay. */
export async function retryTogether<Tx extends EventTransaction>(context: GroupContext<Tx>, chunk: readonly Sound<Tx>[]): Promise<Set<string>> {
  const { group: consumer, database } = context;
  const [first] = chunk;
  return database.transaction(first ? scopeOfEvent(first.envelope) : groupScope, async (tx) => {
    const held = await lock(tx.db, consumer, chunk.map(({ envelope }) => envelope.eventId));
    const mine = chunk.filter(({ envelope }) => held.has(envelope.eventId));
    const state = await StreamState.load(tx.db, consumer, mine.map(({ envelope }) => envelope));
    const effects: Effective<Tx>[] = [];
    const done = new Set<string>();
    for (const one of mine) {
      const placement = state.place(one.envelope, { asHead: true });
      if (placement === 'GAP') continue;
      if (placement === 'APPLY' && one.kind === 'EVENT') {
        effects.push(one);
        state.markTaken(one.envelope);
      }
      if (placement !== 'OLD') state.advance(one.envelope);
      done.add(one.envelope.eventId);
    }
    await apply(context, tx, { effects, estateId: first?.envelope.estateId ?? null });
    await state.save();
    await sql`delete from parked_event where consumer = ${consumer} and event_id = any(${[...done]}::text[])`.execute(tx.db);
    return done;
  });
}

/** Rows that are still there, merely wait, and are not in another member's hands. */
async function lock(db: Kysely<any>, consumer: string, eventIds: readonly string[]): Promise<Set<string>> {
  const found = await sql<{ event_id: string }>`select event_id from parked_event
    where consumer = ${consumer} and event_id = any(${eventIds}::text[]) and reason in ('GAP', 'BEHIND')
    for update skip locked`.execute(db);
  return new Set(found.rows.map((row) => row.event_id));
}
