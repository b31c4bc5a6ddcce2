import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { platformErrors } from '@guanjia/domain';
import { traced, type TokenSigner } from '@guanjia/subgraph';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { GatewayLog } from '../log.ts';
import type { CallContext } from './call-context.ts';
import { Circuit } from './circuit.ts';
import { SubgraphUnreachable, type SubgraphAnswer, type SubgraphCall } from './subgraph-call.ts';

type Process = GraphQLDataSourceProcessOptions<CallContext>;
type Response = Awaited<ReturnType<GraphQLDataSource['process']>>;

/** Less than the 3 s in which a caller must hear of a hung subgraph, more than the 2.5 s of a statement. */
const PATIENCE_MS = 2_700;
/** Whoever is left less than this of the operation's time is not called sick for it. */
const FAIR_MS = 1_000;

interface SubgraphSourceOptions {
  name: string;
  call: SubgraphCall;
  signer: TokenSigner;
  log: GatewayLog;
}

/** Asks one subgraph in the caller's name. Nothing of the caller's request goes there but what is signed here. */
export class SubgraphSource implements GraphQLDataSource<CallContext> {
  readonly #options: SubgraphSourceOptions;
  readonly #circuit: Circuit;

  constructor(options: SubgraphSourceOptions) {
    this.#options = options;
    const { name, log } = options;
    this.#circuit = new Circuit((isOpen) => (isOpen
      ? log.error({ subgraph: name }, 'a subgraph fails again and again and is left alone')
      : log.info({ subgraph: name }, 'a subgraph answers again')));
  }

  async process(asked: Process): Promise<Response> {
    const attempt = this.#circuit.enter();
    if (!attempt) throw unavailable(asked);
    const { identity, deadlineAt } = asked.context as CallContext;
    const timeoutMs = Math.max(1, Math.min(PATIENCE_MS, deadlineAt - Date.now()));
    try {
      const answer = await this.#ask(asked, timeoutMs);
      const response = readAnswer(answer);
      if (answer.status >= 500) attempt.failed();
      else attempt.succeeded();
      return response;
    } catch (error) {
      if (!(error instanceof SubgraphUnreachable)) {
        attempt.succeeded(); // it refuses us, and is there
        throw error;
      }
      if (timeoutMs < FAIR_MS) attempt.brokenOff();
      else attempt.failed();
      this.#options.log.warn({ err: error, subgraph: this.#options.name, requestId: identity.requestId }, 'a subgraph is unavailable');
      throw unavailable(asked);
    }
  }

  async #ask({ request, context }: Process, timeoutMs: number): Promise<SubgraphAnswer> {
    const { name, call, signer } = this.#options;
    const { identity, traceparent: parent } = context as CallContext;
    const token = await signer.sign(identity, name);
    return traced({ name: `call ${name}`, kind: 'CLIENT', parent, attributes: { 'guanjia.service': name } }, (traceparent) => call({
      method: 'POST',
      path: '/graphql',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'accept-language': identity.locale,
        authorization: `Bearer ${token}`,
        'x-request-id': identity.requestId,
        ...(traceparent ? { traceparent } : {}),
      },
      body: JSON.stringify({ query: request.query, variables: request.variables, operationName: request.operationName }),
      timeoutMs,
    }));
  }
}

/** Points at the field whose content is missing, where that is one place and not every entry of a list. */
function unavailable(asked: Process): GraphQLError {
  const path = ('pathInIncomingRequest' in asked && asked.pathInIncomingRequest) || [];
  return new GraphQLError('subgraph unavailable', {
    originalError: platformErrors.error('SUBGRAPH_UNAVAILABLE'),
    ...(path.length > 0 && !path.includes('@') ? { path } : {}),
  });
}

/** A GraphQL answer is one whatever its status, unless it refuses the gateway itself: then our keys or clocks are wrong. */
function readAnswer({ status, contentType, body }: SubgraphAnswer): Response {
  if (status === 401 || status === 403) throw new Error(`the subgraph refuses the gateway's token: ${status} ${body.slice(0, 500)}`);
  const content = /^application\/(graphql-response\+)?json\b/.test(contentType) ? parsed(body) : undefined;
  if (!content || (content.data === undefined && !Array.isArray(content.errors))) {
    if (status >= 400 && status < 500) throw new Error(`no GraphQL answer: ${status} ${body.slice(0, 500)}`);
    throw new SubgraphUnreachable(`answered ${status} with something else than GraphQL`);
  }
  return { data: content.data, ...(content.errors ? { errors: content.errors.map(withoutInternals) as GraphQLError[] } : {}) };
}

interface Content {
  data?: Record<string, unknown> | null;
  errors?: GraphQLFormattedError[];
}

function parsed(body: string): Content | undefined {
  try {
    const content: unknown = JSON.parse(body);
    return typeof content === 'object' && content !== null ? content : undefined;
  } catch {
    throw new SubgraphUnreachable('answered with broken JSON');
  }
}

/** `http` would steer our own status and headers. */
function withoutInternals(error: GraphQLFormattedError): GraphQLFormattedError {
  const { http: _http, stacktrace: _stack, exception: _exception, serviceName: _name, ...extensions } = { ...error.extensions };
  return { ...error, extensions };
}
