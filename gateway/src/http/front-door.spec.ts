import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createConnection } from 'node:net';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SignJWT, UnsecuredJWT } from 'jose';
import { buildClientSchema, getIntrospectionQuery } from 'graphql';
import { aHouse, type House } from '../gateway.fixture.ts';
import { personVerifier } from '../person/person-verifier.ts';

const query = '{ estates { id } }';
let house: House;
beforeAll(async () => { house = await aHouse(); });
afterAll(() => house.close());

const untouched = async (run: () => Promise<void>): Promise<void> => {
  const before = house.archives.calls.length + house.customerService.calls.length;
  await run();
  expect(house.archives.calls.length + house.customerService.calls.length).toBe(before);
};
const bearer = async () => ({ authorization: `Bearer ${await house.issuer.tokenFor('employee-1')}` });

describe('without a valid token of a person (S7)', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss: 'https://id.example', aud: 'guanjia', sub: 'employee-1', iat: now, exp: now + 300 };
  const make = (changed: object, key: KeyObject = privateKey) =>
    new SignJWT({ ...claims, ...changed }).setProtectedHeader({ alg: 'ES256' }).sign(key);
  let guarded: House;
  beforeAll(async () => {
    guarded = await aHouse({
      personVerifier: personVerifier({ issuer: 'https://id.example', audience: 'guanjia', algorithms: ['ES256'], keys: async () => publicKey }),
    });
  });
  afterAll(() => guarded.close());

  it('the door opens to a good one (so that the refusals below mean something)', async () => {
    expect(await guarded.ask(query, { token: await make({}) })).toMatchObject({ status: 200, body: { data: { estates: [{}, {}] } } });
  });

  const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  it.each<[string, () => Promise<string> | string | null]>([
    ['no token', () => null],
    ['garbage', () => 'garbage'],
    ['alg none', () => new UnsecuredJWT(claims).encode()],
    ['the key of somebody else', () => make({}, stranger)],
    ['a token of yesterday', () => make({ exp: now - 86_400 })],
    ['a token without end', () => make({ exp: undefined })],
    ['a token for another audience', () => make({ aud: 'payroll' })],
    ['a token of another issuer', () => make({ iss: 'https://evil.example' })],
    ['a token that names nobody', () => make({ sub: undefined })],
    ['an internal token', () => guarded.keys.signer.sign({ actor: { id: 'e', kind: 'SYSTEM', grants: [] }, requestId: 'r', locale: 'en' }, 'guanjia')],
  ])('%s is answered with 401 before the body is looked at', async (_, token) => {
    const { status, headers, body } = await guarded.ask('{ not even a query', { token: await token() });
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toBe('Bearer');
    expect(body.errors).toMatchObject([{ message: '请先登录', extensions: { code: 'UNAUTHENTICATED', requestId: headers.get('x-request-id') } }]);
    expect(guarded.archives.calls.length).toBeLessThanOrEqual(1);
  });
});

/** How long both sides worked on it, whatever else the machine had to do meanwhile. */
async function worked<T>(run: () => Promise<T>): Promise<[T, number]> {
  const before = process.cpuUsage();
  const result = await run();
  const { user, system } = process.cpuUsage(before);
  return [result, (user + system) / 1_000];
}

/** Each fragment asks twice for the next one. */
const bomb = (levels: number): string =>
  `{ ...F0 } ${Array.from({ length: levels }, (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`).join(' ')} fragment F${levels} on Query { estates { id } }`;

describe('a request of another shape is refused and nothing is executed', () => {
  type Case = [name: string, status: number, code: string, request: () => RequestInit & { path?: string }];
  const json = { 'content-type': 'application/json' };
  it.each<Case>([
    ['GET with a query (S4)', 405, 'METHOD_NOT_ALLOWED', () => ({ method: 'GET', path: '/graphql?query=%7Bestates%7Bid%7D%7D' })],
    ['PUT (S3)', 405, 'METHOD_NOT_ALLOWED', () => ({ method: 'PUT', body: '{}', headers: json })],
    ['a form (S4)', 415, 'UNSUPPORTED_MEDIA_TYPE', () => ({ body: new URLSearchParams({ query }) })],
    ['multipart (S4)', 415, 'UNSUPPORTED_MEDIA_TYPE', () => { const body = new FormData(); body.set('query', query); return { body }; }],
    ['text/plain (S4)', 415, 'UNSUPPORTED_MEDIA_TYPE', () => ({ body: JSON.stringify({ query }), headers: { 'content-type': 'text/plain' } })],
    ['no content type (S4)', 415, 'UNSUPPORTED_MEDIA_TYPE', () => ({ body: new Blob([JSON.stringify({ query })]) })],
    ['JSON in another charset', 415, 'UNSUPPORTED_MEDIA_TYPE', () => ({ body: '{}', headers: { 'content-type': 'application/json; charset=gb18030' } })],
    ['a wish for HTML', 406, 'NOT_ACCEPTABLE', () => ({ body: JSON.stringify({ query }), headers: { ...json, accept: 'text/html' } })],
    ['a batch (S1)', 400, 'BATCHING_NOT_SUPPORTED', () => ({ body: JSON.stringify([{ query }, { query }]), headers: json })],
    ['a packed body (S2)', 415, 'UNSUPPORTED_MEDIA_TYPE', () => ({ body: gzipSync(JSON.stringify({ query })), headers: { ...json, 'content-encoding': 'gzip' } })],
    ['malformed JSON (S3)', 400, 'MALFORMED_JSON', () => ({ body: '{"query":', headers: json })],
    ['bad UTF-8 (S3)', 400, 'MALFORMED_JSON', () => ({ body: Buffer.concat([Buffer.from('{"query":"{ a'), Buffer.from([0xff, 0xfe]), Buffer.from('}"}')]), headers: json })],
    ['a poisoned prototype', 400, 'MALFORMED_JSON', () => ({ body: `{"query":"${query}","__proto__":{"a":1}}`, headers: json })],
    ['an empty body', 400, 'MALFORMED_JSON', () => ({ body: '', headers: json })],
    ['no query', 400, 'BAD_REQUEST', () => ({ body: '{}', headers: json })],
    ['variables as a list', 400, 'BAD_REQUEST', () => ({ body: JSON.stringify({ query, variables: [1] }), headers: json })],
    ['a document over 15 KB (S2)', 413, 'DOCUMENT_TOO_LARGE', () => ({ body: JSON.stringify({ query: query + ' '.repeat(15_400) }), headers: json })],
    ['a body over 256 KB (S2)', 413, 'PAYLOAD_TOO_LARGE', () => ({ body: JSON.stringify({ query, variables: { a: 'x'.repeat(262_144) } }), headers: json })],
    ['a body of 11 MB (S2)', 413, 'PAYLOAD_TOO_LARGE', () => ({ body: Buffer.alloc(11 * 1024 * 1024, ' '), headers: json })],
    ['a document of 900 KB (S2)', 413, 'PAYLOAD_TOO_LARGE', () => ({ body: JSON.stringify({ query: `{${' estates { id }'.repeat(64_000)} }` }), headers: json })],
    ['too many tokens', 400, 'TOO_MANY_TOKENS', () => ({ body: JSON.stringify({ query: `{${' a'.repeat(2_100)}}` }), headers: json })],
    ['7,000 nested braces (S2)', 400, 'TOO_DEEP', () => ({ body: JSON.stringify({ query: '{a'.repeat(7_000) }), headers: json })],
    ['20,000 nested braces (S2)', 413, 'DOCUMENT_TOO_LARGE', () => ({ body: JSON.stringify({ query: '{'.repeat(20_000) }), headers: json })],
    ['a NUL in a variable', 400, 'CHARACTER_NOT_STORABLE', () => ({ body: JSON.stringify({ query, variables: { input: { lines: ['a', 'b\u0000'] } } }), headers: json })],
    ['half a character in a variable', 400, 'CHARACTER_NOT_STORABLE', () => ({ body: '{"query":"{ estates { id } }","variables":{"a":"\\ud800"}}', headers: json })],
    ['a NUL in the name of an input field', 400, 'CHARACTER_NOT_STORABLE', () => ({ body: JSON.stringify({ query, variables: { 'a\u0000': 1 } }), headers: json })],
    ['a NUL in the document', 400, 'CHARACTER_NOT_STORABLE', () => ({ body: JSON.stringify({ query: '{ estate(id: "\\u0000") { id } }' }), headers: json })],
    ['variables nested 100,000 times', 400, 'BAD_REQUEST', () => ({ body: `{"query":"${query}","variables":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`, headers: json })],
    ['a document id beside a document', 400, 'BAD_REQUEST', () => ({ body: JSON.stringify({ query, documentId: 'sha256:a' }), headers: json })],
    ['a hash that an automatic client would like to register', 400, 'BAD_REQUEST', () => ({ body: JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: 'a' } } }), headers: json })],
    ['no operation at all', 400, 'OPERATION_NOT_FOUND', () => ({ body: JSON.stringify({ query: 'fragment F on Query { estates { id } }' }), headers: json })],
    ['a foreign origin (S4)', 403, 'ORIGIN_NOT_ALLOWED', () => ({ body: JSON.stringify({ query }), headers: { ...json, origin: 'https://evil.example' } })],
    ['the origin of a file (S4)', 403, 'ORIGIN_NOT_ALLOWED', () => ({ body: JSON.stringify({ query }), headers: { ...json, origin: 'null' } })],
    ['101 aliases (S1)', 400, 'TOO_MANY_ALIASES', () => ({ body: JSON.stringify({ query: `{${Array.from({ length: 101 }, (_, i) => `a${i}: estates { id }`).join(' ')}}` }), headers: json })],
    ['501 repeated fields (S1)', 400, 'TOO_MANY_FIELDS', () => ({ body: JSON.stringify({ query: `{ estates {${' id'.repeat(501)}} }` }), headers: json })],
    ['500 directives (S1)', 400, 'TOO_MANY_DIRECTIVES', () => ({ body: JSON.stringify({ query: `{ estates ${'@a '.repeat(500)} { id } }` }), headers: json })],
    ['a fragment bomb of 2^20 (S1)', 400, 'TOO_MANY_FIELDS', () => ({ body: JSON.stringify({ query: bomb(20) }), headers: json })],
    ['depth 15 (S1)', 400, 'TOO_DEEP', () => ({ body: JSON.stringify({ query: `${'{ estates '.repeat(14)}{ id }${'}'.repeat(14)}` }), headers: json })],
    ['a cost over the limit (S1)', 400, 'TOO_COSTLY', () => ({ body: JSON.stringify({ query: `{${Array.from({ length: 11 }, (_, i) => `a${i}: ticketPage(first: 100) { nodes { id } }`).join(' ')}}` }), headers: json })],
    ['a page of 100,000 (S1)', 400, 'INVALID_PAGE_SIZE', () => ({ body: JSON.stringify({ query: '{ ticketPage(first: 100000) { nodes { id } } }' }), headers: json })],
    ['a page of 100,000 by variable (S1)', 400, 'INVALID_PAGE_SIZE', () => ({ body: JSON.stringify({ query: 'query ($n: Int) { ticketPage(first: $n) { nodes { id } } }', variables: { n: 100_000 } }), headers: json })],
    ['an unknown operation name (S3)', 400, 'OPERATION_NOT_FOUND', () => ({ body: JSON.stringify({ query: `query A ${query}`, operationName: 'B' }), headers: json })],
    ['a subscription', 400, 'SUBSCRIPTION_NOT_OVER_POST', () => ({ body: JSON.stringify({ query: 'subscription { ticketChanged { id } }' }), headers: json })],
    ['introspection in production (S5)', 400, 'INTROSPECTION_CLOSED', () => ({ body: JSON.stringify({ query: '{ __schema { types { name } } }' }), headers: json })],
  ])('%s → %i %s', async (_, status, code, request) => untouched(async () => {
    const { path, ...init } = { ...request() };
    const headers = { ...await bearer(), ...init.headers };
    let [answer, ms] = await worked(() => house.send({ method: 'POST', ...init, headers }, path));
    for (let left = 10; ms > 100 && left > 0; left -= 1) [answer, ms] = await worked(() => house.send({ method: 'POST', ...init, headers }, path));
    expect(ms).toBeLessThanOrEqual(100);
    expect(answer.body.errors![0]!.extensions['messages']).toEqual({ zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.stringMatching(/[a-z]{3}/) });
    expect({ status: answer.status, code: answer.body.errors?.[0]?.extensions['code'] }).toEqual({ status, code });
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    expect(answer.body.errors![0]!.extensions['requestId']).toBe(answer.headers.get('x-request-id'));
    expect(answer.text).not.toMatch(/ at |node_modules|Apollo|stack/);
  }));

  it('a body without end is cut off at 256 KB (S2)', async () => untouched(async () => {
    const start = performance.now();
    const endless = new ReadableStream({ pull: (stream) => { stream.enqueue(Buffer.alloc(65_536, 'x')); } });
    const sent = house.send({ method: 'POST', body: endless, headers: { ...await bearer(), 'content-type': 'application/json' }, duplex: 'half' } as RequestInit);
    const outcome = await sent.then(({ status }) => status, () => 'cut off');
    expect([413, 'cut off']).toContain(outcome);
    expect(performance.now() - start).toBeLessThan(20_000);
  }));

  it('an encoded address does not lead past the door', async () => untouched(async () => {
    const answer = await house.send({ method: 'POST', body: JSON.stringify({ query }), headers: { 'content-type': 'application/json' } }, '/%67raphql');
    expect(answer.status).toBe(401);
  }));
});

describe('every answer', () => {
  it('carries a request id of the gateway, nosniff and no-store, and names no software', async () => {
    for (const answer of [await house.ask(query), await house.ask(query, { token: null }), await house.send({}, '/healthz'), await house.send({}, '/nowhere')]) {
      expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f]{8}-/);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('x-powered-by')).toBeNull();
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  it('under an unknown address is a JSON error', async () => {
    expect(await house.send({}, '/nowhere')).toMatchObject({ status: 404, body: { errors: [{ extensions: { code: 'NOT_FOUND' } }] } });
  });

  it('to broken HTTP is a 400, and the process lives on (S3)', async () => {
    const socket = createConnection(Number(new URL(house.url).port), '127.0.0.1');
    socket.end('NOT HTTP\r\n\r\n');
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 /);
    expect((await house.send({}, '/healthz')).status).toBe(200);
  });
});

describe('introspection', () => {
  it('is open outside production, for the whole question of an explorer, too', async () => {
    const open = await aHouse({ production: false });
    expect((await open.ask('{ __type(name: "Estate") { name } }')).body).toEqual({ data: { __type: { name: 'Estate' } } });
    const whole = await open.ask(getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true, schemaDescription: true }));
    expect(whole.body.errors).toBeUndefined();
    expect(buildClientSchema(whole.body.data as never).getType('Ticket')).toBeDefined();
    await open.close();
  });
});
