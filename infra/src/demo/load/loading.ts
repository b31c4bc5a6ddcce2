import type { Type } from '@nestjs/common';
import type { ServiceName } from '@guanjia/contracts';
import type { Actor } from '@guanjia/domain';
import { systemActor, type Tx } from '@guanjia/persistence';
import type { RunningSubgraph } from '@guanjia/subgraph';
import type { House } from '../../platform/platform.ts';
import type { EmployeePlan } from '../plan/staff.ts';
import { DemoCall, type DemoCommand } from './demo-call.ts';
import type { Progress } from './progress.ts';

/** Says what is being done, in both languages. */
export type Say = (zh: string, en: string) => void;

export interface LoadingOptions {
  platform: House;
  progress: Progress;
  say: Say;
}

interface Part<T> {
  service: ServiceName;
  /** names the part; with the chunk's number it is noted as loaded */
  part: string;
  zh: string;
  en: string;
  items: readonly T[];
  /** items per transaction */
  chunk: number;
}

/** How long it may be quiet, in milliseconds. */
const SAY_EVERY_MS = 2_000;

/** The tools of those who load a part of the demo. */
export class Loading {
  #saidAt = performance.now();

  constructor(private readonly options: LoadingOptions) {}

  holdClock(at: Date): void {
    this.options.platform.clock.holdAt(at);
  }

  subgraph(service: ServiceName): RunningSubgraph {
    return this.options.platform.subgraphs.get(service)!;
  }

  /** A service's own class, by which everything is done. */
  get<T>(service: ServiceName, type: Type<T>): T {
    return this.subgraph(service).app.get(type);
  }

  /** A command of an employee of the demo, or of the platform. */
  call(service: ServiceName, command: Omit<DemoCommand, 'actor'> & { actor?: Actor }): DemoCall {
    return new DemoCall({ actor: systemActor, ...command }, this.subgraph(service));
  }

  /** Loads many things of one kind, some to a transaction, and counts aloud. */
  async part<T>({ service, part, zh, en, items, chunk }: Part<T>, load: (tx: Tx, item: T) => Promise<unknown>): Promise<void> {
    for (let from = 0; from < items.length; from += chunk) {
      await this.options.progress.once(service, `${part} ${from}`, async (tx) => {
        for (const item of items.slice(from, from + chunk)) {
          await load(tx, item);
          // Everything is written: what stays would be compared again with each further command.
          tx.em.clear();
        }
      });
      this.#count(zh, en, Math.min(items.length, from + chunk), items.length);
    }
  }

  /** Until every service, or each one named, has heard of everything that the others did. */
  settled(...names: readonly ServiceName[]): Promise<void> {
    return this.#saying(() => this.options.platform.settled(...names));
  }

  /** Until a service has done what is due by now. */
  dueDone(service: ServiceName): Promise<void> {
    return this.#saying(() => this.subgraph(service).deadlines.fireDue());
  }

  async #saying(work: () => Promise<unknown>): Promise<void> {
    // Saying it is no part of the work: when the count cannot be had, nothing is said.
    const saying = setInterval(() => void this.#sayLag().catch(() => undefined), SAY_EVERY_MS);
    try {
      await work();
    } finally {
      clearInterval(saying);
    }
  }

  async #sayLag(): Promise<void> {
    const lags = await Promise.all([...this.options.platform.subgraphs.values()].map(({ consumers }) => consumers.lag()));
    const left = lags.reduce((sum, lag) => sum + lag, 0);
    this.options.say(`各服务处理事件,还有 ${left}`, `the services take in what happened, ${left} to go`);
  }

  #count(zh: string, en: string, done: number, all: number): void {
    if (done < all && performance.now() - this.#saidAt < SAY_EVERY_MS) return;
    this.#saidAt = performance.now();
    this.options.say(`演示数据:${zh} ${done}/${all}`, `demo data: ${en} ${done}/${all}`);
  }
}

/** An employee at work. */
export const actorOf = ({ id, grants }: EmployeePlan): Actor =>
  ({ id, kind: 'EMPLOYEE', grants: grants.map(({ role, scopeKind, scopeId }) => ({ role, scopeKind, scopeId })) });

