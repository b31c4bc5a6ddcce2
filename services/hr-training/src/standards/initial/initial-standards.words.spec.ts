import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ledgerRows } from '../../../../../libs/domain/ledger/read.mjs';
import { isValueOf } from '../service-standard/standard-value.rules.ts';
import { initialStandards, ledgerStandards, triggerKeys } from './initial-standards.words.ts';

const operators = { '≤': 'LE', '<': 'LT', '=': 'EQ', '>': 'GT', '≥': 'GE' } as const;
const dayKinds = { BC: 'BC', CAL: 'CAL', elapsed: 'ELAPSED', 'staffed hours': 'STAFFED_HOURS', '—': 'NONE' } as const;

const ledger = readFileSync(path.join(import.meta.dirname, '../../../../../libs/domain/ledger/standards.md'), 'utf8')
  .split('### 1.8')[0]!.split('\n').map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()))
  .filter(([key]) => /^[a-z][\w.]+$/i.test(key ?? '') && key !== 'Key');

describe('the initial service standards', () => {
  it('are the 109 of the ledger, each key once (PLAT-014)', () => {
    expect(ledgerStandards).toHaveLength(109);
    expect(ledgerStandards.map(({ key }) => key).sort()).toEqual(ledger.map(([key]) => key).sort());
  });

  it.each(ledger)('%s is %s %s (%s, %s), as the ledger says', (key, value, measure, dayKind, operator, source) => {
    const initial = initialStandards.find((standard) => standard.key === key);
    expect(initial).toMatchObject({
      value, measure, dayKind: dayKinds[dayKind as keyof typeof dayKinds], operator: operators[operator as keyof typeof operators],
    });
    expect(initial!.source.isAssumption).toBe(source!.includes('our assumption'));
    expect(initial!.source.document).toBe(/^\d{3}/.exec(source!)?.[0] ?? null);
    expect(isValueOf(initial!)).toBe(true);
  });

  it('beyond the ledger are our assumptions, with keys of their own (PLAT-014)', () => {
    const further = initialStandards.filter((standard) => !ledgerStandards.includes(standard));
    expect(new Set(initialStandards.map(({ key }) => key)).size).toBe(initialStandards.length);
    for (const standard of further) expect([standard.key, standard.source.isAssumption, isValueOf(standard)]).toEqual([standard.key, true, true]);
  });

  it('name a row that uses them, and quote their document when the number is its own', () => {
    const rows = ledgerRows();
    for (const { key, row, source } of initialStandards) {
      expect(rows.get(row)?.cells.join(' ')).toContain(key.split('.')[0]);
      expect(source.quote === null).toBe(source.document === null);
      if (source.document === null) expect(source.isAssumption).toBe(true);
    }
  });

  it('speak in codes that may travel (PLAT-004)', () => {
    for (const { key, value, unit } of initialStandards) for (const code of [key, value, unit]) expect(code).toMatch(/^[A-Za-z0-9][A-Za-z0-9._:/-]{0,39}$/);
  });

  it('have every trigger among them', () => {
    expect([...triggerKeys].filter((key) => !initialStandards.some((standard) => standard.key === key))).toEqual([]);
  });
});
