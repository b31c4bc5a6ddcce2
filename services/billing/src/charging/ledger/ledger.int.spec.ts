import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { groupScope, noScope } from '@guanjia/domain';
import { systemCall } from '@guanjia/subgraph';
import { startSubgraph, type SubgraphHarness } from '@guanjia/testing';
import { sql } from 'kysely';
import { billing } from '../../index.ts';
import { accountant, aHome, bookFaults, completeOrder } from '../charging.int.fixture.ts';
import { entryOfCharge, type JournalEntry } from './journal.rules.ts';
import { book } from './journal.service.ts';

let h: SubgraphHarness;
let home: Awaited<ReturnType<typeof aHome>>;
let accountId: string;
beforeAll(async () => {
  h = await startSubgraph(billing);
  home = await aHome(h);
  await completeOrder(h, home);
  [{ id: accountId }] = await h.sql('select id from account where unit_id = $1', [home.unitId]) as [{ id: string }];
});
afterAll(() => h.stop());

const now = new Date('2026-03-05T01:30:00Z');
const anEntry = (amountFen = 100n): JournalEntry => entryOfCharge({
  estateId: home.estateId, accountId, item: 'OTHER', amountFen, sourceType: 'TEST', sourceId: randomUUID(), journalEntryId: randomUUID(),
});
const booked = (entry: JournalEntry) => h.subgraph.database.transaction(groupScope, (tx) => book(tx, systemCall(now), entry));
const entries = async (id: string) => (await h.sql('select 1 from journal_entry where id = $1', [id])).length;

describe('the books', () => {
  it('hold every invariant after a charge', async () => {
    expect(await bookFaults(h)).toEqual({});
  });

  it('ledger 1: an entry that does not balance is refused whole', async () => {
    const entry = anEntry();
    entry.postings[1]!.amountFen = -99n;
    await expect(booked(entry)).rejects.toThrow(/does not balance/);
    expect(await entries(entry.id)).toBe(0);
  });

  it('ledger 1: an entry with no postings, written past the service, is refused at the commit', async () => {
    const id = randomUUID();
    const bare = h.subgraph.database.transaction(groupScope, (tx) => sql`insert into journal_entry (id, estate_id, kind, source_type, source_id, booked_at, actor_id)
      values (${id}, ${home.estateId}, 'CHARGE', 'TEST', ${id}, now(), 'system')`.execute(tx.db));
    await expect(bare).rejects.toThrow(/does not balance/);
    expect(await entries(id)).toBe(0);
  });

  it('ledger 1: a posting added to an old entry is refused', async () => {
    const added = h.sql(`insert into posting (entry_id, estate_id, ledger_account_id, amount_fen)
      select entry_id, estate_id, ledger_account_id, 1 from posting limit 1`);
    await expect(added).rejects.toThrow(/does not balance/);
  });

  it('ledger 8: one source is booked once per kind', async () => {
    const entry = anEntry();
    await booked(entry);
    await expect(booked({ ...entry, id: randomUUID() })).rejects.toThrow(/journal_entry_source_unique/);
    await booked(entryOfCharge({ estateId: home.estateId, accountId, item: 'OTHER', amountFen: -100n, sourceType: 'TEST-BACK', sourceId: randomUUID(), journalEntryId: randomUUID() }, entry.id));
  });

  it.each(['update posting set amount_fen = amount_fen', 'delete from posting', 'truncate posting', `update journal_entry set kind = 'X'`, 'delete from journal_entry', 'delete from posting where false'])(
    'ledger 7: nobody may %s, not even the owner of the database', async (statement) => {
      await expect(h.sql(statement)).rejects.toThrow(/append-only/);
    });

  it('ledger 7: the role that services run as cannot either', async () => {
    await expect(h.subgraph.database.transaction(groupScope, (tx) => sql`update posting set amount_fen = 1`.execute(tx.db))).rejects.toThrow(/append-only/);
  });

  it.each([['0 fen', 0n], ['2^53 fen', 2n ** 53n]])('S11: %s is no posting', async (_, amountFen) => {
    const entry = anEntry(amountFen);
    await expect(booked(entry)).rejects.toThrow(/violates check constraint/);
    expect(await entries(entry.id)).toBe(0);
  });

  it('ledger 3: 20 postings at once to one account leave its balance right', async () => {
    const [{ before }] = await h.sql('select balance_fen as before from ledger_account where account_id = $1', [accountId]) as [{ before: string }];
    const entriesAtOnce = Array.from({ length: 20 }, (_, n) => anEntry(BigInt(n + 1)));
    await Promise.all(entriesAtOnce.map(booked));
    const [{ after }] = await h.sql('select balance_fen as after from ledger_account where account_id = $1', [accountId]) as [{ after: string }];
    expect(BigInt(after) - BigInt(before)).toBe(210n);
    await booked(entryOfCharge({ estateId: home.estateId, accountId, item: 'OTHER', amountFen: -210n, sourceType: 'TEST', sourceId: randomUUID(), journalEntryId: randomUUID() }));
  });

  it('PLAT-001: without scope no entry is seen or written', async () => {
    await expect(h.subgraph.database.transaction(noScope, (tx) => book(tx, systemCall(now), anEntry()))).rejects.toThrow(/row-level security/);
    const seen = await h.subgraph.database.transaction(noScope, (tx) => sql`select 1 from posting`.execute(tx.db));
    expect(seen.rows).toEqual([]);
  });

  it.each([
    ['1', 'alter table posting disable trigger all; update posting set amount_fen = amount_fen + 1 where id = (select min(id) from posting)', '1:'],
    ['3', `update ledger_account set balance_fen = balance_fen + 1 where account_id is not null`, '3:'],
    ['7', 'alter table posting disable trigger posting_append_only', '7a:'],
  ])('invariant %s catches books that were tampered with', async (_, tampering, fault) => {
    await h.sql('begin');
    try {
      await h.sql(tampering);
      expect(Object.keys(await bookFaults(h)).some((one) => one.startsWith(fault))).toBe(true);
    } finally {
      await h.sql('rollback');
    }
    expect(await bookFaults(h)).toEqual({});
  });

  it('an accountant of another estate sees no balance of this one', async () => {
    const found = await accountant(h, randomUUID()).data('query ($id: ID!) { account(id: $id) { balanceFen } }', { id: accountId });
    expect(found).toEqual({ account: null });
  });
});
