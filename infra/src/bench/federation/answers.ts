import type { SubgraphName } from './five-subgraphs.ts';

type Row = Readonly<Record<string, unknown>>;
interface Reference {
  __typename: string;
  id: string;
}

const ticket = (n: number): Row => ({
  id: `ticket-${n}`, number: `KF-2026-${n}`, title: `${n} 号楼电梯异响,请派人检查`, state: 'DISPATCHED', urgency: n % 7 ? 'NORMAL' : 'URGENT',
  dueAt: n % 5 ? '2026-11-22T08:00:00.000Z' : null, createdAt: '2026-11-21T08:00:00.000Z',
  unit: { __typename: 'Unit', id: `unit-${n}` }, reporter: { __typename: 'Employee', id: `employee-${n % 12}` },
});

/** What each subgraph knows; the same on every run. */
export const resolversOf: Readonly<Record<SubgraphName, object>> = {
  'customer-service': { Query: { tickets: (_: unknown, { first }: { first: number }) => Array.from({ length: first }, (_, n) => ticket(n + 1)) } },
  engineering: { Ticket: { __resolveReference: (ticketOf: Reference) => ticketOf, workOrder: ({ id }: Reference) => ({
    id: `order-of-${id}`, number: `GC-${id}`, state: 'IN_PROGRESS', plannedMinutes: 45,
    material: { name: '钢丝绳', quantity: 2 },
  }) } },
  archives: { Unit: { __resolveReference: (unit: Reference) => ({ ...unit, label: `${unit.id} 室`, areaSqm: 88.5, building: { code: '3', floors: 33 } }) } },
  billing: { Unit: { __resolveReference: (unit: Reference) => (
    { ...unit, lastBill: { id: `${unit.id}/2026-11`, month: '2026-11', amountFen: 26_550, isOverdue: false } }
  ) } },
  'hr-training': { Employee: { __resolveReference: (employee: Reference) => (
    { ...employee, name: '王师傅', post: '工程技工', certificates: ['电工证', '高处作业证'] }
  ) } },
};
