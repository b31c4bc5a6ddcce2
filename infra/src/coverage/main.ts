// npm run coverage            writes infra/coverage.md, and the table of rows in the README of each service that has one
// npm run coverage -- --check fails when one is stale, or when a service that calls itself whole has a row that nothing shows
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, sourceTree } from '../files.ts';
import { coverageOf, coveragePage } from './coverage.ts';
import { openRows, withRows } from './rows-table.ts';
import { MOST_LEFT_OUT, notSoftware } from './not-software.ts';

/** Services whose README says where each row lives. */
const told = ['customer-service'] as const;
/** Of these, the ones that leave no row open. */
const whole: readonly string[] = ['customer-service'];

const rows = coverageOf(sourceTree(/^(libs|services|gateway|infra)\/.*\.(ts|graphql)$/));
const rowsOf = (service: string) => rows.filter(({ row }) => row.file === `${service}.md`);
const readAt = (file: string): string => (existsSync(path.join(root, file)) ? readFileSync(path.join(root, file), 'utf8') : '');

const pages: readonly (readonly [file: string, text: string])[] = [
  ['infra/coverage.md', coveragePage(rows)],
  ...told.map((service) => [`services/${service}/README.md`, withRows(readAt(`services/${service}/README.md`), rowsOf(service), `services/${service}`)] as const),
];

if (process.argv.includes('--check')) {
  const stale = pages.filter(([file, text]) => readAt(file) !== text).map(([file]) => `stale: ${file} (run npm run coverage)`);
  const open = whole.flatMap((service) => openRows(rowsOf(service)).map((id) => `${id}: no code names it in @source, or no test by its name`));
  const left = Object.keys(notSoftware).length > MOST_LEFT_OUT ? [`more than ${MOST_LEFT_OUT} rows are left to people alone`] : [];
  const faults = [...stale, ...open, ...left];
  console.log(faults.length === 0 ? 'coverage tables are current' : faults.join('\n'));
  process.exitCode = faults.length === 0 ? 0 : 1;
} else {
  for (const [file, text] of pages) writeFileSync(path.join(root, file), text);
  console.log(`written: ${pages.map(([file]) => file).join(', ')}`);
  for (const service of told) console.log(`${service}: ${openRows(rowsOf(service)).length} rows open`);
}
