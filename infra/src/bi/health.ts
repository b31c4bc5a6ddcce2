import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { EventTransport } from '@guanjia/messaging';
import type { RunningFeed } from './start-feed.ts';

export interface HealthOptions {
  feed: RunningFeed;
  transport: EventTransport;
  host: string;
  port: number;
}

/** `/healthz`: the process lives. `/readyz`: the database answers and events come in. */
export async function serveHealth({ feed, transport, host, port }: HealthOptions): Promise<Server> {
  const server = createServer((request, response) => {
    const answer = (isUp: boolean, status: string): void => {
      response.writeHead(isUp ? 200 : 503, { 'content-type': 'application/json' }).end(JSON.stringify({ status }));
    };
    if (request.url === '/healthz') return answer(true, 'ok');
    if (request.url !== '/readyz') return void response.writeHead(404).end();
    const health = transport.health();
    void feed.database.pool.query('select 1').then(
      () => (health === 'up' ? answer(true, 'ready') : answer(false, health.down)), () => answer(false, 'database unavailable'));
  });
  server.listen(port, host);
  await once(server, 'listening');
  return server;
}
