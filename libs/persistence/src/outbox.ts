import { contractOf, parsePayload } from '@guanjia/contracts';
import type { EventDraft } from '@guanjia/domain';
import type { AuditEntry } from './audit/audit-entry.ts';
import type { Call } from './call.ts';
import type { Tx } from './database.ts';
import type { OutboxRow } from './trail.ts';

/** Events for the outbox, in the transaction of the state they tell of: written before its COMMIT.
 *  @throws when a payload is not what its contract says
 *  @source PLAT-006 PLAT-007 */
export function appendToOutbox(tx: Tx, call: Call, drafts: readonly EventDraft[]): void {
  appendWithTrail(tx, call, drafts, []);
}

/** The same, with what the audit trail says of it. @source PLAT-007 PLAT-008 */
export function appendWithTrail(tx: Tx, call: Call, drafts: readonly EventDraft[], entries: readonly AuditEntry[]): void {
  tx.trail.note(call, drafts.map((draft) => outboxRow(call, draft)), entries);
  for (const draft of drafts) noteChange(tx, draft);
}

/** An event's `seq` is no version of its aggregate, so where only the event tells of a change none is given. */
function noteChange(tx: Tx, { type, aggregateId, estateId }: EventDraft): void {
  const { service, aggregate, isState } = contractOf(type)!;
  tx.changes.note({ estateId, aggregate: `${service}.${aggregate}`, id: aggregateId, version: null, ...(isState ? {} : { type }) });
}

function outboxRow(call: Call, draft: EventDraft): OutboxRow {
  const contract = contractOf(draft.type);
  if (!contract) throw new TypeError(`no contract for ${draft.type}`);
  return {
    id: call.newId(), aggregatetype: draft.aggregateType, aggregateid: draft.aggregateId, type: draft.type,
    topic: contract.topic, payload: parsePayload(contract, draft.data), estate_id: draft.estateId,
    occurred_at: draft.occurredAt.toISOString(),
  };
}
