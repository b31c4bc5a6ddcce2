import type { Envelope } from '../cloud-event.ts';
import type { Burial } from './dead-letters.ts';
import type { GroupContext } from './group-context.ts';
import { scopeOfEvent, type Prepared } from './prepared.ts';
import type { EventTransaction } from './transaction.ts';

/** The handlers of one transaction, each within the estate of its event. */
export class Applying<Tx extends EventTransaction> {
  constructor(private readonly context: GroupContext<Tx>, private readonly tx: Tx, private estateId: string | null) {}

  async run(one: Prepared<Tx> & { kind: 'EVENT' }): Promise<void> {
    const { envelope: { estateId }, event, handlers } = one;
    if (estateId !== this.estateId) await this.context.database.setScope(this.tx, scopeOfEvent({ estateId }));
    this.estateId = estateId;
    for (const handle of handlers) await handle(event, this.tx);
  }
}

/** How an event whose place is known goes to the dead letters. */
export const burialOf = ({ eventId, seq, type, message }: Envelope, error: string, attempts: number): Burial => ({
  eventId, seq, type, error, attempts, message,
});
