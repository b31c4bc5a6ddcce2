import type { Clock } from '@guanjia/domain';

/** A clock that stands where it was put, and otherwise goes with the real one. */
export class TestClock implements Clock {
  #at: Date | undefined;

  now(): Date {
    return this.#at ?? new Date();
  }

  /** Stops the clock at an instant. */
  set(at: Date | string): void {
    this.#at = new Date(at);
  }

  advance(milliseconds: number): void {
    this.set(new Date(this.now().getTime() + milliseconds));
  }

  /** Lets it go with the real one again. */
  release(): void {
    this.#at = undefined;
  }
}
