import type { Row } from './keyed-client.ts';

/** What was acknowledged. */
export interface Acknowledged {
  key: string;
  operation: string;
  id: string;
}

/** What the clients of one run did and were told. The audit holds the databases against it. */
export class Ledger {
  readonly acknowledged: Acknowledged[] = [];
  /** Whatever was not an answer, by its code. */
  readonly notes = new Map<string, number>();
  attempts = 0;
  repeats = 0;
  /** Repeated requests that got another answer than the first. */
  otherAnswers = 0;
  /** What was last acknowledged, and when. */
  lastAt = 0;
  isCalledOff = false;
  #keys = 0;

  constructor(readonly runId: string) {}

  get keys(): number {
    return this.#keys;
  }

  nextKey(): string {
    this.#keys += 1;
    return `${this.runId}-${this.#keys}`;
  }

  acknowledge(key: string, operation: string, { id }: Row): void {
    this.acknowledged.push({ key, operation, id });
    this.lastAt = performance.now();
  }

  repeated(isSame: boolean): void {
    this.repeats += 1;
    if (!isSame) this.otherAnswers += 1;
  }

  note(code: string): void {
    this.notes.set(code, (this.notes.get(code) ?? 0) + 1);
  }

  count(code: string): number {
    return this.notes.get(code) ?? 0;
  }
}
