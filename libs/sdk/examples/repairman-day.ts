// A repairman's day: what waits for him, one order after the other, to the household's signature.
//
//   node -C guanjia-src libs/sdk/examples/repairman-day.ts --url http://127.0.0.1:4000 --token TOKEN
//     --outbox FILE    keeps what is not sent yet, so that a second run goes on where the first was stopped
//     --cut NAMES      cuts the line while the answer to each of these is on its way: StartWorkOrder,CompleteWorkOrder,upload
//     --persisted      names documents by their hash
import { parseArgs } from 'node:util';
import {
  CompleteWorkOrder, createClient, memoryStore, MyTasks, StartWorkOrder, WorkOrderById, type GuanjiaClient, type WorkOrderByIdQuery,
} from '@guanjia/sdk';
import { fileStore } from '@guanjia/sdk/file-store';
import { cuttingProxy, type Cut } from './cutting-proxy.ts';

type Order = NonNullable<WorkOrderByIdQuery['workOrder']>;

/** One white dot, in the place of what the household draws on the screen. */
const signature = Uint8Array.from(atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4////fwAJ+wP9KobjigAAAABJRU5ErkJggg=='), (sign) => sign.charCodeAt(0));

const cuts: Readonly<Record<string, Cut>> = {
  StartWorkOrder: { name: 'StartWorkOrder', words: [`mutation ${StartWorkOrder.name}(`, StartWorkOrder.id] },
  CompleteWorkOrder: { name: 'CompleteWorkOrder', words: [`mutation ${CompleteWorkOrder.name}(`, CompleteWorkOrder.id] },
  upload: { name: 'upload', words: ['PUT /uploads/'] },
};

/** The orders that wait, the soonest due first. */
async function ordersOf(client: GuanjiaClient): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | null | undefined; ;) {
    const { myTasks: { nodes, pageInfo } } = await client.request(MyTasks, { first: 20, ...(after ? { after } : {}) });
    ids.push(...nodes.filter(({ kind, subjectType }) => kind === 'WORK_ORDER' && subjectType === 'WORK_ORDER').map(({ subjectId }) => subjectId));
    if (!pageInfo.hasNextPage) return ids;
    after = pageInfo.endCursor;
  }
}

/** Goes there, does the work, has it signed. Both commands are kept until the house has them, in this order. */
async function workOn(client: GuanjiaClient, order: Order): Promise<string> {
  const { id, isChargeable, estate } = order;
  if (order.state !== 'STARTED') await client.enqueue(StartWorkOrder, { id });
  const signatureFileId = isChargeable ? await client.upload({ purpose: 'SIGNATURE', fileName: 'signature.png', bytes: signature, estateId: estate!.id }) : null;
  const input = { outcome: 'FIXED', parts: [{ name: '角阀', qty: 1, unitPriceFen: 3500 }], labourFen: 8000, signatureFileId } as const;
  const { answer } = await client.enqueue(CompleteWorkOrder, { id, input });
  return (await answer).completeWorkOrder.state;
}

async function workThroughTheDay(client: GuanjiaClient): Promise<{ id: string; number: string; state: string }[]> {
  await client.flush(); // what an earlier run could not send
  const done = [];
  for (const id of await ordersOf(client)) {
    const { workOrder: order } = await client.request(WorkOrderById, { id });
    if (!order) continue;
    console.log(`${order.number} ${order.ticket?.unitLabel ?? order.areaCode ?? ''} ${order.ticket?.content ?? order.description ?? ''}`);
    done.push({ id, number: order.number, state: await workOn(client, order) });
  }
  return done;
}

const { values } = parseArgs({
  options: { url: { type: 'string' }, token: { type: 'string' }, outbox: { type: 'string' }, cut: { type: 'string' }, persisted: { type: 'boolean' } },
});
const { url = 'http://127.0.0.1:4000', token = process.env['TOKEN'] ?? '', outbox, persisted = false } = values;
const wanted = (values.cut ?? '').split(',').filter(Boolean).map((name) => cuts[name] ?? { name, words: [name] });
const line = await cuttingProxy({ target: url, cuts: wanted, downMs: 700 });
const client = createClient({
  url: line.url, token: () => token, persisted, store: outbox === undefined ? memoryStore() : fileStore(outbox),
  onDecided: ({ document }, outcome) => console.log(`  ${document.name}: ${'refusal' in outcome ? outcome.refusal.message : '已送达 delivered'}`),
});
try {
  const done = await workThroughTheDay(client);
  console.log(JSON.stringify({ done, cuts: line.made }));
} finally {
  await client.close();
  line.close();
}
