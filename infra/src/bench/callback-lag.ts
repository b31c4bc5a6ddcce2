import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { RoleCode } from '@guanjia/contracts';
import { demoIssuer } from '@guanjia/gateway';
import { openKafka, type EventTransport } from '@guanjia/messaging';
import { startTestKafka } from '@guanjia/testing/kafka';
import pg from 'pg';
import { loadDemo } from '../demo/load-demo.ts';
import { crewOf, type Crew } from '../faults/load/crew.ts';
import { startPlatform } from '../platform/platform.ts';
import { SwitchableClock } from '../platform/switchable-clock.ts';
import type { Bench } from './bench.ts';
import { quiet } from './quiet.ts';
import { ms } from './report.ts';
import { quantile } from './statistics.ts';

const SAMPLES = 100;
const WARM_UPS = 10;
/** Long enough for whatever one step set going to come to rest. */
const REST_MS = 60;

type Ask = (role: RoleCode, operation: string, variables: Record<string, unknown>, input?: string) => Promise<string>;

/** How long after the repairman's "done" was answered the callback task stands in customer-service: two events, three
 *  databases, when nothing else goes on. */
export async function callbackLag(bench: Bench): Promise<void> {
  const { report } = bench;
  report.part(`From the answer to completeWorkOrder until the callback task is there, ${SAMPLES} times, one at a time, through the whole platform`);
  const rows: [string, number, number[]][] = [['embedded', 100, await sample(bench, 'lag_log')]];
  const kafka = await startTestKafka();
  if (kafka) {
    const transport = await openKafka({ brokers: kafka.brokers, clientId: 'bench', log: quiet });
    rows.push(['Kafka', 250, await sample(bench, 'lag_kafka', transport)]);
    await kafka.stop();
  } else {
    report.note('Kafka: left out, there is no broker on this machine');
  }
  report.table(['over', 'p50 ms', 'p95 ms', 'p99 ms', 'worst ms'], rows.map(([name, , lags]) =>
    [name, ms(quantile(lags, 0.5)), ms(quantile(lags, 0.95)), ms(quantile(lags, 0.99)), ms(Math.max(...lags))]));
  for (const [name, limit, lags] of rows) {
    const p99 = quantile(lags, 0.99);
    report.target(`callback task after the mutation's answer, ${name}: p99 at most ${limit} ms`, p99 <= limit, `${ms(p99)} ms`);
  }
}

async function sample({ serverUrl, folder }: Bench, databasePrefix: string, transport?: EventTransport): Promise<number[]> {
  const issuer = demoIssuer({ host: '127.0.0.1' });
  const platform = await startPlatform({
    serverUrl, databasePrefix, filesFolder: mkdtempSync(path.join(folder, 'files-')), clock: new SwitchableClock(), log: quiet,
    personVerifier: issuer.verifier, ...(transport ? { transport } : {}),
  });
  const [desk, workshop] = (['customer-service', 'engineering'] as const).map((name) => new pg.Client(platform.databases.adminUrls.get(name))) as [pg.Client, pg.Client];
  try {
    const crew = await crewOf(platform, issuer, await loadDemo(platform, () => undefined, { estates: 1, units: 12, tickets: 0 }));
    await platform.settled();
    await Promise.all([desk.connect(), workshop.connect()]);
    const ask: Ask = async (role, operation, variables, input) => {
      const [declared, used] = input ? [`, $input: ${input}`, ', input: $input'] : ['', ''];
      const [withId, id] = 'id' in variables ? ['$id: ID!, ', 'id: $id, '] : ['', ''];
      const query = `mutation (${withId}$key: IdempotencyKey!${declared}) { answer: ${operation}(${id}idempotencyKey: $key${used}) { id } }`;
      const response = await platform.gateway.inject({
        method: 'POST', url: '/graphql', headers: { 'authorization': crew.bearerOf(role), 'content-type': 'application/json' },
        payload: JSON.stringify({ query, variables: { ...variables, key: randomUUID() } }),
      });
      const { data, errors } = response.json<{ data: { answer: { id: string } } | null; errors?: unknown }>();
      if (errors || !data) throw new Error(`${operation}: ${response.body}`);
      return data.answer.id;
    };
    const lags: number[] = [];
    for (let no = 0; no < WARM_UPS + SAMPLES; no += 1) {
      const order = await startedOrder({ ask, crew, workshop });
      await platform.settled();
      await pause(REST_MS);
      const input = { outcome: 'FIXED', parts: [], labourFen: 0 };
      await ask('TEC', 'completeWorkOrder', { id: order.id, input }, 'CompleteWorkOrderInput!');
      const answered = performance.now();
      await until(desk, 'select id from callback where source_id = $1', order.ticketId);
      lags.push(performance.now() - answered);
    }
    return lags.slice(WARM_UPS);
  } finally {
    await Promise.all([desk.end(), workshop.end()]);
    await platform.stop();
  }
}

/** A matter in a home up to the moment at which the repairman has only to say that it is done. */
async function startedOrder({ ask, crew, workshop }: { ask: Ask; crew: Crew; workshop: pg.Client }): Promise<{ id: string; ticketId: string }> {
  const at = new Date(Date.now() - 2_000).toISOString();
  const input = {
    estateId: crew.estateId, channel: 'PHONE', reporterType: 'OWNER', contactName: '周明', contactPhone: '13900001234', content: '水管漏水',
    locationScope: 'IN_UNIT', ...crew.homes[0]!, isChargeable: false, reportedAt: at, receivedAt: at,
  };
  const ticketId = await ask('FD', 'createTicket', { input }, 'CreateTicketInput!');
  await ask('FD', 'triageTicket', { id: ticketId, input: { category: 'PLUMBING', urgency: 'URGENT' } }, 'TriageTicketInput!');
  await ask('FD', 'dispatchTicket', { id: ticketId, input: {} }, 'DispatchTicketInput!');
  const id = await until(workshop, 'select id from work_order where ticket_id = $1', ticketId);
  await ask('EM', 'assignWorkOrder', { id, input: { employeeId: crew.idOf('TEC') } }, 'AssignWorkOrderInput!');
  await ask('TEC', 'startWorkOrder', { id });
  return { id, ticketId };
}

async function until(database: pg.Client, text: string, id: string): Promise<string> {
  for (;;) {
    const { rows: [row] } = await database.query<{ id: string }>({ name: text.slice(0, 60), text, values: [id] });
    if (row) return row.id;
    await pause(1);
  }
}
