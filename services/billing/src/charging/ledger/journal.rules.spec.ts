import { describe, expect, it } from '@jest/globals';
import { sumFen } from '@guanjia/domain';
import { entryOfCharge, incomeOf, receivableOf, type Charged } from './journal.rules.ts';

const line: Charged = {
  estateId: 'e1', accountId: 'a1', item: 'SPECIAL_REPAIR', amountFen: 8550n, sourceType: 'WORK_ORDER', sourceId: 'w1', journalEntryId: 'j1',
};
const sides = (entry: ReturnType<typeof entryOfCharge>) => entry.postings.map(({ account, amountFen }) => [account.kind, amountFen]);

describe('the books of a charge', () => {
  it('BIL-004: debit the household, credit the income of the item, to the fen', () => {
    expect(sides(entryOfCharge(line))).toEqual([['RECEIVABLE', 8550n], ['INCOME', -8550n]]);
    expect(entryOfCharge(line)).toMatchObject({ kind: 'CHARGE', sourceType: 'WORK_ORDER', sourceId: 'w1', reverses: null });
  });

  it('BIL-023: a reversal is the exact opposite and names the entry it takes back', () => {
    const reversal = entryOfCharge({ ...line, amountFen: -8550n, sourceType: 'REVERSAL', sourceId: 'c1', journalEntryId: 'j2' }, 'j1');
    expect(sides(reversal)).toEqual([['RECEIVABLE', -8550n], ['INCOME', 8550n]]);
    expect(reversal).toMatchObject({ kind: 'REVERSAL', reverses: 'j1' });
    expect(sumFen([...entryOfCharge(line).postings, ...reversal.postings].map((p) => p.amountFen))).toBe(0n);
  });

  it('has one receivable per account and one income per estate and item', () => {
    expect(receivableOf('e1', 'a1').id).toBe(receivableOf('e1', 'a1').id);
    expect(new Set([receivableOf('e1', 'a1'), receivableOf('e1', 'a2'), incomeOf('e1', 'SERVICE'), incomeOf('e1', 'PARKING'), incomeOf('e2', 'SERVICE')]
      .map(({ id }) => id)).size).toBe(5);
  });
});
