import { DomainError } from '@guanjia/domain';

/** What came of calling rules: an answer, or whatever was thrown. */
export type Attempt<T> = { readonly answer: T } | { readonly error: unknown };

export function attempt<T>(run: () => T): Attempt<T> {
  try {
    return { answer: run() };
  } catch (error) {
    return { error };
  }
}

export function answerOf<T>(result: Attempt<T>): T {
  if ('error' in result) throw result.error;
  return result.answer;
}

/** The refusal; anything else that was thrown is a bug of the rules and fails the spec as it is. */
export function refusalOf<T>(result: Attempt<T>): DomainError {
  if (!('error' in result)) throw new Error(`expected a refusal, but the rules decided: ${JSON.stringify(result.answer)}`);
  if (!(result.error instanceof DomainError)) throw result.error;
  return result.error;
}
