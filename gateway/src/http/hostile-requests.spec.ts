import { createConnection } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InProcessNotices } from '@guanjia/messaging';
import { aHouse, aLog, type AnswerError, type House } from '../gateway.fixture.ts';
import { brokenHttp, grownHostile, knownHostile, type Hostile } from './hostile-requests.fixture.ts';

/** Another one is tried with `HOSTILE_SEED=…`. */
const seed = Number(process.env['HOSTILE_SEED'] ?? 20_260_301);
const GRAPHQL = { path: '/graphql', accept: 'application/graphql-response+json' };
const ways = [{ path: '/graphql', accept: 'application/json' }, GRAPHQL, { path: '/graphql/stream', accept: 'text/event-stream' }];

let house: House;
let authorization: string;
beforeAll(async () => {
  house = await aHouse({ notices: new InProcessNotices(aLog().log) });
  authorization = `Bearer ${await house.issuer.tokenFor('employee-1')}`;
});
afterAll(() => house.close());

const isTold = ({ message, extensions }: AnswerError, requestId: string | null): boolean => {
  const { zh = '', en = '' } = (extensions['messages'] ?? {}) as { zh?: string; en?: string };
  return /^[A-Z][A-Z_]+$/.test(String(extensions['code'])) && /\p{Script=Han}/u.test(zh) && /[a-z]{3}/.test(en) && [zh, en].includes(message)
    && extensions['requestId'] === requestId;
};
const tells = /node_modules|Apollo|fastify|\bat .*:\d+|stack|Did you mean|127\.0\.0\.1|:\/\/|postgres|undefined/i;
/** Without what it says on purpose. */
const withoutExample = (key: string, value: unknown): unknown => (key === 'example' ? undefined : value);

/** Everything that is wrong with the answer to one request. */
async function wrongWith({ body, headers }: Hostile, { path, accept }: typeof GRAPHQL): Promise<string[]> {
  const before = house.logged.length;
  const answer = await house.send({ method: 'POST', body: body as string, headers: { authorization, 'content-type': 'application/json', accept, ...headers } }, path);
  const { errors = [], data } = answer.body;
  const isAnswered = answer.status === 200 && (data !== undefined || accept === 'application/json' || headers?.['accept'] !== undefined);
  const wrong = {
    [`status ${answer.status}: ${answer.text.slice(0, 80)}`]: !isAnswered && (answer.status < 400 || answer.status > 499),
    [`no JSON: ${answer.text.slice(0, 80)}`]: !/^application\/(graphql-response\+)?json\b/.test(answer.headers.get('content-type') ?? '') || !answer.text.startsWith('{'),
    'refused without an error': data === undefined && errors.length === 0,
    [`not told well: ${JSON.stringify(errors)}`]: !errors.every((error) => isTold(error, answer.headers.get('x-request-id'))),
    [`tells too much: ${answer.text.slice(0, 300)}`]: tells.test(JSON.stringify(answer.body, withoutExample)),
    'a bug': errors.some(({ extensions }) => extensions['code'] === 'INTERNAL_SERVER_ERROR') || house.logged.slice(before).some(({ level }) => level === 'error'),
  };
  return Object.entries(wrong).filter(([, isWrong]) => isWrong).map(([what]) => what);
}

async function foundWrong(requests: Iterable<Hostile>, way: typeof GRAPHQL): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const request of requests) {
    const wrong = await wrongWith(request, way).catch((error: Error) => [`no answer: ${error.message}`]);
    if (wrong.length > 0) found[request.name] = wrong;
  }
  return found;
}

describe('what strangers send is refused with a code, in both languages, under its number, and tells them nothing (S1–S4)', () => {
  it.each(ways)('known bad bodies, keys, documents, values and headers at $path for $accept', async (way) => {
    expect(await foundWrong(knownHostile, way)).toEqual({});
  });

  it.each(ways)(`whatever grows from them by chance (seed ${seed}) at $path for $accept`, async (way) => {
    expect(await foundWrong(grownHostile(seed, 200), way)).toEqual({});
  });

  it.each(brokenHttp)('what is no HTTP: $name', async ({ sent, status, code }) => {
    const socket = createConnection(Number(new URL(house.url).port), '127.0.0.1').on('error', () => undefined);
    socket.end(sent);
    const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n');
    const { errors } = JSON.parse(body) as { errors: AnswerError[] };
    expect([head.split(' ')[1], errors.map(({ extensions }) => extensions['code'])]).toEqual([status, [code]]);
    expect(isTold(errors[0]!, /x-request-id: (\S+)/.exec(head)![1]!)).toBe(true);
    expect(body).not.toMatch(tells);
  });

  it('and the door stands: the next one is answered, and no object has become another', async () => {
    expect(await house.ask('{ estates { id } }')).toMatchObject({ status: 200, body: { data: { estates: [{ id: 'estate-1' }, { id: 'estate-2' }] } } });
    expect(({} as { isAdmin?: true }).isAdmin).toBeUndefined();
  });
});
