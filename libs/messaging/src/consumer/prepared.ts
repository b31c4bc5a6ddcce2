import { ContractViolation, type Contract, type ReceivedEvent } from '@guanjia/contracts';
import { estateScope, groupScope, type Scope } from '@guanjia/domain';
import { readEnvelope, UnreadableEvent, type Envelope } from '../cloud-event.ts';
import { parseJsonRow } from '../json-row.ts';
import type { IncomingMessage } from '../transport.ts';
import type { Consumers, EventHandler, ManyEventsHandler } from './consumers.ts';
import type { EventTransaction } from './transaction.ts';

/** A message as far as it could be understood before any transaction. */
export type Prepared<Tx extends EventTransaction> =
  | {
      kind: 'EVENT'; envelope: Envelope; event: ReceivedEvent; handlers: readonly EventHandler<Tx, any>[];
      manyHandlers: readonly ManyEventsHandler<Tx, any>[];
    }
  /** Nobody here cares; it only moves the position. */
  | { kind: 'IGNORED'; envelope: Envelope }
  /** It breaks its contract and will break it at every attempt. */
  | { kind: 'POISON'; envelope: Envelope; error: Error }
  /** Not even its place in a stream is known. */
  | { kind: 'UNREADABLE'; message: IncomingMessage; error: UnreadableEvent };

export function prepare<Tx extends EventTransaction>(message: IncomingMessage, consumers: Consumers<Tx>): Prepared<Tx> {
  const envelope = envelopeOf(message);
  if (envelope instanceof UnreadableEvent) return { kind: 'UNREADABLE', message, error: envelope };
  const subscribed = consumers.find(envelope.type);
  if (!subscribed) return withoutHandler(envelope, consumers);
  try {
    const { contract, handlers, manyHandlers } = subscribed;
    return { kind: 'EVENT', envelope, event: received(envelope, contract), handlers, manyHandlers };
  } catch (error) {
    if (error instanceof ContractViolation) return { kind: 'POISON', envelope, error };
    throw error;
  }
}

/** The platform acts within the estate that the event tells of, and nowhere else. @source PLAT-001 */
export const scopeOfEvent = ({ estateId }: { estateId: string | null }): Scope =>
  estateId === null ? groupScope : estateScope(estateId);

function envelopeOf(message: IncomingMessage): Envelope | UnreadableEvent {
  try {
    return readEnvelope(message);
  } catch (error) {
    if (error instanceof UnreadableEvent) return error;
    throw error;
  }
}

function withoutHandler<Tx extends EventTransaction>(envelope: Envelope, consumers: Consumers<Tx>): Prepared<Tx> {
  if (!consumers.knowsOtherVersionOf(envelope.type)) return { kind: 'IGNORED', envelope };
  return { kind: 'POISON', envelope, error: new ContractViolation(envelope.type, ['this version is not known here']) };
}

function received(envelope: Envelope, contract: Contract<any>): ReceivedEvent {
  const { message: _message, isState: _isState, ...head } = envelope;
  return { ...head, data: parseJsonRow(contract, envelope) };
}
