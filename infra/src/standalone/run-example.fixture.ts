import { randomUUID } from 'node:crypto';
import { fillVariables, type Example, type ExplorerPerson } from '@guanjia/gateway';
import { patiently } from '../journeys/asking.fixture.ts';

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions?: Record<string, unknown> }[];
}

/** Does with an example what the page does with it. */
export async function runExample(url: string, { document, given, variables }: Example, { token }: ExplorerPerson): Promise<Answer> {
  const ask = (body: object): Promise<Answer> => patiently(async () => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    return await (await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) })).json() as Answer;
  });
  const found = given === undefined ? {} : await ask({ query: given });
  if (found.errors) return found;
  return ask({ query: document, variables: fillVariables(variables, { data: found.data, now: new Date(), newKey: randomUUID }) });
}
