import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { ApolloFederationDriver, type ApolloFederationDriverConfig } from '@nestjs/apollo';
import type { GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Consumers, NoticePace, RetentionWorker, startConsumers, startRelay, type Relay, type Retention, type RunningConsumers } from '@guanjia/messaging';
import { copyReferences, Database, DeadlineWorker, sealedAnswers, sealWhatIsClear, type Tx } from '@guanjia/persistence';
import { fieldNamesIn } from '../graphql/asked-columns.ts';
import { toGraphQLError } from '../graphql/errors.ts';
import { scalars } from '../graphql/scalars.ts';
import { AuditReads } from '../operations/audit.reads.ts';
import { AuditEntryResolver, auditResolverOf } from '../operations/audit.resolver.ts';
import { DeadLetterReads } from '../operations/dead-letter.reads.ts';
import { deadLetterResolverOf } from '../operations/dead-letter.resolver.ts';
import { DeadLetterService } from '../operations/dead-letter.service.ts';
import { logRequests } from '../observe/request-log.ts';
import { RequestCall } from '../request-call.ts';
import { operationSpan } from '../telemetry/traced-operation.ts';
import type { SubgraphDefinition, SubgraphWiring } from './definition.ts';
import { callFieldsDirectly } from './direct-fields.ts';
import { identityOf, requireIdentity } from './identity-hook.ts';
import { noteDenials } from './note-denials.ts';
import { PlatformModule } from './platform.module.ts';
import { drain, Readiness } from './readiness.ts';
import { runAudit, type RunningAudit } from './run-audit.ts';
import { sdlOf } from './sdl.ts';

/** A subgraph that runs: its HTTP side, its database, and its three workers. */
export interface RunningSubgraph {
  definition: SubgraphDefinition;
  app: NestFastifyApplication;
  database: Database;
  relay: Relay;
  consumers: RunningConsumers;
  deadlines: DeadlineWorker;
  audit: RunningAudit;
  /** Doors first, then the workers, the database last. @param noticeMs between "not ready" and the last request taken */
  stop(noticeMs?: number): Promise<void>;
}

interface Asked {
  call: RequestCall;
  schema: GraphQLSchema;
  operation?: OperationDefinitionNode;
}

/** What resolvers get from `@Context('call')`. */
interface GraphQLContext {
  call: RequestCall;
  req: object;
}

@Module({})
class SubgraphModule {
  static with(definition: SubgraphDefinition, database: Database, wiring: SubgraphWiring): DynamicModule {
    return {
      module: SubgraphModule,
      imports: [PlatformModule.with(database, wiring, definition.migrations.map(({ name }) => name)), definition.module, graphqlModule(definition, database, wiring)],
      providers: [DeadLetterReads, DeadLetterService, deadLetterResolverOf(definition.name), AuditReads, AuditEntryResolver, auditResolverOf(definition.name)],
    };
  }
}

function graphqlModule(definition: SubgraphDefinition, database: Database, { clock, log }: SubgraphWiring): DynamicModule {
  return GraphQLModule.forRoot<ApolloFederationDriverConfig>({
    driver: ApolloFederationDriver,
    typeDefs: sdlOf(definition),
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
        const span = operationSpan(definition.name, contextValue as GraphQLContext);
        return {
          didResolveOperation: async ({ document }) => {
            call.askedFields = fieldNamesIn(document);
          },
          didEncounterErrors: async ({ errors, schema, operation }) => {
            for (const error of errors) Object.assign(error.extensions, { asked: { call, schema, operation } });
          },
          willSendResponse: async ({ errors }) => {
            span?.end(errors?.[0]);
            await call.reads.end();
          },
        };
      },
    }],
    formatError: (formatted, thrown) => {
      const { call, schema, operation } = (thrown as { extensions?: { asked?: Asked } }).extensions?.asked ?? {};
      const request = { locale: call?.locale ?? 'zh-CN' as const, requestId: call?.requestId ?? '', schema, operation };
      const answer = toGraphQLError(formatted, thrown, request);
      if (answer.extensions!['code'] === 'INTERNAL_SERVER_ERROR') log.error({ err: thrown, requestId: request.requestId, service: definition.name }, 'a bug answered a request');
      return answer;
    },
  });
}

/** Starts one service: database, GraphQL, relay, consumers, deadlines. It does not listen; the caller injects or listens. */
export async function bootSubgraph(definition: SubgraphDefinition, wiring: SubgraphWiring): Promise<RunningSubgraph> {
  const { transport, clock, log, verifier } = wiring;
  const pace = wiring.notices && new NoticePace(wiring.notices);
  const database = await Database.open({
    url: wiring.databaseUrl, name: definition.name, entities: definition.entities, aggregateNames: definition.aggregateNames ?? {},
    poolSize: wiring.poolSize ?? 4, isFirstWallDown: wiring.isFirstWallDown ?? false,
    ...(pace ? { onCommitted: (changes) => pace.tell(changes) } : {}),
  });
  await sealWhatIsClear(database, [sealedAnswers, ...(definition.sealedColumns ?? [])]);
  const app = await NestFactory.create<NestFastifyApplication>(
    SubgraphModule.with(definition, database, wiring), new FastifyAdapter({ bodyLimit: 1024 * 1024 }), { logger: ['error', 'warn'] },
  );
  logRequests(app.getHttpAdapter().getInstance(), { service: definition.name, log });
  app.getHttpAdapter().getInstance().addHook('onRequest', requireIdentity(verifier, definition.name));
  app.get(Readiness).watch(app.getHttpAdapter().getInstance());
  const consumers = app.get(Consumers);
  for (const contract of definition.references) consumers.copyMany(contract, (events, tx) => copyReferences(tx as Tx, contract, events));
  await app.init();
  callFieldsDirectly(app);
  const audit = runAudit(definition.name, database, log);
  noteDenials(app, audit.note);
  await app.getHttpAdapter().getInstance().ready();
  const relay = startRelay({ service: definition.name, url: wiring.databaseUrl, transport, log });
  const running = await startConsumers({ group: definition.name, transport, database, consumers, clock, log });
  const deadlines = app.get(DeadlineWorker).start();
  const retention = new RetentionWorker({ service: definition.name, database, log, retention: retentionFor(definition, wiring) });
  return {
    definition, app, database, relay, consumers: running, deadlines, audit,
    async stop(noticeMs = 0) {
      await drain(app, noticeMs);
      await retention.stop();
      await deadlines.stop();
      await running.stop();
      await relay.stop();
      await audit.stop();
      await database.close();
      pace?.flush();
    },
  };
}

/** @source PLAT-019 */
const retentionFor = ({ movesMoney = false }: SubgraphDefinition, { retention }: SubgraphWiring): Partial<Retention> =>
  ({ ...retention, ...(movesMoney ? { idempotencyKeyDays: null } : {}) });
