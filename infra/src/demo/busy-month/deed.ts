import type { Tx } from '@guanjia/persistence';
import type { DemoCall } from '../load/demo-call.ts';
import { actorOf, type Loading } from '../load/loading.ts';
import { idOf } from '../plan/ids.ts';
import type { EmployeePlan, StaffPlan } from '../plan/staff.ts';

/** One thing that somebody did. */
export interface Deed {
  at: Date;
  /** post of the one who did it */
  by: string;
  /** tells it from every other; its ids follow from it */
  name: string;
  /** the id of what it makes */
  makes?: string;
  does(call: DemoCall, keyed: { idempotencyKey: string }, tx: Tx): Promise<unknown>;
}

/** Some deeds that belong together, one after the other. */
export type Deeds = readonly Deed[];

interface Part {
  /** names the part; in both languages */
  part: string;
  zh: string;
  items: readonly Deeds[];
  /** items per transaction */
  chunk: number;
}

/** Has the people of an estate do what is planned, through the commands of customer-service. */
export async function loadDeeds(loading: Loading, { employees }: StaffPlan, { part, zh, items, chunk }: Part): Promise<void> {
  const people = new Map<string, EmployeePlan>(employees.map((employee) => [employee.key, employee]));
  await loading.part({ service: 'customer-service', part, zh, en: part, items, chunk }, async (tx, deeds) => {
    for (const { at, by, name, makes, does } of deeds) {
      const call = loading.call('customer-service', { tx, at, actor: actorOf(people.get(by)!), name, ...(makes ? { makes } : {}) });
      await does(call, { idempotencyKey: idOf('key', name) }, tx);
      await call.reads.end();
    }
  });
}
