import { afterEach, expect, it } from '@jest/globals';
import { createClient } from './client.ts';
import { aGateway, refusal, type Asked, type Gateway, type Reply } from './gateway.fixture.ts';

let gateway: Gateway;
afterEach(() => gateway.close());

const ticket = (nth: number): Reply => ({ body: { data: { requestUpload: { fileId: 'f1', url: `/uploads/archives/t${nth}`, expiresAt: '' } } } });
const stored: Reply = { status: 201, body: {} };

async function upload(put: (asked: Asked) => Reply, ask: (nth: number) => Reply = ticket): Promise<string> {
  gateway = await aGateway((asked) => (asked.path === '/graphql' ? ask(gateway.asked.length) : put(asked)));
  const client = createClient({ url: gateway.url, token: () => 't', patience: { deadlineMs: 15_000, attemptMs: 5_000, pauseMs: 5 } });
  return client.upload({ purpose: 'SIGNATURE', fileName: 's.png', estateId: 'e1', bytes: new Uint8Array([1, 2, 3]) });
}

it('asks for the same file again under the same key when a file came in part', async () => {
  let sent = 0;
  expect(await upload(() => ((sent += 1) === 1 ? { ...refusal('FILE_INCOMPLETE'), status: 400 } : stored))).toBe('f1');
  const asked = gateway.asked.filter(({ path }) => path === '/graphql');
  expect(asked).toHaveLength(2);
  expect(new Set(asked.map(({ body }) => body.variables.idempotencyKey)).size).toBe(1);
  expect(asked[0]!.body.variables.input).toMatchObject({ size: 3, purpose: 'SIGNATURE' });
});

it('knows that the file is there when the answer was lost and the ticket is used up', async () => {
  expect(await upload(() => 'cut', (nth) => (nth === 1 ? ticket(nth) : refusal('UPLOAD_TICKET_INVALID')))).toBe('f1');
});

it('says why a file is refused', async () => {
  await expect(upload(() => ({ ...refusal('FILE_TYPE_REFUSED'), status: 400 }))).rejects.toMatchObject({ code: 'FILE_TYPE_REFUSED', status: 400 });
});
