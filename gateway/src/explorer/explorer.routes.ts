import { createReadStream, readdirSync } from 'node:fs';
import path from 'node:path';
import { platformErrors } from '@guanjia/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GRAPHQL_PATH } from '../http/front-door.ts';
import type { GatewayLog } from '../log.ts';
import { isServed } from './bundle-explorer.ts';
import { ExplorerBundle } from './explorer-files.ts';
import type { ExplorerOptions } from './explorer.options.ts';
import { contentPolicy, explorerPage, failedPage, waitingPage } from './explorer-page.ts';
import { assertAskedHere } from './loopback.ts';

const EXPLORER_PATH = '/explorer';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json; charset=utf-8', '.ttf': 'font/ttf', '.woff': 'font/woff', '.woff2': 'font/woff2',
};

/** Whoever opens the address of the API in a browser is shown the explorer instead. */
export function redirectBrowsers(http: FastifyInstance): void {
  http.addHook('onRequest', async ({ method, url, headers }, reply) => {
    const isPage = method === 'GET' && /\btext\/html\b/.test(headers.accept ?? '');
    if (isPage && ['/', GRAPHQL_PATH].includes(url.split('?', 1)[0]!)) return reply.redirect(EXPLORER_PATH, 302);
  });
}

interface ExplorerParts {
  explorer: ExplorerOptions;
  log: GatewayLog;
  bundle?: ExplorerBundle;
}

/** The page, its files, and in the demo its people. */
export async function explorerRoutes(http: FastifyInstance, { explorer: { people }, log, bundle = new ExplorerBundle(log) }: ExplorerParts): Promise<void> {
  http.get(EXPLORER_PATH, async (_, reply) => {
    const files = bundle.files();
    reply.type('text/html; charset=utf-8').headers({ 'content-security-policy': contentPolicy, 'referrer-policy': 'no-referrer', 'cross-origin-opener-policy': 'same-origin' });
    if (files.state === 'READY') return explorerPage(`${EXPLORER_PATH}/${files.key}`);
    return reply.code(503).header('retry-after', '2').send(files.state === 'MAKING' ? waitingPage : failedPage);
  });
  http.get<{ Params: { key: string; file: string } }>(`${EXPLORER_PATH}/:key/:file`, async ({ params }, reply) => sendFile(bundle, params, reply));
  http.get(`${EXPLORER_PATH}/people`, async (request: FastifyRequest) => {
    if (!people) return { isDemo: false, people: [] };
    assertAskedHere(request);
    return { isDemo: true, people: await people() };
  });
}

/** Files of a bundle never change, their address does. @throws NOT_FOUND */
function sendFile(bundle: ExplorerBundle, { key, file }: { key: string; file: string }, reply: FastifyReply): FastifyReply {
  const files = bundle.files();
  const isThere = files.state === 'READY' && files.key === key && isServed(file) && readdirSync(files.folder).includes(file);
  if (!isThere) throw platformErrors.error('NOT_FOUND');
  // Workers are asked under the rules of their own answer.
  reply.headers({ 'cache-control': 'public, max-age=31536000, immutable', 'content-security-policy': contentPolicy });
  return reply.type(types[path.extname(file)]!).send(createReadStream(path.join(files.folder, file)));
}
