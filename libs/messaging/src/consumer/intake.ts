import { groupScope } from '@guanjia/domain';
import { errorFields } from '../log.ts';
import { isTransient } from '../transient.ts';
import type { IncomingMessage } from '../transport.ts';
import { apply, burialOf, type Effective } from './applying.ts';
import { bury, type Burial } from './dead-letters.ts';
import { errorText, fateOf } from './failure.ts';
import type { GroupContext } from './group-context.ts';
import { park, type Parking } from './parked-events.ts';
import { prepare, scopeOfEvent, type Prepared } from './prepared.ts';
import { StreamState } from './stream-state.ts';
import type { EventTransaction } from './transaction.ts';

/** Events handled in one transaction when all goes well. */
const CHUNK = 50;
/** What only takes in many at once costs next to nothing. */
const WEIGHT_OF_MANY = 0.1;

interface IntakeOptions {
  /** State of reference data has come: facts that others wait for. */
  onFacts(): void;
  /** Something came for an aggregate of which other events wait. */
  onMayFree(): void;
}

/** Takes in what the transport delivers: each event has its effect once, in the order of its aggregate, or is set aside.
 *  Only what passes by itself (a lost connection, a deadlock) is thrown, and the batch then comes again.
 *  @source PLAT-006 */
export class Intake<Tx extends EventTransaction> {
  constructor(private readonly context: GroupContext<Tx>, private readonly options: IntakeOptions) {}

  async take(messages: readonly IncomingMessage[]): Promise<void> {
    const prepared = messages.map((message) => prepare(message, this.context.consumers));
    for (const chunk of chunksOf(prepared, (one) => one)) await this.#takeChunk(chunk);
    if (prepared.some((one) => one.kind === 'EVENT' && one.envelope.isState)) this.options.onFacts();
  }

  /** All in one transaction; when one fails, each in its own. */
  async #takeChunk(chunk: readonly Prepared<Tx>[]): Promise<void> {
    try {
      await this.#together(chunk);
    } catch (error) {
      if (isTransient(error)) throw error;
      if (chunk.length === 1) return this.#setAside(chunk[0]!, error);
      for (const one of chunk) await this.#takeChunk([one]);
    }
  }

  async #together(chunk: readonly Prepared<Tx>[]): Promise<void> {
    const { group: consumer, database, clock } = this.context;
    const events = chunk.filter((one) => one.kind !== 'UNREADABLE');
    const first = chunk.find((one) => one.kind === 'EVENT');
    const parkings: Parking[] = [];
    const burials: Burial[] = [];
    const hasHeld = await database.transaction(first ? scopeOfEvent(first.envelope) : groupScope, async (tx) => {
      const state = await StreamState.load(tx.db, consumer, events.map(({ envelope }) => envelope));
      const effects: Effective<Tx>[] = [];
      for (const one of chunk) {
        if (one.kind === 'UNREADABLE') burials.push(unreadable(one));
        else takeOne(one, state, { effects, parkings, burials });
      }
      await apply(this.context, tx, { effects, estateId: first?.envelope.estateId ?? null });
      await state.save();
      const context = { consumer, now: clock.now() };
      await park(tx.db, context, parkings);
      for (const burial of burials) await bury(tx.db, context, burial);
      return state.hasHeld;
    });
    burials.forEach((burial) => this.#report(burial));
    if (hasHeld) this.options.onMayFree();
  }

  /** After a failure of its handler, in a transaction of its own. */
  async #setAside(one: Prepared<Tx>, failure: unknown): Promise<void> {
    if (one.kind === 'UNREADABLE') throw failure;
    const { group: consumer, database, clock, log } = this.context;
    const { envelope } = one;
    const { eventId, type } = envelope;
    const fate = fateOf(failure, { missing: 0, failed: 0 });
    const context = { consumer, now: clock.now() };
    await database.transaction(groupScope, async ({ db }) => {
      if (fate.kind === 'PARK') return park(db, context, [{ envelope, ...fate.parking }]);
      return bury(db, context, burialOf(envelope, fate.error, fate.attempts));
    });
    if (fate.kind === 'BURY') this.#report({ eventId, type });
    else if (fate.parking.reason === 'ERROR') log.warn({ group: consumer, eventId, type, ...errorFields(failure) }, 'event failed, tried again later');
    this.options.onMayFree();
  }

  #report({ eventId, type }: Pick<Burial, 'eventId' | 'type'>): void {
    this.context.log.error({ group: this.context.group, eventId, type }, 'event is dead, its aggregate waits for a decision');
  }
}

interface Outcome<Tx extends EventTransaction> {
  effects: Effective<Tx>[];
  parkings: Parking[];
  burials: Burial[];
}

function takeOne<Tx extends EventTransaction>(
  one: Exclude<Prepared<Tx>, { kind: 'UNREADABLE' }>, state: StreamState, { effects, parkings, burials }: Outcome<Tx>,
): void {
  const { envelope } = one;
  const placement = state.place(envelope);
  if (placement === 'OLD' || state.isDead(envelope)) return;
  if (one.kind === 'POISON' && placement !== 'SEEN') {
    burials.push(burialOf(envelope, errorText(one.error), 1));
    state.hold(envelope);
  } else if (placement === 'GAP' || placement === 'BEHIND') {
    parkings.push({ envelope, reason: placement });
    state.hold(envelope);
  } else {
    if (placement === 'APPLY' && one.kind === 'EVENT') {
      effects.push(one);
      state.markTaken(envelope);
    }
    state.advance(envelope);
  }
}

function unreadable({ message, error }: Prepared<any> & { kind: 'UNREADABLE' }): Burial {
  const { topic, partition, position, headers } = message;
  return { eventId: `${topic}/${partition}/${position}`, seq: null, type: headers['ce_type'] ?? null, error: errorText(error), attempts: 1, message };
}

/** Events for one transaction each, by what they weigh. */
export function chunksOf<T>(all: readonly T[], preparedOf: (item: T) => Prepared<any>): T[][] {
  const chunks: T[][] = [];
  let handled = CHUNK;
  for (const item of all) {
    if (handled >= CHUNK) {
      chunks.push([]);
      handled = 0;
    }
    chunks.at(-1)!.push(item);
    const one = preparedOf(item);
    if (one.kind === 'EVENT') handled += one.handlers.length > 0 ? 1 : WEIGHT_OF_MANY;
  }
  return chunks;
}
