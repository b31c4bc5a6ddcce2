import { describe, expect, it } from '@jest/globals';
import { coverageOf, coveragePage } from './coverage.ts';
import { openRows, withRows } from './rows-table.ts';

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

describe('the table of rows in a README', () => {
  const rows = coverageOf(tree).filter(({ row: { id } }) => ['CS-032', 'CS-033'].includes(id));
  const readme = '# a\n\nwords\n\n<!-- errors: written -->\n|\n<!-- /errors -->\n';

  it('says where a row lives and which test shows it, by links from the README', () => {
    expect(withRows(readme, rows, 'services/a')).toBe(`${readme.trimEnd()}\n\n<!-- rows: written by npm run coverage -->\n## Where each row lives\n
| row | where | test |\n| --- | --- | --- |\n| CS-032 | [x.rules.ts](src/x.rules.ts) | [x.rules.spec.ts](src/x.rules.spec.ts) |\n| CS-033 |  |  |\n
<!-- /rows -->\n`);
  });

  it('takes the place of the one before, and leaves the rest alone', () => {
    const once = withRows(readme, rows, 'services/a');
    expect(withRows(once, rows, 'services/a')).toBe(once);
    expect(withRows(`${once}\nbehind\n`, rows, 'services/a')).toBe(`${once}\nbehind\n`);
  });

  it('calls a row open that nothing shows', () => {
    expect(openRows(rows)).toEqual(['CS-033']);
  });
});
