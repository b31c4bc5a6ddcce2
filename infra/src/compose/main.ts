// npm run compose            writes the supergraph, the types of what callers may send and the error tables
// npm run compose -- --check fails when any of them is stale
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { services } from '../platform/services.ts';
import { supergraphFile } from '../platform/supergraph-file.ts';
import { readmeOf, withErrorTable } from './error-table.ts';
import { composeSupergraph } from './supergraph.ts';
import { typesFileOf, typesOf } from './types.ts';

const generated = new Map([[supergraphFile, composeSupergraph(services)]]);
for (const service of services) {
  generated.set(typesFileOf(service), typesOf(service));
  generated.set(readmeOf(service), withErrorTable(service));
}

const isCheck = process.argv.includes('--check');
for (const [file, text] of generated) {
  const isCurrent = existsSync(file) && readFileSync(file, 'utf8') === text;
  const name = path.relative(process.cwd(), file);
  if (isCurrent) continue;
  if (!isCheck) writeFileSync(file, text);
  console.log(isCheck ? `stale: ${name} (run npm run compose)` : `written: ${name}`);
  if (isCheck) process.exitCode = 1;
}
console.log(`${generated.size} generated files ${process.exitCode ? 'checked' : 'current'}`);
