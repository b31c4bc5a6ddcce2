// The five subgraphs in one child process; tells its parent where they listen.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, parse, type DocumentNode } from 'graphql';
import { resolversOf } from './answers.ts';
import { childOf } from './child.ts';
import { fullSdl, sdlOfSubgraphs, type SubgraphName } from './five-subgraphs.ts';

async function listen(name: SubgraphName): Promise<string> {
  const schema = buildSubgraphSchema({ typeDefs: parse(fullSdl(name)), resolvers: resolversOf[name] as never });
  const documents = new Map<string, DocumentNode>();
  const server = createServer(async (request, response) => {
    const { query, variables } = JSON.parse(await text(request)) as { query: string; variables: Record<string, unknown> };
    const document = documents.get(query) ?? parse(query);
    documents.set(query, document);
    const answer = await execute({ schema, document, variableValues: variables });
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(answer));
  });
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done); });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const names = Object.keys(sdlOfSubgraphs) as SubgraphName[];
childOf(Object.fromEntries(await Promise.all(names.map(async (name) => [name, await listen(name)]))));
