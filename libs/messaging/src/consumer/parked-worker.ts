import { groupScope } from '@guanjia/domain';
import { errorFields } from '../log.ts';
import { Loop } from '../loop.ts';
import { isTransient } from '../transient.ts';
import { bury } from './dead-letters.ts';
import { fateOf } from './failure.ts';
import type { GroupContext } from './group-context.ts';
import { chunksOf } from './intake.ts';
import {
  beforeAllStreams, dueHeads, hasRetriesAhead, parkAgain, takeOverdue, unpark, type DueLook, type DueQuestion, type ParkedHead, type ParkedStream,
} from './parked-events.ts';
import { prepare } from './prepared.ts';
import { retryHead } from './retry-head.ts';
import { retryTogether, runsOf, type Ready } from './retry-together.ts';
import type { EventTransaction } from './transaction.ts';

const TICK_MS = 1_000;
/** Facts arrive in crowds: those who wait for one look once per crowd. */
const CROWD_MS = 100;
const ALERT_AFTER_MS = 24 * 3_600_000;
const ALERT_EVERY_MS = 60_000;
/** How long an aggregate without a beginning waits for one, where the transport may have forgotten it. */
const BASELINE_AFTER_MS = 60_000;

/** Gives parked events their turn: in `seq` order per aggregate, when what they wait for has come or their time is up. */
export class ParkedWorker<Tx extends EventTransaction> {
  readonly #loop: Loop;
  #hasNewFacts = false;
  #soon: NodeJS.Timeout | undefined;
  #lastAlert = 0;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly context: GroupContext<Tx>) {
    this.#loop = new Loop({ name: `parked ${context.group}`, log: context.log, idleMs: TICK_MS, pass: () => this.retryDue() });
  }

  start(): this {
    this.#loop.start();
    return this;
  }

  async stop(): Promise<void> {
    clearTimeout(this.#soon);
    await this.#loop.stop();
  }

  factsArrived(): void {
    this.#hasNewFacts = true;
    this.wakeSoon();
  }

  wakeSoon(): void {
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined;
      this.#loop.ring();
    }, CROWD_MS);
  }

  /** One look at all that waits. True: something moved, and may have freed more. */
  retryDue({ asIfFactsCame = false } = {}): Promise<boolean> {
    const turn = this.#turn.catch(() => undefined).then(() => this.#retryDue(asIfFactsCame));
    this.#turn = turn;
    return turn;
  }

  /** Whether an event waits for its next attempt and nothing else. */
  hasRetriesAhead(): Promise<boolean> {
    return this.context.database.transaction(groupScope, ({ db }) => hasRetriesAhead(db, this.context.group));
  }

  async #retryDue(asIfFactsCame: boolean): Promise<boolean> {
    const { group: consumer, database, clock, keepsHistory } = this.context;
    const hasNewFacts = asIfFactsCame || this.#hasNewFacts;
    this.#hasNewFacts = false;
    await this.#alert();
    const baselineBefore = keepsHistory ? null : new Date(clock.now().getTime() - BASELINE_AFTER_MS);
    const question: DueQuestion = { consumer, hasNewFacts, baselineBefore };
    let hasMoved = false;
    for (let at: ParkedStream | null = beforeAllStreams; at && !this.#loop.isStopping; ) {
      const from: ParkedStream = at;
      const { heads, next }: DueLook = await database.transaction(groupScope, ({ db }) => dueHeads(db, question, from));
      hasMoved = (await this.#giveTurns(heads)) || hasMoved;
      at = next;
    }
    return hasMoved;
  }

  /** What merely waited for an earlier event goes on together with what follows it. What failed or lacked a fact is tried
   *  alone, and so is what cannot go on with others: a history that begins in its middle, a broken contract. */
  async #giveTurns(heads: readonly ParkedHead[]): Promise<boolean> {
    const patient = heads.filter(({ reason }) => reason === 'GAP' || reason === 'BEHIND');
    const hadTheirTurn = new Set<string>();
    let hasMoved = false;
    for (const chunk of chunksOf(await runsOf(this.context, patient), ({ one }) => one)) {
      if (this.#loop.isStopping) return hasMoved;
      const { taken, tried } = await this.#together(chunk);
      for (const id of tried) hadTheirTurn.add(id);
      hasMoved ||= taken > 0;
    }
    for (const head of heads.filter(({ eventId }) => !hadTheirTurn.has(eventId))) {
      if (this.#loop.isStopping) return hasMoved;
      hasMoved = (await this.#retry(head)) || hasMoved;
    }
    return hasMoved;
  }

  /** All in one transaction; when one fails, each in its own, in their order. */
  async #together(chunk: readonly Ready<Tx>[]): Promise<{ taken: number; tried: Iterable<string> }> {
    try {
      const tried = await retryTogether(this.context, chunk.map(({ one }) => one));
      if (tried.size > 0 && chunk.some(({ one }) => one.envelope.isState)) this.factsArrived();
      return { taken: tried.size, tried };
    } catch (error) {
      if (isTransient(error)) throw error;
    }
    let taken = 0;
    // What stands behind one that failed does not pass it, even where a history may begin in its middle.
    const stuck = new Set<string>();
    for (const { head } of chunk) {
      const stream = `${head.message.topic}\n${head.message.key}`;
      if (!stuck.has(stream) && (await this.#retry(head))) taken += 1;
      else stuck.add(stream);
    }
    return { taken, tried: chunk.map(({ head }) => head.eventId) };
  }

  async #retry(head: ParkedHead): Promise<boolean> {
    const one = prepare(head.message, this.context.consumers);
    try {
      const hasMoved = await retryHead(this.context, head, one);
      if (hasMoved && one.kind === 'EVENT' && one.envelope.isState) this.factsArrived();
      return hasMoved;
    } catch (error) {
      if (isTransient(error)) throw error;
      return this.#setAsideAgain(head, error);
    }
  }

  async #setAsideAgain({ eventId, reason, attempts, message }: ParkedHead, failure: unknown): Promise<boolean> {
    const { group: consumer, database, clock, log } = this.context;
    const type = message.headers['ce_type'] ?? null;
    const fate = fateOf(failure, { missing: reason === 'MISSING_FACT' ? attempts : 0, failed: reason === 'ERROR' ? attempts : 0 });
    const isStillOurs = await database.transaction(groupScope, async ({ db }) => {
      if (fate.kind === 'PARK') return parkAgain(db, consumer, eventId, fate.parking);
      const seq = Number(message.headers['ce_seq']);
      if (!(await unpark(db, consumer, eventId))) return false;
      await bury(db, { consumer, now: clock.now() }, { eventId, seq, type, error: fate.error, attempts: fate.attempts, message });
      return true;
    });
    // Another member has had more luck with it, or has buried it.
    if (!isStillOurs) return false;
    const fields = { group: consumer, eventId, type, ...errorFields(failure) };
    if (fate.kind === 'BURY') log.error(fields, 'event is dead, its aggregate waits for a decision');
    else if (fate.parking.reason === 'ERROR') log.warn({ ...fields, attempts: fate.parking.attempts }, 'event failed again, tried again later');
    return false;
  }

  /** Whatever has waited for a day is reported once. */
  async #alert(): Promise<void> {
    if (Date.now() - this.#lastAlert < ALERT_EVERY_MS) return;
    this.#lastAlert = Date.now();
    const { group: consumer, database, clock, log } = this.context;
    const now = clock.now();
    const before = new Date(now.getTime() - ALERT_AFTER_MS);
    const overdue = await database.transaction(groupScope, ({ db }) => takeOverdue(db, { consumer, now }, before));
    for (const { event_id: eventId, type, reason } of overdue) {
      log.error({ group: consumer, eventId, type, reason }, 'event has waited for more than 24 hours');
    }
  }
}
