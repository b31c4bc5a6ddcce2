import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { aHouse, type Answer, type House } from '../gateway.fixture.ts';
import { readManifest, type PersistedMode } from './persisted-documents.ts';

const known = 'query Known($id: ID!) { estate(id: $id) { name } }';
const free = '{ estates { id } }';
const idOf = (document: string): string => createHash('sha256').update(document).digest('hex');
const documents = readManifest(JSON.stringify({ format: 'guanjia-persisted-documents', version: 1, documents: { [idOf(known)]: known } }));

let house: House;
afterEach(() => house.close());
const open = async (mode: PersistedMode): Promise<void> => { house = await aHouse({ door: { persisted: { mode, documents } } }); };
const post = async (body: object): Promise<Answer> => house.send({
  method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${await house.issuer.tokenFor('employee-1')}` }, body: JSON.stringify(body),
});
const answered = { status: 200, body: { data: { estate: { name: '东湖苑' } } } };

describe('documents registered when a client was built', () => {
  it.each(['off', 'log', 'enforce'] as const)('are found by their hash (%s)', async (mode) => {
    await open(mode);
    expect(await post({ documentId: `sha256:${idOf(known)}`, variables: { id: 'estate-1' } })).toMatchObject(answered);
    for (const documentId of [`sha256:${idOf(free)}`, idOf(known), 'sha256:', 'sha256:__proto__']) {
      expect(await post({ documentId })).toMatchObject({ status: 400, body: { errors: [{ extensions: { code: 'PERSISTED_DOCUMENT_UNKNOWN' } }] } });
    }
  });

  it('are the only ones where that is enforced, even as text', async () => {
    await open('enforce');
    for (const query of [free, known, '{ broken']) {
      expect(await post({ query })).toMatchObject({ status: 400, body: { errors: [{ extensions: { code: 'PERSISTED_DOCUMENT_REQUIRED' } }] } });
    }
    expect(house.archives.calls).toHaveLength(0);
  });

  it('are missed in the log, each unknown one once and without its text', async () => {
    await open('log');
    for (const query of [free, free, 'query Secret { estate(id: "13800138000") { name } }']) expect((await post({ query })).status).toBe(200);
    expect(await post({ query: known, variables: { id: 'estate-1' } })).toMatchObject(answered);
    const lines = house.logged.filter(({ message }) => message === 'a document that is not in the manifest');
    expect(lines.map(({ content }) => content)).toEqual([
      { documentId: `sha256:${idOf(free)}`, operation: null },
      { documentId: expect.stringMatching(/^sha256:/), operation: 'Secret' },
    ]);
    expect(JSON.stringify(house.logged)).not.toContain('13800138000');
  });
});
