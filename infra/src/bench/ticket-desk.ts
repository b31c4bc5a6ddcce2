import { customerService } from '@guanjia/customer-service';
import type { Actor } from '@guanjia/domain';
import { openPostgresLog } from '@guanjia/messaging';
import { asAppRole, ensureDatabase, migrate, newKeysText, readKeys, useKeys } from '@guanjia/persistence';
import { bootSubgraph, generateInternalKeys, newId, type RunningSubgraph } from '@guanjia/subgraph';
import type { Bench } from './bench.ts';
import { quiet } from './quiet.ts';
import { estateIds, fillTickets, regionId } from './tickets-on-hand.ts';

const { name, entities, migrations } = customerService;

/** Customer-service alone, asked as the gateway asks it. */
export interface TicketDesk {
  adminUrl: string;
  subgraph: RunningSubgraph;
  /** The same service over the same database, as a superuser whom no row policy holds. */
  unwalled: RunningSubgraph;
  ask(running: RunningSubgraph, actor: Actor, document: string): Promise<string>;
  stop(): Promise<void>;
}

/** Somebody at the front desk of one estate. */
export const frontDesk: Actor = { id: newId(), kind: 'EMPLOYEE', grants: [{ role: 'FD', scopeKind: 'ESTATE', scopeId: estateIds[0]! }] };
/** The same in an estate where tickets wait for their dispatch. */
export const dispatchDesk: Actor = { id: newId(), kind: 'EMPLOYEE', grants: [{ role: 'FD', scopeKind: 'ESTATE', scopeId: estateIds[3]! }] };
/** The manager of the region with all twelve. */
export const regionalManager: Actor = { id: newId(), kind: 'EMPLOYEE', grants: [{ role: 'RM', scopeKind: 'REGION', scopeId: regionId }] };

export async function openTicketDesk({ serverUrl, folder }: Bench): Promise<TicketDesk> {
  const adminUrl = await ensureDatabase(serverUrl, 'bench_desk');
  await migrate({ adminUrl, entities, migrations });
  await fillTickets(adminUrl);
  const transport = await openPostgresLog({ url: await ensureDatabase(serverUrl, 'bench_desk_log'), log: quiet, poolSize: 2 });
  useKeys(readKeys(newKeysText()));
  const { signer, verifier } = generateInternalKeys();
  const boot = (databaseUrl: string) => bootSubgraph(customerService, {
    databaseUrl, transport, verifier, clock: { now: () => new Date() }, log: quiet, filesFolder: folder,
  });
  // One identity per asker, as of one request: its token is signed once and then given again.
  const identities = new Map([frontDesk, dispatchDesk, regionalManager].map((actor) => [actor, { actor, requestId: newId(), locale: 'zh-CN' as const }]));
  const [subgraph, unwalled] = [await boot(asAppRole(adminUrl)), await boot(adminUrl)];
  return {
    adminUrl, subgraph, unwalled,
    async ask({ app }, actor, document) {
      const token = await signer.sign(identities.get(actor)!, name);
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      return (await app.inject({ method: 'POST', url: '/graphql', headers, payload: JSON.stringify({ query: document }) })).body;
    },
    async stop() {
      await subgraph.stop();
      await unwalled.stop();
      await transport.close();
    },
  };
}
