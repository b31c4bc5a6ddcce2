import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '@guanjia/testing';
import { WebSocket, type ClientOptions } from 'ws';
import { following } from './following.fixture.ts';
import { aLiveHouse, inEstate, type LiveHouse } from './live.fixture.ts';
import { liveLimits } from './live-limits.ts';

const east = 'subscription { ticketChanged(estateId: "east") { id title } }';
/** Access is kept for 15 s unless a notice ends it. */
const soonerThanTheCacheEnds = { timeoutMs: 10_000 };
let house: LiveHouse;
const opened: WebSocket[] = [];
beforeEach(async () => { house = await aLiveHouse(); });
afterEach(async () => {
  for (const socket of opened.splice(0)) socket.terminate();
  await house.close();
  expect(house.log.filter(({ level }) => level === 'error')).toEqual([]);
});

function rawSocket(path = '/graphql', options: ClientOptions = {}): WebSocket {
  const socket = new WebSocket(house.url.replace('http', 'ws') + path, 'graphql-transport-ws', options).on('error', () => undefined);
  opened.push(socket);
  return socket;
}

async function connected(personId: string, seconds?: number): Promise<WebSocket> {
  const socket = rawSocket();
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${await house.tokenFor(personId, seconds)}` } }));
  return socket;
}

/** With the word of the gateway that it is open. */
async function acknowledged(personId: string): Promise<WebSocket> {
  const socket = rawSocket();
  await once(socket, 'open');
  const message = once(socket, 'message');
  socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${await house.tokenFor(personId)}` } }));
  await message;
  return socket;
}

const closing = async (socket: WebSocket): Promise<[number, string]> => {
  const [code, reason] = await once(socket, 'close') as [number, Buffer];
  return [code, reason.toString()];
};

interface Streaming {
  seconds?: number;
  headers?: object;
  body?: object;
}

async function streaming(personId: string, { seconds, headers = {}, body = { query: east } }: Streaming = {}): Promise<ClientRequest> {
  return request(`${house.url}/graphql/stream`, {
    method: 'POST', headers: { 'content-type': 'application/json', accept: 'text/event-stream', authorization: `Bearer ${await house.tokenFor(personId, seconds)}`, ...headers },
  }).on('error', () => undefined).end(JSON.stringify(body));
}

async function streamed(personId: string, how?: Streaming): Promise<IncomingMessage> {
  const [answer] = await once(await streaming(personId, how), 'response') as [IncomingMessage];
  return answer;
}
const textOf = async (answer: IncomingMessage): Promise<string> => (await answer.setEncoding('utf8').toArray()).join('');

describe('a connection', () => {
  it.each([
    ['a foreign origin (S4)', '/graphql', { origin: 'https://evil.example' }, 403],
    ['another address', '/graphql/socket', {}, 404],
  ])('of %s is not made', async (_, path, options, status) => {
    const [, answer] = await once(rawSocket(path, options), 'unexpected-response') as [unknown, IncomingMessage];
    expect(answer.statusCode).toBe(status);
  });

  it('of our own pages is made', async () => {
    await once(rawSocket('/graphql', { origin: house.url }), 'open');
  });

  it('with a stream from a foreign origin is refused (S4)', async () => {
    expect((await streamed('lin', { headers: { origin: 'https://evil.example' } })).statusCode).toBe(403);
  });

  it.each([
    ['an ended token', 'lin', -60],
    ['somebody unknown', 'nobody', 60],
  ])('of %s is closed with 4401, and a stream refused with 401 (S7)', async (_, personId, seconds) => {
    expect(await closing(await connected(personId, seconds))).toEqual([4401, 'UNAUTHENTICATED']);
    expect((await streamed(personId, { seconds })).statusCode).toBe(401);
  });

  it('that shows no token, or talks before it, is closed', async () => {
    const [silent, early] = [rawSocket(), rawSocket()];
    await Promise.all([once(silent, 'open'), once(early, 'open')]);
    early.send(JSON.stringify({ type: 'subscribe', id: '1', payload: { query: east } }));
    silent.send(JSON.stringify({ type: 'connection_init' }));
    expect(await Promise.all([closing(early), closing(silent)])).toEqual([[4401, expect.any(String)], [4401, 'UNAUTHENTICATED']]);
  });

  it('ends with its token; clients come back with a new one (S7)', async () => {
    // Tokens are believed for thirty seconds after their end.
    const [socket, stream] = [await connected('lin', -28), await streamed('lin', { seconds: -28 })];
    expect(await Promise.all([closing(socket), textOf(stream)])).toEqual([[4403, 'TOKEN_EXPIRED'], expect.stringMatching(/TOKEN_EXPIRED.*\n\nevent: complete/s)]);
  });

  it('has the rights of the moment when it comes back with a new token', async () => {
    expect(await closing(await connected('lin', -28))).toEqual([4403, 'TOKEN_EXPIRED']);
    house.people.set('lin', [inEstate('west')]);
    house.ahead.ms = 15_000;
    expect(await following(house.socket('lin'), { query: east }).refusal()).toMatchObject({ code: 'NOT_FOUND' });
    const west = following(house.socket('lin'), { query: east.replace('east', 'west') });
    await west.open(() => house.change('ticket-west-1'));
  });

  it('of whoever left ends without any notice of it (HR-004)', async () => {
    const [socket, stream] = [await connected('lin'), await streamed('lin')];
    house.people.delete('lin');
    house.ahead.ms = 10_000;
    expect(await Promise.all([closing(socket), textOf(stream)])).toEqual([[4401, 'UNAUTHENTICATED'], expect.stringContaining('UNAUTHENTICATED')]);
  });

  it('says that it lives', async () => {
    const [socket, stream] = [await connected('lin'), await streamed('lin')];
    let comments = 0;
    stream.setEncoding('utf8').on('data', (text: string) => void (comments += text === ':\n\n' ? 1 : 0));
    await Promise.all([once(socket, 'ping'), eventually(() => expect(comments).toBeGreaterThan(1))]);
  });

  it('is the eleventh of one person: refused', async () => {
    await Promise.all(Array.from({ length: 10 }, () => acknowledged('lin')));
    expect(await closing(await connected('lin'))).toEqual([4429, 'TOO_MANY_SUBSCRIPTIONS']);
    await acknowledged('zhao');
  });

  it('of whoever leaves while it is asked what they may do keeps no place', async () => {
    await house.close();
    let [askers, isKnown] = [0, false];
    let open!: () => void;
    const gate = new Promise<void>((resolve) => { open = resolve; });
    house = await aLiveHouse({ grants: {
      grantsOf: async () => {
        askers += 1;
        if (!isKnown) await gate;
        return { kind: 'EMPLOYEE', grants: [inEstate('east')] };
      },
      evict: () => undefined, doubt: () => undefined,
    } });
    const leavers = await Promise.all(Array.from({ length: liveLimits.subscriptionsOfPerson }, () => streaming('lin')));
    await eventually(() => expect(askers).toBe(leavers.length));
    leavers.forEach((leaver) => leaver.destroy());
    const connections = () => new Promise<number>((resolve) => { house.app.getHttpServer().getConnections((_: unknown, count: number) => resolve(count)); });
    await eventually(async () => expect(await connections()).toBe(0));
    isKnown = true;
    open();
    await eventually(async () => expect((await streamed('lin')).statusCode).toBe(200));
  });

  it('with an enormous message is closed', async () => {
    const socket = await connected('lin');
    socket.send(JSON.stringify({ type: 'ping', payload: { a: 'x'.repeat(300_000) } }));
    expect((await closing(socket))[0]).toBe(1009);
  });

  it('is closed as going away by a gateway that stops (R10)', async () => {
    const socket = await acknowledged('lin');
    const closed = closing(socket);
    await house.app.close();
    expect(await closed).toEqual([1001, 'going away']);
  });
});

describe('whoever reads slowly', () => {
  const many = Array.from({ length: 100 }, (_, i) => `ticket-east-${i}`);
  const page = '长'.repeat(100_000);

  /** What waits for a reader is bounded by what the sockets hold; the rest is asked for when it is read. */
  async function behind(resume: () => void): Promise<void> {
    for (const id of many) house.change(id, page);
    let before = -1;
    await eventually(async () => {
      const now = house.asked.length;
      const isStill = now > 0 && now === before;
      before = now;
      if (!isStill) throw new Error('still asking');
    }, { everyMs: 1_000 });
    expect(house.asked.length).toBeLessThan(many.length);
    resume();
    await eventually(() => expect(new Set(house.asked).size).toBe(many.length));
  }

  it('is waited for on a stream', async () => {
    const stream = (await streamed('lin')).pause();
    await behind(() => stream.resume());
  });

  it('is waited for on a WebSocket', async () => {
    const socket = await acknowledged('lin');
    socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload: { query: east } }));
    await pause(200);
    socket.pause();
    await behind(() => socket.resume());
  });
});

describe('registered documents', () => {
  const id = createHash('sha256').update(east).digest('hex');
  beforeEach(async () => {
    await house.close();
    house = await aLiveHouse({ door: { persisted: { mode: 'enforce', documents: new Map([[id, east]]) } } });
  });

  it('are taken by their id where no others are', async () => {
    const socket = house.socket('lin');
    const lin = following(socket, { query: '', extensions: { documentId: `sha256:${id}` } } as { query: string });
    await lin.open(() => house.change('ticket-east-1'));
    expect(await following(socket, { query: east }).refusal()).toMatchObject({ code: 'PERSISTED_DOCUMENT_REQUIRED' });
    expect((await streamed('lin', { body: { documentId: `sha256:${id}` } })).statusCode).toBe(200);
  });
});

describe('sockets of which nobody knows whose they are (S2)', () => {
  it('are so many per address and no more, and a person who is known takes none of their places', async () => {
    await Promise.all([acknowledged('lin'), acknowledged('lin')]);
    const strangers = Array.from({ length: liveLimits.strangersOfAddress }, () => rawSocket());
    await Promise.all(strangers.map((socket) => once(socket, 'open')));
    const [, answer] = await once(rawSocket(), 'unexpected-response') as [unknown, IncomingMessage];
    expect(answer.statusCode).toBe(429);
    strangers[0]!.terminate();
    await eventually(() => once(rawSocket(), 'open', { signal: AbortSignal.timeout(500) }));
  });
});

describe('sockets behind a proxy of ours', () => {
  beforeEach(async () => {
    await house.close();
    house = await aLiveHouse({ door: { trustedProxies: ['127.0.0.1'], wrongTokensPerMinute: 1 } });
  });
  const wrong = async (address: string): Promise<number> => {
    const socket = rawSocket('/graphql', { headers: { 'x-forwarded-for': address } });
    await once(socket, 'open');
    socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: 'Bearer wrong' } }));
    return (await closing(socket))[0];
  };

  it('are told apart by the address of the caller: one who tries tokens shuts nobody else out (S12)', async () => {
    expect([await wrong('203.0.113.1'), await wrong('203.0.113.1'), await wrong('203.0.113.2')]).toEqual([4401, 4429, 4401]);
  });
});

describe('whoever asks for nonsense without end', () => {
  it('pays for each question, refused or not (S12)', async () => {
    await house.close();
    house = await aLiveHouse({ door: { pointsPerMinute: 5 } });
    const socket = house.socket('lin');
    const codes: unknown[] = [];
    for (let i = 0; i < 7; i += 1) codes.push((await following(socket, { query: '{'.repeat(200) }).refusal())['code']);
    expect(codes).toEqual([...Array.from({ length: 5 }, () => 'TOO_DEEP'), 'RATE_LIMITED', 'RATE_LIMITED']);
  });

  it.each([
    'null', '7', '[]', '{', '{}', '{"type":"__proto__"}', '{"type":"subscribe"}', '{"type":"subscribe","id":1,"payload":null}', '{"type":"subscribe","id":"1","payload":{"query":1}}',
    '{"type":"next","id":"1"}', '{"type":"connection_init"}', '\u0000', '{"type":"complete"}', '{"type":"subscribe","id":"1","payload":{"query":"{a}","variables":[]}}',
  ])('is cut off by %p with a code of the protocol, and nothing is told of us', async (message) => {
    const socket = await acknowledged('lin');
    socket.send(message);
    const [code, reason] = await closing(socket);
    expect(code).toBeGreaterThanOrEqual(4400);
    expect(code).toBeLessThan(4500);
    expect(reason).not.toMatch(/ at |node_modules|undefined/);
  });
});

describe('grants that changed (PLAT-003)', () => {
  const ask = async (personId: string): Promise<string | undefined> => {
    const answer = await fetch(`${house.url}/graphql`, {
      method: 'POST', body: JSON.stringify({ query: '{ estate(id: "east") { name } }' }),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await house.tokenFor(personId)}` },
    });
    return ((await answer.json()) as { data?: { estate?: { name: string } } }).data?.estate?.name;
  };

  it.each([
    ['of a role', 'hr-training.role-grant', 'some-role-grant'],
    ['of the employee', 'hr-training.employee', 'lin'],
  ])('count from the notice %s on', async (_, aggregate, id) => {
    expect(await ask('lin')).toBe('东湖苑');
    house.people.set('lin', [inEstate('west')]);
    expect(await ask('lin')).toBe('东湖苑');
    house.tell({ aggregate, id });
    await eventually(async () => expect(await ask('lin')).toBeUndefined(), soonerThanTheCacheEnds);
  });
});
