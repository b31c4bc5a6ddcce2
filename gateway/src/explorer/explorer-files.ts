import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { GatewayLog } from '../log.ts';
import { bundleExplorer, sources } from './bundle-explorer.ts';

const root = path.join(sources, '../..');
/** Of a built gateway. */
export const builtFolder = path.join(import.meta.dirname, 'assets');
const madeOf = ['graphiql', '@graphiql/react', '@graphiql/toolkit', 'monaco-editor', 'monaco-graphql', 'react', 'react-dom', 'graphql', 'graphql-ws', 'esbuild'];

type ExplorerFiles =
  | { state: 'READY'; folder: string; key: string }
  | { state: 'MAKING' }
  | { state: 'FAILED' };

/** The browser's part: as it was built, or, run from source, bundled when the page is asked for the first time. */
export class ExplorerBundle {
  #files: ExplorerFiles | undefined;

  constructor(private readonly log: GatewayLog, private readonly cache = path.join(root, 'node_modules/.cache/guanjia-explorer')) {}

  files(): ExplorerFiles {
    try {
      this.#files ??= this.#found() ?? this.#begun();
    } catch (error) {
      this.#files = this.#failed(error);
    }
    return this.#files;
  }

  #found(): ExplorerFiles | undefined {
    if (existsSync(builtFolder)) return { state: 'READY', folder: builtFolder, key: keyOf([path.join(builtFolder, 'explorer.js'), path.join(builtFolder, 'examples.json')]) };
    const key = sourceKey();
    const folder = path.join(this.cache, key);
    return existsSync(folder) ? { state: 'READY', folder, key } : undefined;
  }

  #begun(): ExplorerFiles {
    this.#make().then(() => {
      this.#files = this.#found();
    }).catch((error: unknown) => {
      this.#files = this.#failed(error);
    });
    return { state: 'MAKING' };
  }

  /** A gateway that was built without its bundle, say, and has not what it is made of. */
  #failed(error: unknown): ExplorerFiles {
    this.log.error({ err: error }, 'the explorer cannot be bundled');
    return { state: 'FAILED' };
  }

  /** Whole or not at all, also when two processes make it at once. */
  async #make(): Promise<void> {
    const target = path.join(this.cache, sourceKey());
    const making = `${target}.${process.pid}`;
    mkdirSync(this.cache, { recursive: true });
    await bundleExplorer(making);
    if (existsSync(target)) rmSync(making, { recursive: true });
    else renameSync(making, target);
  }
}

/** Changes with the browser's part and with the packages that it is made of. */
function sourceKey(): string {
  const own = globSync('**/*.{ts,tsx,css,graphql,json}', { cwd: sources }).sort().map((file) => path.join(sources, file));
  const shared = globSync('*.ts', { cwd: import.meta.dirname }).filter((file) => !file.endsWith('.spec.ts')).sort().map((file) => path.join(import.meta.dirname, file));
  return keyOf([...own, ...shared, ...madeOf.map((name) => path.join(root, 'node_modules', name, 'package.json'))]);
}

function keyOf(files: readonly string[]): string {
  const sum = createHash('sha256');
  for (const file of files) sum.update(file.slice(root.length)).update(readFileSync(file));
  return sum.digest('hex').slice(0, 16);
}
