import { Counter, Histogram, Registry } from 'prom-client';
import type { SubgraphCall } from '../federation/subgraph-call.ts';

/** Names of operations told apart; callers choose them, so their number is bounded. */
const NAMES = 200;
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** What a gateway measures of itself. */
export class GatewayMetrics {
  readonly registry: Registry;
  readonly #names = new Set<string>();
  readonly #requests: Counter<'operation' | 'status'>;
  readonly #seconds: Histogram<'operation'>;
  readonly #calls: Histogram<'subgraph' | 'outcome'>;

  constructor(registry: Registry = new Registry()) {
    this.registry = registry;
    const registers = [registry];
    this.#requests = new Counter({ name: 'guanjia_requests_total', help: 'GraphQL requests by operation and HTTP status', labelNames: ['operation', 'status'], registers });
    this.#seconds = new Histogram({ name: 'guanjia_request_seconds', help: 'Time to answer a GraphQL request', labelNames: ['operation'], buckets: SECONDS, registers });
    this.#calls = new Histogram({ name: 'guanjia_subgraph_call_seconds', help: 'Calls of subgraphs by outcome', labelNames: ['subgraph', 'outcome'], buckets: SECONDS, registers });
  }

  request(name: string, status: number, seconds: number): void {
    const operation = this.#names.has(name) || this.#names.size < NAMES ? name : 'other';
    this.#names.add(operation);
    this.#requests.inc({ operation, status: String(status) });
    this.#seconds.observe({ operation }, seconds);
  }

  /** The same call, measured. */
  measured(subgraph: string, call: SubgraphCall): SubgraphCall {
    return async (request) => {
      const start = performance.now();
      const tell = (outcome: string): void => this.#calls.observe({ subgraph, outcome }, (performance.now() - start) / 1_000);
      try {
        const answer = await call(request);
        tell(answer.status < 500 ? 'answered' : 'failed');
        return answer;
      } catch (error) {
        tell('unreachable');
        throw error;
      }
    };
  }
}
