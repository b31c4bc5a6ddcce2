import type { RunningConsumers } from './consumer/start-consumers.ts';
import type { Relay } from './relay/relay.ts';

/** Resolves when no event is on its way between the services any more: every outbox is empty, every group idle, and a
 *  whole round of looking has published nothing new. */
export async function settled(relays: readonly Relay[], groups: readonly RunningConsumers<any>[]): Promise<void> {
  const published = () => relays.reduce((sum, relay) => sum + relay.published, 0);
  for (let before = -1; before !== published(); ) {
    before = published();
    await Promise.all(relays.map((relay) => relay.drained()));
    await Promise.all(groups.map((group) => group.idle()));
    await Promise.all(relays.map((relay) => relay.drained()));
  }
}
