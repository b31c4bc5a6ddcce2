import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from '../files.ts';
import type { Bench } from './bench.ts';
import type { GroupHouse } from './group-house.ts';
import { archivist, registrar, type Person } from './people.ts';

const LISTING = path.join(root, '../shared/data/estates-shanghai-three-districts.csv');
const ESTATES = 2_005;
const UNITS = 6_000;

const REQUEST = `mutation($input: RequestUploadInput!, $key: IdempotencyKey!) { requestUpload(input: $input, idempotencyKey: $key) { fileId url } }`;
const START = `mutation($input: StartImportInput!, $key: IdempotencyKey!) { startImport(input: $input, idempotencyKey: $key) { id } }`;
const JOB = `query($id: ID!) { importJob(id: $id) { state accepted rejected finishedAt failure { code } errors(first: 3) { nodes { row code } } } }`;

/** Files brought in as people bring them: a ticket, the upload, the job, and asking until it has ended. */
export async function imports({ report }: Bench, house: GroupHouse): Promise<void> {
  report.part('3. Imports through the gateway, from the request for an upload to the end of the job');
  report.note(existsSync(LISTING) ? 'estates: the public listing of three districts' : 'estates: the public listing is not here, so a GENERATED file of the same size');
  const estates = existsSync(LISTING) ? readFileSync(LISTING) : Buffer.from(generatedEstates());
  const [estateId] = archivist.scopeIds;
  const runs = [
    { what: '2,005 estates', seconds: 5, rows: ESTATES, who: registrar, kind: 'ESTATES', file: estates, estateId: null },
    { what: '6,000 units with their households', seconds: 20, rows: UNITS, who: archivist, kind: 'HOUSEHOLDS', file: Buffer.from(generatedHomes()), estateId: estateId! },
  ];
  const table: (string | number)[][] = [];
  for (const { what, seconds, rows, who, kind, file, estateId: place } of runs) {
    const start = performance.now();
    await importFile(house, who, { kind, file, rows, estateId: place });
    const took = (performance.now() - start) / 1000;
    await house.platform.settled();
    const known = (performance.now() - start) / 1000;
    table.push([what, took.toFixed(2), Math.round(rows / took), known.toFixed(2)]);
    report.target(`${what} in ≤ ${seconds} s`, took <= seconds, `${took.toFixed(2)} s`);
  }
  report.table(['file', 'seconds', 'rows per second', 'known to all services after s'], table);
}

interface FileToImport {
  kind: string;
  file: Buffer;
  rows: number;
  estateId: string | null;
}

async function importFile(house: GroupHouse, who: Person, { kind, file, rows, estateId }: FileToImport): Promise<void> {
  const input = { purpose: 'IMPORT', fileName: '导入.csv', size: file.length, estateId };
  const { requestUpload: { fileId, url } } = await house.data(who, REQUEST, { input, key: randomUUID() });
  const sent = await house.platform.gateway.inject({ method: 'PUT', url, headers: { 'content-type': 'text/csv' }, payload: file });
  if (sent.statusCode !== 201) throw new Error(`upload: ${sent.statusCode} ${sent.body}`);
  const { startImport: { id } } = await house.data(who, START, { input: { fileId, kind, dryRun: false }, key: randomUUID() });
  for (;;) {
    const { importJob: job } = await house.data(who, JOB, { id });
    if (job.finishedAt && job.accepted === rows) return;
    if (job.finishedAt) throw new Error(`the import ended otherwise: ${JSON.stringify(job)}`);
    await pause(100);
  }
}

const generatedEstates = (): string =>
  ['区域,片区,项目名称', ...Array.from({ length: ESTATES }, (_, no) => `示例${no % 3}区,示例片区${no % 40},示例花园${no}`)].join('\n');

/** Sixty buildings of twenty-five floors and four homes on each. */
function generatedHomes(): string {
  const homes = Array.from({ length: UNITS }, (_, no) => {
    const [building, floor, door] = [Math.floor(no / 100) + 2, Math.floor(no / 4) % 25 + 1, no % 4 + 1];
    const owner = `业主${'甲乙丙丁戊己庚辛壬癸'[no % 10]},138${String(no).padStart(8, '0')}`;
    return `${building}栋,,${floor}${String(door).padStart(2, '0')},${60 + no % 90}.5,${owner},业主`;
  });
  return ['楼栋,单元,房号,建筑面积(㎡),业主姓名,手机号,关系', ...homes].join('\n');
}
