// npm run coverage            writes infra/coverage.md
// npm run coverage -- --check fails when it is stale
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, sourceTree } from '../files.ts';
import { coverageOf, coveragePage } from './coverage.ts';

const file = path.join(root, 'infra/coverage.md');
const page = coveragePage(coverageOf(sourceTree(/^(libs|services|gateway|infra)\/.*\.(ts|graphql)$/)));
const isCurrent = existsSync(file) && readFileSync(file, 'utf8') === page;
if (process.argv.includes('--check')) {
  console.log(isCurrent ? 'coverage table is current' : 'stale: infra/coverage.md (run npm run coverage)');
  process.exitCode = isCurrent ? 0 : 1;
} else {
  writeFileSync(file, page);
  console.log('written: infra/coverage.md');
}
