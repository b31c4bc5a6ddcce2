import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Dice } from '../../demo/plan/dice.ts';
import type { Crew } from './crew.ts';
import { LoadFailed, type KeyedClient, type Mutation, type Row } from './keyed-client.ts';
import type { Ledger } from './ledger.ts';

export interface Worker {
  client: KeyedClient;
  crew: Crew;
  ledger: Ledger;
  dice: Dice;
}

/** Mutations of one whole journey. */
export const STEPS = 10;
/** So many requests are sent once more by the checker itself. */
const REPEATED_SHARE = 0.1;

/** A verb on one thing. @param input the type of its input, where it has one */
function on(operation: string, input?: string): string {
  const [declared, used] = input ? [`, $input: ${input}`, ', input: $input'] : ['', ''];
  return `mutation ($id: ID!${declared}, $key: IdempotencyKey!) { ${operation}(id: $id${used}, idempotencyKey: $key) { id version state } }`;
}

/** One matter from the report to the closed ticket, as the people of the office do it: three in five in a home and paid by
 *  the household. */
export async function journey(worker: Worker): Promise<void> {
  const { crew, dice } = worker;
  const isChargeable = dice.chance(0.6);
  const ticket = await report(worker, isChargeable);
  await does(worker, { role: 'FD', operation: 'triageTicket', document: on('triageTicket', 'TriageTicketInput!'), variables: { id: ticket.id, input: { category: 'PLUMBING', urgency: 'URGENT' } } });
  await does(worker, { role: 'FD', operation: 'dispatchTicket', document: on('dispatchTicket', 'DispatchTicketInput!'), variables: { id: ticket.id, input: {} } });
  await work(worker, await onlyOf(worker, ticket.id, 'workOrders'), isChargeable);
  await callBack(worker, await onlyOf(worker, ticket.id, 'callbacks'), crew.idOf('CSR'));
  await does(worker, { role: 'CSR', operation: 'closeTicket', document: on('closeTicket'), variables: { id: ticket.id } });
}

/** The report's text is its key, so that a second ticket of one report can be told from the first. */
async function report(worker: Worker, isChargeable: boolean): Promise<Row> {
  const { crew, dice, ledger } = worker;
  const key = ledger.nextKey();
  const now = new Date(Date.now() - 2_000).toISOString();
  const input = {
    estateId: crew.estateId, channel: 'PHONE', reporterType: 'OWNER', contactName: '周明', contactPhone: '13900001234', content: key,
    locationScope: 'IN_UNIT', ...dice.pick(crew.homes), isChargeable, reportedAt: now, receivedAt: now,
  };
  return does(worker, { role: 'FD', operation: 'createTicket', variables: { input }, document: `mutation ($input: CreateTicketInput!, $key: IdempotencyKey!) {
    createTicket(input: $input, idempotencyKey: $key) { id version state } }` }, key);
}

async function work(worker: Worker, id: string, isChargeable: boolean): Promise<void> {
  const employeeId = worker.crew.idOf('TEC');
  const input = { outcome: 'FIXED', parts: [], labourFen: 100 * worker.dice.int(20, 90), signatureFileId: isChargeable ? randomUUID() : null };
  await does(worker, { role: 'EM', operation: 'assignWorkOrder', document: on('assignWorkOrder', 'AssignWorkOrderInput!'), variables: { id, input: { employeeId } } });
  await does(worker, { role: 'TEC', operation: 'startWorkOrder', document: on('startWorkOrder'), variables: { id } });
  await does(worker, { role: 'TEC', operation: 'completeWorkOrder', document: on('completeWorkOrder', 'CompleteWorkOrderInput!'), variables: { id, input } });
}

async function callBack(worker: Worker, id: string, employeeId: string): Promise<void> {
  const input = { method: 'PHONE', satisfaction: 'SATISFIED', quality: 'GOOD', effect: 'GOOD', callerSignatureFileId: randomUUID() };
  await does(worker, { role: 'OD', operation: 'assignCallback', document: on('assignCallback', 'AssignCallbackInput!'), variables: { id, input: { employeeId } } });
  await does(worker, { role: 'CSR', operation: 'startCallback', document: on('startCallback'), variables: { id } });
  await does(worker, { role: 'CSR', operation: 'completeCallback', document: on('completeCallback', 'CompleteCallbackInput!'), variables: { id, input } });
}

async function does({ client, dice, ledger }: Worker, mutation: Mutation, key = ledger.nextKey()): Promise<Row> {
  const row = await client.mutate(mutation, key);
  if (dice.chance(REPEATED_SHARE)) await client.repeat(mutation, key, row);
  return row;
}

const EFFECT_MS = 60_000;

/** What an event makes elsewhere: awaited, and there must be one of it. */
async function onlyOf({ client }: Worker, ticketId: string, what: 'workOrders' | 'callbacks'): Promise<string> {
  const document = `query ($id: ID!) { ticket(id: $id) { ${what} { id } } }`;
  for (const end = performance.now() + EFFECT_MS; performance.now() < end; await pause(100)) {
    const { ticket } = await client.query<{ ticket: Record<string, { id: string }[] | null> | null }>(what === 'workOrders' ? 'EM' : 'CSR', document, { id: ticketId });
    const [one, second] = ticket?.[what] ?? [];
    if (second) throw new LoadFailed(`ticket ${ticketId} has several ${what}`);
    if (one) return one.id;
  }
  throw new LoadFailed(`no ${what} of ticket ${ticketId} after ${EFFECT_MS / 1000} s`);
}
