// Reads the row ledger beside this file, so that tools can resolve every `@source CS-032`.
import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('./', import.meta.url);
const ROW = /^\|\s*((?:CS|ENG|BIL|ARC|HR|PLAT)-\d{3}|[CD]-\d{2}|K\d{2})\s*\|(.*)\|\s*$/;

/** Every row of the ledger that has an id, by id: where it stands and its cells. */
export function ledgerRows() {
  const rows = new Map();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.md')).sort()) {
    readFileSync(new URL(file, folder), 'utf8').split('\n').forEach((line, index) => {
      const [, id, rest] = ROW.exec(line) ?? [];
      if (!id) return;
      if (rows.has(id)) throw new Error(`${id} stands in ${rows.get(id).file} and in ${file}`);
      rows.set(id, { id, file, line: index + 1, cells: rest.split('|').map((cell) => cell.trim()) });
    });
  }
  return rows;
}

/** The events that the catalogue names, without their versions. */
export function ledgerEvents() {
  return new Set([...readFileSync(new URL('events.md', folder), 'utf8').matchAll(/^\| `([a-z.-]+)` \|/gm)].map(([, type]) => type));
}

/** The row ids that a source text names in its `@source` lines. */
export function sourcesIn(text) {
  return [...text.matchAll(/@source ([^\n]*)/g)].flatMap(([, rest]) => rest.match(/\b(?:CS|ENG|BIL|ARC|HR|PLAT)-\d{3}\b/g) ?? []);
}
