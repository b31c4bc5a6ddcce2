import type { Clock } from '@guanjia/domain';

/** A clock that can be held, so that no limit passes while a history is being written, and then goes on with the real time. */
export class SwitchableClock implements Clock {
  #heldAt: Date | undefined;

  now(): Date {
    return this.#heldAt ?? new Date();
  }

  holdAt(at: Date): void {
    this.#heldAt = at;
  }

  goOn(): void {
    this.#heldAt = undefined;
  }
}
