import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { createGateway } from '@guanjia/gateway';
import { graphql, parse, type DocumentNode } from 'graphql';
import { startForeignGateway, type ForeignGateway } from './foreign-gateway.ts';
import { readForeignOptions } from './foreign-options.ts';
import { subgraphUrls } from './subgraph-urls.ts';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@interfaceObject"])';
const reviewed = { u1: [{ body: 'good' }, { body: 'late' }] };
const shops: { name: string; typeDefs: DocumentNode; resolvers: any }[] = [
  {
    name: 'products', typeDefs: parse(`${link} type Query { top: Product broken: Int } type Product @key(fields: "upc") { upc: ID! name: String! self: Product }
      interface Media @key(fields: "id") { id: ID! title: String! } type Book implements Media @key(fields: "id") { id: ID! title: String! }`),
    resolvers: {
      Query: { top: () => ({ upc: 'u1', name: 'Table' }), broken: () => { throw new Error('secret of theirs'); } },
      Product: { self: (product: object) => product },
      Media: { __resolveType: () => 'Book', __resolveReference: ({ id }: { id: string }) => ({ id, title: `Book ${id}` }) },
    },
  },
  {
    name: 'reviews', typeDefs: parse(`${link} type Product @key(fields: "upc") { upc: ID! reviews: [Review!]! } type Review { body: String! }
      type Query { best: Media } type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int }`),
    resolvers: { Query: { best: () => ({ id: 'm1', stars: 5 }) }, Product: { __resolveReference: (product: object) => product, reviews: ({ upc }: { upc: 'u1' }) => reviewed[upc] } },
  },
];

const servers: Server[] = [];
const heard: (string | undefined)[] = [];
const logged: unknown[] = [];
const log = { info: () => undefined, warn: (content: object) => void logged.push(content), error: (content: object) => void logged.push(content) };
let supergraphSdl: string;
let app: ForeignGateway | undefined;

/** Each at a path of its own, as strangers have it. */
beforeAll(async () => {
  const addressed = await Promise.all(shops.map(async ({ name, typeDefs, resolvers }) => {
    const schema = buildSubgraphSchema({ typeDefs, resolvers });
    const server = createServer((request, response) => void (async () => {
      heard.push(request.headers.authorization);
      const { query, variables } = await json(request) as { query: string; variables?: Record<string, unknown> };
      const answer = request.url === `/${name}/api` ? await graphql({ schema, source: query, variableValues: variables }) : { errors: [{ message: 'no such path' }] };
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    })());
    servers.push(server);
    await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done); });
    return { name, typeDefs, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/${name}/api` };
  }));
  supergraphSdl = composeServices(addressed).supergraphSdl!;
});
afterAll(() => Promise.all(servers.map((server) => new Promise((done) => { server.close(done).closeAllConnections(); }))));
afterEach(async () => {
  await app?.close();
  app = undefined;
});

const start = (more: object = {}): Promise<ForeignGateway> =>
  startForeignGateway({ supergraphSdl, host: '127.0.0.1', port: 0, hasLimits: true, isProduction: false, log, ...more });

async function ask(query: string): Promise<any> {
  const response = await fetch(`${await app!.getUrl()}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });
  return response.json();
}

const deep = `{ top ${'{ self '.repeat(12)} { name } ${'}'.repeat(12)} }`;

describe('a gateway before subgraphs of somebody else', () => {
  it('answers anybody from several of them, the first time and later, and sends them no token', async () => {
    app = await start();
    for (let i = 0; i < 2; i += 1) {
      expect(await ask('{ top { name reviews { body } } }')).toEqual({ data: { top: { name: 'Table', reviews: [{ body: 'good' }, { body: 'late' }] } } });
    }
    expect(heard).toEqual([undefined, undefined, undefined, undefined]);
    expect(await (await fetch(`${await app.getUrl()}/readyz`)).json()).toMatchObject({ status: 'ready', subgraphs: { products: { status: 'ready' }, reviews: { status: 'ready' } } });
  });

  it('knows what another subgraph tells of an interface, whether or not somebody asks for its type, the first time and later', async () => {
    app = await start();
    for (let i = 0; i < 2; i += 1) {
      expect(await ask('{ best { stars } }')).toEqual({ data: { best: { stars: 5 } } });
      expect(await ask('{ best { __typename stars title } }')).toEqual({ data: { best: { __typename: 'Book', stars: 5, title: 'Book m1' } } });
    }
  });

  it('lets everybody read the schema, and tells nobody what went wrong inside', async () => {
    app = await start();
    expect((await ask('{ __type(name: "Review") { fields { name } } }')).data).toEqual({ __type: { fields: [{ name: 'body' }] } });
    const broken = await ask('{ broken }');
    expect(broken).toMatchObject({ data: { broken: null }, errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] });
    expect(JSON.stringify(broken)).not.toContain('secret');
  });

  it('has the limits of production unless they are switched off', async () => {
    app = await start();
    expect((await ask(deep)).errors).toMatchObject([{ extensions: { code: 'TOO_DEEP' } }]);
    await app.close();
    app = await start({ hasLimits: false });
    expect((await ask(deep)).errors).toBeUndefined();
  });

  it('does not start in production, nor where another machine could reach it', async () => {
    await expect(start({ isProduction: true })).rejects.toThrow('NODE_ENV=production');
    await expect(start({ host: '0.0.0.0' })).rejects.toThrow('loopback');
  });
});

it('the gateway of production does not start without limits', async () => {
  const nobody = { verify: () => Promise.reject(new Error('nobody')) };
  await expect(createGateway({
    supergraphSdl, subgraphs: {}, personVerifier: nobody, signer: { sign: async () => '' }, production: true, log, door: { isUnlimited: true },
    grants: { grantsOf: () => Promise.reject(new Error('none')), evict: () => undefined, doubt: () => undefined },
  })).rejects.toThrow('has limits');
});

it('is told by the environment where to listen and what to serve, and by the command line alone to drop its limits', () => {
  expect(readForeignOptions([], { SUPERGRAPH_PATH: 'a.graphql', GATEWAY_PORT: '4100', NO_LIMITS: 'true' }))
    .toEqual({ supergraphFile: 'a.graphql', host: '127.0.0.1', port: 4100, hasLimits: true });
  expect(readForeignOptions(['--supergraph', 'b.graphql', '--port', '0', '--no-limits'], { SUPERGRAPH_PATH: 'a.graphql' }))
    .toMatchObject({ supergraphFile: 'b.graphql', port: 0, hasLimits: false });
  expect(() => readForeignOptions([], {})).toThrow('SUPERGRAPH_PATH');
});

it('takes no schema for a supergraph', () => {
  expect(() => subgraphUrls('type Query { a: Int }')).toThrow('no supergraph');
  expect(() => subgraphUrls('enum join__Graph { A @join__graph(name: "a", url: "") }')).toThrow('no address for A');
});
