import { randomUUID } from 'node:crypto';
import type { Asking } from './asking.fixture.ts';

/** The ids that the installation gave, by those of the plan. */
export type Entered = Map<string, string>;

/** Makes one thing by a mutation that takes an input and a key, and answers its id. */
export type Make = (mutation: string, type: string, input: object) => Promise<string>;

export const makeAs = (ask: ReturnType<Asking['as']>): Make => async (mutation, type, input) => {
  const answer = await ask(`mutation ($input: ${type}!, $key: IdempotencyKey!) { ${mutation}(input: $input, idempotencyKey: $key) { id } }`, { input, key: randomUUID() });
  return answer[mutation].id;
};
