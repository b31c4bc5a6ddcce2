import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { eventually } from '@guanjia/testing';

export interface Answer<T = any> {
  status: number;
  data: T | null;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, any> }[];
}

/** The ways to ask a gateway over HTTP as somebody. */
export interface Asking {
  /** Any answer. */
  ask(personId: string, query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<Answer>;
  /** The first answer, whatever it is. */
  once: Asking['ask'];
  /** Asks as somebody and fails on errors. */
  as(personId: string): <T = any>(query: string, variables?: Record<string, unknown>) => Promise<T>;
  /** Asks again until the events in between have arrived. */
  until<T>(read: () => Promise<T>, isThere: (value: T) => boolean): Promise<T>;
  /** Puts a file through a one-time ticket. */
  upload(personId: string, estateId: string, purpose: 'SIGNATURE' | 'IMPORT', file: { name: string; bytes: Buffer }): Promise<string>;
}

/** What passes by itself: whoever asks again with the same key gets the first answer. */
const passing: ReadonlySet<unknown> = new Set(['UNAVAILABLE', 'SUBGRAPH_UNAVAILABLE', 'DEADLINE_EXCEEDED']);

/** Asks again while what is wrong passes by itself. */
export async function patiently<A extends { errors?: { extensions?: Record<string, unknown> }[] }>(ask: () => Promise<A>): Promise<A> {
  for (let left = 20; ; left -= 1) {
    const answer = await ask();
    if (left === 0 || !answer.errors?.some(({ extensions }) => passing.has(extensions?.['code']))) return answer;
    await setTimeout(500);
  }
}

/** @param url of the gateway   @param tokenFor gives the token of a person */
export function askingAt(url: string, tokenFor: (personId: string) => Promise<string>): Asking {
  const askOnce: Asking['ask'] = async (personId, query, variables = {}, headers = {}) => {
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST', body: JSON.stringify({ query, variables }),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await tokenFor(personId)}`, ...headers },
    });
    return { status: answer.status, ...(await answer.json() as object) } as Answer;
  };
  const ask: Asking['ask'] = async (personId, query, variables = {}, headers = {}) => {
    const mayRepeat = !query.startsWith('mutation') || 'key' in variables;
    const asked = () => askOnce(personId, query, variables, headers);
    return mayRepeat ? patiently(asked) : asked();
  };
  const as: Asking['as'] = (personId) => async (query, variables) => {
    const { data, errors } = await ask(personId, query, variables);
    if (errors?.length) throw new Error(errors.map((e) => `${e.extensions['code']} ${e.message} ${JSON.stringify(e.extensions['params'] ?? {})} at ${e.path?.join('.')}`).join('\n'));
    return data;
  };
  return {
    ask, as, once: askOnce,
    until: async (read, isThere) => {
      let last!: Awaited<ReturnType<typeof read>>;
      await eventually(async () => {
        last = await read();
        if (!isThere(last)) throw new Error(`not there yet: ${JSON.stringify(last)}`);
      });
      return last;
    },
    upload: async (personId, estateId, purpose, { name, bytes }) => {
      const { requestUpload } = await as(personId)(`mutation ($input: RequestUploadInput!, $key: IdempotencyKey!) {
        requestUpload(input: $input, idempotencyKey: $key) { fileId url } }`,
      { input: { purpose, fileName: name, size: bytes.length, estateId }, key: randomUUID() });
      const put = await fetch(new URL(requestUpload.url, url), { method: 'PUT', body: new Uint8Array(bytes), headers: { 'content-type': 'application/octet-stream' } });
      if (!put.ok) throw new Error(`upload: ${put.status} ${await put.text()}`);
      return requestUpload.fileId;
    },
  };
}
