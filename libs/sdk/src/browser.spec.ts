import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { build } from 'esbuild';
import * as sdk from './index.ts';

it('is bundled for browsers: it needs nothing of Node and no other package', async () => {
  const { outputFiles, metafile } = await build({
    absWorkingDir: import.meta.dirname, entryPoints: ['index.ts'], bundle: true, platform: 'browser', format: 'esm', write: false, metafile: true, logLevel: 'silent', minify: true,
  });
  expect(Object.keys(metafile.inputs).filter((file) => file.includes('/'))).toEqual([]);
  expect(outputFiles[0]!.contents.length).toBeLessThan(60_000);
});

it('ships a manifest of all its documents, by their hashes', () => {
  const { documents } = JSON.parse(readFileSync(path.join(import.meta.dirname, '../persisted-documents.json'), 'utf8')) as { documents: Record<string, string> };
  const own = Object.values(sdk).filter((one) => typeof one === 'object' && 'text' in one);
  expect(own.length).toBeGreaterThan(20);
  expect(documents).toEqual(Object.fromEntries(own.map(({ id, text }) => [id.slice('sha256:'.length), text])));
  for (const [hash, text] of Object.entries(documents)) expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
});
