import { derivedId, type Fen } from '@guanjia/domain';

/** One account of the books: what a household owes, or what an estate earns by one fee item. */
type LedgerAccount = { id: string; estateId: string } & (
  | { kind: 'RECEIVABLE'; accountId: string; item: null }
  | { kind: 'INCOME'; accountId: null; item: string });

/** One side of an entry, in fen: above 0 debit, below 0 credit. */
interface Posting {
  account: LedgerAccount;
  amountFen: Fen;
}

/** One balanced movement of money, unique by its source and kind. */
export interface JournalEntry {
  id: string;
  estateId: string;
  kind: 'CHARGE' | 'REVERSAL';
  sourceType: string;
  sourceId: string;
  /** the entry that a reversal takes back */
  reverses: string | null;
  postings: Posting[];
}

export const receivableOf = (estateId: string, accountId: string): LedgerAccount =>
  ({ id: derivedId('receivable', accountId), estateId, kind: 'RECEIVABLE', accountId, item: null });

export const incomeOf = (estateId: string, item: string): LedgerAccount =>
  ({ id: derivedId('income', `${estateId}/${item}`), estateId, kind: 'INCOME', accountId: null, item });

/** What the entry of a charge line needs to know of it. */
export interface Charged {
  estateId: string;
  accountId: string;
  item: string;
  /** below 0 when it takes another line back */
  amountFen: Fen;
  sourceType: string;
  sourceId: string;
  journalEntryId: string;
}

/** The household owes it and the estate has earned it; a line of the opposite sign turns both round.
 *  @param reverses the entry of the line that is taken back
 *  @source BIL-004 BIL-023 */
export function entryOfCharge(line: Charged, reverses: string | null = null): JournalEntry {
  const { estateId, accountId, item, amountFen, sourceType, sourceId, journalEntryId } = line;
  return {
    id: journalEntryId, estateId, kind: reverses === null ? 'CHARGE' : 'REVERSAL', sourceType, sourceId, reverses,
    postings: [
      { account: receivableOf(estateId, accountId), amountFen },
      { account: incomeOf(estateId, item), amountFen: -amountFen },
    ],
  };
}
