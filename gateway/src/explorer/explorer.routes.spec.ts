import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aHouse, type House } from '../gateway.fixture.ts';
import type { ExplorerPerson } from './explorer.options.ts';

const somebody: ExplorerPerson = { id: 'employee-1', name: '王芳', role: 'FD', roles: [{ code: 'FD', word: '前台接待员 front desk' }], place: '临江雅居', token: 'a-token' };
const identifiers = /^https?:\/\/(www\.w3\.org|json-schema\.org)\//;

let demo: House;
let without: House;
let office: House;

beforeAll(async () => {
  [demo, without, office] = await Promise.all([aHouse({ explorer: { people: async () => [somebody] } }), aHouse(), aHouse({ explorer: {} })]);
  const isMade = async (): Promise<boolean> => (await demo.send({}, '/explorer')).status === 200;
  for (let patience = 60; patience > 0 && !(await isMade()); patience -= 1) await new Promise((done) => { setTimeout(done, 500); });
});
afterAll(() => Promise.all([demo, without, office].map((house) => house.close())));

const isFont = (name: string): boolean => /\.(woff2?|ttf)$/.test(name);
const get = (house: House, path: string, headers: Record<string, string> = {}) => house.send({ headers, redirect: 'manual' }, path);

/** Everything that the page leads to, and what that leads to. */
async function everyFile(): Promise<Map<string, string>> {
  const texts = new Map([['/explorer', (await get(demo, '/explorer')).text]]);
  const base = /\/explorer\/[0-9a-f]{16}/.exec(texts.get('/explorer')!)![0];
  const waiting = ['explorer.js', 'explorer.css', 'examples.json', 'editor.worker.js', 'json.worker.js', 'graphql.worker.js'];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const { status, text } = await get(demo, `${base}/${name}`);
    expect({ name, status }).toEqual({ name, status: 200 });
    texts.set(name, text);
    const further = [...text.matchAll(/["'(]\.\/([\w.-]+\.(?:js|css|ttf|woff2?))["')]/g)].map(([, found]) => found!);
    waiting.push(...further.filter((found) => !texts.has(found) && !waiting.includes(found)));
  }
  return texts;
}

describe('the explorer', () => {
  it('is not there unless it was switched on', async () => {
    for (const path of ['/explorer', '/explorer/people', '/explorer/0123456789abcdef/explorer.js']) expect((await get(without, path)).status).toBe(404);
    expect((await get(without, '/graphql', { accept: 'text/html' })).status).toBe(405);
  });

  it('is where browsers end up that open the root or the address of the API, and nobody else', async () => {
    for (const path of ['/', '/graphql']) {
      const { status, headers } = await get(demo, path, { accept: 'text/html,application/xhtml+xml' });
      expect([status, headers.get('location')]).toEqual([302, '/explorer']);
    }
    expect((await get(demo, '/graphql', { accept: 'application/json' })).status).toBe(405);
  });

  it('loads from here alone: its rules say so, and no file of it knows another address', async () => {
    const policy = (await get(demo, '/explorer')).headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'; script-src 'self'; worker-src 'self'");
    expect(policy).not.toMatch(/https?:|unsafe-eval|\*/);
    const files = await everyFile();
    // Fonts bear the name of their maker inside.
    const foreign = [...files].filter(([name]) => !isFont(name)).flatMap(([name, text]) => [...text.matchAll(/https?:\/\/[\w-]+(?:\.[\w-]+)+[^\s"'`)]*/g)].map(([url]) => `${name} ${url}`))
      .filter((found) => !identifiers.test(found.split(' ')[1]!));
    expect(foreign).toEqual([]);
    expect([...files.keys()].filter(isFont).length).toBeGreaterThan(5);
  });

  it('gives out the files of its bundle and no other', async () => {
    const base = /\/explorer\/[0-9a-f]{16}/.exec((await get(demo, '/explorer')).text)![0];
    expect((await get(demo, `${base}/explorer.js`)).headers.get('cache-control')).toContain('immutable');
    for (const path of ['/..%2f..%2fpackage.json', '/explorer.js.LEGAL.txt', '/nothing.js']) expect((await get(demo, base + path)).status).toBe(404);
    expect((await get(demo, '/explorer/0123456789abcdef/explorer.js')).status).toBe(404);
  });

  it('has the people of the demo for whoever asks on this machine', async () => {
    expect(JSON.parse((await get(demo, '/explorer/people')).text)).toEqual({ isDemo: true, people: [somebody] });
  });

  it.each([
    ['a page of another site', { 'sec-fetch-site': 'cross-site' }],
    ['a page that listens on another port', { 'sec-fetch-site': 'same-site' }],
    ['another name that leads here', { host: 'rebound.example' }],
  ])('gives no token to %s', async (_, headers) => {
    const { statusCode, body } = await demo.app.inject({ method: 'GET', url: '/explorer/people', headers: { host: '127.0.0.1', ...headers } });
    expect([statusCode, body.includes('a-token')]).toEqual([404, false]);
  });

  it('has nobody outside of the demo: there everyone brings a token', async () => {
    expect(JSON.parse((await get(office, '/explorer/people')).text)).toEqual({ isDemo: false, people: [] });
  });
});
