import type { Actor, Context } from '@guanjia/domain';
import type { Tx } from './database.ts';

/** One command in progress: who, when, and where its events come from. */
export interface Call {
  actor: Actor;
  /** The one instant of this command; rules never look at a clock of their own. */
  now: Date;
  /** A new UUIDv7, or a derived one when a history is replayed. */
  newId(): string;
  requestId: string;
  /** Set when the command is the effect of an event: it then joins the consumer's transaction. */
  tx?: Tx;
  causationId?: string;
  correlationId?: string;
  /** The step of a trace that this command is, where work is traced. */
  traceparent?: string | undefined;
  /** When nobody waits for the answer any more, by `performance.now()`. */
  endsAt?: number;
  /** What was read for this request so far. It gives its connection back before a command takes one: whoever holds one and waits
   *  for another waits for ever once enough do. */
  reads?: { end(): Promise<void> };
}

/** A call inside a transaction that is open already: the effect of an event or a deadline, or one part of a command. */
export interface JoinedCall extends Call {
  tx: Tx;
}

/** The same command going on in another aggregate, in one transaction. */
export const joined = (call: Call, tx: Tx): JoinedCall => ({
  actor: call.actor, now: call.now, newId: () => call.newId(), requestId: call.requestId, tx,
  causationId: call.causationId, correlationId: call.correlationId, traceparent: call.traceparent,
});

/** What the rules know of a call. */
export const contextOf = ({ now, actor }: Call): Context => ({ now, actorId: actor.id });

/** The platform itself acting: effects of events, deadlines, imports. */
export const systemActor: Actor = { id: 'system', kind: 'SYSTEM', grants: [] };
