import { describe, expect, it } from '@jest/globals';
import { coverageOf, coveragePage } from './coverage.ts';

const tree = new Map([
  ['services/a/src/x.rules.ts', '/** Opens one callback. @source CS-032, PLAT-012 */\nexport const x = 1;'],
  ['services/a/src/x.rules.spec.ts', "it('opens one callback per completion (CS-032)', () => {});\n// CS-033 stands in a comment only\nit.each([[f(1)]] as const)('by %s (CS-045)', () => {});"],
]);

describe('the coverage table', () => {
  it('finds the code of a row by its @source and its test by the name of the test', () => {
    const rows = new Map(coverageOf(tree).map((one) => [one.row.id, one]));
    expect(rows.get('CS-032')).toMatchObject({ code: ['services/a/src/x.rules.ts'], tests: ['services/a/src/x.rules.spec.ts'] });
    expect(rows.get('PLAT-012')).toMatchObject({ code: ['services/a/src/x.rules.ts'], tests: [] });
    expect(rows.get('CS-033')).toMatchObject({ code: [], tests: [] });
    expect(rows.get('CS-045')).toMatchObject({ tests: ['services/a/src/x.rules.spec.ts'] });
  });

  it('has a line for every row of every service, built or not', () => {
    const page = coveragePage(coverageOf(tree));
    expect(page).toContain('| BIL-045 |  |  |');
    expect(page).toContain('## customer-service: 1 of ');
  });
});
