import { DomainError } from './errors.ts';

/** The refusal that an action earns; any other outcome fails the spec. */
export function refusalOf(action: () => unknown): DomainError {
  try {
    action();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('expected a refusal');
}
