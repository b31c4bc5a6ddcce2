import type { InProcessApp } from '@guanjia/gateway';

type Asked = Parameters<InProcessApp['inject']>[0];
type Answer = Awaited<ReturnType<InProcessApp['inject']>>;

/** A subgraph that is not ours, at an address with whatever path. It gets no token: it would not know what to do with one. */
export const foreignSubgraph = (url: string): InProcessApp => ({
  inject: ({ url: path, ...asked }) => (path === '/readyz' ? ready(url, asked.signal) : ask(url, asked)),
});

async function ask(url: string, { method, headers: { authorization: _, ...headers }, payload, signal }: Omit<Asked, 'url'>): Promise<Answer> {
  const response = await fetch(url, { method, headers, body: payload as string, signal, redirect: 'manual' });
  return { statusCode: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
}

const ready = (url: string, signal: AbortSignal): Promise<Answer> =>
  ask(url, { method: 'POST', headers: { 'content-type': 'application/json' }, payload: '{"query":"{ __typename }"}', signal });
