// Runs the TypeScript sources as they are: `node -C guanjia-src --import ./infra/src/loader.mjs file.ts`.
// Node's own type stripping cannot run decorators, so each file goes through SWC once. What comes of it is kept, as is
// what V8 makes of it: a process that starts again, or beside others, starts in half the time.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire, enableCompileCache, registerHooks } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);

const options = {
  swcrc: false,
  // Tests tell by them where they failed. They are twice as long as the code and kept in memory with it: whoever runs for long does without.
  sourceMaps: !process.execArgv.includes('--no-enable-source-maps') && 'inline',
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
  module: { type: 'es6' },
};

const kept = path.join(import.meta.dirname, '../../node_modules/.cache/guanjia');
enableCompileCache(path.join(kept, 'compiled'));
const isKept = attempt(() => mkdirSync(kept, { recursive: true }) ?? true);
const made = `${require('@swc/core/package.json').version} ${JSON.stringify(options)}`;

registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.ts') || url.includes('/node_modules/')) return next(url, context);
    return { format: 'module', source: javascriptOf(fileURLToPath(url)), shortCircuit: true };
  },
});

/** Under the hash of all that it depends on, so that nothing kept is ever stale. */
function javascriptOf(filename) {
  const source = readFileSync(filename, 'utf8');
  const file = path.join(kept, `${createHash('sha256').update(`${made} ${filename} ${source}`).digest('hex')}.js`);
  const found = isKept && attempt(() => readFileSync(file, 'utf8'));
  if (found) return found;
  // Loaded by whoever has something to make alone: it takes more memory than all that it makes.
  const { code } = require('@swc/core').transformSync(source, { ...options, filename });
  const draft = `${file}.${process.pid}`;
  // Of two processes that make it at once, either may win.
  if (isKept) attempt(() => renameSync((writeFileSync(draft, code), draft), file));
  return code;
}

/** Where nothing can be kept, as on a read-only disk, all is made anew. */
function attempt(work) {
  try {
    return work();
  } catch {
    return undefined;
  }
}
