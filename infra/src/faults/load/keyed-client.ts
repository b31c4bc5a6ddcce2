import { setTimeout as pause } from 'node:timers/promises';
import type { RoleCode } from '@guanjia/contracts';
import type { Crew } from './crew.ts';
import type { Ledger } from './ledger.ts';

/** The row as a mutation answers it. */
export interface Row {
  id: string;
  version: number;
  state: string;
}

export interface Mutation {
  role: RoleCode;
  operation: string;
  /** `operation(...)`'s own arguments beside the key, as GraphQL declares and uses them. */
  document: string;
  variables: Record<string, unknown>;
}

type Attempt =
  | { kind: 'ANSWER'; data: Record<string, any> }
  /** Nobody was there to take it. */
  | { kind: 'REFUSED' }
  /** It was sent, and the connection broke before an answer. */
  | { kind: 'UNANSWERED' }
  | { kind: 'ERROR'; status: number; code: string; isRetriable: boolean };

const RETRIED = ['UNAVAILABLE', 'SUBGRAPH_UNAVAILABLE', 'IN_PROGRESS', 'DEADLINE_EXCEEDED', 'REFERENCE_NOT_YET_KNOWN'];
/** Somebody who gets no answer for so long gives up, and the run has failed. */
const PATIENCE_MS = 120_000;
const ANSWER_MS = 10_000;

/** Something that no retry will mend. */
export class LoadFailed extends Error {
  override readonly name = 'LoadFailed';
}

/** Asks the gateway as somebody, again and again with the same key until there is an answer. */
export class KeyedClient {
  constructor(private readonly url: string, private readonly crew: Crew, private readonly ledger: Ledger) {}

  /** @throws LoadFailed on a refusal, or when nobody answers */
  async mutate({ role, operation, document, variables }: Mutation, key = this.ledger.nextKey()): Promise<Row> {
    const data = await this.#untilAnswered(role, document, { ...variables, key }, operation);
    const row = data[operation] as Row;
    this.ledger.acknowledge(key, operation, row);
    return row;
  }

  /** The same request once more; its answer must be the first one. */
  async repeat(mutation: Mutation, key: string, first: Row): Promise<void> {
    const again = (await this.#untilAnswered(mutation.role, mutation.document, { ...mutation.variables, key }, mutation.operation))[mutation.operation] as Row;
    this.ledger.repeated(again.id === first.id && again.version === first.version && again.state === first.state);
  }

  query<T>(role: RoleCode, document: string, variables: Record<string, unknown>): Promise<T> {
    return this.#untilAnswered(role, document, variables, undefined) as Promise<T>;
  }

  async #untilAnswered(role: RoleCode, document: string, variables: Record<string, unknown>, operation: string | undefined): Promise<Record<string, any>> {
    for (const end = performance.now() + PATIENCE_MS; performance.now() < end; ) {
      if (this.ledger.isCalledOff) throw new LoadFailed('called off');
      const attempt = await this.#attempt(role, document, variables);
      if (attempt.kind === 'ANSWER' && (operation === undefined || attempt.data[operation])) return attempt.data;
      this.ledger.note(attempt.kind === 'ERROR' ? attempt.code : attempt.kind);
      await pause((attempt.kind === 'REFUSED' ? 150 : 30) * (1 + Math.random()));
      if (attempt.kind === 'ERROR' && !attempt.isRetriable) {
        throw new LoadFailed(`${operation ?? 'query'} ${String(variables['key'] ?? '')}: ${attempt.status} ${attempt.code}`);
      }
    }
    throw new LoadFailed(`${operation ?? 'a query'} got no answer in ${PATIENCE_MS / 1000} s`);
  }

  async #attempt(role: RoleCode, query: string, variables: Record<string, unknown>): Promise<Attempt> {
    this.ledger.attempts += 1;
    try {
      const answer = await fetch(this.url, {
        method: 'POST', body: JSON.stringify({ query, variables }), signal: AbortSignal.timeout(ANSWER_MS),
        headers: { authorization: this.crew.bearerOf(role), 'content-type': 'application/json' },
      });
      return read(answer.status, await answer.text());
    } catch (error) {
      const cause = (error as { cause?: { code?: string; message?: string } }).cause;
      if (cause?.code === 'ECONNREFUSED') return { kind: 'REFUSED' };
      this.ledger.note(`(${cause?.code ?? (error as Error).name} ${cause?.message ?? ''})`);
      return { kind: 'UNANSWERED' };
    }
  }
}

function read(status: number, text: string): Attempt {
  const { data, errors } = JSON.parse(text) as { data?: Record<string, any> | null; errors?: { extensions?: { code?: string; retriable?: boolean } }[] };
  const [error] = errors ?? [];
  if (!error && data && status === 200) return { kind: 'ANSWER', data };
  const { code = `HTTP ${status}`, retriable = false } = error?.extensions ?? {};
  return { kind: 'ERROR', status, code, isRetriable: retriable || RETRIED.includes(code) || code === 'INTERNAL_SERVER_ERROR' || status === 503 || status === 429 };
}
