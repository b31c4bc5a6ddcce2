import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { localDateOf } from '@guanjia/domain';
import { root } from '../files.ts';
import { changesBetween, firstPublication, withRelease, type Release } from './changelog.ts';
import { brokenPromises, whyNotPublish } from './promises.ts';
import { changelogFile, publishedSchemaFile } from './schema-files.ts';

interface Said {
  isGood: boolean;
  lines: string[];
}

/** Where promises are kept, and what stands over the next one. */
export interface Ledger extends Release {
  published: string;
  changelog: string;
}

/** The one of this repository, today. */
const houseLedger = (): Ledger => ({
  published: publishedSchemaFile, changelog: changelogFile, on: localDateOf(new Date()),
  version: (JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }).version,
});

const textOf = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** Whether the public schema, as it stands, keeps what was published. */
export function promisesKept(next: string, { published, on }: Ledger = houseLedger()): Said {
  if (!existsSync(published)) return { isGood: false, lines: ['no schema was published yet (run npm run compose -- --publish)'] };
  const broken = brokenPromises({ published: textOf(published), next, today: on });
  return { isGood: broken.length === 0, lines: broken.map((fault) => `breaks a published promise: ${fault}`) };
}

/** Moves the baseline forward, unless that breaks a promise. */
export function publish(next: string, ledger: Ledger = houseLedger()): Said {
  const isFirst = !existsSync(ledger.published);
  const schemas = { published: textOf(ledger.published), next, today: ledger.on };
  const faults = isFirst ? [] : whyNotPublish(schemas);
  if (faults.length > 0) return { isGood: false, lines: faults.map((fault) => `not published: ${fault}`) };
  const changes = isFirst ? firstPublication(next) : changesBetween(schemas);
  if (schemas.published !== next) writeFileSync(ledger.published, next);
  if (changes === '') return { isGood: true, lines: ['nothing that callers could name has changed'] };
  writeFileSync(ledger.changelog, withRelease(textOf(ledger.changelog), ledger, changes));
  return { isGood: true, lines: [`published as ${ledger.version}`] };
}
