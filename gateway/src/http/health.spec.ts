import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { drain, Readiness } from '@guanjia/subgraph';
import { eventually } from '@guanjia/testing';
import { fastify } from 'fastify';
import { hash } from 'node:crypto';
import type { Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { aHouse, nobody, supergraphSdl, type House } from '../gateway.fixture.ts';

describe('health', () => {
  let house: House;
  beforeAll(async () => { house = await aHouse(); });
  afterAll(() => house.close());

  it('needs no token', async () => {
    expect(await house.send({}, '/healthz')).toMatchObject({ status: 200, body: { status: 'ok' } });
  });

  it('is ready, and says so of every subgraph, and which schema it serves', async () => {
    expect(await house.send({}, '/readyz')).toMatchObject({
      status: 200, body: { status: 'ready', schema: hash('sha256', supergraphSdl).slice(0, 16), subgraphs: { archives: { status: 'ready' }, 'customer-service': { status: 'ready' } } },
    });
  });

  it.each([
    [200, { status: 'ready', outboxAgeSeconds: 7 }, { status: 'ready', outboxAgeSeconds: 7 }],
    [503, { status: 'database unavailable' }, { status: 'database unavailable' }],
    [503, { status: 'migrations missing', missing: ['2026-01-01-first'] }, { status: 'migrations missing' }],
    [503, { status: 'group billing cannot read (connect ECONNREFUSED 10.0.0.7:9092)', outboxAgeSeconds: 90 }, { status: 'events do not come in', outboxAgeSeconds: 90 }],
    [503, { status: 'postgres://app:secret@db' }, { status: 'not ready' }],
    [200, 'null', { status: 'ready' }],
  ])('tells of a subgraph that answers %i %j nothing that names anything: %j', async (code, said, told) => {
    const app = fastify();
    app.get('/readyz', async (_request, reply) => reply.code(code).type('application/json').send(JSON.stringify(said)));
    const asked = await aHouse({ subgraphs: { billing: { inject: app } } });
    expect((await asked.send({}, '/readyz')).body).toMatchObject({ subgraphs: { billing: told } });
    expect((await asked.send({}, '/readyz')).text).not.toMatch(/10\.0\.0\.7|secret|2026-01-01/);
    await asked.close();
  });

  const unready = () => {
    const app = fastify();
    app.get('/readyz', async (_request, reply) => reply.code(503).send({}));
    return { inject: app };
  };

  it('stays ready while a subgraph is away or not ready, and says which', async () => {
    const half = await aHouse({ subgraphs: { billing: { url: await nobody() }, engineering: unready() } });
    expect(await half.send({}, '/readyz')).toMatchObject({
      status: 200, body: { status: 'ready', subgraphs: { archives: { status: 'ready' }, billing: { status: 'unreachable' }, engineering: { status: 'not ready' } } },
    });
    await half.close();
  });

  it('is not ready while nobody knows what people may do, and lives on', async () => {
    for (const target of [{ url: await nobody() }, unready()]) {
      const blind = await aHouse({ subgraphs: { 'hr-training': target } });
      expect(await blind.send({}, '/readyz')).toMatchObject({ status: 503, body: { status: 'not ready', subgraphs: { archives: { status: 'ready' } } } });
      expect((await blind.send({}, '/healthz')).status).toBe(200);
      await blind.close();
    }
  });
});

describe('a graceful stop', () => {
  it('says "not ready" first, answers what is under way, and ends', async () => {
    const house = await aHouse();
    const underWay = house.ask('{ hang estates { id } }');
    while (house.customerService.calls.length === 0) await new Promise((done) => { setTimeout(done, 5); });
    const stopped = drain(house.app, 300);
    expect(await house.send({}, '/readyz')).toMatchObject({ status: 503, body: { status: 'stopping' } });
    expect(await underWay).toMatchObject({ status: 200, body: { data: { hang: null, estates: [{}, {}] } } });
    await stopped;
    await expect(house.send({}, '/healthz')).rejects.toThrow();
    await house.close();
  });

  it('waits for nobody who went away, in the middle of a request or before its answer', async () => {
    const house = await aHouse();
    const readiness = house.app.get(Readiness);
    const body = JSON.stringify({ query: '{ hang }' });
    const isUnderWay = { [body]: () => house.customerService.calls.length > 0, [body.slice(0, 5)]: () => readiness.inHand > 0 };
    for (const [sent, isSeen] of Object.entries(isUnderWay)) {
      const socket = await sending(house, { sent, length: body.length });
      await eventually(() => expect(isSeen()).toBe(true));
      socket.destroy();
      await eventually(() => expect(readiness.inHand).toBe(0));
    }
    await house.ask('{ estates { id } }');
    await eventually(() => expect(readiness.inHand).toBe(0));
    await house.close();
  });

  it('waits for nobody who has sent half a request and sends no more', async () => {
    const house = await aHouse();
    await sending(house, { sent: 'half', length: 100 });
    await eventually(() => expect(house.app.get(Readiness).inHand).toBe(1));
    const server = house.app.getHttpServer() as Server;
    const order: string[] = [];
    for (const name of ['close', 'closeAllConnections'] as const) {
      const own = server[name].bind(server);
      Object.assign(server, { [name]: (...given: []) => {
        order.push(name);
        return own(...given);
      } });
    }
    await drain(house.app, 0);
    // The close waits for every connection.
    expect(order.slice(0, 2)).toEqual(['closeAllConnections', 'close']);
    await house.close();
  });
});

/** A request of which so much is sent. */
async function sending({ url, issuer }: House, { sent, length }: { sent: string; length: number }): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const head = ['POST /graphql HTTP/1.1', 'host: x', 'content-type: application/json', `authorization: Bearer ${await issuer.tokenFor('employee-1')}`, `content-length: ${length}`];
  const socket = connect(Number(port), hostname).on('error', () => undefined);
  socket.write(`${head.join('\r\n')}\r\n\r\n${sent}`);
  return socket;
}
