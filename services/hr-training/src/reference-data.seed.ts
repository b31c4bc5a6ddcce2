import { groupScope, type Clock } from '@guanjia/domain';
import type { Database } from '@guanjia/persistence';
import { systemCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import { seedCalendars } from './calendar/calendars.seed.ts';
import { seedStandards } from './standards/standards.seed.ts';

/** What a group starts with: the initial service standards and the official calendars, published like any other change.
 *  Called at every start; it loads what is missing, and a second call loads nothing. Starts at the same moment wait for
 *  each other.
 *  @source PLAT-010 PLAT-014 */
export async function seedReferenceData({ database, clock }: { database: Database; clock: Clock }): Promise<{ standards: number; calendars: number }> {
  const call = systemCall(clock.now());
  return database.transaction(groupScope, async (tx) => {
    // Whoever starts at the same moment waits until the first has loaded.
    await sql`set local lock_timeout = '60s'`.execute(tx.db);
    await sql`set local statement_timeout = '60s'`.execute(tx.db);
    await sql`select pg_advisory_xact_lock(hashtext('hr-training reference data'))`.execute(tx.db);
    return { standards: await seedStandards(call, tx), calendars: await seedCalendars(call, tx) };
  });
}
