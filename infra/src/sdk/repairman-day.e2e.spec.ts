import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { RoleCode, ServiceName } from '@guanjia/contracts';
import { readManifest } from '@guanjia/gateway';
import { AssignWorkOrder, createClient, CreateTicket, DispatchTicket, MyEstates, TicketById, TriageTicket, type GuanjiaClient } from '@guanjia/sdk';
import { rowsOf } from '@guanjia/testing';
import { root } from '../files.ts';
import { openOwnOffice, type OwnOffice } from '../journeys/own-office.fixture.ts';

const program = path.join(root, 'libs/sdk/examples/repairman-day.ts');
/** The gateway takes nothing but what the SDK's build wrote down. */
const documents = readManifest(readFileSync(path.join(root, 'libs/sdk/persisted-documents.json'), 'utf8'));

let office: OwnOffice;
let url: string;
let estateId: string;
const clients = new Map<RoleCode, GuanjiaClient>();

beforeAll(async () => {
  office = await openOwnOffice({ estates: 1, units: 10, tickets: 0 }, { door: { persisted: { mode: 'enforce', documents } } });
  url = await office.platform.gateway.getUrl();
  estateId = (await as('FD').request(MyEstates)).estates.nodes[0]!.id;
});

afterAll(async () => {
  await Promise.all([...clients.values()].map((client) => client.close()));
  await office?.stop();
});

/** The app of the one who holds a role. */
function as(role: RoleCode): GuanjiaClient {
  const client = clients.get(role) ?? createClient({ url, token: () => office.tokenFor(office.idOf(role)), persisted: true });
  clients.set(role, client);
  return client;
}

/** Reported at the front desk, sent to engineering, given to the repairman. */
async function giveOrder(content: string, place: object, isChargeable: boolean): Promise<string> {
  const reportedAt = new Date().toISOString();
  const { createTicket: { id } } = await as('FD').request(CreateTicket, { input: {
    estateId, channel: 'PHONE', reportedAt, reporterType: 'OWNER', contactName: '周明', contactPhone: '13900001234', content, isChargeable,
    locationScope: 'PUBLIC', ...place,
  } });
  await as('FD').request(TriageTicket, { id, input: { category: 'PLUMBING', urgency: 'ROUTINE' } });
  await as('FD').request(DispatchTicket, { id });
  const [order] = await office.until(async () => (await as('EM').request(TicketById, { id })).ticket?.workOrders, (orders) => orders?.length === 1).then((orders) => orders!);
  await as('EM').request(AssignWorkOrder, { id: order!.id, input: { employeeId: office.idOf('TEC') } });
  return order!.id;
}

const sql = (service: ServiceName, text: string, values: unknown[] = []): Promise<any[]> => rowsOf(office.adminUrls.get(service)!, text, values);

async function home(): Promise<{ unitId: string; householdId: string; locationScope: 'IN_UNIT' }> {
  const [household] = await sql('archives', 'select id, unit_id from household where estate_id = $1 order by id limit 1', [estateId]);
  return { unitId: household.unit_id, householdId: household.id, locationScope: 'IN_UNIT' };
}

it('a document that no build has written down is refused before anything is done', async () => {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST', headers: { 'authorization': `Bearer ${await office.tokenFor(office.idOf('FD'))}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ me { id } }' }),
  });
  expect([answer.status, (await answer.json() as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions.code]).toEqual([400, 'PERSISTED_DOCUMENT_REQUIRED']);
});

it('a day on a line that is cut three times while the answer is on its way loses nothing and does nothing twice (PLAT-019)', async () => {
  const place = await home();
  const orders = [
    await giveOrder('厨房漏水', place, true), await giveOrder('大堂水龙头滴水', { areaCode: 'LOBBY' }, false), await giveOrder('卫生间角阀渗水', place, true),
  ];
  await office.settled();

  const repairman = office.idOf('TEC');
  const { stdout } = await promisify(execFile)(process.execPath, [
    '-C', 'guanjia-src', program, '--url', url, '--token', await office.tokenFor(repairman), '--cut', 'StartWorkOrder,upload,CompleteWorkOrder', '--persisted',
  ], { cwd: root, timeout: 300_000 });
  const said = JSON.parse(stdout.trim().split('\n').at(-1)!);
  expect([...said.cuts].sort()).toEqual(['CompleteWorkOrder', 'StartWorkOrder', 'upload']);
  expect(said.done.map(({ id }: { id: string }) => id).sort()).toEqual([...orders].sort());
  expect(said.done.every(({ state }: { state: string }) => state === 'COMPLETED')).toBe(true);

  await office.settled();
  const once = (event: string) => orders.map((id) => ({ id, event, n: 1 })).sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const event of ['started', 'completed']) {
    expect(await sql('engineering', `select aggregateid as id, $2::text as event, count(*)::int as n from outbox
      where type = $1 and aggregateid = any($3) group by 1 order by 1`, [`engineering.work-order.${event}.v1`, event, orders])).toEqual(once(event));
  }
  const charges = await sql('billing', 'select count(*)::int as n from charge_line where source_id = any($1)', [orders]);
  expect(charges).toEqual([{ n: 2 }]);
  expect(await sql('archives', 'select state, count(*)::int as n from uploaded_file where uploaded_by = $1 group by 1', [repairman])).toEqual([{ state: 'STORED', n: 2 }]);
});
