import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateInternalKeys } from '@guanjia/subgraph';
import { fastify, type FastifyInstance } from 'fastify';
import { aHouse, nobody, type House } from '../gateway.fixture.ts';
import { listening } from '../peer.fixture.ts';

const megabyte = 1024 * 1024;
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe.each(['in process', 'over HTTP'])('a file for a service %s', (way) => {
  const keys = generateInternalKeys();
  let owner: FastifyInstance;
  let house: House;
  const arrived: string[] = [];
  let lastHeaders: Record<string, unknown>;

  beforeAll(async () => {
    owner = fastify({ bodyLimit: 100 * megabyte, forceCloseConnections: true });
    owner.removeAllContentTypeParsers();
    owner.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    owner.put<{ Params: { ticket: string }; Body: Readable }>('/uploads/:ticket', async ({ headers, params, body }, reply) => {
      lastHeaders = { ...headers };
      if (params.ticket === 'used') return reply.code(403).send({ errors: [{ message: 'used' }] });
      const bytes = await buffer(body);
      arrived.push(params.ticket);
      return reply.code(201).send({ size: bytes.length, sha256: sha256(bytes) });
    });
    const target = way === 'in process' ? { inject: owner } : { url: await listening(owner) };
    house = await aHouse({ keys, subgraphs: { engineering: target, billing: { url: await nobody() } } });
  });
  afterAll(async () => {
    await house.close();
    await owner.close();
  });

  const put = (path: string, body: RequestInit['body'], headers: Record<string, string> = { 'content-type': 'image/jpeg' }) =>
    house.send({ method: 'PUT', body, headers, duplex: 'half' } as RequestInit, path);

  it('arrives whole, with its type and the sender’s language, under its ticket alone', async () => {
    const photo = Buffer.alloc(3 * megabyte, 'photo');
    const { status, body } = await put('/uploads/engineering/ticket-1', photo, { 'content-type': 'image/jpeg', 'accept-language': 'fr, en;q=0.8', cookie: 'a=b', 'x-user-id': 'director' });
    expect({ status, body }).toEqual({ status: 201, body: { size: photo.length, sha256: sha256(photo) } });
    expect(lastHeaders).toMatchObject({ 'content-type': 'image/jpeg', 'accept-language': 'en' });
    expect(Object.keys(lastHeaders)).not.toEqual(expect.arrayContaining([expect.stringMatching(/cookie|x-user-id/)]));
    const token = String(lastHeaders['authorization']).replace('Bearer ', '');
    await expect(keys.verifier.verify(token, 'engineering')).resolves.toMatchObject({ actor: { kind: 'SYSTEM', id: 'gateway' } });
  });

  it('of 20 MB passes and one byte more does not', async () => {
    expect((await put('/uploads/engineering/ticket-2', Buffer.alloc(20 * megabyte))).status).toBe(201);
    const { status, body } = await put('/uploads/engineering/ticket-3', Buffer.alloc(20 * megabyte + 1));
    expect({ status, code: body.errors?.[0]?.extensions['code'] }).toEqual({ status: 413, code: 'UPLOAD_TOO_LARGE' });
  });

  it('whose sender does not say how much is to come is broken off behind 20 MB', async () => {
    let left = 30;
    const chunked = new ReadableStream({ pull: (stream) => (left-- > 0 ? stream.enqueue(Buffer.alloc(megabyte)) : stream.close()) });
    const { status, body } = await put('/uploads/engineering/ticket-4', chunked);
    expect({ status, code: body.errors?.[0]?.extensions['code'] }).toEqual({ status: 413, code: 'UPLOAD_TOO_LARGE' });
  });

  it('whose sender is cut off half-way does not arrive', async () => {
    const sending = request(`${house.url}/uploads/engineering/half`, { method: 'PUT', headers: { 'content-length': 2 * megabyte } }).on('error', () => undefined);
    await new Promise((sent) => { sending.write(Buffer.alloc(megabyte), sent); });
    sending.destroy();
    while (!house.logged.some(({ message }) => message.includes('upload'))) await new Promise((done) => { setTimeout(done, 5); });
    expect((await put('/uploads/engineering/next', 'photo')).status).toBe(201);
    expect(arrived).toContain('next');
    expect(arrived).not.toContain('half');
  });

  it('is refused in the words of the service that gave the ticket', async () => {
    expect(await put('/uploads/engineering/used', 'photo')).toMatchObject({ status: 403, body: { errors: [{ message: 'used' }] } });
  });

  it.each(['/uploads/payroll/ticket-1', '/uploads/engineering/..%2Fgraphql', '/uploads/engineering/'])('goes nowhere by %s', async (path) => {
    expect(await put(path, 'photo')).toMatchObject({ status: 404, body: { errors: [{ extensions: { code: 'NOT_FOUND' } }] } });
  });

  it('for a service that cannot be reached is refused without its address', async () => {
    const { status, text } = await put('/uploads/billing/ticket-1', 'photo');
    expect(status).toBe(503);
    expect(text).toContain('SUBGRAPH_UNAVAILABLE');
    expect(text).not.toContain('127.0.0.1');
  });
});
