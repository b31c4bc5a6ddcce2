import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { Actor, Clock } from '@guanjia/domain';
import { compiler } from '@guanjia/persistence';
import { fieldNamesIn, newId, RequestCall, type RunningSubgraph } from '@guanjia/subgraph';
import {
  execute, parse, type DocumentNode, type ExecutionResult, type FieldNode, type GraphQLError, type GraphQLField, type GraphQLFieldResolver, type GraphQLResolveInfo,
  type GraphQLSchema, type OperationDefinitionNode,
} from 'graphql';
import type { Question } from '../../walls/questions.ts';

/** A statement as a read sent it. */
export interface SentStatement {
  text: string;
  values: readonly unknown[];
}

export interface Answered {
  data: any;
  errors: readonly GraphQLError[];
  statements: readonly SentStatement[];
}

type Rows = RequestCall['reads']['rows'];

/** Asks a service by its schema alone: what its resolvers and reads do for somebody, without HTTP, identity and gateway. */
export function answering({ app, database }: Pick<RunningSubgraph, 'app' | 'database'>, actor: Actor, clock: Clock) {
  const { schema } = app.get(GraphQLSchemaHost);
  const run = async (document: DocumentNode, variables: Record<string, unknown>, watch?: (call: RequestCall) => void): Promise<ExecutionResult> => {
    const call = new RequestCall(actor, 'zh-CN', newId(), { clock, database });
    call.askedFields = fieldNamesIn(document);
    watch?.(call);
    const answer = await execute({ schema, document, variableValues: variables, contextValue: { call, req: {} } });
    await call.reads.end();
    return answer as ExecutionResult;
  };
  return {
    /** The answer, and what was read for it. */
    async ask({ query, variables }: Question): Promise<Answered> {
      const statements: SentStatement[] = [];
      const { data, errors = [] } = await run(parse(query), variables, (call) => note(call, statements));
      return { data, errors, statements };
    },
    /** The same question again and again: as GraphQL answers it, and by the resolver of its list alone, with the rows that it reads. */
    async prepared({ query, variables }: Question): Promise<{ graphql: () => Promise<string>; read: () => Promise<string> }> {
      const document = parse(query);
      const { resolve, args, info } = await caught(schema, document, () => run(document, variables));
      const read = async (): Promise<string> => {
        const call = new RequestCall(actor, 'zh-CN', newId(), { clock, database });
        call.askedFields = fieldNamesIn(document);
        const { nodes } = (await resolve(undefined, args, { call, req: {} }, info)) as { nodes: object[] };
        await call.reads.end();
        return JSON.stringify(nodes);
      };
      return { graphql: async () => JSON.stringify((await run(document, variables)).data), read };
    },
  };
}

type Root = GraphQLField<unknown, unknown> & { resolve: GraphQLFieldResolver<unknown, unknown> };

/** What the resolver of the one root field of a question is called with. */
async function caught(schema: GraphQLSchema, { definitions: [operation] }: DocumentNode, work: () => Promise<unknown>) {
  const [selection] = (operation as OperationDefinitionNode).selectionSet.selections as readonly FieldNode[];
  const field = schema.getQueryType()!.getFields()[selection!.name.value] as Root;
  const { resolve } = field;
  let with_: { args: object; info: GraphQLResolveInfo } | undefined;
  field.resolve = (root, args, context, info) => {
    with_ = { args: args as object, info };
    return resolve(root, args, context, info);
  };
  await work().finally(() => (field.resolve = resolve));
  return { resolve, args: with_!.args as Record<string, unknown>, info: with_!.info };
}

function note({ reads }: RequestCall, statements: SentStatement[]): void {
  const rows = reads.rows.bind(reads) as Rows;
  reads.rows = ((statement) => {
    const { sql: text, parameters: values } = (statement as { compile(with_?: unknown): { sql: string; parameters: readonly unknown[] } }).compile(compiler);
    statements.push({ text, values });
    return rows(statement);
  }) as Rows;
}
