import { BoundedMap } from './bounded-map.ts';

interface Purse {
  points: number;
  at: number;
}

/** Those asked last are remembered; one who falls out of it starts again with a full purse. */
const REMEMBERED = 10_000;

/** Points to spend per minute, for each of many askers: a purse that fills all the time and holds one minute's worth. */
export class Allowance {
  readonly #purses = new BoundedMap<Purse>(REMEMBERED);
  readonly #perMs: number;
  readonly #perMinute: number;
  readonly #now: () => number;

  constructor(perMinute: number, now: () => number = () => performance.now()) {
    this.#perMinute = perMinute;
    this.#perMs = perMinute / 60_000;
    this.#now = now;
  }

  /** Takes the points where they are there. @returns seconds until they will be; 0 when they were taken */
  take(who: string, points: number): number {
    if (this.#perMinute === Infinity) return 0;
    // What costs more than a purse can ever hold waits for a full one.
    const price = Math.min(points, this.#perMinute);
    const now = this.#now();
    const purse = this.#purses.get(who) ?? { points: this.#perMinute, at: now };
    const has = Math.min(this.#perMinute, purse.points + (now - purse.at) * this.#perMs);
    const isEnough = has >= price;
    this.#purses.set(who, { points: isEnough ? has - price : has, at: now });
    return isEnough ? 0 : Math.max(1, Math.ceil((price - has) / this.#perMs / 1_000));
  }
}
