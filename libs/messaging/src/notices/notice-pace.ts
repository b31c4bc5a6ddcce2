import type { Notice, Notices } from './notices.ts';

/** The least time between two notices of one aggregate. */
const INTERVAL_MS = 300;

interface Pace {
  toldAt: number;
  newest: Notice;
  /** The newest has not been told. */
  isWaiting: boolean;
}

/** Keeps the pace: the first notice of an aggregate goes at once, then one at most every 300 ms, always with what the
 *  aggregate has come to last. The pace is kept per process. */
export class NoticePace {
  /** In the order in which they were told last. */
  readonly #byAggregate = new Map<string, Pace>();
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly notices: Pick<Notices, 'tell'>) {}

  tell(notices: readonly Notice[]): void {
    const now = performance.now();
    const first = notices.filter((notice) => this.#isFirst(notice, now));
    if (first.length > 0) this.notices.tell(first);
    if (this.#byAggregate.size > 0) this.#timer ??= setTimeout(() => this.#sweep(), INTERVAL_MS).unref();
  }

  /** Tells at once what waits, when the process stops. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const waiting = [...this.#byAggregate.values()].filter(({ isWaiting }) => isWaiting).map(({ newest }) => newest);
    this.#byAggregate.clear();
    if (waiting.length > 0) this.notices.tell(waiting);
  }

  #isFirst(notice: Notice, now: number): boolean {
    const key = `${notice.aggregate}/${notice.id}`;
    const known = this.#byAggregate.get(key);
    if (!known) this.#byAggregate.set(key, { toldAt: now, newest: notice, isWaiting: false });
    else if (isNewer(notice, known)) Object.assign(known, { newest: notice, isWaiting: true });
    return known === undefined;
  }

  /** Tells what has waited long enough, and forgets what has been quiet for as long. */
  #sweep(): void {
    this.#timer = undefined;
    const now = performance.now();
    const due: Notice[] = [];
    for (const [key, { toldAt, newest, isWaiting }] of this.#byAggregate) {
      if (toldAt + INTERVAL_MS > now) {
        this.#timer = setTimeout(() => this.#sweep(), toldAt + INTERVAL_MS - now).unref();
        break;
      }
      this.#byAggregate.delete(key);
      if (!isWaiting) continue;
      due.push(newest);
      this.#byAggregate.set(key, { toldAt: now, newest, isWaiting: false });
    }
    if (due.length > 0) this.notices.tell(due);
  }
}

/** Transactions are told of in the order of their answers, not of their commits: the higher version is the newer one. A
 *  notice without a version makes everybody look again, and is not replaced before it has been told. */
function isNewer({ version }: Notice, { newest, isWaiting }: Pace): boolean {
  if (version === null) return true;
  return newest.version === null ? !isWaiting : version >= newest.version;
}
