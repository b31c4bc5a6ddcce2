import { DomainError } from '@guanjia/domain';

/** The code of the refusal that an action earns; any other outcome fails the spec. */
export function refused(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  throw new Error('expected a refusal');
}
