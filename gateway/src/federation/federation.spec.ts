import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { decodeJwt } from 'jose';
import type { InProcessApp } from './subgraph-call.ts';
import { aHouse, nobody, supergraphSdl, type House } from '../gateway.fixture.ts';

const estateWithTickets = 'query Q($id: ID!) { estate(id: $id) { name tickets { id title } } }';

describe('one query over two subgraphs', () => {
  let house: House;
  beforeAll(async () => { house = await aHouse(); });
  afterAll(() => house.close());

  it('is answered as one', async () => {
    const { status, body } = await house.ask(estateWithTickets, { variables: { id: 'estate-1' } });
    expect(status).toBe(200);
    expect(body).toEqual({ data: { estate: { name: '东湖苑', tickets: [{ id: 'ticket-of-estate-1', title: '电梯异响' }] } } });
  });

  it('gives each subgraph a token of its own, for 60 seconds, that names person, grants, request and language', async () => {
    const { headers } = await house.ask(estateWithTickets, { variables: { id: 'estate-2' }, headers: { 'accept-language': 'en' } });
    for (const [name, peer] of [['archives', house.archives], ['customer-service', house.customerService]] as const) {
      const { identity, headers: seen } = peer.calls.at(-1)!;
      expect(identity).toEqual({
        actor: { id: 'employee-1', kind: 'EMPLOYEE', grants: [{ role: 'EM', scopeKind: 'ESTATE', scopeId: 'estate-1' }] },
        requestId: headers.get('x-request-id'),
        locale: 'en',
      });
      const { aud, exp, iat } = decodeJwt(String(seen['authorization']).replace('Bearer ', ''));
      expect({ aud, seconds: exp! - iat! }).toEqual({ aud: name, seconds: 60 });
    }
  });

  it('passes on nothing that the caller wrote in headers', async () => {
    const forged = {
      'x-user-id': 'director', 'x-roles': 'GA', 'x-request-id': 'mine', 'x-forwarded-for': '10.0.0.1', cookie: 'a=b',
      'apollo-federation-include-trace': 'ftv1', 'apollo-query-plan-experimental': '1',
    };
    const { headers, body } = await house.ask(estateWithTickets, { variables: { id: 'estate-1' }, headers: forged });
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(body).not.toHaveProperty('extensions');
    for (const peer of [house.archives, house.customerService]) {
      const seen = Object.keys(peer.calls.at(-1)!.headers);
      expect(seen).toEqual(expect.arrayContaining(['accept-language', 'authorization', 'content-type', 'x-request-id']));
      for (const name of [...Object.keys(forged), 'traceparent']) if (name !== 'x-request-id') expect(seen).not.toContain(name);
      expect(peer.calls.at(-1)!.headers['x-request-id']).toBe(headers.get('x-request-id'));
    }
  });

  it('keeps a refusal of a subgraph word for word, and lets it not steer the HTTP answer', async () => {
    const { status, headers, body } = await house.ask('{ refusal tickets { id } }');
    expect(status).toBe(200);
    expect(body.data).toEqual({ refusal: null, tickets: [{ id: 'ticket-1' }] });
    expect(body.errors).toEqual([{
      message: '他人已先行修改，当前版本为 7，请刷新后重试', path: ['refusal'],
      extensions: { code: 'CONFLICT', messageKey: 'platform.CONFLICT', params: { currentVersion: 7 }, requestId: headers.get('x-request-id') },
    }]);
  });

  it('masks a bug, and tells it in full to the log under the same request id', async () => {
    const { headers, body, text } = await house.ask('{ bug }', { headers: { 'accept-language': 'en' } });
    const requestId = headers.get('x-request-id');
    expect(body.errors).toMatchObject([{ message: `Internal error; try again later, and if it stays, tell the administrator request ${requestId}`, extensions: { code: 'INTERNAL_SERVER_ERROR', requestId } }]);
    expect(text).not.toMatch(/secret|postgres|srv|customer-service/);
    const entry = house.logged.find(({ content }) => (content as { requestId?: string }).requestId === requestId)!;
    expect(String((entry.content as { err: Error }).err.message)).toContain('postgres://app:secret@db');
  });

  it('masks a subgraph that refuses the gateway itself', async () => {
    const stranger = await aHouse({ subgraphs: { archives: { inject: house.archives.app } } });
    const { status, body } = await stranger.ask('{ estates { id } }');
    expect(status).toBe(200);
    expect(body.data).toBeNull();
    expect(body.errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
    await stranger.close();
  });
});

describe('a subgraph that cannot be reached', () => {
  it('leaves a gap with a code and its place; the rest is answered', async () => {
    const house = await aHouse({ subgraphs: { 'customer-service': { url: await nobody() } } });
    const { status, body, text } = await house.ask(estateWithTickets, { variables: { id: 'estate-1' } });
    expect(status).toBe(200);
    expect(body.data).toEqual({ estate: { name: '东湖苑', tickets: null } });
    expect(body.errors).toMatchObject([{ message: '部分服务暂时不可用，相关内容未显示，请稍后刷新', path: ['estate'], extensions: { code: 'SUBGRAPH_UNAVAILABLE', retriable: true } }]);
    expect(text).not.toMatch(/127\.0\.0\.1|http|ECONN|customer-service/);
    expect(JSON.stringify(house.logged.map(({ message }) => message))).toContain('unavailable');
    await house.close();
  });

  it('leaves one gap for a list, too', async () => {
    const house = await aHouse({ subgraphs: { 'customer-service': { url: await nobody() } } });
    const { body } = await house.ask('{ estates { name tickets { id } } }', { headers: { 'accept-language': 'en' } });
    expect(body.data).toEqual({ estates: [{ name: '东湖苑', tickets: null }, { name: '西山府', tickets: null }] });
    expect(body.errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }]);
    await house.close();
  });

  it.each(['over HTTP', 'in process'])('is given up within 3 seconds when it hangs %s', async (way) => {
    const far = await aHouse();
    const house = way === 'over HTTP' ? far : await aHouse({ keys: far.keys, subgraphs: { 'customer-service': { inject: far.customerService.app } } });
    const start = performance.now();
    const { body } = await house.ask('{ hang estates { id } }');
    expect(performance.now() - start).toBeLessThan(9_000);
    expect(body.data).toEqual({ hang: null, estates: [{ id: 'estate-1' }, { id: 'estate-2' }] });
    expect(body.errors).toEqual(expect.arrayContaining([expect.objectContaining({ extensions: expect.objectContaining({ code: 'SUBGRAPH_UNAVAILABLE' }) })]));
    if (house !== far) await house.close();
    await far.close();
  });

  it('has of the five seconds of an operation what the one before it has left', async () => {
    const far = await aHouse();
    const slow: InProcessApp = { inject: async (request) => { await pause(2_200); return far.archives.app.inject(request); } };
    const hung: InProcessApp = { inject: () => new Promise(() => undefined) };
    const house = await aHouse({ keys: far.keys, subgraphs: { archives: { inject: slow }, 'customer-service': { inject: hung } } });
    const { body } = await house.ask('{ estates { name tickets { id } } }');
    expect(body).toMatchObject({ data: { estates: [{ name: '东湖苑', tickets: null }, { name: '西山府', tickets: null }] }, errors: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }] });
    const [gaveUp] = house.logged.flatMap(({ content }) => /gave no answer in (\d+) ms/.exec(String((content as { err?: Error }).err?.message))?.[1] ?? []);
    expect(Number(gaveUp)).toBeLessThanOrEqual(2_800);
    await house.close();
    await far.close();
  });

  it('keeps the gateway from starting when the supergraph knows it and the options do not', async () => {
    await expect(aHouse({ supergraphSdl: supergraphSdl.replaceAll('"customer-service"', '"billing"') }))
      .rejects.toThrow('billing');
  });
});
