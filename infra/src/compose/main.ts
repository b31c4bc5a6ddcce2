// npm run compose              writes the schemas, the types of what callers may send, the SDK's documents and the error pages
// npm run compose -- --check   fails when any of them is stale, or when the public schema breaks what was published
// npm run compose -- --publish promises the public schema to callers as it is now, and notes it in the changelog
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { services } from '../platform/services.ts';
import { supergraphFile } from '../platform/supergraph-file.ts';
import { errorPage, unknownErrors } from '../schema/error-page.ts';
import { promisesKept, publish } from '../schema/publish.ts';
import { errorPageFile, publicSchemaFile } from '../schema/schema-files.ts';
import { sdkFiles } from '../sdk/sdk-files.ts';
import { readmeOf, withErrorTable } from './error-table.ts';
import { composeHouse } from './supergraph.ts';
import { typesFileOf, typesOf } from './types.ts';

const { supergraph, publicSchema } = composeHouse(services);
const generated = new Map([
  [supergraphFile, supergraph], [publicSchemaFile, publicSchema], [errorPageFile, errorPage(publicSchema)], ...await sdkFiles(publicSchema),
]);
for (const service of services) {
  generated.set(typesFileOf(service), typesOf(service));
  generated.set(readmeOf(service), withErrorTable(service));
}

const isCheck = process.argv.includes('--check');
for (const [file, text] of generated) {
  const isCurrent = existsSync(file) && readFileSync(file, 'utf8') === text;
  const name = path.relative(process.cwd(), file);
  if (isCurrent) continue;
  mkdirSync(path.dirname(file), { recursive: true });
  if (!isCheck) writeFileSync(file, text);
  console.log(isCheck ? `stale: ${name} (run npm run compose)` : `written: ${name}`);
  if (isCheck) process.exitCode = 1;
}
for (const fault of unknownErrors(publicSchema)) {
  console.log(fault);
  if (isCheck) process.exitCode = 1;
}
const said = process.argv.includes('--publish') ? publish(publicSchema) : promisesKept(publicSchema);
for (const line of said.lines) console.log(line);
if (!said.isGood && (isCheck || process.argv.includes('--publish'))) process.exitCode = 1;
console.log(`${generated.size} generated files ${process.exitCode ? 'checked' : 'current'}`);
