import { ApolloGateway, LocalGraphQLDataSource } from '@apollo/gateway';
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { GraphQLError, parse, type GraphQLFormattedError } from 'graphql';
import { compiledPlan, type CompiledPlan } from './compiled-plan.ts';
import type { AskSubgraph } from './run.ts';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@requires", "@external"])';

const sdl = {
  desk: `${link}
    enum Urgency { NORMAL URGENT }
    interface Work { id: ID! title: String! }
    type Repair implements Work @key(fields: "id") { id: ID! title: String! urgency: Urgency unit: Unit steps: [[Int]!] }
    type Visit implements Work { id: ID! title: String! unit: Unit! }
    union Found = Repair | Visit | Unit
    type Unit @key(fields: "id") { id: ID! label: String @shareable }
    type Query { repairs(first: Int = 2): [Repair!] repair(id: ID!): Repair work: [Work] found: [Found!]! broken: Repair strict: Unit! wrong: Wrong }
    type Wrong { number: Int urgency: Urgency list: [String] object: Unit flag: Boolean }
    type Mutation { finish(id: ID!): Repair open(title: String!): Repair }`,
  homes: `${link}
    type Unit @key(fields: "id") { id: ID! area: Float! owner: Person! neighbours: [Unit!]! fails: String strict: String! }
    type Repair @key(fields: "id") { id: ID! title: String! @external cost: Int! @requires(fields: "title") }
    type Person @key(fields: "id") { id: ID! }`,
  people: `${link}
    type Person @key(fields: "id") { id: ID! name: String! friends: [Person] }
    type Query { me: Person }`,
};

const unit = (n: number) => ({ __typename: 'Unit', id: `u${n}`, label: `${n} 栋` });
const repair = (n: number) => ({ __typename: 'Repair', id: `r${n}`, title: `电梯 ${n}`, urgency: n % 2 ? 'URGENT' : null, unit: n === 3 ? null : unit(n % 2), steps: [[1, null], []] });
const person = (id: string) => ({ __typename: 'Person', id, name: id === 'p9' ? null : `name of ${id}`, friends: [{ id: 'p1' }, null, { id: 'p2' }] });
const resolvers = {
  desk: {
    Query: {
      repairs: (_: unknown, { first }: { first: number }) => Array.from({ length: first }, (__, n) => repair(n + 1)),
      repair: (_: unknown, { id }: { id: string }) => (id === 'r0' ? null : repair(Number(id.slice(1)))),
      work: () => [repair(1), null, { __typename: 'Visit', id: 'v1', title: '回访', unit: unit(0) }],
      found: () => [unit(1), repair(2), { __typename: 'Visit', id: 'v1', title: '回访', unit: unit(0) }],
      broken: () => { throw new GraphQLError('no', { extensions: { code: 'CONFLICT' } }); },
      strict: () => unit(7),
    },
    Mutation: { finish: (_: unknown, { id }: { id: string }) => repair(Number(id.slice(1))), open: () => repair(5) },
  },
  homes: {
    Unit: {
      __resolveReference: ({ id }: { id: string }) => (id === 'u7' ? null : { id, area: 88.5, owner: { id: `p${id.slice(1)}` } }),
      neighbours: () => [{ id: 'u1' }, { id: 'u0' }],
      fails: ({ id }: { id: string }) => { throw new GraphQLError(`no ${id}`, { extensions: { code: 'NOT_FOUND' } }); },
      strict: ({ id }: { id: string }) => (id === 'u1' ? null : 'here'),
    },
    Repair: { __resolveReference: (repairOf: object) => repairOf, cost: ({ title }: { title: string }) => title.length },
  },
  people: { Query: { me: () => person('p9') }, Person: { __resolveReference: ({ id }: { id: string }) => person(id) } },
};

interface Answer {
  data?: unknown;
  errors?: readonly GraphQLFormattedError[];
}

/** The same operation, by the gateway's own executor and by the plan compiled from the gateway's. */
export interface Answers {
  byGateway: Answer;
  /** Nothing where the operation stays with the gateway. */
  byPlan: Answer | undefined;
  problems: readonly string[];
}

/** @param lie  changes what a subgraph gives, as a subgraph with another schema would */
export async function aPlanner(lie: (data: Record<string, unknown>) => void = () => undefined) {
  const services = Object.entries(sdl).map(([name, text]) => ({ name, url: 'http://unused.invalid', typeDefs: parse(text) }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(errors?.join('\n'));
  let compiled: CompiledPlan | undefined;
  let sources: Readonly<Record<string, LocalGraphQLDataSource>> = {};
  const gateway = new ApolloGateway({
    supergraphSdl,
    logger: { debug() {}, info() {}, warn() {}, error() {} },
    buildService: ({ name }) => sourceOf(name as keyof typeof sdl, lie),
    experimental_didResolveQueryPlan: ({ queryPlan, operationContext, serviceMap }) => {
      compiled = compiledPlan({ queryPlan, ...operationContext });
      sources = serviceMap as never;
    },
  });
  const { executor } = await gateway.load();
  const ask: AskSubgraph = async ({ serviceName, operation }, variables) =>
    sources[serviceName]!.process({ request: { query: operation, variables }, context: {} } as never) as never;
  return {
    stop: () => gateway.stop(),
    async answers(query: string, variables: Record<string, unknown> = {}): Promise<Answers> {
      const request = { query, variables };
      const byGateway = await executor({ request, document: parse(query), queryHash: query, context: {}, metrics: {} } as never) as Answer;
      const answer = await compiled?.(ask, variables);
      const told = answer && { data: answer.data, ...(answer.errors.length > 0 ? { errors: answer.errors as GraphQLError[] } : {}) };
      return { byGateway, byPlan: told, problems: answer?.problems ?? [] };
    },
  };
}

function sourceOf(name: keyof typeof sdl, lie: (data: Record<string, unknown>) => void): LocalGraphQLDataSource {
  const source = new LocalGraphQLDataSource(buildSubgraphSchema({ typeDefs: parse(sdl[name]), resolvers: resolvers[name] as never }));
  const process = source.process.bind(source);
  source.process = async (asked) => {
    const answer = JSON.parse(JSON.stringify(await process(asked)));
    if (answer.data) lie(answer.data);
    return answer;
  };
  return source;
}
