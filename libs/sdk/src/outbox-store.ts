/** A mutation that waits to be sent, with the key under which it is done once. */
export interface OutboxEntry {
  /** its idempotency key */
  readonly id: string;
  /** what it changes: entries of one aggregate go in the order in which they came */
  readonly aggregate: string;
  readonly document: { readonly name: string; readonly kind: 'mutation'; readonly text: string; readonly id: string; readonly takesKey: true };
  readonly variables: Readonly<Record<string, unknown>>;
  readonly queuedAt: string;
}

/** Keeps what waits, in the order in which it came. What was added is there after a restart, as far as the store lasts. */
export interface OutboxStore {
  entries(): Promise<readonly OutboxEntry[]>;
  add(entry: OutboxEntry): Promise<void>;
  remove(id: string): Promise<void>;
}

/** Lasts as long as the process. */
export function memoryStore(): OutboxStore {
  const kept = new Map<string, OutboxEntry>();
  return {
    entries: async () => [...kept.values()],
    add: async (entry) => void kept.set(entry.id, entry),
    remove: async (id) => void kept.delete(id),
  };
}
