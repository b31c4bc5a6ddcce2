import type { Given, GuanjiaDocument } from './document.ts';
import { exchange, type Endpoint } from './exchange.ts';
import type { Locale } from './guanjia-error.ts';
import { memoryStore, type OutboxEntry, type OutboxStore } from './outbox-store.ts';
import { Outbox, type Outcome } from './outbox.ts';
import { patiently, usualPatience, type Patience } from './patience.ts';
import { uploadFile, type FileToUpload } from './upload.ts';

export interface ClientOptions {
  /** of the gateway, without path */
  url: string;
  /** Asked before each attempt. */
  token: () => string | Promise<string>;
  /** Chinese unless set */
  locale?: Locale;
  fetch?: typeof fetch;
  /** Name documents by their hash: for a gateway that has the manifest. */
  persisted?: boolean;
  patience?: Partial<Patience>;
  /** Where mutations wait for the line; in memory unless set. */
  store?: OutboxStore;
  onDecided?: (entry: OutboxEntry, outcome: Outcome) => void;
}

export interface Queued<Result> {
  /** Its idempotency key. */
  id: string;
  /** What the house says, once it has decided. */
  answer: Promise<Result>;
}

/** What a staff app talks to the house by. */
export interface GuanjiaClient {
  /** Asks until there is an answer or the deadline has passed; a mutation under one and the same key. @throws GuanjiaError */
  request<R, V>(document: GuanjiaDocument<R, V>, ...variables: Variables<V>): Promise<R>;
  /** Keeps a mutation until the house has decided on it. Resolves once it is kept. Leave `expectedVersion` out: what waits
   *  before it raises the version. @param options.aggregate  what it changes; `variables.id` unless set */
  enqueue<R, V>(document: GuanjiaDocument<R, V>, variables: Given<V>, options?: { aggregate?: string }): Promise<Queued<R>>;
  /** Sends what waits, now: the line is back, or the app has started. Resolves when nothing waits any more. */
  flush(): Promise<void>;
  waiting(): Promise<readonly OutboxEntry[]>;
  /** Puts a photo, signature or table there once and answers its id. @throws GuanjiaError */
  upload(file: FileToUpload): Promise<string>;
  /** Sends nothing more; what waits stays in the store. */
  close(): Promise<void>;
}

/** May be left out where nothing must be given. */
export type Variables<V> = object extends Given<V> ? [variables?: Given<V>] : [variables: Given<V>];

export function createClient({ url, token, locale = 'zh-CN', fetch = globalThis.fetch, persisted = false, ...options }: ClientOptions): GuanjiaClient {
  const endpoint: Endpoint = { url, token, locale, fetch: (input, init) => fetch(input, init), isPersisted: persisted };
  const patience = { ...usualPatience, ...options.patience };
  const ask = <R, V>(document: GuanjiaDocument<R, V>, variables: object): Promise<R> => {
    const mayRepeat = document.kind !== 'mutation' || document.takesKey;
    return patiently(patience, (signal) => exchange(endpoint, document, variables, signal), mayRepeat);
  };
  const outbox = new Outbox({
    store: options.store ?? memoryStore(), onDecided: options.onDecided, pauseMs: patience.pauseMs,
    send: ({ document, variables }) => ask(document, variables),
  });
  return {
    request: (document, ...[variables]) => ask(document, keyed(document, variables as Loose)),
    async enqueue<R, V>(document: GuanjiaDocument<R, V>, variables: Given<V>, { aggregate }: { aggregate?: string } = {}) {
      const entry = entryOf(document, keyed(document, variables as Loose), aggregate);
      const { answer } = await outbox.add(entry);
      return { id: entry.id, answer: answer as Promise<R> };
    },
    flush: () => outbox.flush(),
    waiting: () => outbox.waiting(),
    upload: (file) => uploadFile(endpoint, file, patience),
    close: () => outbox.close(),
  };
}

type Loose = Readonly<Record<string, unknown>> | undefined;

/** The variables with a key of their own, where the document takes one. */
const keyed = ({ takesKey }: { takesKey: boolean }, variables: Loose = {}): Record<string, unknown> =>
  (takesKey ? { ...variables, idempotencyKey: variables['idempotencyKey'] ?? crypto.randomUUID() } : { ...variables });

function entryOf(document: GuanjiaDocument<unknown, never>, variables: Record<string, unknown>, aggregate?: string): OutboxEntry {
  const { name, kind, text, id: documentId, takesKey } = document;
  if (kind !== 'mutation' || !takesKey) throw new TypeError(`${name} cannot wait: only a mutation with an idempotency key can`);
  const id = String(variables['idempotencyKey']);
  return {
    id, variables, aggregate: aggregate ?? String(variables['id'] ?? id), queuedAt: new Date().toISOString(),
    document: { name, kind, text, id: documentId, takesKey },
  };
}
