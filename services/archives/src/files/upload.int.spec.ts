import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { groupScope } from '@guanjia/domain';
import { FILES_FOLDER } from '@guanjia/subgraph';
import { eventually, headquarters, person, regional, startSubgraph, type SubgraphHarness } from '@guanjia/testing';
import { aKey, askUpload, givenEstate, givenGroup, put } from '../imports/import.fixture.ts';
import { archives } from '../index.ts';

const PNG = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(2_000_000, 7)]);
const REQUEST = `mutation($input: RequestUploadInput!, $key: IdempotencyKey!) { requestUpload(input: $input, idempotencyKey: $key) { fileId url } }`;

describe('uploading a file', () => {
  let h: SubgraphHarness;
  let estateId: string;
  beforeAll(async () => {
    h = await startSubgraph(archives);
    estateId = await givenEstate(h, await givenGroup(h));
  });
  afterAll(() => h.stop());

  const onDisk = (): string[] => readdirSync(h.subgraph.app.get<string>(FILES_FOLDER), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile()).map(({ name }) => name).sort();
  const fileRow = async (id: string) => (await h.sql('select state, media_type, size, sha256, file_name, uploaded_by from uploaded_file where id = $1', [id]))[0];
  const manager = () => person('PM', estateId);

  it('takes a ticket, then the file, larger than any other body may be, and keeps what the bytes say', async () => {
    const ticket = await askUpload(h, manager(), PNG, { purpose: 'PHOTO', estateId, fileName: '..\\门厅.csv' });
    expect(ticket.url).toMatch(/^\/uploads\/archives\/[\w-]{43}$/);
    const { status, body } = await put(h, ticket.url, PNG);
    expect({ status, body }).toMatchObject({ status: 201, body: { fileId: ticket.fileId, size: PNG.length, mediaType: 'image/png' } });
    expect(await fileRow(ticket.fileId)).toMatchObject({ state: 'STORED', media_type: 'image/png', size: PNG.length, sha256: body.sha256, file_name: '门厅.csv' });
    expect(onDisk()).toContain(ticket.fileId);
  });

  it('opens the door once: not for a used ticket, an expired one, or one that nobody gave', async () => {
    const used = await askUpload(h, manager(), PNG, { purpose: 'PHOTO', estateId });
    expect((await put(h, used.url, PNG)).status).toBe(201);
    const expired = await askUpload(h, manager(), PNG, { purpose: 'PHOTO', estateId });
    await h.sql(`update upload_ticket set expires_at = now() - interval '1 second' where file_id = $1`, [expired.fileId]);
    for (const url of [used.url, expired.url, `/uploads/archives/${'x'.repeat(43)}`]) {
      expect(await put(h, url, PNG)).toMatchObject({ status: 403, body: { errors: [{ extensions: { code: 'UPLOAD_TICKET_INVALID' } }] } });
    }
    expect(await fileRow(expired.fileId)).toMatchObject({ state: 'AWAITED' });
  });

  it('keeps of a ticket its hash alone, in no table the ticket itself', async () => {
    const { url, fileId } = await askUpload(h, manager(), PNG, { purpose: 'PHOTO', estateId });
    const token = url.split('/').at(-1)!;
    expect(JSON.stringify(await h.sql('select * from upload_ticket where file_id = $1', [fileId]))).not.toContain(token);
    expect(JSON.stringify(await h.sql('select * from idempotency_key'))).not.toContain(token);
  });

  it('gives the same file for the same key, and makes the earlier address void', async () => {
    const client = h.as(manager());
    const variables = { input: { purpose: 'PHOTO', fileName: 'a.png', size: PNG.length, estateId }, key: aKey() };
    const [first, second] = [await client.data(REQUEST, variables), await client.data(REQUEST, variables)].map((data) => data.requestUpload);
    expect(second.fileId).toBe(first.fileId);
    expect((await put(h, first.url, PNG)).status).toBe(403);
    expect((await put(h, second.url, PNG)).status).toBe(201);
    expect(await client.refusal(REQUEST, variables)).toBe('UPLOAD_TICKET_INVALID');
  });

  it.each<[string, 'IMPORT' | 'PHOTO', Buffer, number | undefined, string]>([
    ['a program', 'PHOTO', Buffer.from('\x7fELF\x02\x01\x01\0\0\0\0\0', 'latin1'), undefined, 'FILE_TYPE_REFUSED'],
    ['a picture where a table is due', 'IMPORT', PNG, undefined, 'FILE_TYPE_REFUSED'],
    ['a web page that calls itself a table', 'IMPORT', Buffer.from('<html><table>'), undefined, 'FILE_TYPE_REFUSED'],
    ['more than 20 MB', 'PHOTO', Buffer.concat([PNG, Buffer.alloc(20 * 1024 * 1024)]), 100, 'UPLOAD_TOO_LARGE'],
    ['less than was announced', 'PHOTO', PNG, PNG.length + 1, 'FILE_INCOMPLETE'],
    ['nothing', 'PHOTO', Buffer.alloc(0), 100, 'FILE_EMPTY'],
  ])('refuses %s and leaves nothing on disk', async (_, purpose, content, size, code) => {
    const before = onDisk();
    const { url, fileId } = await askUpload(h, manager(), content, { purpose, estateId, ...(size === undefined ? {} : { size }) });
    expect(await put(h, url, content)).toMatchObject({ status: 400, body: { errors: [{ extensions: { code, messages: { zh: expect.any(String), en: expect.any(String) } } }] } });
    expect(onDisk()).toEqual(before);
    expect(await fileRow(fileId)).toMatchObject({ state: 'AWAITED' });
    expect(await put(h, url, content)).toMatchObject({ status: 403 });
  });

  it('hears why over the network, too, though the file is still on its way', async () => {
    await h.subgraph.app.listen(0, '127.0.0.1');
    const large = Buffer.concat([PNG, Buffer.alloc(21 * 1024 * 1024)]);
    for (const [content, code] of [[large, 'UPLOAD_TOO_LARGE'], [Buffer.alloc(3_000_000, 1), 'FILE_TYPE_REFUSED']] as const) {
      const { url } = await askUpload(h, manager(), content, { purpose: 'PHOTO', estateId, size: 100 });
      const answer = await fetch(`${await h.subgraph.app.getUrl()}${url.replace('/archives', '')}`, { method: 'PUT', body: content, headers: { 'accept-language': 'en' } });
      expect({ status: answer.status, body: await answer.json() }).toMatchObject({ status: 400, body: { errors: [{ message: expect.stringMatching(/^[ -~]+$/), extensions: { code } }] } });
    }
  });

  it('keeps nothing of a file whose sender goes away; the ticket is used, and the same key gives another until the file is there', async () => {
    const before = onDisk();
    const variables = { input: { purpose: 'PHOTO', fileName: 'a.png', size: PNG.length, estateId }, key: aKey() };
    const client = h.as(manager());
    const ask = async () => (await client.data(REQUEST, variables)).requestUpload;
    const { url, fileId } = await ask();
    const sending = request(`${await h.subgraph.app.getUrl()}${url.replace('/archives', '')}`, { method: 'PUT', headers: { 'content-length': PNG.length } }).on('error', () => undefined);
    sending.write(PNG.subarray(0, 500_000));
    await eventually(() => expect(onDisk()).toEqual([...before, fileId].sort()));
    const early = await ask();
    expect(await put(h, early.url, PNG)).toMatchObject({ status: 409, body: { errors: [{ extensions: { code: 'IN_PROGRESS', retriable: true } }] } });
    sending.destroy();
    await eventually(() => expect(onDisk()).toEqual(before));
    expect(await fileRow(fileId)).toMatchObject({ state: 'AWAITED' });
    expect((await put(h, url, PNG)).status).toBe(403);
    const again = await ask();
    expect(again.fileId).toBe(fileId);
    expect((await put(h, again.url, PNG)).status).toBe(201);
    expect(await fileRow(fileId)).toMatchObject({ state: 'STORED', size: PNG.length });
    expect(await client.refusal(REQUEST, variables)).toBe('UPLOAD_TICKET_INVALID');
  });

  it('is refused beforehand when too large, empty, or out of scope', async () => {
    const asks = (actor: Parameters<typeof h.as>[0], input: object) =>
      h.as(actor).refusal(REQUEST, { input: { purpose: 'PHOTO', fileName: 'a.png', size: 10, estateId, ...input }, key: aKey() });
    expect(await asks(manager(), { size: 20 * 1024 * 1024 + 1 })).toBe('UPLOAD_TOO_LARGE');
    expect(await asks(manager(), { size: 0 })).toBe('FILE_EMPTY');
    expect(await asks(person('PM', aKey()), {})).toBe('NOT_FOUND');
    expect(await asks(headquarters('GA'), { estateId: null })).toBe('ESTATE_REQUIRED');
    expect(await asks(person('TEC', estateId), { purpose: 'IMPORT' })).toBe('FORBIDDEN');
    expect(await asks(person('CSR', estateId), { purpose: 'IMPORT', estateId: null })).toBe('NOT_FOUND');
  });

  it('leaves every other address its own way of reading bodies', async () => {
    const answer = await h.subgraph.app.inject({ method: 'POST', url: '/graphql', headers: { 'content-type': 'text/csv' }, payload: 'a,b' });
    expect(answer.statusCode).toBe(401);
    expect(await h.as(manager()).refusal('{ estate(id: "x") { nothing } }')).toBe('INVALID_INPUT');
  });

  it('shows the file of a region to who answers for it, and to no other region', async () => {
    const [here, there] = [aKey(), aKey()];
    await askUpload(h, regional('RM', here), PNG, { estateId: null });
    const seen = (reach: object) => h.subgraph.database.read({ ...groupScope, isGroup: false, ...reach })
      .rows({ compile: () => ({ sql: 'select id from uploaded_file where estate_id is null', parameters: [] }) });
    expect(await seen({ regionIds: [here] })).toHaveLength(1);
    expect(await seen({ regionIds: [there] })).toHaveLength(0);
  });
});
