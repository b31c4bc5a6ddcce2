import { createServer, type Server } from 'node:http';
import type { Registry } from 'prom-client';

export interface MetricsAddress {
  port: number;
  /** Of the inner network, or loopback: measurements say who is busy with what, and stand behind no token. */
  host: string;
}

/** `/metrics` on a port of its own, so that no rule of a proxy or a route opens it to callers by mistake. */
export async function serveMetrics(registry: Registry, { port, host }: MetricsAddress): Promise<Server> {
  const server = createServer({ headersTimeout: 5_000, requestTimeout: 5_000 }, (request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') return void response.writeHead(404).end();
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType, 'cache-control': 'no-store' }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail).listen(port, host, done);
  });
  // It holds up nobody's end.
  return server.unref();
}
