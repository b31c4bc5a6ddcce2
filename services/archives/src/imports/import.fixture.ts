import { randomUUID } from 'node:crypto';
import { groupScope, type Actor } from '@guanjia/domain';
import { eventually, headquarters, type SubgraphHarness } from '@guanjia/testing';
import { registerGroup } from '../register/group/group.facts.ts';

const REQUEST = `mutation($input: RequestUploadInput!, $key: IdempotencyKey!) {
  requestUpload(input: $input, idempotencyKey: $key) { fileId url expiresAt } }`;
const START = `mutation($input: StartImportInput!, $key: IdempotencyKey!) { startImport(input: $input, idempotencyKey: $key) { id state } }`;
const READ = `query($id: ID!) { importJob(id: $id) { id state dryRun accepted rejected unchanged encoding ignoredColumns finishedAt
  progress { done total } failure { code message } estate { id }
  errors(first: 100) { nodes { row column code message value } pageInfo { hasNextPage } } } }`;

interface Upload {
  purpose?: 'IMPORT' | 'PHOTO' | 'SIGNATURE';
  fileName?: string;
  estateId?: string | null;
  size?: number;
}

export const aKey = (): string => randomUUID();

/** Asks for a ticket. */
export const askUpload = async (h: SubgraphHarness, actor: Actor, content: Buffer, given: Upload = {}) => (await h.as(actor).data(REQUEST, {
  input: { purpose: 'IMPORT', fileName: '导入.csv', size: content.length, ...given }, key: aKey(),
})).requestUpload as { fileId: string; url: string; expiresAt: string };

/** Sends the file as the gateway passes it on. */
export async function put(h: SubgraphHarness, url: string, content: Buffer): Promise<{ status: number; body: any }> {
  const answer = await h.subgraph.app.inject({
    method: 'PUT', url: url.replace('/uploads/archives/', '/uploads/'), headers: { 'content-type': 'application/octet-stream' }, payload: content,
  });
  return { status: answer.statusCode, body: answer.json() };
}

export interface Given {
  kind: 'ESTATES' | 'HOUSEHOLDS';
  estateId?: string;
  dryRun?: boolean;
  encoding?: string;
}

/** Uploads a file and queues its import. */
export async function queueImport(h: SubgraphHarness, actor: Actor, content: Buffer | string, { estateId, kind, dryRun = false, encoding }: Given): Promise<string> {
  const bytes = Buffer.from(content as string);
  const { fileId, url } = await askUpload(h, actor, bytes, { estateId: estateId ?? null });
  const sent = await put(h, url, bytes);
  if (sent.status !== 201) throw new Error(JSON.stringify(sent.body));
  const input = { fileId, kind, dryRun, ...(encoding ? { encoding } : {}) };
  return (await h.as(actor).data(START, { input, key: aKey() })).startImport.id;
}

export const readJob = async (h: SubgraphHarness, actor: Actor, id: string): Promise<any> => (await h.as(actor).data(READ, { id })).importJob;

/** The job when it has ended. */
export async function ended(h: SubgraphHarness, actor: Actor, id: string, timeoutMs = 60_000): Promise<any> {
  let job: any;
  await eventually(async () => {
    job = await readJob(h, actor, id);
    if (!job.finishedAt) throw new Error(`still ${job.state}: ${job.progress.done} of ${job.progress.total}`);
  }, { timeoutMs, everyMs: 100 });
  return job;
}

export const imported = async (h: SubgraphHarness, actor: Actor, content: Buffer | string, given: Given): Promise<any> =>
  ended(h, actor, await queueImport(h, actor, content, given));

/** The one group of an installation. */
export async function givenGroup(h: SubgraphHarness): Promise<string> {
  const id = randomUUID();
  await h.subgraph.database.transaction(groupScope, (tx) => registerGroup(tx, { id, code: 'G-1', name: '管家集团' }));
  return id;
}

/** An estate in a region of its own. */
export async function givenEstate(h: SubgraphHarness, groupId: string): Promise<string> {
  const client = h.as(headquarters('GA'));
  const region = `mutation($input: RegisterRegionInput!, $key: IdempotencyKey!) { registerRegion(input: $input, idempotencyKey: $key) { id } }`;
  const estate = `mutation($input: RegisterEstateInput!, $key: IdempotencyKey!) { registerEstate(input: $input, idempotencyKey: $key) { id } }`;
  const code = (): string => `T-${randomUUID().slice(0, 7)}`;
  const { id: regionId } = (await client.data(region, { input: { groupId, code: code(), name: `区域${code()}` }, key: aKey() })).registerRegion;
  return (await client.data(estate, { input: { regionId, code: code(), name: '翠湖花园', kind: 'RESIDENTIAL' }, key: aKey() })).registerEstate.id;
}
