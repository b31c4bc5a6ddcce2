/** Reads what a PostgreSQL client sends and tells when a COMMIT is among it. The first message, the greeting, has no type; every
 *  other begins with one byte of type and four of length. */
export class CommitReader {
  #rest: Buffer = Buffer.alloc(0);
  #isGreeted = false;

  /** Whether these bytes complete a COMMIT. */
  take(bytes: Buffer): boolean {
    this.#rest = Buffer.concat([this.#rest, bytes]);
    let hasCommit = false;
    for (let size = this.#sizeOfNext(); size !== undefined && this.#rest.length >= size; size = this.#sizeOfNext()) {
      const message = this.#rest.subarray(0, size);
      if (this.#isGreeted) hasCommit ||= isCommit(message);
      this.#isGreeted = true;
      this.#rest = this.#rest.subarray(size);
    }
    return hasCommit;
  }

  #sizeOfNext(): number | undefined {
    const lengthAt = this.#isGreeted ? 1 : 0;
    return this.#rest.length < lengthAt + 4 ? undefined : lengthAt + this.#rest.readInt32BE(lengthAt);
  }
}

const QUERY = 'Q'.charCodeAt(0);

const isCommit = (message: Buffer): boolean => message[0] === QUERY && /^commit\b/i.test(message.toString('latin1', 5));
