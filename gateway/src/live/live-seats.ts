/** How many of something each person has. */
export class LiveSeats {
  readonly #taken = new Map<string, number>();

  constructor(private readonly most: number) {}

  /** @returns gives the seat back; nothing when the person has all of theirs */
  take(personId: string): (() => void) | undefined {
    const taken = this.#taken.get(personId) ?? 0;
    if (taken >= this.most) return undefined;
    this.#taken.set(personId, taken + 1);
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      const left = this.#taken.get(personId)! - 1;
      if (left > 0) this.#taken.set(personId, left);
      else this.#taken.delete(personId);
    };
  }
}
