import { attempt, refusalOf } from './attempt.ts';

/** The code of the refusal that an action earns; any other outcome fails the spec. */
export const refused = (action: () => unknown): string => refusalOf(attempt(action)).code;
