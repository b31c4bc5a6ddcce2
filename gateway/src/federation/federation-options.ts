import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginInlineTraceDisabled, ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import { ApolloGatewayDriver, type ApolloGatewayDriverConfig } from '@nestjs/apollo';
import type { FastifyRequest } from 'fastify';
import type { GatewayOptions } from '../gateway.options.ts';
import type { ApiSchema } from '../http/document/api-schema.ts';
import { GRAPHQL_PATH, identityOf } from '../http/front-door.ts';
import { limits } from '../http/limits.ts';
import { textLog, type GatewayLog } from '../log.ts';
import { outwardErrors } from '../refusals/outward.plugin.ts';
import { tracedOperations } from '../telemetry/traced-operations.plugin.ts';
import type { CallContext } from './call-context.ts';
import { Plans } from './plan/plans.ts';
import type { SubgraphCall } from './subgraph-call.ts';
import { SubgraphSource } from './subgraph-source.ts';

export interface FederationParts {
  options: GatewayOptions;
  calls: ReadonlyMap<string, SubgraphCall>;
  log: GatewayLog;
  api: ApiSchema;
}

/** Apollo's gateway and server with everything off that talks about us or guesses for strangers. */
export function federationOptions({ options, calls, log, api }: FederationParts): ApolloGatewayDriverConfig {
  const plans = new Plans(log);
  return {
    driver: ApolloGatewayDriver,
    gateway: {
      supergraphSdl: options.supergraphSdl,
      buildService: ({ name }) => new SubgraphSource({ name, call: callOf(calls, name), signer: options.signer, log }),
      logger: textLog(log),
      __exposeQueryPlanExperimental: false,
      experimental_didResolveQueryPlan: plans.heard,
    },
    server: {
      path: GRAPHQL_PATH,
      graphiql: false,
      logger: textLog(log),
      introspection: !options.production,
      hideSchemaDetailsFromClientErrors: true,
      includeStacktraceInErrorResponses: false,
      autoTransformHttpErrors: false,
      allowBatchedHttpRequests: false,
      persistedQueries: false,
      cache: 'bounded',
      parseOptions: { maxTokens: limits.documentTokens },
      validationOptions: { maxErrors: limits.validationErrors },
      context: (request: FastifyRequest): CallContext => ({ identity: identityOf(request), deadlineAt: Date.now() + limits.operationMs }),
      plugins: [
        tracedOperations, outwardErrors(log), plans.plugin, api.plugin, ApolloServerPluginInlineTraceDisabled(),
        ApolloServerPluginUsageReportingDisabled(), ApolloServerPluginCacheControlDisabled(),
      ],
    },
  };
}

function callOf(calls: ReadonlyMap<string, SubgraphCall>, name: string): SubgraphCall {
  const call = calls.get(name);
  if (!call) throw new Error(`the supergraph knows a subgraph ${name} that has no target here`);
  return call;
}
