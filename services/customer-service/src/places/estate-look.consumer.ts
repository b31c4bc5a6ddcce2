import { estateState } from '@guanjia/contracts';
import type { Clock } from '@guanjia/domain';
import type { Consumers } from '@guanjia/messaging';
import { setDeadlines, type DeadlineWorker, type JoinedCall, type Tx } from '@guanjia/persistence';
import { deadlineCall } from '@guanjia/subgraph';

/** What each estate at work is looked at for, again and again: rosters, duties of the day, what is to be published. */
interface EstateLook {
  /** names its deadline */
  kind: string;
  /** Looks, and says when to look again. */
  look(call: JoinedCall, estateId: string): Promise<Date>;
}

interface Means {
  consumers: Consumers;
  deadlines: DeadlineWorker;
  clock: Clock;
}

/** The first look comes with the estate's going to work, the last before it is closed. @source PLAT-018 */
export function lookAtEstates({ consumers, deadlines, clock }: Means, { kind, look }: EstateLook): void {
  const next = (tx: Pick<Tx, 'db'>, estateId: string, dueAt: Date | null): Promise<void> => setDeadlines(tx, [{ kind, ref: estateId, dueAt }], estateId);
  consumers.on(estateState, (event, tx) => next(tx, event.data.id, event.data.state === 'ACTIVE' ? event.occurredAt : null));
  deadlines.on(kind, async ({ ref }, tx) => next(tx, ref, await look(deadlineCall(clock.now(), tx), ref)));
}
