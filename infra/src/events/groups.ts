import { SERVICES } from '@guanjia/contracts';
import type pg from 'pg';
import type { Installation } from '../platform/installation.ts';
import { UsageWrong } from './command.ts';

/** Whoever reads events, each in a database of its own: the services, and the feed of BI. */
export const GROUPS: readonly string[] = [...SERVICES, 'bi'];

/** @throws UsageWrong for a group that is not there */
export function groupNamed(name: string | undefined, option: string): string {
  if (name !== undefined && GROUPS.includes(name)) return name;
  const known = GROUPS.join(', ');
  throw name === undefined
    ? new UsageWrong(`请用 ${option} 指明服务:${known}`, `name a service with ${option}: ${known}`)
    : new UsageWrong(`没有名为 ${name} 的服务,可用:${known}`, `there is no service ${name}; there are: ${known}`);
}

/** The name under which the group reads. That of BI belongs to its database, so that one made anew reads anew. */
export async function consumerNameOf(client: pg.Client, group: string): Promise<string> {
  if (group !== 'bi') return group;
  const found = await client.query<{ name: string }>(`select 'bi-' || left(id::text, 8) as name from feed.identity`);
  return found.rows[0]!.name;
}

/** Opens the installation for one piece of work. */
export async function within<T>(open: () => Promise<Installation>, work: (installation: Installation) => Promise<T>): Promise<T> {
  const installation = await open();
  try {
    return await work(installation);
  } finally {
    await installation.close();
  }
}
