import { randomUUID } from 'node:crypto';
import type { GroupHouse } from './group-house.ts';
import { unitIdOf } from './group-plan.ts';
import { managerOf20, managerOf200, officers, type Person } from './people.ts';
import { REGIONAL } from './regional-query.ts';

/** Something that a client does again and again. */
export interface Work {
  name: string;
  who: Person;
  document: string;
  variables(): Record<string, unknown>;
}

const CREATE = `mutation($input: CreateTicketInput!, $key: IdempotencyKey!) { createTicket(input: $input, idempotencyKey: $key) { id number unitLabel dueAt } }`;
const lists = {
  tickets: 'query($estate: ID!) { tickets(filter: { estateId: $estate }, first: 50) { nodes { id number state unitLabel unit { label } } } }',
  'work orders': 'query($estate: ID!) { workOrders(filter: { estateId: $estate }, first: 20) { nodes { id number state estate { name } } } }',
  units: 'query($estate: ID!) { estate(id: $estate) { name units(first: 20) { nodes { id label households { id } tickets(first: 3) { nodes { number } } } } } }',
  accounts: 'query($estate: ID!) { accounts(filter: { estateId: $estate }, first: 20) { nodes { id unit { label } } } }',
  'my tasks': '{ myTasks(first: 20) { nodes { id kind } } }',
  'one estate': `query($estate: ID!) { estate(id: $estate) { name tickets { open overdue } callbacks { due } workOrders { open }
    collection { unbilledFen } training { certifiedShareBp } } }`,
} as const;

const order = ['create ticket', 'tickets', 'work orders', 'one estate', 'create ticket', 'units', 'tickets', 'accounts', 'my tasks'] as const;

/** What client number `no` does at its turn: officers take reports and look around; two managers ask over their regions. */
export function workOf(no: number, turn: number): Work {
  if (no < 2) return { name: 'regional query', who: no === 0 ? managerOf20 : managerOf200, document: REGIONAL, variables: () => ({}) };
  const who = officers[no]!;
  const [estateId] = who.scopeIds;
  const name = order[(no + turn) % order.length]!;
  if (name !== 'create ticket') return { name, who, document: lists[name], variables: () => (name === 'my tasks' ? {} : { estate: estateId }) };
  return { name, who, document: CREATE, variables: () => ({ key: randomUUID(), input: {
    estateId, channel: 'PHONE', reporterType: 'OWNER', contactName: '李四', contactPhone: '13800138000', content: '厨房水管漏水',
    locationScope: 'IN_UNIT', unitId: unitIdOf(estateId!, turn % 4), reportedAt: new Date(Date.now() - 1000).toISOString(),
  } }) };
}

/** Each kind of work once, so that nothing is met for the first time. */
export async function warmUp(house: GroupHouse): Promise<void> {
  for (let no = 0; no < officers.length; no += 1) for (const turn of no < 2 ? [0] : [0, 1, 2]) {
    const { who, document, variables } = workOf(no, turn);
    await house.data(who, document, variables());
  }
}
