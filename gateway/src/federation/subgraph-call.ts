import type { Readable } from 'node:stream';
import { overHttp } from './http-exchange.ts';

/** An application in this process that answers HTTP requests without a port. */
export interface InProcessApp {
  inject(request: InProcessRequest): Promise<{ statusCode: number; headers: Readonly<Record<string, unknown>>; body: string }>;
}

interface InProcessRequest {
  method: SubgraphRequest['method'];
  url: string;
  headers: Record<string, string>;
  payload?: string | Readable;
  signal: AbortSignal;
}

/** Where a subgraph is: in this process, or at an address without path. */
export type SubgraphTarget = { inject: InProcessApp } | { url: string };

interface SubgraphRequest {
  method: 'GET' | 'POST' | 'PUT';
  path: string;
  headers: Record<string, string>;
  body?: string | Readable;
  timeoutMs: number;
}

export interface SubgraphAnswer {
  status: number;
  contentType: string;
  body: string;
}

/** One HTTP exchange with one subgraph, whole or not at all. @throws SubgraphUnreachable */
export type SubgraphCall = (request: SubgraphRequest) => Promise<SubgraphAnswer>;

/** A subgraph gave no answer that could be used. Its address stands in the cause alone, which only the log sees. */
export class SubgraphUnreachable extends Error {
  override readonly name = 'SubgraphUnreachable';
  constructor(how: string, cause?: unknown) {
    super(`a subgraph ${how}`, { cause });
  }
}

export function subgraphCall(target: SubgraphTarget): SubgraphCall {
  const exchange = 'inject' in target ? inProcess(target.inject) : overHttp(target.url);
  return (request) => withinTime(request.timeoutMs, (signal) => exchange(request, signal));
}

export type Exchange = (request: SubgraphRequest, signal: AbortSignal) => Promise<SubgraphAnswer>;

/** The whole HTTP side of the subgraph (hooks, limits, token) without a socket. */
function inProcess(app: InProcessApp): Exchange {
  return async ({ method, path, headers, body }, signal) => {
    const answer = await app.inject({ method, url: path, headers, signal, ...(body === undefined ? {} : { payload: body }) });
    return { status: answer.statusCode, contentType: String(answer.headers['content-type'] ?? ''), body: answer.body };
  };
}

/** An answer that comes too late is none, whether or not the other side notices that nobody waits any more. */
async function withinTime(timeoutMs: number, exchange: (signal: AbortSignal) => Promise<SubgraphAnswer>): Promise<SubgraphAnswer> {
  const abort = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new SubgraphUnreachable(`gave no answer in ${timeoutMs} ms`));
      abort.abort();
    }, timeoutMs);
  });
  try {
    return await Promise.race([exchange(abort.signal), timeout]);
  } catch (error) {
    throw error instanceof SubgraphUnreachable ? error : new SubgraphUnreachable('could not be reached', error);
  } finally {
    clearTimeout(timer);
  }
}
