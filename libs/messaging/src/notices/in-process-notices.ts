import type { Log } from '../log.ts';
import { Audience } from './audience.ts';
import { noCounts, type Listening, type Notice, type NoticeFilter, type NoticeListener, type Notices } from './notices.ts';

/** Notices within one process: tellers and listeners share this object. */
export class InProcessNotices implements Notices {
  readonly counts = noCounts();
  readonly #audience: Audience;
  readonly #listeners = new Set<NoticeListener>();

  constructor(log: Log) {
    this.#audience = new Audience(this.counts, log);
  }

  /** Listeners hear of it after the command that told it has gone on. */
  tell(notices: readonly Notice[]): void {
    this.counts.told += notices.length;
    if (this.#listeners.size > 0) setImmediate(() => this.#spread(notices));
  }

  listen(given: NoticeListener): Listening {
    // A copy: the same listener may listen twice.
    const listener = { ...given };
    this.#listeners.add(listener);
    return { ready: Promise.resolve(), stop: () => void this.#listeners.delete(listener) };
  }

  async close(): Promise<void> {
    this.#listeners.clear();
  }

  #spread(notices: readonly Notice[]): void {
    for (const listener of this.#listeners) {
      for (const notice of notices) if (passes(listener.filter, notice)) this.#audience.bring(listener, notice);
    }
  }
}

const passes = ({ estateId, aggregate }: NoticeFilter = {}, notice: Notice): boolean =>
  (estateId === undefined || estateId === notice.estateId) && (aggregate === undefined || aggregate === notice.aggregate);
