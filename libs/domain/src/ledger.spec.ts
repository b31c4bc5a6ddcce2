import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ledgerRows, sourcesIn } from '../ledger/read.mjs';

const rows = ledgerRows();

describe('the row ledger', () => {
  it('holds every row of every chapter', () => {
    const count: Record<string, number> = {};
    for (const { file } of rows.values()) count[file] = (count[file] ?? 0) + 1;
    expect(count).toEqual({
      'archives.md': 71, 'billing.md': 45, 'customer-service.md': 169, 'duties.md': 71, 'engineering.md': 74, 'hr-training.md': 73,
      'kpis.md': 79, 'platform.md': 21, 'standards.md': 28,
    });
    expect(rows.get('PLAT-011')).toMatchObject({ file: 'platform.md' });
    expect(rows.get('PLAT-011')?.cells[1]).toContain('Saturday + 2 working days = Tuesday 24:00');
  });

  it('resolves every row that this library names as a source', () => {
    const folder = new URL('./', import.meta.url);
    const named = readdirSync(folder).filter((file) => file.endsWith('.ts')).flatMap((file) => sourcesIn(readFileSync(new URL(file, folder), 'utf8')));
    expect(new Set(named).size).toBeGreaterThan(8);
    expect(named.filter((id) => !rows.has(id))).toEqual([]);
  });
});
