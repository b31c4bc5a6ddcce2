import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { askAudit } from './audit-sql.ts';
import { connectTo, disconnect, type AuditPlace, type Count } from './audit.ts';
import { comparePositions, type Effect, type Position } from './compare.ts';

/** Resolves when no event waits anywhere any more, as the databases themselves tell it: the processes may be other ones than
 *  ours. @returns whether it came to that in time */
export async function settle(place: AuditPlace, since: Date, timeoutMs = 60_000): Promise<boolean> {
  const clients = await connectTo(place);
  try {
    // What one database has just been asked another may undo; so it has to be true twice.
    for (let calm = 0, end = performance.now() + timeoutMs; performance.now() < end; await pause(100)) {
      calm = (await isCalm(clients.services, since)) ? calm + 1 : 0;
      if (calm === 2) return true;
    }
    return false;
  } finally {
    await disconnect(clients);
  }
}

async function isCalm(clients: ReadonlyMap<string, pg.Client>, since: Date): Promise<boolean> {
  const scope = { run: '', since: since.toISOString() };
  const counts: Count[] = [];
  const facts: Effect[] = [];
  const positions: Position[] = [];
  for (const [database, client] of clients) {
    counts.push(...(await askAudit<Count>(client, 'platform', 'counts', scope)));
    facts.push(...(await askAudit<Effect>(client, 'platform', 'facts', scope)));
    positions.push(...(await askAudit<Position>(client, 'platform', 'positions', scope)).map((one) => ({ ...one, database })));
  }
  return counts.every(({ group, n }) => group !== 'pending' || n === 0) && comparePositions(facts, positions).every(({ n }) => n === 0);
}
