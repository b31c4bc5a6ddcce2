import type { GuanjiaDocument } from './document.ts';
import { GuanjiaError, noAnswer, type Locale } from './guanjia-error.ts';

/** The gateway, and how it is spoken to. */
export interface Endpoint {
  /** of the gateway, without path */
  url: string;
  token: () => string | Promise<string>;
  locale: Locale;
  fetch: typeof fetch;
  /** Documents are named by their hash, not sent. */
  isPersisted: boolean;
}

interface GraphqlError {
  message: string;
  path?: readonly (string | number)[];
  extensions?: Readonly<Record<string, unknown>>;
}

interface Answer {
  data?: Readonly<Record<string, unknown>> | null;
  errors?: readonly GraphqlError[];
}

/** Asks once. @throws GuanjiaError */
export async function exchange<R, V>(endpoint: Endpoint, document: GuanjiaDocument<R, V>, variables: object, signal: AbortSignal): Promise<R> {
  const { url, locale, isPersisted } = endpoint;
  const body = JSON.stringify({ ...(isPersisted ? { documentId: document.id } : { query: document.text }), variables });
  const headers = {
    'content-type': 'application/json', accept: 'application/json', 'accept-language': locale, authorization: `Bearer ${await endpoint.token()}`,
  };
  const { response, answer } = await send(endpoint, new URL('/graphql', url), { method: 'POST', headers, body, signal });
  const { data, errors = [] } = answer;
  if (data && (errors.length === 0 || isDone(document.kind, data))) return data as R;
  throw errorOf(response, errors, data);
}

/** Sends and reads to the end; an answer cut short is none. @throws GuanjiaError */
export async function send({ fetch, locale }: Pick<Endpoint, 'fetch' | 'locale'>, url: URL, init: RequestInit): Promise<{ response: Response; answer: Answer }> {
  try {
    const response = await fetch(url, init);
    const answer = await response.json() as Answer | null;
    if (typeof answer === 'object' && answer !== null && (answer.data !== undefined || answer.errors !== undefined || response.ok)) return { response, answer };
    throw noAnswer(locale, { status: response.status });
  } catch (error) {
    throw error instanceof GuanjiaError ? error : noAnswer(locale, { cause: error });
  }
}

/** A mutation whose own fields are there was done, even where something that they lead to is missing. */
const isDone = (kind: string, data: object): boolean => kind === 'mutation' && Object.values(data).every((value) => value !== null);

/** Of several the one that no repetition heals. */
export function errorOf(response: Response, errors: readonly GraphqlError[], data?: unknown): GuanjiaError {
  const failures = errors.map((error) => failureOf(response, error, data));
  return failures.find(({ isRetriable }) => !isRetriable) ?? failures[0]
    ?? new GuanjiaError({ code: 'NO_ANSWER', message: `HTTP ${response.status}`, status: response.status, isRetriable: true });
}

function failureOf({ status, headers }: Response, { message, extensions = {} }: GraphqlError, data: unknown): GuanjiaError {
  const text = (key: string): string | undefined => (typeof extensions[key] === 'string' ? extensions[key] : undefined);
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return new GuanjiaError({
    message, status, data: data ?? undefined,
    code: text('code') ?? 'INTERNAL_SERVER_ERROR',
    field: text('field'),
    requestId: text('requestId') ?? headers.get('x-request-id') ?? undefined,
    params: extensions['params'] as Record<string, unknown> | undefined,
    isRetriable: extensions['retriable'] === true,
    waitMs: Number.isFinite(seconds) ? seconds * 1_000 : undefined,
  });
}
