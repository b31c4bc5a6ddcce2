// npm run new -- aggregate <service> <chapter> <name>     e.g. npm run new -- aggregate customer-service homes house-key
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../files.ts';
import { namesOf, templates } from './templates.ts';

const [kind, service, chapter, name] = process.argv.slice(2);
const kebab = /^[a-z]+(-[a-z]+)*$/;
const isWhole = kind === 'aggregate' && [service, chapter, name].every((word) => kebab.test(word ?? ''));
if (!isWhole || !existsSync(path.join(root, 'services', service!))) {
  console.error('npm run new -- aggregate <service> <chapter> <name>   (words like house-key; the service must exist)');
  process.exit(1);
}
const names = namesOf(service!, chapter!, name!);
const folder = path.join(root, 'services', service!, 'src', chapter!, name!);
if (existsSync(folder)) {
  console.error(`${path.relative(root, folder)} is there already; nothing was written`);
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
for (const [ending, template] of Object.entries(templates)) writeFileSync(path.join(folder, `${name}.${ending}`), template(names));
console.log(`written: ${path.relative(root, folder)} (${Object.keys(templates).length} files)
next: its contracts in libs/contracts/src/${service}/${name}.contracts.ts, which make the rules spec pass;
      its table in a new dated migration; entity, module and providers in index.ts and the chapter's module; npm run compose`);
