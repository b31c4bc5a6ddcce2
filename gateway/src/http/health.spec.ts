import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { drain } from '@guanjia/subgraph';
import { fastify } from 'fastify';
import { aHouse, nobody, type House } from '../gateway.fixture.ts';

describe('health', () => {
  let house: House;
  beforeAll(async () => { house = await aHouse(); });
  afterAll(() => house.close());

  it('needs no token', async () => {
    expect(await house.send({}, '/healthz')).toMatchObject({ status: 200, body: { status: 'ok' } });
  });

  it('is ready, and says so of every subgraph', async () => {
    expect(await house.send({}, '/readyz')).toMatchObject({
      status: 200, body: { status: 'ready', subgraphs: { archives: true, 'customer-service': true } },
    });
  });

  const unready = () => {
    const app = fastify();
    app.get('/readyz', async (_request, reply) => reply.code(503).send({}));
    return { inject: app };
  };

  it('stays ready while a subgraph is away or not ready, and says which', async () => {
    const half = await aHouse({ subgraphs: { billing: { url: await nobody() }, engineering: unready() } });
    expect(await half.send({}, '/readyz')).toMatchObject({
      status: 200, body: { status: 'ready', subgraphs: { archives: true, billing: false, engineering: false } },
    });
    await half.close();
  });

  it('is not ready while nobody knows what people may do, and lives on', async () => {
    for (const target of [{ url: await nobody() }, unready()]) {
      const blind = await aHouse({ subgraphs: { 'hr-training': target } });
      expect(await blind.send({}, '/readyz')).toMatchObject({ status: 503, body: { status: 'not ready', subgraphs: { archives: true, 'hr-training': false } } });
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
});
