import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';

const folder = path.join(import.meta.dirname, '../../../audit');

/** What the queries are asked about. */
export interface AuditScope {
  run: string;
  /** When the run began. */
  since: string;
  /** Things whose effects are looked for, as a PostgreSQL array. */
  ids: string;
}

/** One file's queries by name; `:'word'` stands for a value, as psql has it. */
function queriesOf(file: string): ReadonlyMap<string, string> {
  const [, ...parts] = readFileSync(path.join(folder, `${file}.sql`), 'utf8').split(/^-- name: /m);
  return new Map(parts.map((part) => [part.slice(0, part.indexOf('\n')).trim(), part.slice(part.indexOf('\n'))]));
}

const files = new Map<string, ReadonlyMap<string, string>>();

/** Asks one named query of an audit file; no rows where the file has none of that name. */
export async function askAudit<Row extends object>(client: pg.Client, file: string, name: string, scope: Partial<AuditScope>): Promise<Row[]> {
  const queries = files.get(file) ?? queriesOf(file);
  files.set(file, queries);
  const text = queries.get(name);
  if (text === undefined) return [];
  const filled = text.replace(/:'(\w+)'/g, (_, word: keyof AuditScope) => pg.escapeLiteral(scope[word] ?? ''));
  return (await client.query<Row>(filled)).rows;
}
