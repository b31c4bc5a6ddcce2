import { randomUUID } from 'node:crypto';
import type { Client, SubgraphHarness } from '@guanjia/testing';

/** A command of the chapter: its name, its input's type, what it answers. */
export const commanded = (verb: string, { input, fields = 'id state', isCreate = false }: { input?: string; fields?: string; isCreate?: boolean } = {}): string => {
  const variables = [isCreate ? '' : '$id: ID!', input ? `$input: ${input}!` : '', isCreate ? '$key: IdempotencyKey!' : ''].filter(Boolean).join(', ');
  const args = [isCreate ? '' : 'id: $id', input ? 'input: $input' : '', isCreate ? 'idempotencyKey: $key' : ''].filter(Boolean).join(', ');
  return `mutation (${variables}) { ${verb}(${args}) { ${fields} } }`;
};

const inputOf = (verb: string): string => `${verb[0]!.toUpperCase()}${verb.slice(1)}Input`;

/** Makes something new by `verb`, whose input is named after it. */
export async function made(client: Client, verb: string, input: object, fields = 'id'): Promise<any> {
  return (await client.data(commanded(verb, { input: inputOf(verb), fields, isCreate: true }), { input, key: randomUUID() }))[verb];
}

export const refusedMade = (client: Client, verb: string, input: object): Promise<string | undefined> =>
  client.refusal(commanded(verb, { input: inputOf(verb), fields: 'id', isCreate: true }), { input, key: randomUUID() });

/** Does `verb` to something that is there. */
export async function done(client: Client, verb: string, id: string, { input, fields = 'id state' }: { input?: object; fields?: string } = {}): Promise<any> {
  return (await client.data(commanded(verb, { ...(input ? { input: inputOf(verb) } : {}), fields }), { id, ...(input ? { input } : {}) }))[verb];
}

export const refusedDone = (client: Client, verb: string, id: string, input?: object): Promise<string | undefined> =>
  client.refusal(commanded(verb, { ...(input ? { input: inputOf(verb) } : {}), fields: 'id' }), { id, ...(input ? { input } : {}) });

/** What was published of one aggregate, by the word behind its name. */
export async function toldOf(h: SubgraphHarness, id: string): Promise<{ type: string; payload: Record<string, unknown> }[]> {
  return (await h.events()).filter(({ aggregateId, type }) => aggregateId === id && !type.includes('.state.')).map(({ type, payload }) => ({ type, payload }));
}
