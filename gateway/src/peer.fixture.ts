import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { DomainError, platformErrors } from '@guanjia/domain';
import type { Identity, TokenVerifier } from '@guanjia/subgraph';
import { fastify, type FastifyInstance } from 'fastify';
import { graphql, GraphQLError, parse, type GraphQLFormattedError } from 'graphql';

/** A small subgraph that keeps what reached it. */
export interface Peer {
  app: FastifyInstance;
  calls: { headers: Readonly<Record<string, unknown>>; identity: Identity; query: string }[];
}

interface PeerOptions {
  name: string;
  sdl: string;
  resolvers: object;
  verifier: TokenVerifier;
}

export function aPeer({ name, sdl, resolvers, verifier }: PeerOptions): Peer {
  const schema = buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: resolvers as never });
  const app = fastify();
  const calls: Peer['calls'] = [];
  app.post<{ Body: { query: string; variables?: Record<string, unknown> } }>('/graphql', async (request, reply) => {
    const token = request.headers.authorization?.replace('Bearer ', '');
    const identity = await verifier.verify(token, name).catch(() => undefined);
    if (!identity) return reply.code(401).send({ errors: [{ message: 'no', extensions: { code: 'UNAUTHENTICATED', messageKey: 'x' } }] });
    calls.push({ headers: { ...request.headers }, identity, query: request.body.query });
    const { data, errors } = await graphql({ schema, source: request.body.query, variableValues: request.body.variables ?? {}, contextValue: { identity } });
    return reply.code(data === undefined ? 400 : 200).send({ data, ...(errors ? { errors: errors.map(toWire) } : {}) });
  });
  app.get('/readyz', async () => ({ status: 'ready' }));
  return { app, calls };
}

export async function listening(app: FastifyInstance): Promise<string> {
  await app.listen({ port: 0, host: '127.0.0.1' });
  return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
}

/** Refusals under their code, as subgraphs tell them; of a bug more than a subgraph should tell. */
function toWire(error: GraphQLError): GraphQLFormattedError {
  const cause = error.originalError;
  if (!(cause instanceof DomainError)) return { ...error.toJSON(), extensions: { code: 'INTERNAL_SERVER_ERROR', stacktrace: ['at /srv/app.ts:1'] } };
  const { code, messageKey, params } = cause;
  return { ...error.toJSON(), message: cause.messageIn('zh-CN'), extensions: { code, messageKey, params, http: { status: 418 }, debug: 'select * from person', address: 'http://db:5432' } };
}

export const archivesSdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { estate(id: ID!): Estate estates: [Estate!]! }
  type Estate @key(fields: "id") { id: ID! name: String! }`;

const names: Readonly<Record<string, string>> = { 'estate-1': '东湖苑', 'estate-2': '西山府' };
const estate = (id: string) => (names[id] ? { __typename: 'Estate', id, name: names[id] } : null);
export const archivesResolvers = {
  Query: { estate: (_: unknown, { id }: { id: string }) => estate(id), estates: () => Object.keys(names).map(estate) },
  Estate: { __resolveReference: ({ id }: { id: string }) => estate(id) },
};

export const customerServiceSdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  enum Urgency { NORMAL URGENT }
  input TicketInput { title: String! urgency: Urgency! minutes: Int }
  type Ticket { id: ID! title: String! urgency: Urgency! }
  type Estate @key(fields: "id") { id: ID! tickets: [Ticket!] }
  type TicketPage { nodes: [Ticket!]! }
  type Query { ticketPage(first: Int = 20): TicketPage! tickets(urgency: Urgency): [Ticket!] bug: String phoneBug(phone: String): String refusal: String hang: String }
  type Mutation { createTicket(input: TicketInput!): Ticket }
  type Subscription { ticketChanged: Ticket }`;

export const customerServiceResolvers = {
  Query: {
    tickets: () => [{ id: 'ticket-1', title: '水管漏水', urgency: 'URGENT' }],
    ticketPage: () => ({ nodes: [{ id: 'ticket-1', title: '水管漏水', urgency: 'URGENT' }] }),
    bug: () => { throw new Error('connect ECONNREFUSED postgres://app:secret@db:5432/billing'); },
    phoneBug: (_: unknown, { phone }: { phone: string }) => { throw new Error(`duplicate key: ${phone}`); },
    refusal: () => { throw platformErrors.error('CONFLICT', { params: { currentVersion: 7 } }); },
    hang: () => new Promise(() => undefined),
  },
  Mutation: { createTicket: (_: unknown, { input }: { input: object }) => ({ id: 'ticket-2', ...input }) },
  Estate: {
    __resolveReference: (reference: object) => reference,
    tickets: ({ id }: { id: string }) => [{ id: `ticket-of-${id}`, title: '电梯异响', urgency: 'NORMAL' }],
  },
};
