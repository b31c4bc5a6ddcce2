import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

const platform = path.join(import.meta.dirname, '../graphql/platform.graphql');

/** One subgraph's whole SDL: what all share, then the service's own files in a fixed order. */
export function sdlOf(folder: string): string {
  const own = globSync('**/*.graphql', { cwd: folder }).sort().map((file) => path.join(folder, file));
  return [platform, ...own].map((file) => readFileSync(file, 'utf8')).join('\n');
}
