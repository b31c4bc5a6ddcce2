import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** One request as it came over the wire. */
export interface Asked {
  path: string;
  headers: IncomingMessage['headers'];
  body: any;
}

/** What to answer: a body with a status, or nothing at all. */
export type Reply = { status?: number; headers?: Record<string, string>; body: unknown } | 'cut';

export interface Gateway {
  url: string;
  asked: Asked[];
  close(): Promise<void>;
}

/** Somebody at the other end of a real line who answers as he is told. */
export async function aGateway(reply: (asked: Asked, nth: number) => Reply | Promise<Reply>): Promise<Gateway> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => void answer(request, response));
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const sent = await text(request);
    const one = { path: request.url!, headers: request.headers, body: request.method === 'POST' ? JSON.parse(sent) : sent };
    asked.push(one);
    const said = await reply(one, asked.length);
    if (said === 'cut') return void response.destroy();
    const { status = 200, headers = {}, body } = said;
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(typeof body === 'string' ? body : JSON.stringify(body));
  };
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done); });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked,
    close: () => new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    }),
  };
}

/** As the house refuses. */
export const refusal = (code: string, extensions: object = {}, message = code): { body: unknown } =>
  ({ body: { data: null, errors: [{ message, extensions: { code, requestId: 'r-1', ...extensions } }] } });
