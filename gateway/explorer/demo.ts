import type { Example } from '../src/explorer/example.ts';
import type { ExplorerPerson } from '../src/explorer/explorer.options.ts';

/** What the gateway tells the page at its beginning. */
export interface Start {
  examples: readonly Example[];
  /** Nobody where this is no demo: then everyone brings a token. */
  people: readonly ExplorerPerson[];
}

export async function readStart(): Promise<Start> {
  const [examples, { people }] = await Promise.all([
    answer<Example[]>(new URL('./examples.json', import.meta.url)), answer<{ people: ExplorerPerson[] }>('/explorer/people'),
  ]);
  return { examples, people };
}

async function answer<T>(address: URL | string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${new URL(address, location.href).pathname}: ${response.status}`);
  return await response.json() as T;
}
