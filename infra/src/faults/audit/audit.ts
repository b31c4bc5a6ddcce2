import { SERVICES, type ServiceName } from '@guanjia/contracts';
import pg from 'pg';
import type { Acknowledged } from '../load/ledger.ts';
import { askAudit } from './audit-sql.ts';
import { compareEffects, comparePositions, type Effect, type Position } from './compare.ts';

/** One number of an audit. Of group `info` it is told; of every other group it must be 0. */
export interface Count {
  database: string;
  group: 'info' | 'rows' | 'events' | 'effects' | 'pending' | 'order' | 'ledger';
  measure: string;
  n: number;
}

export interface AuditPlace {
  /** Per service, as the owner of its database. */
  adminUrls: ReadonlyMap<string, string>;
  /** The event log, where it is in PostgreSQL. */
  logUrl?: string | undefined;
}

export const violationsIn = (counts: readonly Count[]): Count[] => counts.filter(({ group, n }) => group !== 'info' && n !== 0);

/** Counts, in every database, what a run left behind, and holds one against the other.
 *  @param acknowledged what the clients of the run were told, where that is known */
export async function audit(place: AuditPlace, run: string, acknowledged?: readonly Acknowledged[]): Promise<Count[]> {
  const clients = await connectTo(place);
  try {
    return await auditWithin(clients, run, acknowledged);
  } finally {
    await disconnect(clients);
  }
}

/** One connection per service, and one to the log. */
export interface AuditClients {
  services: ReadonlyMap<ServiceName, pg.Client>;
  log: pg.Client | undefined;
}

export async function connectTo({ adminUrls, logUrl }: AuditPlace): Promise<AuditClients> {
  const services = new Map(SERVICES.map((name) => [name, new pg.Client(adminUrls.get(name)!)]));
  const clients = { services, log: logUrl === undefined ? undefined : new pg.Client(logUrl) };
  for (const client of services.values()) await client.connect();
  await clients.log?.connect();
  return clients;
}

export async function disconnect({ services, log }: AuditClients): Promise<void> {
  await Promise.all([...services.values(), log].map((client) => client?.end().catch(() => undefined)));
}

/** The same over connections that are there, with whatever their transactions see. */
export async function auditWithin({ services: clients, log }: AuditClients, run: string, acknowledged?: readonly Acknowledged[]): Promise<Count[]> {
  const since = await beginOf(clients, run);
  const ask = async <Row extends object>(name: string, ids: readonly string[] = []): Promise<(Row & { database: string })[]> => {
    const found: (Row & { database: string })[] = [];
    for (const [database, client] of clients) for (const file of ['platform', database]) {
      const rows = await askAudit<Row>(client, file, name, { run, since, ids: `{${ids.map((id) => `"${id}"`).join(',')}}` });
      for (const row of rows) found.push({ ...row, database });
    }
    return found;
  };
  const counts = await ask<Count>('counts');
  if (log) counts.push(...(await askAudit<Count>(log, 'log', 'counts', { run, since })).map((count) => ({ ...count, database: 'log' })));
  const facts = await ask<Effect>('facts');
  const effects = await ask<Effect>('effects', facts.filter(({ effect }) => effect !== 'position').map(({ id }) => id));
  const keys = await ask<Acknowledged>('keys');
  return [
    ...counts, ...compareEffects(facts, effects), ...comparePositions(facts, await ask<Position>('positions')),
    ...(acknowledged ? compareKeys(acknowledged, keys) : []),
  ];
}

/** @throws Error when no database knows the run */
async function beginOf(clients: AuditClients['services'], run: string): Promise<string> {
  const begins = await Promise.all([...clients.values()].map((client) => askAudit<{ since: Date | null }>(client, 'platform', 'since', { run })));
  const known = begins.flat().flatMap(({ since }) => since ?? []);
  if (known.length === 0) throw new Error(`no database knows a run ${run}`);
  return new Date(Math.min(...known.map(Number))).toISOString();
}

/** What a client was told is there as it was told, and nothing is there that no client was told of. */
function compareKeys(acknowledged: readonly Acknowledged[], keys: readonly Acknowledged[]): Count[] {
  const word = ({ key, operation, id }: Acknowledged): string => `${key} ${operation} ${id}`;
  const [told, there] = [new Set(acknowledged.map(word)), new Set(keys.map(word))];
  const count = (measure: string, n: number): Count => ({ database: 'all', group: 'rows', measure, n });
  return [
    count('acknowledged and lost', acknowledged.filter((one) => !there.has(word(one))).length),
    count('there and never acknowledged', keys.filter((one) => !told.has(word(one))).length),
  ];
}
