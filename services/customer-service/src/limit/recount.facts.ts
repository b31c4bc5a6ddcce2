import { recounted, type BusinessCalendar, type StampedLimit } from '@guanjia/domain';
import { calendarOf, type Tx } from '@guanjia/persistence';
import { sql, type RawBuilder } from 'kysely';

/** Rows `t` that wait for the end of a limit. */
interface Limited {
  table: 'ticket' | 'callback' | 'complaint' | 'renovation_violation';
  /** the limit that runs */
  limit: RawBuilder<StampedLimit | null>;
  isUnfinished: RawBuilder<boolean>;
}

interface ProvisionalRow {
  id: string;
  estateId: string;
  limit: StampedLimit;
}

const BATCH = 200;

/** Unfinished rows whose provisional limit the calendar as it is now known makes firm or moves, each with that limit; locked
 *  until all is saved. What was stamped before limits kept their start is left out.
 *  @param regionId whose calendar it is; null for the whole group's
 *  @source PLAT-010 */
export async function* recountedRows(tx: Tx, limited: Limited, regionId: string | null): AsyncGenerator<{ id: string; limit: StampedLimit }> {
  const calendars = new Map<string, BusinessCalendar>();
  for (let after: string | null = null, isMore = true; isMore; ) {
    const rows: ProvisionalRow[] = await provisionalRows(tx, limited, { regionId, after });
    for (const { id, estateId, limit } of rows) {
      const calendar = calendars.get(estateId) ?? await calendarOf(tx, estateId);
      calendars.set(estateId, calendar);
      const fresh = recounted(limit, calendar);
      if (fresh) yield { id, limit: fresh };
    }
    after = rows.at(-1)?.id ?? null;
    isMore = rows.length === BATCH;
  }
}

async function provisionalRows(
  tx: Tx, { table, limit, isUnfinished }: Limited, { regionId, after }: { regionId: string | null; after: string | null },
): Promise<ProvisionalRow[]> {
  const found = await sql<ProvisionalRow>`select t.id, t.estate_id as "estateId", ${limit} as "limit" from ${sql.table(table)} t
    where t.is_due_provisional and ${isUnfinished} and ${limit}->>'from' is not null
      and (${regionId}::uuid is null or t.estate_id in (select id from scope_estate where region_id = ${regionId}::uuid))
      and (${after}::uuid is null or t.id > ${after}::uuid)
    order by t.id limit ${BATCH} for update`.execute(tx.db);
  return found.rows;
}
