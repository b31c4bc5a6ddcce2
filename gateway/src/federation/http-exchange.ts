import { Pool, type Dispatcher } from 'undici';
import type { Exchange, SubgraphAnswer } from './subgraph-call.ts';

/** How one gateway process talks to one subgraph at its address. */
const connections: Pool.Options = {
  /** One request at a time on each: what waits behind a slow answer would be slow, too. */
  pipelining: 1,
  connections: 64,
  connect: { timeout: 1_000 },
  /** Each call has a deadline of its own; these are for what outlives it. */
  headersTimeout: 30_000,
  bodyTimeout: 30_000,
  maxResponseSize: 32 * 1024 * 1024,
};

/** Keeps its connections open. A redirect is an answer like any other, and never followed. */
export function overHttp(url: string): Exchange {
  const pool = new Pool(new URL(url).origin, connections);
  return ({ method, path, headers, body }, signal) => new Promise((resolve, reject) => {
    pool.dispatch({ method, path, headers, body: body ?? null }, new WholeAnswer(signal, resolve, reject));
  });
}

/** Collects an answer; without the streams and copies of undici's other ways to ask. */
class WholeAnswer implements Dispatcher.DispatchHandler {
  readonly #chunks: Buffer[] = [];
  #status = 0;
  #contentType = '';

  constructor(
    private readonly signal: AbortSignal,
    private readonly resolve: (answer: SubgraphAnswer) => void,
    private readonly reject: (error: Error) => void,
  ) {}

  /** Also for a request that waited for a connection until nobody wanted it any more. */
  onRequestStart(controller: Dispatcher.DispatchController): void {
    const abort = (): void => controller.abort(new Error('nobody waits for this answer any more'));
    if (this.signal.aborted) abort();
    else this.signal.onabort = abort;
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number, headers: Readonly<Record<string, string | string[] | undefined>>): void {
    this.#status = status;
    this.#contentType = String(headers['content-type'] ?? '');
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    const body = this.#chunks.length === 1 ? this.#chunks[0]! : Buffer.concat(this.#chunks);
    this.resolve({ status: this.#status, contentType: this.#contentType, body: body.toString('utf8') });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.reject(error);
  }
}
