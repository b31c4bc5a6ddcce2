/** So many failures in a row open the circuit; for so long nobody is sent there but, after that, one to try. */
const FAILURES = 5;
const REST_MS = 3_000;

/** What `enter` gives whoever may ask; exactly one of the three is called, once. */
interface Attempt {
  succeeded(): void;
  failed(): void;
  /** It was not given the time to show whether it is well. */
  brokenOff(): void;
}

/** Spares a sick subgraph the questions, and the people the waiting. One circuit per subgraph. */
export class Circuit {
  #failures = 0;
  #openUntil = -Infinity;
  #isTrying = false;

  constructor(private readonly onTurn: (isOpen: boolean) => void, private readonly now: () => number = Date.now) {}

  /** @returns nothing while the subgraph is left alone */
  enter(): Attempt | undefined {
    const isOpen = this.#failures >= FAILURES;
    if (isOpen && (this.#isTrying || this.now() < this.#openUntil)) return undefined;
    this.#isTrying = isOpen;
    return {
      succeeded: () => this.#succeeded(),
      failed: () => this.#failed(),
      brokenOff: () => { this.#isTrying = false; },
    };
  }

  #succeeded(): void {
    if (this.#failures >= FAILURES) this.onTurn(false);
    this.#failures = 0;
    this.#isTrying = false;
  }

  #failed(): void {
    this.#failures += 1;
    this.#isTrying = false;
    if (this.#failures < FAILURES) return;
    this.#openUntil = this.now() + REST_MS;
    if (this.#failures === FAILURES) this.onTurn(true);
  }
}
