import { createHash } from 'node:crypto';

const RANGE = 2 ** 32;

/** Numbers that look thrown and always come the same for the same seed (sfc32). */
export class Dice {
  readonly #state: Uint32Array;

  constructor(private readonly seed: string) {
    const hash = createHash('sha256').update(seed).digest();
    this.#state = Uint32Array.from([0, 4, 8, 12].map((at) => hash.readUInt32LE(at)));
  }

  /** Another generator, which does not depend on how often this one was thrown. */
  of(name: string): Dice {
    return new Dice(`${this.seed}/${name}`);
  }

  /** 0 ≤ number < 1 */
  next(): number {
    const s = this.#state;
    const [a, b, c, count] = [s[0]!, s[1]!, s[2]!, s[3]!];
    const sum = (a + b + count) >>> 0;
    s[3] = count + 1;
    s[0] = b ^ (b >>> 9);
    s[1] = c + (c << 3);
    s[2] = ((c << 21) | (c >>> 11)) + sum;
    return sum / RANGE;
  }

  /** A whole number, both ends included. */
  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new RangeError('nothing to pick from');
    return list[this.int(0, list.length - 1)]!;
  }

  /** True in this share of all throws. @param share 0 to 1 */
  chance(share: number): boolean {
    return this.next() < share;
  }

  /** Picks by weight: twice the weight, twice as often. */
  weighted<T extends { weight: number }>(list: readonly T[]): T {
    let left = this.next() * list.reduce((sum, { weight }) => sum + weight, 0);
    return list.find(({ weight }) => (left -= weight) < 0) ?? list.at(-1)!;
  }
}
