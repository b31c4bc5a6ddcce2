import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

/** Five small subgraphs with the names of the house: enough for a page of 50 tickets with something from each of them. */
export const sdlOfSubgraphs = {
  'customer-service': `
    type Query { tickets(first: Int!): [Ticket!]! }
    type Ticket @key(fields: "id") { id: ID! number: String! title: String! state: String! urgency: String! dueAt: String createdAt: String! unit: Unit reporter: Employee }
    type Unit @key(fields: "id", resolvable: false) { id: ID! }
    type Employee @key(fields: "id", resolvable: false) { id: ID! }`,
  engineering: `
    type Ticket @key(fields: "id") { id: ID! workOrder: WorkOrder }
    type WorkOrder { id: ID! number: String! state: String! plannedMinutes: Int! material: Material }
    type Material { name: String! quantity: Int! }`,
  archives: `
    type Unit @key(fields: "id") { id: ID! label: String! areaSqm: Float! building: Building! }
    type Building { code: String! floors: Int! }`,
  billing: `
    type Unit @key(fields: "id") { id: ID! lastBill: Bill }
    type Bill { id: ID! month: String! amountFen: Int! isOverdue: Boolean! }`,
  'hr-training': `
    type Employee @key(fields: "id") { id: ID! name: String! post: String! certificates: [String!]! }`,
} as const;

export type SubgraphName = keyof typeof sdlOfSubgraphs;
const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
export const fullSdl = (name: SubgraphName): string => `${link}\n${sdlOfSubgraphs[name]}`;

/** @param urls where each subgraph listens */
export function supergraphOf(urls: Readonly<Record<string, string>>): string {
  const services = (Object.keys(sdlOfSubgraphs) as SubgraphName[])
    .map((name) => ({ name, url: `${urls[name]}/graphql`, typeDefs: parse(fullSdl(name)) }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(errors?.map(String).join('\n'));
  return supergraphSdl;
}

export const PAGE = 50;

export const pageQuery = `query Page($first: Int!) {
  tickets(first: $first) {
    id number title state urgency dueAt createdAt
    workOrder { id number state plannedMinutes material { name quantity } }
    unit { id label areaSqm building { code floors } lastBill { id month amountFen isOverdue } }
    reporter { id name post certificates }
  }
}`;
