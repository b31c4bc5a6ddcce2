import { createServer, type AddressInfo } from 'node:net';
import { composeServices } from '@apollo/composition';
import { generateInternalKeys, type InternalKeys } from '@guanjia/subgraph';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { parse } from 'graphql';
import { demoIssuer, type DemoIssuer } from './demo-issuer.ts';
import type { GatewayOptions } from './gateway.options.ts';
import { createGateway } from './gateway.ts';
import type { GrantSource } from './grants/grant-source.ts';
import type { GatewayLog } from './log.ts';
import { aPeer, archivesResolvers, archivesSdl, customerServiceResolvers, customerServiceSdl, listening, type Peer } from './peer.fixture.ts';

export const supergraphSdl: string = composed();

/** Everybody is an engineering manager of estate-1. */
const grantsOfAManager: GrantSource = {
  grantsOf: async () => ({ kind: 'EMPLOYEE', grants: [{ role: 'EM', scopeKind: 'ESTATE', scopeId: 'estate-1' }] }),
  evict: () => undefined,
  doubt: () => undefined,
};

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  body: { data?: Record<string, unknown> | null; errors?: AnswerError[] };
}
export interface AnswerError {
  message: string;
  path?: (string | number)[];
  extensions: Record<string, unknown>;
}

interface Ask {
  variables?: Record<string, unknown>;
  operationName?: string;
  token?: string | null;
  headers?: Record<string, string>;
}

/** A gateway with a port of its own in front of archives (in process) and customer-service (over HTTP). */
export interface House {
  app: NestFastifyApplication;
  url: string;
  issuer: DemoIssuer;
  keys: InternalKeys;
  archives: Peer;
  customerService: Peer;
  logged: { level: string; content: object; message: string }[];
  ask(query: string, more?: Ask): Promise<Answer>;
  send(init: RequestInit, path?: string): Promise<Answer>;
  close(): Promise<void>;
}

type Changed = Partial<Omit<GatewayOptions, 'signer'>> & { keys?: InternalKeys };

/** @param changed  other targets, keys or switches than the usual ones */
export async function aHouse({ keys = generateInternalKeys(), ...changed }: Changed = {}): Promise<House> {
  const { verifier } = keys;
  const archives = aPeer({ name: 'archives', sdl: archivesSdl, resolvers: archivesResolvers, verifier });
  const customerService = aPeer({ name: 'customer-service', sdl: customerServiceSdl, resolvers: customerServiceResolvers, verifier });
  const issuer = demoIssuer({ host: '127.0.0.1' });
  const { log, logged } = aLog();
  const closePeers = async (): Promise<void> => {
    customerService.app.server.closeAllConnections();
    await Promise.all([archives.app.close(), customerService.app.close()]);
  };
  const app = await createGateway({
    supergraphSdl, signer: keys.signer, personVerifier: issuer.verifier, grants: grantsOfAManager, production: true, log, ...changed,
    subgraphs: { archives: { inject: archives.app }, 'customer-service': { url: await listening(customerService.app) }, ...changed.subgraphs },
  }).catch(async (error: unknown) => {
    await closePeers();
    throw error;
  });
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace('localhost', '127.0.0.1');
  const send = async (init: RequestInit, path = '/graphql'): Promise<Answer> => {
    const response = await fetch(url + path, init);
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: text.startsWith('{') ? JSON.parse(text) : {} };
  };
  const ask: House['ask'] = async (query, { token, headers, ...request } = {}) => send({
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token ?? await issuer.tokenFor('employee-1')}` }),
      ...headers,
    },
    body: JSON.stringify({ query, ...request }),
  });
  const close = async (): Promise<void> => {
    await Promise.all([app.close(), closePeers()]);
  };
  return { app, url, issuer, keys, archives, customerService, logged, ask, send, close };
}

export function aLog(): { log: GatewayLog; logged: House['logged'] } {
  const logged: House['logged'] = [];
  const at = (level: string) => (content: object, message: string): void => { logged.push({ level, content, message }); };
  return { log: { error: at('error'), warn: at('warn'), info: at('info') }, logged };
}

/** An address at which nobody listens. */
export async function nobody(): Promise<string> {
  const server = createServer();
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done); });
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => { server.close(done); });
  return `http://127.0.0.1:${port}`;
}

function composed(): string {
  const services = Object.entries({ archives: archivesSdl, 'customer-service': customerServiceSdl })
    .map(([name, sdl]) => ({ name, url: 'http://placeholder.invalid', typeDefs: parse(sdl) }));
  const { supergraphSdl: sdl, errors } = composeServices(services);
  if (!sdl) throw new Error(errors?.map(String).join('\n'));
  return sdl;
}
