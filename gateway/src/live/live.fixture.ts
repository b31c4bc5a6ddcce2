import { composeServices } from '@apollo/composition';
import type { Grant } from '@guanjia/domain';
import { platformErrors } from '@guanjia/domain';
import { InProcessNotices, type Notice, type Notices } from '@guanjia/messaging';
import { generateInternalKeys, type Identity } from '@guanjia/subgraph';
import { parse } from 'graphql';
import { createClient as streamClient } from 'graphql-sse';
import { createClient as socketClient, type Client } from 'graphql-ws';
import { SignJWT } from 'jose';
import { generateKeyPairSync } from 'node:crypto';
import { WebSocket } from 'ws';
import { createGateway } from '../gateway.ts';
import { aLog } from '../gateway.fixture.ts';
import type { GatewayOptions } from '../gateway.options.ts';
import { GrantCache } from '../grants/grant-cache.ts';
import { aPeer } from '../peer.fixture.ts';
import { personVerifier } from '../person/person-verifier.ts';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
const sdl = {
  archives: `${link} type Query { estate(id: ID!): Estate } type Estate @key(fields: "id") { id: ID! name: String! }`,
  'customer-service': `${link}
    input TicketFilter { estateId: ID }
    type Ticket { id: ID! title(upTo: Int): String! estate: Estate! }
    type TicketPage { nodes: [Ticket!]! }
    type Estate @key(fields: "id") { id: ID! }
    type Query { ticket(id: ID!): Ticket tickets(filter: TicketFilter, first: Int = 20): TicketPage! }
    type Subscription { ticketChanged(estateId: ID!): Ticket! }`,
  'hr-training': `${link} type Query { myTask(id: ID!): Task myTasks(first: Int): TaskPage! } type Task { id: ID! kind: String! } type TaskPage { nodes: [Task!]! }
    type Subscription { myWorkChanged: Task! }`,
};

/** Three small subgraphs that show what their caller's grants reach, and a gateway before them with live updates.
 *  `ticket-<estate>-<n>` is a ticket of the estate, `task-<person>` a task of the person. */
export interface LiveHouse {
  url: string;
  log: ReturnType<typeof aLog>['logged'];
  /** Who may what; changed at will. */
  people: Map<string, Grant[]>;
  titles: Map<string, string>;
  /** By how much the clock of the grants is ahead. */
  ahead: { ms: number };
  /** Questions for tickets by id that reached customer-service. */
  asked: string[];
  notices: Notices;
  app: Awaited<ReturnType<typeof createGateway>>;
  change(ticket: string, title?: string): void;
  tell(notice: Partial<Notice>): void;
  tokenFor(personId: string, seconds?: number): Promise<string>;
  socket(personId: string, seconds?: number): Client;
  stream(personId: string): Promise<ReturnType<typeof streamClient>>;
  close(): Promise<void>;
}

export const inEstate = (scopeId: string, role = 'CSR'): Grant => ({ role, scopeKind: 'ESTATE', scopeId });

export async function aLiveHouse({ notices, ...changed }: { notices?: Notices } & Partial<GatewayOptions> = {}): Promise<LiveHouse> {
  const keys = generateInternalKeys();
  const { log, logged } = aLog();
  const ears = notices ?? new InProcessNotices(log);
  const people = new Map<string, Grant[]>([['lin', [inEstate('east')]], ['zhao', [inEstate('west')]], ['boss', [inEstate('east'), inEstate('west')]]]);
  const [titles, asked, ahead] = [new Map<string, string>(), [] as string[], { ms: 0 }];
  const resolvers = resolversOf({ titles, asked });
  const peers = Object.entries(sdl).map(([name, text]) => [name, aPeer({ name, sdl: text, resolvers: resolvers[name as keyof typeof sdl], verifier: keys.verifier })] as const);
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const app = await createGateway({
    supergraphSdl: composed(), signer: keys.signer, production: true, log, notices: ears,
    personVerifier: personVerifier({ issuer: 'tests', audience: 'guanjia', algorithms: ['ES256'], keys: async () => publicKey }),
    grants: new GrantCache({
      log, now: () => Date.now() + ahead.ms, ask: async (id) => {
        const grants = people.get(id);
        if (!grants) throw platformErrors.error('UNAUTHENTICATED');
        return { kind: 'EMPLOYEE', grants };
      },
    }),
    subgraphs: Object.fromEntries(peers.map(([name, { app: inject }]) => [name, { inject }])), ...changed,
  });
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace('localhost', '127.0.0.1');
  const tokenFor: LiveHouse['tokenFor'] = (personId, seconds = 600) => new SignJWT().setProtectedHeader({ alg: 'ES256' }).setIssuer('tests').setAudience('guanjia')
    .setSubject(personId).setExpirationTime(Math.floor(Date.now() / 1_000) + seconds).sign(privateKey);
  const clients: { dispose(): void | Promise<void> }[] = [];
  return {
    url, log: logged, people, titles, asked, ahead, notices: ears, app, tokenFor,
    change: (id, title = '漏水') => {
      titles.set(id, title);
      ears.tell([noticeOf(id)]);
    },
    tell: (notice) => ears.tell([{ ...noticeOf('ticket-east-1'), ...notice }]),
    socket: (personId, seconds) => {
      const client = socketClient({
        url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0,
        connectionParams: async () => ({ authorization: `Bearer ${await tokenFor(personId, seconds)}` }),
      });
      clients.push(client);
      return client;
    },
    stream: async (personId) => {
      const client = streamClient({ url: `${url}/graphql/stream`, retryAttempts: 0, headers: { authorization: `Bearer ${await tokenFor(personId)}` } });
      clients.push(client);
      return client;
    },
    close: async () => {
      for (const client of clients) await client.dispose();
      await app.close();
      await Promise.all([ears.close(), ...peers.map(([, peer]) => peer.app.close())]);
    },
  };
}

const estateOf = (ticketId: string): string => ticketId.split('-')[1]!;
const noticeOf = (id: string): Notice => ({ estateId: estateOf(id), type: 'customer-service.ticket.changed', aggregate: 'customer-service.ticket', id, version: null });

function resolversOf({ titles, asked }: Pick<LiveHouse, 'titles' | 'asked'>): Record<keyof typeof sdl, object> {
  type Context = { identity: Identity };
  const reaches = ({ identity }: Context, estateId: string | undefined): boolean => identity.actor.grants.some(({ scopeId }) => scopeId === estateId);
  const names: Readonly<Record<string, string>> = { east: '东湖苑', west: '西山府' };
  const estate = ({ id }: { id: string }, context: Context) => (names[id] && reaches(context, id) ? { id, name: names[id] } : null);
  const ticket = (id: string, context: Context) => {
    asked.push(id);
    return titles.has(id) && reaches(context, estateOf(id)) ? { id, estate: { id: estateOf(id) } } : null;
  };
  const page = (context: Context) => {
    if (context.identity.actor.grants.some(({ role }) => role === 'CLN')) throw platformErrors.error('FORBIDDEN');
    return { nodes: [] };
  };
  return {
    archives: { Query: { estate: (_: unknown, args: { id: string }, context: Context) => estate(args, context) }, Estate: { __resolveReference: estate } },
    'customer-service': {
      Query: { ticket: (_: unknown, { id }: { id: string }, context: Context) => ticket(id, context), tickets: (_: unknown, _args: unknown, context: Context) => page(context) },
      Ticket: { title: ({ id }: { id: string }, { upTo }: { upTo?: number }) => titles.get(id)!.slice(0, upTo) },
    },
    'hr-training': {
      Query: {
        myTask: (_: unknown, { id }: { id: string }, { identity }: Context) => (id === `task-${identity.actor.id}` ? { id, kind: 'CALLBACK' } : null),
        myTasks: () => ({ nodes: [] }),
      },
    },
  };
}

function composed(): string {
  const { supergraphSdl, errors } = composeServices(Object.entries(sdl).map(([name, text]) => ({ name, url: 'http://placeholder.invalid', typeDefs: parse(text) })));
  if (!supergraphSdl) throw new Error(errors?.map(String).join('\n'));
  return supergraphSdl;
}
