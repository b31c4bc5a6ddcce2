import { estateScope, groupScope, type Clock, type Scope } from '@guanjia/domain';
import type { Tx } from '../database.ts';
import { dueDeadlines, nextDueAt, takeDeadline, unknownKinds, type Deadline } from './due-deadlines.ts';

export { setDeadlines } from './set-deadlines.ts';
export type { Deadline } from './due-deadlines.ts';

type DeadlineHandler = (deadline: Deadline, tx: Tx) => Promise<void>;

interface DeadlineWorkerOptions {
  database: { transaction<T>(reach: Scope, work: (tx: Tx) => Promise<T>): Promise<T> };
  clock: Clock;
  log: { warn(fields: object, message: string): void; error(fields: object, message: string): void };
}

const BATCH = 100;
const LONGEST_SLEEP_MS = 5_000;
const SHORTEST_SLEEP_MS = 20;
const RETRY_CAP_MS = 60_000;
const UNKNOWN_KINDS_EVERY_MS = 60_000;

/** Fires time limits that have come, each in one transaction with its effect: at least once whatever is killed when, and
 *  once in effect. Several workers share the limits; one that fails waits alone.
 *  @source PLAT-018 */
export class DeadlineWorker {
  readonly #handlers = new Map<string, DeadlineHandler>();
  readonly #failed = new Map<string, { failures: number; until: number }>();
  readonly #reported = new Set<string>();
  #lookedForUnknown = 0;
  #running: Promise<void> | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #wake: (() => void) | undefined;
  #isStopping = false;
  #isUnreachable = false;

  constructor(private readonly options: DeadlineWorkerOptions) {}

  /** What happens when limits of this kind come. */
  on(kind: string, handle: DeadlineHandler): this {
    if (this.#handlers.has(kind)) throw new Error(`deadlines of kind ${kind} have a handler already`);
    this.#handlers.set(kind, handle);
    return this;
  }

  start(): this {
    this.#running ??= this.#run();
    return this;
  }

  /** Lets the limit in hand finish. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#wake?.();
    await this.#running;
  }

  /** Fires everything that is due now, and answers how many took effect. One turn after another: whoever asks for one does
   *  not overtake the limit that is in hand. */
  fireDue(): Promise<number> {
    const turn = this.#turn.then(() => this.#fireAll());
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #fireAll(): Promise<number> {
    const { database, clock } = this.options;
    let fired = 0;
    for (let hasMore = true; hasMore && !this.#isStopping; ) {
      const question = { kinds: [...this.#handlers.keys()], now: clock.now(), except: this.#waiting(), limit: BATCH };
      const due = await database.transaction(groupScope, ({ db }) => dueDeadlines(db, question));
      let moved = 0;
      for (const deadline of due) if (!this.#isStopping && (await this.#fire(deadline))) moved += 1;
      fired += moved;
      hasMore = due.length === BATCH && moved > 0;
    }
    return fired;
  }

  async #fire(due: Deadline): Promise<boolean> {
    const { database, clock, log } = this.options;
    const name = `${due.kind}/${due.ref}`;
    try {
      const isFired = await database.transaction(due.estateId === null ? groupScope : estateScope(due.estateId), async (tx) => {
        const deadline = await takeDeadline(tx.db, due, clock.now());
        if (deadline) await this.#handlers.get(due.kind)!(deadline, tx);
        return deadline !== undefined;
      });
      this.#failed.delete(name);
      return isFired;
    } catch (error) {
      const failures = (this.#failed.get(name)?.failures ?? 0) + 1;
      this.#failed.set(name, { failures, until: Date.now() + Math.min(RETRY_CAP_MS, 500 * 2 ** failures) });
      const fields = { kind: due.kind, ref: due.ref, failures, ...errorFields(error) };
      if (failures === 5) log.error(fields, 'deadline keeps failing');
      else if (failures === 1) log.warn(fields, 'deadline failed, tried again later');
      return false;
    }
  }

  async #run(): Promise<void> {
    while (!this.#isStopping) {
      const sleep = await this.#pass();
      if (!this.#isStopping) await this.#sleep(sleep);
    }
  }

  /** Fires what is due and answers how long to sleep. */
  async #pass(): Promise<number> {
    const { database, clock, log } = this.options;
    try {
      await this.#reportUnknownKinds();
      await this.fireDue();
      const next = await database.transaction(groupScope, ({ db }) => nextDueAt(db, [...this.#handlers.keys()]));
      this.#isUnreachable = false;
      const wait = next === undefined ? LONGEST_SLEEP_MS : next.getTime() - clock.now().getTime();
      // What is due and still there has failed or is in other hands: no hurry.
      return wait <= 0 ? 500 : Math.min(LONGEST_SLEEP_MS, Math.max(SHORTEST_SLEEP_MS, wait));
    } catch (error) {
      if (!this.#isUnreachable) log.warn(errorFields(error), 'deadlines cannot be read, tried again');
      this.#isUnreachable = true;
      return 1_000;
    }
  }

  /** A kind nobody knows is left as it is: a newer release may know it. */
  async #reportUnknownKinds(): Promise<void> {
    if (Date.now() - this.#lookedForUnknown < UNKNOWN_KINDS_EVERY_MS) return;
    const { database, clock, log } = this.options;
    const kinds = await database.transaction(groupScope, ({ db }) => unknownKinds(db, [...this.#handlers.keys()], clock.now()));
    this.#lookedForUnknown = Date.now();
    for (const kind of kinds.filter((one) => !this.#reported.has(one))) {
      this.#reported.add(kind);
      log.error({ kind }, 'deadlines of this kind are due and have no handler');
    }
  }

  #waiting(): string[] {
    return [...this.#failed].filter(([, { until }]) => until > Date.now()).map(([name]) => name);
  }

  async #sleep(milliseconds: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#wake = undefined;
  }
}

/** The kind of an error, never its message, which can quote a value. */
function errorFields(error: unknown): { error: string; code?: string } {
  const { name, code } = error as { name?: unknown; code?: unknown };
  return { error: String(name ?? 'unknown'), ...(typeof code === 'string' ? { code } : {}) };
}
