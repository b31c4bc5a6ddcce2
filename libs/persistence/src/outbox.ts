import { contractOf, parsePayload } from '@guanjia/contracts';
import type { EventDraft } from '@guanjia/domain';
import { sql } from 'kysely';
import { insertEntries, type AuditEntry } from './audit/audit-entry.ts';
import type { Call } from './call.ts';
import type { Tx } from './database.ts';

/** Writes events into the outbox, in the transaction of the state they tell of. Order per aggregate comes from the row
 *  lock on its stream; one statement however many events.
 *  @source PLAT-006 PLAT-007 */
export async function appendToOutbox(tx: Tx, call: Call, drafts: readonly EventDraft[]): Promise<void> {
  if (drafts.length > 0) await appendWithTrail(tx, call, drafts, []);
}

/** The same, with what the audit trail says of it, in one statement. @source PLAT-007 PLAT-008 */
export async function appendWithTrail(tx: Tx, call: Call, drafts: readonly EventDraft[], entries: readonly AuditEntry[]): Promise<void> {
  const rows = drafts.map((draft, order) => outboxRow(call, draft, order));
  // Streams are locked in one order by everybody, so that two batches never wait for each other.
  await sql`/* prepared */ with draft as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as d(
        "order" int, id uuid, aggregatetype text, aggregateid text, type text, topic text, payload jsonb,
        estate_id uuid, occurred_at timestamptz)),
    stream as (
      insert into event_stream as s (aggregatetype, aggregateid, last_seq)
      select aggregatetype, aggregateid, count(*) from draft group by 1, 2 order by 1, 2
      on conflict (aggregatetype, aggregateid) do update set last_seq = s.last_seq + excluded.last_seq
      returning aggregatetype, aggregateid, last_seq)${entries.length > 0 ? sql`, audited as (${insertEntries(call, entries)})` : sql``}
    insert into outbox (id, aggregatetype, aggregateid, type, topic, payload, estate_id, occurred_at, seq, actor_id, correlation_id, causation_id, traceparent)
    select d.id, d.aggregatetype, d.aggregateid, d.type, d.topic, d.payload, d.estate_id, d.occurred_at,
      s.last_seq + 1 - row_number() over (partition by d.aggregatetype, d.aggregateid order by d."order" desc),
      ${call.actor.id}, ${call.correlationId ?? call.requestId}, ${call.causationId ?? null}, ${call.traceparent ?? null}::text
    from draft d join stream s using (aggregatetype, aggregateid) order by d."order"`.execute(tx.db);
  for (const draft of drafts) noteChange(tx, draft);
}

/** An event's `seq` is no version of its aggregate, so where only the event tells of a change none is given. */
function noteChange(tx: Tx, { type, aggregateId, estateId }: EventDraft): void {
  const { service, aggregate, isState } = contractOf(type)!;
  tx.changes.note({ estateId, aggregate: `${service}.${aggregate}`, id: aggregateId, version: null, ...(isState ? {} : { type }) });
}

function outboxRow(call: Call, draft: EventDraft, order: number): Record<string, unknown> {
  const contract = contractOf(draft.type);
  if (!contract) throw new TypeError(`no contract for ${draft.type}`);
  return {
    order, id: call.newId(), aggregatetype: draft.aggregateType, aggregateid: draft.aggregateId, type: draft.type,
    topic: contract.topic, payload: parsePayload(contract, draft.data), estate_id: draft.estateId,
    occurred_at: draft.occurredAt.toISOString(),
  };
}
