import { globSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AccessTable } from '@guanjia/domain';

const root = path.join(import.meta.dirname, '../../..');

/** Every access table of every service, and of what all services share, as one: project and capability →
 *  roles and letters.
 *  @throws RangeError for two capabilities of one name */
export async function accessTables(): Promise<AccessTable> {
  const all: Record<string, AccessTable[string]> = {};
  for (const file of globSync('{services,libs}/*/src/**/*.access.ts', { cwd: root }).sort()) {
    const project = file.split('/')[1]!;
    const exported = await import(pathToFileURL(path.join(root, file)).href) as Record<string, unknown>;
    for (const [name, table] of Object.entries(exported)) {
      if (!name.endsWith('Access') || typeof table !== 'object') continue;
      for (const [capability, row] of Object.entries(table as AccessTable)) {
        const key = `${project} ${capability}`;
        if (all[key] && JSON.stringify(all[key]) !== JSON.stringify(row)) throw new RangeError(`two capabilities of ${project} are called ${capability}`);
        all[key] = row;
      }
    }
  }
  return all;
}
