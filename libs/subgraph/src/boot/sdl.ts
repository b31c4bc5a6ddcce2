import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { operationsSdl } from '../operations/operations-sdl.ts';
import type { SubgraphDefinition } from './definition.ts';

const platform = path.join(import.meta.dirname, '../graphql/platform.graphql');

/** One subgraph's whole SDL: what all share, what operating its events takes, then its own files in a fixed order. */
export function sdlOf({ name, folder }: Pick<SubgraphDefinition, 'name' | 'folder'>): string {
  const read = (file: string): string => readFileSync(file, 'utf8');
  const own = globSync('**/*.graphql', { cwd: folder }).sort().map((file) => read(path.join(folder, file)));
  return [read(platform), operationsSdl(name), ...own].join('\n');
}
