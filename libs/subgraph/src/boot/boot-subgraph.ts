import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { ApolloFederationDriver, type ApolloFederationDriverConfig } from '@nestjs/apollo';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Consumers, startConsumers, startRelay, type RunningConsumers, type Relay } from '@guanjia/messaging';
import { copyReferences, Database, DeadlineWorker, type Tx } from '@guanjia/persistence';
import { fieldNamesIn } from '../graphql/asked-columns.ts';
import { toGraphQLError } from '../graphql/errors.ts';
import { scalars } from '../graphql/scalars.ts';
import { RequestCall } from '../request-call.ts';
import type { SubgraphDefinition, SubgraphWiring } from './definition.ts';
import { callFieldsDirectly } from './direct-fields.ts';
import { identityOf, requireIdentity } from './identity-hook.ts';
import { PlatformModule } from './platform.module.ts';
import { sdlOf } from './sdl.ts';

/** A subgraph that runs: its HTTP side, its database, and its three workers. */
export interface RunningSubgraph {
  definition: SubgraphDefinition;
  app: NestFastifyApplication;
  database: Database;
  relay: Relay;
  consumers: RunningConsumers;
  deadlines: DeadlineWorker;
  stop(): Promise<void>;
}

/** What resolvers get from `@Context('call')`. */
export interface GraphQLContext {
  call: RequestCall;
  req: object;
}

@Module({})
class SubgraphModule {
  static with(definition: SubgraphDefinition, database: Database, wiring: SubgraphWiring): DynamicModule {
    return {
      module: SubgraphModule,
      imports: [PlatformModule.with(database, wiring), definition.module, graphqlModule(definition, database, wiring)],
    };
  }
}

function graphqlModule(definition: SubgraphDefinition, database: Database, { clock, log }: SubgraphWiring): DynamicModule {
  return GraphQLModule.forRoot<ApolloFederationDriverConfig>({
    driver: ApolloFederationDriver,
    typeDefs: sdlOf(definition.folder),
    resolvers: scalars as never,
    path: '/graphql',
    graphiql: false,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    autoTransformHttpErrors: false,
    context: (request: object): GraphQLContext => {
      const { actor, locale, requestId } = identityOf(request);
      return { call: new RequestCall(actor, locale, requestId, { clock, database }), req: request };
    },
    // Both would wrap every field of every answer.
    plugins: [ApolloServerPluginInlineTraceDisabled(), ApolloServerPluginCacheControlDisabled(), {
      async requestDidStart({ contextValue }) {
        const { call } = contextValue as GraphQLContext;
        return {
          didResolveOperation: async ({ document }) => {
            call.askedFields = fieldNamesIn(document);
          },
          didEncounterErrors: async ({ errors }) => {
            for (const error of errors) Object.assign(error.extensions, { request: call });
          },
          willSendResponse: () => call.reads.end(),
        };
      },
    }],
    formatError: (formatted, thrown) => {
      const call = (thrown as { extensions?: { request?: RequestCall } }).extensions?.request;
      const request = { locale: call?.locale ?? 'zh-CN' as const, requestId: call?.requestId ?? '' };
      const answer = toGraphQLError(formatted, thrown, request);
      if (answer.extensions!['code'] === 'INTERNAL_SERVER_ERROR') log.error({ err: thrown, requestId: request.requestId, service: definition.name }, 'a bug answered a request');
      return answer;
    },
  });
}

/** Starts one service: database, GraphQL, relay, consumers, deadlines. It does not listen; the caller injects or listens. */
export async function bootSubgraph(definition: SubgraphDefinition, wiring: SubgraphWiring): Promise<RunningSubgraph> {
  const { transport, clock, log, verifier } = wiring;
  const database = await Database.open({
    url: wiring.databaseUrl, name: definition.name, entities: definition.entities,
    poolSize: wiring.poolSize ?? 4, isFirstWallDown: wiring.isFirstWallDown ?? false,
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    SubgraphModule.with(definition, database, wiring), new FastifyAdapter({ bodyLimit: 1024 * 1024 }), { logger: ['error', 'warn'] },
  );
  app.getHttpAdapter().getInstance().addHook('onRequest', requireIdentity(verifier, definition.name));
  const consumers = app.get(Consumers);
  for (const contract of definition.references) consumers.onMany(contract, (events, tx) => copyReferences(tx as Tx, contract, events));
  await app.init();
  callFieldsDirectly(app);
  await app.getHttpAdapter().getInstance().ready();
  const relay = startRelay({ service: definition.name, url: wiring.databaseUrl, transport, log });
  const running = await startConsumers({ group: definition.name, transport, database, consumers, clock, log });
  const deadlines = app.get(DeadlineWorker).start();
  return {
    definition, app, database, relay, consumers: running, deadlines,
    async stop() {
      await deadlines.stop();
      await running.stop();
      await relay.stop();
      await app.close();
      await database.close();
    },
  };
}
