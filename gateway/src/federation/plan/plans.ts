import type { Experimental_DidResolveQueryPlanCallback, GraphQLDataSource } from '@apollo/gateway';
import { HeaderMap, type ApolloServerPlugin, type GraphQLRequestContextResponseForOperation, type GraphQLResponse } from '@apollo/server';
import { getVariableValues } from 'graphql';
import type { GatewayLog } from '../../log.ts';
import { outwardError } from '../../refusals/outward.ts';
import type { CallContext } from '../call-context.ts';
import { compiledPlan, type CompiledPlan, type PlanAnswer } from './compiled-plan.ts';
import type { AskSubgraph } from './run.ts';

const MOST_PLANS = 1_000;

type Operation = GraphQLRequestContextResponseForOperation<CallContext>;
type Sources = Readonly<Record<string, GraphQLDataSource>>;

interface Known {
  /** Nothing for an operation that stays with the gateway. */
  plan: CompiledPlan | undefined;
  sources: Sources;
}

/** The gateway plans an operation and answers it the first time; from then on its plan is carried out here, which takes a
 *  part of the work. The gateway keeps what this does not know how to do.
 *  One object per gateway: its schema never changes. */
export class Plans {
  readonly #known = new Map<string, Known>();

  constructor(private readonly log: GatewayLog) {}

  /** Hears of each plan that the gateway is about to carry out. */
  readonly heard: Experimental_DidResolveQueryPlanCallback = ({ queryPlan, serviceMap, operationContext, requestContext }) => {
    const key = keyOf(requestContext);
    if (this.#known.has(key)) return;
    this.#known.set(key, { plan: compiledPlan({ queryPlan, ...operationContext }), sources: { ...serviceMap } });
    if (this.#known.size > MOST_PLANS) this.#known.delete(this.#known.keys().next().value!);
  };

  readonly plugin: ApolloServerPlugin<CallContext> = {
    requestDidStart: async () => ({ responseForOperation: (asked) => this.#answer(asked) }),
  };

  async #answer(asked: Operation): Promise<GraphQLResponse | null> {
    const key = keyOf(asked);
    const known = this.#known.get(key);
    if (!known?.plan || !hasGoodVariables(asked)) return null;
    // The plan asked for longest ago goes first.
    this.#known.delete(key);
    this.#known.set(key, known);
    const answer = await known.plan(askOf(known.sources, asked), asked.request.variables ?? {});
    return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult: this.#result(answer, asked) } };
  }

  #result({ data, errors, problems }: PlanAnswer, { contextValue: { identity }, document }: Operation) {
    if (errors.length > 0) return { data, errors: errors.map((error) => outwardError(error as Error, { asked: identity, document, log: this.log })) };
    if (problems.length > 0) this.log.warn({ requestId: identity.requestId, problems }, 'answer holds values that do not fit the schema');
    return { data };
  }
}

const keyOf = ({ queryHash, request }: { queryHash?: string; request: { operationName?: string } }): string => `${queryHash} ${request.operationName ?? ''}`;

/** What is wrong with them the gateway says. */
function hasGoodVariables({ schema, operation, request: { variables } }: Operation): boolean {
  const definitions = operation.variableDefinitions ?? [];
  return definitions.length === 0 || !getVariableValues(schema, definitions, variables ?? {}, { maxErrors: 1 }).errors;
}

/** As the gateway itself asks its data sources. */
const askOf = (sources: Sources, asked: Operation): AskSubgraph => ({ serviceName, operation, operationName }, variables, path) =>
  sources[serviceName]!.process({
    kind: 'incoming operation',
    request: { query: operation, variables, ...(operationName === undefined ? {} : { operationName }) },
    incomingRequestContext: asked,
    context: asked.contextValue,
    pathInIncomingRequest: [...path],
  } as unknown as Parameters<GraphQLDataSource['process']>[0]) as ReturnType<AskSubgraph>;
