import { chain } from '../transient.ts';

/** A handler needs a fact of another service that has not arrived. The event waits for it, however often it takes. */
export class MissingFact extends Error {
  constructor(readonly fact: string, options?: ErrorOptions) {
    super(`not yet known: ${fact}`, options);
    this.name = 'MissingFact';
  }
}

/** A command that lacks a reference says so in its own way; behind an event it means the same. */
export const isMissingFact = (error: unknown): boolean =>
  error instanceof MissingFact || chain(error).some(({ code }) => code === 'REFERENCE_NOT_YET_KNOWN');
