import { eventually, rowsOf } from '@guanjia/testing';
import type { House } from './platform.ts';

/** Every limit that has passed was noticed, and told everywhere: until the clock goes on, nothing happens by itself. */
export async function limitsNoticed({ subgraphs, databases, clock, settled }: House): Promise<void> {
  await settled();
  await eventually(async () => {
    await Promise.all([...subgraphs.values()].map(({ deadlines }) => deadlines.fireDue()));
    const due = await Promise.all([...databases.adminUrls.values()].map((url) => dueIn(url, clock.now())));
    if (due.flat().length > 0) throw new Error(`not noticed yet: ${JSON.stringify(due.flat())}`);
  }, { timeoutMs: 120_000 });
  await settled();
}

const dueIn = (url: string, now: Date): Promise<unknown[]> => rowsOf(url, 'select kind, ref from deadline where fired_at is null and due_at <= $1', [now]);
