import type { ApolloServer } from '@apollo/server';
import { GraphQLModule } from '@nestjs/graphql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AbstractGraphQLDriver } from '@nestjs/graphql';
import type { Identity } from '@guanjia/subgraph';
import type { FormattedExecutionResult } from 'graphql';
import type { CallContext } from '../federation/call-context.ts';
import { limits } from '../http/limits.ts';

interface LiveRequest {
  query: string;
  variables: Record<string, unknown>;
}

/** Answers a query as a person, the way the front door does. */
export type LiveExecute = (request: LiveRequest, identity: Identity) => Promise<FormattedExecutionResult>;

/** Through the same server, plugins and plans as every other operation. */
export function executeIn(app: NestFastifyApplication): LiveExecute {
  const { instance } = app.get<GraphQLModule<AbstractGraphQLDriver & { instance: ApolloServer<CallContext> }>>(GraphQLModule).graphQlAdapter;
  return async (request, identity) => {
    const { body } = await instance.executeOperation(request, { contextValue: { identity, deadlineAt: Date.now() + limits.operationMs } });
    if (body.kind !== 'single') throw new TypeError('an answer came in parts');
    return body.singleResult;
  };
}
