import type { Answer } from './house.fixture.ts';

/** An answer as whoever asked reads it, with the id that was asked for left out. */
export function readAs({ data, errors }: Answer, id: string): string {
  const refusals = errors?.map(({ message, path, extensions: { code, field, params } }) => ({ message, path, code, field, params }));
  return JSON.stringify({ data, refusals }).replaceAll(id, '<id>');
}

export const codeOf = ({ errors }: Answer): string | undefined => errors?.[0]?.extensions.code;

/** The form of the input was refused: nothing was looked up, and nothing is shown. */
export const isRefusedForm = (answer: Answer): boolean => /^(BAD_USER_INPUT|GRAPHQL_|INVALID_)/.test(codeOf(answer) ?? '');

/** Ids in an answer that somebody must not see. */
export function foreignIn(answer: Answer, foreign: ReadonlySet<string>, asked?: string): string[] {
  const ids = JSON.stringify(answer).match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g) ?? [];
  return [...new Set(ids)].filter((id) => id !== asked && foreign.has(id));
}
