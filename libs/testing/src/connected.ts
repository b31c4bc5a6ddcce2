import pg from 'pg';

/** Runs work on a connection of its own. */
export async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Rows of one query on a connection of its own. */
export const rowsOf = <T extends object = any>(url: string, text: string, values: unknown[] = []): Promise<T[]> =>
  connected(url, async (client) => (await client.query(text, values)).rows as T[]);
