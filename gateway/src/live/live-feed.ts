import { gatewayErrors } from '../gateway.errors.ts';
import { liveLimits } from './live-limits.ts';

/** What waits to be answered to one subscription: ids alone, each once, however often it changed meanwhile. The first change
 *  of a thing is due at once, the next ones together half a second after the last answer. */
export class LiveFeed {
  readonly #dueAt = new Map<string, number>();
  readonly #answeredAt = new Map<string, number>();
  #end: { why?: Error } | undefined;
  #wake: () => void = () => undefined;

  note(id: string): void {
    if (this.#end || this.#dueAt.has(id)) return;
    this.#dueAt.set(id, (this.#answeredAt.get(id) ?? -Infinity) + liveLimits.intervalMs);
    if (this.#dueAt.size > liveLimits.waiting) this.end(gatewayErrors.error('RESUME'));
    this.#wake();
  }

  /** What waits is dropped. @param why  told to whoever waits for the next one; nothing is told when left out */
  end(why?: Error): void {
    this.#end ??= why ? { why } : {};
    this.#dueAt.clear();
    this.#wake();
  }

  /** The next thing to be answered; nothing at the end. @throws why it ended */
  async next(): Promise<string | undefined> {
    while (!this.#end) {
      const now = performance.now();
      const [id, dueAt] = this.#earliest();
      if (id !== undefined && dueAt <= now) return this.#taken(id, now);
      await this.#ringOr(dueAt - now);
    }
    if (this.#end.why) throw this.#end.why;
    return undefined;
  }

  #earliest(): [string | undefined, number] {
    let earliest: [string | undefined, number] = [undefined, Infinity];
    for (const entry of this.#dueAt) if (entry[1] < earliest[1]) earliest = entry;
    return earliest;
  }

  #taken(id: string, now: number): string {
    for (const [other, at] of this.#answeredAt) if (at + liveLimits.intervalMs < now) this.#answeredAt.delete(other);
    this.#dueAt.delete(id);
    this.#answeredAt.set(id, now);
    return id;
  }

  #ringOr(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = ms === Infinity ? undefined : setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
