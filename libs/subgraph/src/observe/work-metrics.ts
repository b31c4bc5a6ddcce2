import type { Clock } from '@guanjia/domain';
import type { Database } from '@guanjia/persistence';
import type { RawBuilder } from 'kysely';
import { Gauge, type Registry } from 'prom-client';
import { workOf, type OverdueTasks, type Work } from './work.ts';

/** A service whose work is measured. */
export interface WorkSource {
  service: string;
  database: Pick<Database, 'pool' | 'read'>;
  consumers: { lag(): Promise<number> };
  clock: Clock;
  /** Where everybody's tasks are: which are late, by whose they are and their kind. */
  overdueTasks?: ((now: Date) => RawBuilder<OverdueTasks>) | undefined;
}

/** Asking for measurements is no reason to ask the database each time. */
const KEPT_MS = 15_000;

type Reading = [labels: Record<string, string>, value: number];

interface Measure {
  name: string;
  help: string;
  label?: string;
  read(work: Work): Reading[];
}

const one = (value: number): Reading[] => [[{}, value]];
const each = (label: string, counts: Readonly<Record<string, number>>): Reading[] =>
  Object.entries(counts).map(([name, count]) => [{ [label]: name }, count]);

const measures: readonly Measure[] = [
  { name: 'guanjia_outbox_events', help: 'Events that wait to be published', read: ({ outbox }) => one(outbox) },
  { name: 'guanjia_outbox_age_seconds', help: 'Age of the oldest event that waits to be published', read: ({ outboxAgeSeconds }) => one(outboxAgeSeconds) },
  { name: 'guanjia_parked_events', help: 'Events that wait to take effect', label: 'reason', read: ({ parked }) => each('reason', parked) },
  { name: 'guanjia_dead_letters', help: 'Events that wait for an operator', read: ({ deadLetters }) => one(deadLetters) },
  { name: 'guanjia_event_lag', help: 'Events of others that have not been taken in', read: ({ lag }) => (lag === undefined ? [] : one(lag)) },
  { name: 'guanjia_overdue_work', help: 'Time limits that have come and had no effect yet', label: 'kind', read: ({ overdue }) => each('kind', overdue) },
  {
    name: 'guanjia_overdue_tasks', help: 'Open tasks of people whose time limit has passed, by the service that opened them', label: 'kind',
    read: ({ overdueTasks }) => overdueTasks.map(({ service, kind, count }) => [{ service, kind }, count]),
  },
  { name: 'guanjia_database_connections', help: 'Connections of the pool', label: 'use', read: ({ pool }) => each('use', pool) },
];

/** Adds to the measurements of a process the work of its services. While a database is away,
 *  nothing is said of its work; while the broker is, all but the lag. @returns what adds one that begins later */
export function measureWork(registry: Registry, sources: readonly WorkSource[]): (later: WorkSource) => void {
  const measured = (source: WorkSource) => ({ service: source.service, work: kept(() => workOf(source)) });
  const found = sources.map(measured);
  for (const { name, help, label, read } of measures) {
    new Gauge({
      name, help, labelNames: ['service', ...(label === undefined ? [] : [label])], registers: [registry],
      async collect() {
        this.reset();
        await Promise.all(found.map(async ({ service, work }) => {
          const now = await work().catch(() => undefined);
          for (const [labels, value] of now ? read(now) : []) this.set({ service, ...labels }, value);
        }));
      },
    });
  }
  return (later) => void found.push(measured(later));
}

function kept<T>(find: () => Promise<T>): () => Promise<T> {
  let found: Promise<T> | undefined;
  let until = 0;
  return () => {
    if (!found || performance.now() >= until) {
      found = find();
      until = performance.now() + KEPT_MS;
    }
    return found;
  };
}
