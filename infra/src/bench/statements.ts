import { AsyncLocalStorage } from 'node:async_hooks';
import { createRequire } from 'node:module';

/** One message to a database: a statement, or several in one. */
interface Sent {
  /** whose database */
  service: string;
  text: string;
}

interface WatchedClient {
  connectionParameters: { application_name?: string };
  query(...args: unknown[]): unknown;
}

const asking = new AsyncLocalStorage<Sent[]>();

/** From now on every query of services' connections is told to whoever asked for it. To be called before any is open. */
export function watchStatements(): void {
  // The driver that the mapper brings: its pools are the services'.
  const driver = createRequire(import.meta.resolve('@mikro-orm/postgresql'))('pg') as { Client: { prototype: WatchedClient } };
  const { prototype } = driver.Client;
  const { query } = prototype;
  prototype.query = function watchedQuery(this: WatchedClient, ...args: unknown[]) {
    const [first] = args;
    const text = typeof first === 'string' ? first : String((first as { text?: string } | undefined)?.text);
    asking.getStore()?.push({ service: this.connectionParameters.application_name ?? '', text });
    return query.apply(this, args);
  };
}

/** Everything that was sent to databases for this work, and nothing that workers sent meanwhile. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = [];
  await asking.run(sent, work);
  return sent;
}

/** Whether it only begins or ends the transaction. */
export const isFrame = ({ text }: Sent): boolean => /^(begin|commit|rollback)\b/i.test(text);

/** Round trips that only begin and end the transaction, and those that read. */
export const counted = (sent: readonly Sent[]): { frame: number; statements: number } =>
  ({ frame: sent.filter(isFrame).length, statements: sent.filter((one) => !isFrame(one)).length });
