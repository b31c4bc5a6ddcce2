import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fastify } from 'fastify';
import { aHouse, nobody, type House } from '../gateway.fixture.ts';
import { drain } from '../stop.ts';

describe('health', () => {
  let house: House;
  beforeAll(async () => { house = await aHouse(); });
  afterAll(() => house.close());

  it('needs no token', async () => {
    expect(await house.send({}, '/healthz')).toMatchObject({ status: 200, body: { status: 'ok' } });
  });

  it('is ready when every subgraph is', async () => {
    expect(await house.send({}, '/readyz')).toMatchObject({
      status: 200, body: { status: 'ready', subgraphs: { archives: true, 'customer-service': true } },
    });
  });

  it('is not ready while a subgraph is away or not ready, and lives on', async () => {
    const unready = fastify();
    unready.get('/readyz', async (_request, reply) => reply.code(503).send({}));
    const half = await aHouse({ subgraphs: { billing: { url: await nobody() }, engineering: { inject: unready } } });
    expect(await half.send({}, '/readyz')).toMatchObject({
      status: 503, body: { status: 'not ready', subgraphs: { archives: true, billing: false, engineering: false } },
    });
    expect((await half.send({}, '/healthz')).status).toBe(200);
    await half.close();
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
});
