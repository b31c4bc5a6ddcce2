import type { Listening, Notices } from '@guanjia/messaging';
import { gatewayErrors } from '../gateway.errors.ts';
import { liveBindings } from './live-bindings.ts';
import type { LiveFeed } from './live-feed.ts';

/** One subscription, as the notices see it. */
interface Follower {
  aggregate: string;
  concerns(estateId: string | null): boolean;
  feed: LiveFeed;
}

/** Hears each notice once for the whole process and hands it to the subscriptions that it concerns. */
export class LiveHub {
  readonly #followers = new Map<string, Set<Follower>>();
  readonly #listening: Listening[];

  constructor(notices: Pick<Notices, 'listen'>) {
    this.#listening = Object.values(liveBindings).map(({ aggregate }) => {
      this.#followers.set(aggregate, new Set());
      return notices.listen({
        filter: { aggregate },
        onNotice: ({ id, estateId }) => {
          for (const { concerns, feed } of this.#followers.get(aggregate)!) if (concerns(estateId)) feed.note(id);
        },
        onMissed: () => this.#resume(aggregate),
      });
    });
    // Whoever subscribed before the first connection may have missed something, too.
    this.#listening.forEach(({ ready }, index) => void ready.then(() => this.#resume(Object.values(liveBindings)[index]!.aggregate)));
  }

  follow(follower: Follower): void {
    this.#followers.get(follower.aggregate)!.add(follower);
  }

  leave(follower: Follower): void {
    this.#followers.get(follower.aggregate)!.delete(follower);
  }

  close(): void {
    for (const { stop } of this.#listening) stop();
  }

  /** Whoever follows these is told to read what is shown anew. */
  #resume(aggregate: string): void {
    for (const { feed } of this.#followers.get(aggregate)!) feed.end(gatewayErrors.error('RESUME'));
  }
}
