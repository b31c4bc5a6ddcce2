import type { Call, Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import type { JournalEntry } from './journal.rules.ts';

/** Writes one entry with its postings. The database keeps the balance of the receivable, and refuses an entry that does
 *  not balance: here and now, while the estate is within reach, and at the commit for whoever comes by another way.
 *  @source BIL-023 RELIABILITY ledger 1 3 7 8 */
export async function book(tx: Tx, call: Call, entry: JournalEntry): Promise<void> {
  const { id, estateId, kind, sourceType, sourceId, reverses, postings } = entry;
  const rows = postings.map(({ account, amountFen }) => ({
    id: account.id, kind: account.kind, account_id: account.accountId, item: account.item, amount_fen: amountFen.toString(),
  }));
  const sides = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as p(id uuid, kind text, account_id uuid, item text, amount_fen bigint)`;
  await sql`insert into ledger_account (id, estate_id, kind, account_id, item, balance_fen)
    select id, ${estateId}, kind, account_id, item, case kind when 'RECEIVABLE' then 0 end from ${sides} order by id
    on conflict do nothing`.execute(tx.db);
  await sql`with entry as (
      insert into journal_entry (id, estate_id, kind, source_type, source_id, reverses, booked_at, actor_id)
      values (${id}, ${estateId}, ${kind}, ${sourceType}, ${sourceId}, ${reverses}, ${call.now}, ${call.actor.id}) returning id, estate_id)
    insert into posting (entry_id, estate_id, ledger_account_id, amount_fen)
    select entry.id, entry.estate_id, p.id, p.amount_fen from entry, ${sides}`.execute(tx.db);
  await sql`set constraints journal_entry_balanced, posting_balanced immediate`.execute(tx.db);
  await sql`set constraints journal_entry_balanced, posting_balanced deferred`.execute(tx.db);
}

/** What an account owes, with its row locked until the end of the transaction; 0 where nothing was ever booked. */
export async function lockedBalance(tx: Tx, accountId: string): Promise<bigint> {
  const found = await sql<{ balance: string }>`select balance_fen::text as balance from ledger_account
    where account_id = ${accountId} and kind = 'RECEIVABLE' for update`.execute(tx.db);
  return BigInt(found.rows[0]?.balance ?? 0);
}
