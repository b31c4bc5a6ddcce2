import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FILES_FOLDER } from '@guanjia/subgraph';
import { person, startSubgraph, type SubgraphHarness } from '@guanjia/testing';
import { askUpload, put } from '../imports/import.fixture.ts';
import { archives } from '../index.ts';
import { aKey } from '../register/register.fixture.ts';
import { givenHome, tellStandards } from './records.fixture.ts';

type Home = Awaited<ReturnType<typeof givenHome>>;

const PNG = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(2_000, 7)]);
const DRAFT = `mutation($input: DraftRecordInput!, $key: IdempotencyKey!) { draftRecord(input: $input, idempotencyKey: $key) { id sha256 requiredParts } }`;
const CLASSIFY = `mutation($id: ID!) { classifyRecord(id: $id, input: {}) { state } }`;
const FILE = `mutation($id: ID!, $location: RecordLocationInput, $fileId: ID) { fileRecord(id: $id, location: $location, fileId: $fileId) { state sha256 fileId } }`;
const VERIFY = `mutation($id: ID!) { verifyRecord(id: $id) { isAuthentic requiredParts missingParts isComplete verifiedAt record { id sha256 } } }`;

describe('verifying a record', () => {
  let h: SubgraphHarness;
  let home: Home;
  beforeAll(async () => {
    h = await startSubgraph(archives);
    await tellStandards(h);
    home = await givenHome(h);
  });
  afterAll(() => h.stop());

  const verified = async (id: string) => (await home.archivist.data(VERIFY, { id })).verifyRecord;
  const drawing = async (): Promise<any> => {
    const { draftRecord } = await home.archivist.data(DRAFT, { input: { estateId: home.estateId, class: 'PROPERTY', title: '二期竣工图纸' }, key: aKey() });
    await home.archivist.data(CLASSIFY, { id: draftRecord.id });
    return draftRecord;
  };
  const filed = async (id: string, content: object) => (await home.archivist.data(FILE, { id, ...content })).fileRecord;
  const uploaded = async (purpose: 'PHOTO' | 'SIGNATURE' = 'PHOTO', estateId = home.estateId) => {
    const { fileId, url } = await askUpload(h, person('PM', estateId), PNG, { purpose, estateId });
    expect((await put(h, url, PNG)).status).toBe(201);
    return fileId;
  };
  const onDisk = (fileId: string): string => {
    const folder = h.subgraph.app.get<string>(FILES_FOLDER);
    const file = readdirSync(folder, { recursive: true, withFileTypes: true }).find(({ name }) => name === fileId)!;
    return path.join(file.parentPath, file.name);
  };

  it('finds the archive of a household authentic and whole from its registration, and logs the look, ARC-003', async () => {
    const { householdArchive: { id } } = await home.archivist.data('query($id: ID!) { householdArchive(householdId: $id) { id } }', { id: home.householdId });
    expect(await verified(id)).toMatchObject({ isAuthentic: true, requiredParts: ['SOURCE'], missingParts: [], isComplete: true, record: { id, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) } });
    expect(await h.sql('select kind, purpose_code from access_log where subject_id = $1', [id])).toEqual([{ kind: 'RECORD', purpose_code: 'ARCHIVE_WORK' }]);
    expect((await h.events('archives.record.accessed.v1')).filter((event) => event.aggregateId === id)).toHaveLength(1);
  });

  it('says nothing of a draft, but what it lacks, ARC-003', async () => {
    const { id, sha256, requiredParts } = await drawing();
    expect({ sha256, requiredParts }).toEqual({ sha256: null, requiredParts: ['CONTENT'] });
    expect(await verified(id)).toMatchObject({ isAuthentic: null, missingParts: ['CONTENT'], isComplete: false });
  });

  it('finds what was changed behind the system after the filing, ARC-003', async () => {
    const { id } = await drawing();
    await filed(id, { location: { cabinet: 'A1', shelf: '2' } });
    expect(await verified(id)).toMatchObject({ isAuthentic: true, missingParts: [], isComplete: true });
    await h.sql(`update archive_record set title = '别的图纸' where id = $1`, [id]);
    expect(await verified(id)).toMatchObject({ isAuthentic: false, isComplete: true });
  });

  it('takes the hash of the file that belongs to a record, and reads the file again, ARC-003', async () => {
    const { id } = await drawing();
    const fileId = await uploaded();
    expect(await filed(id, { fileId })).toEqual({ state: 'FILED', fileId, sha256: createHash('sha256').update(PNG).digest('hex') });
    expect(await verified(id)).toMatchObject({ isAuthentic: true, isComplete: true });
    writeFileSync(onDisk(fileId), Buffer.concat([PNG, Buffer.from([1])]));
    expect(await verified(id)).toMatchObject({ isAuthentic: false, missingParts: [] });
    rmSync(onDisk(fileId));
    expect(await verified(id)).toMatchObject({ isAuthentic: false, missingParts: ['CONTENT'], isComplete: false });
  });

  it('files no file that has not come, or that is of another estate, ARC-003', async () => {
    const { id } = await drawing();
    const { fileId: awaited } = await askUpload(h, person('PM', home.estateId), PNG, { purpose: 'PHOTO', estateId: home.estateId });
    const foreign = await uploaded('PHOTO', (await givenHome(h)).estateId);
    for (const fileId of [awaited, foreign, aKey(), 'none']) expect(await home.archivist.refusal(FILE, { id, fileId })).toBe('FILE_NOT_FOR_RECORD');
  });

  it('is for whoever keeps the archive of the estate and its directors, ARC-003', async () => {
    const { id } = await drawing();
    expect((await h.as(person('OD', home.estateId)).data(VERIFY, { id })).verifyRecord.isComplete).toBe(false);
    expect(await h.as(person('CSR', home.estateId)).refusal(VERIFY, { id })).toBe('FORBIDDEN');
    expect(await h.as(person('AA', aKey())).refusal(VERIFY, { id })).toBe('NOT_FOUND');
  });
});
