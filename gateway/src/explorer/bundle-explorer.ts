import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { OutputFile, Plugin } from 'esbuild';
import { bilingualLabels } from './bilingual-labels.ts';
import { exampleFolder, readExamples } from './read-examples.ts';

/** Where the browser's part is written. */
export const sources = path.join(import.meta.dirname, '../../explorer');
const packages = path.join(sources, '../../node_modules');

/** Names in a document format, never asked for. Whatever else looks like an address is taken out. */
const FOREIGN = /https?:\/\/(?!(?:www\.w3\.org|json-schema\.org)\/)[\w-]+(?:\.[\w-]+)+(?:\/[\w./#%?=&-]*)?/g;
const SERVED = /\.(js|css|ttf|woff2?)$/;

/** Writes everything that the page loads: one script, its parts, three workers of the editor, styles, fonts, examples. */
export async function bundleExplorer(folder: string): Promise<void> {
  const { build, stop } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: {
      explorer: path.join(sources, 'main.tsx'),
      'editor.worker': path.join(packages, 'monaco-editor/esm/vs/editor/editor.worker.js'),
      'json.worker': path.join(packages, 'monaco-editor/esm/vs/language/json/json.worker.js'),
      'graphql.worker': path.join(packages, 'monaco-graphql/esm/graphql.worker.js'),
    },
    outdir: folder, write: false, bundle: true, splitting: true, format: 'esm', target: 'es2022', minify: true, legalComments: 'external',
    jsx: 'automatic', define: { 'process.env.NODE_ENV': '"production"' }, loader: { '.ttf': 'file' }, plugins: [fontsAsFiles, bilingualLabels], logLevel: 'silent',
  });
  await stop();
  mkdirSync(folder, { recursive: true });
  for (const file of outputFiles) if (isKept(file)) writeFileSync(file.path, contentOf(file));
  writeFileSync(path.join(folder, 'examples.json'), JSON.stringify(readExamples(exampleFolder)));
}

/** Parts that are loaded later bring styles again that the page has already. Licences stay beside what they are about. */
const isKept = ({ path: file }: OutputFile): boolean => !file.endsWith('.css') || path.basename(file) === 'explorer.css';

const contentOf = ({ path: file, contents, text }: OutputFile): string | Uint8Array =>
  /\.(js|css)$/.test(file) ? text.replace(FOREIGN, 'about:blank') : contents;

/** What the browser may be given of the folder. */
export const isServed = (name: string): boolean => SERVED.test(name) || name === 'examples.json';

/** The styles hold their fonts inside; as files of their own, the page needs no leave for addresses of data. */
const fontsAsFiles: Plugin = {
  name: 'fonts as files',
  setup(build) {
    build.onResolve({ filter: /^data:font\/\w+;base64,/ }, ({ path: address }) => {
      const bytes = Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
      return { path: `${hash('sha256', bytes).slice(0, 12)}.${/^data:font\/(\w+)/.exec(address)![1]}`, namespace: 'font', pluginData: bytes };
    });
    build.onLoad({ filter: /.*/, namespace: 'font' }, ({ pluginData }) => ({ contents: pluginData as Buffer, loader: 'file' }));
  },
};
