import { Injectable } from '@nestjs/common';
import { scopeOf, type YearMonth } from '@guanjia/domain';
import { withinReach } from '@guanjia/persistence';
import { byId, idIn, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import { chargingAccess } from '../charging.access.ts';

export interface EstateCollection {
  id: string;
  unbilledLines: number;
  unbilledFen: bigint;
  accounts: number;
}

/** Collection per estate, one statement for many. An owner's own lines make no estate's figure.
 *  @source BIL-004 */
@Injectable()
export class EstateCollectionReads {
  of(call: RequestCall, estateId: string): Promise<EstateCollection | null> {
    return call.load('collection of estate', estateId, async (ids) => {
      const scope = scopeOf(call.actor, chargingAccess, 'account.read');
      const rows = await call.reads.rows<EstateCollection>(sql`
        select e.id, coalesce(c.lines, 0)::int as "unbilledLines", coalesce(c.fen, 0)::bigint as "unbilledFen", coalesce(a.accounts, 0)::int as accounts
        from scope_estate e
        left join (select estate_id, count(*) as lines, sum(amount_fen) as fen from charge_line
          where state = 'POSTED' and source_type <> 'REVERSAL' and ${idIn('estate_id', ids)} group by estate_id) c on c.estate_id = e.id
        left join (select estate_id, count(*) as accounts from account
          where state <> 'CLOSED' and ${idIn('estate_id', ids)} group by estate_id) a on a.estate_id = e.id
        where ${idIn('e.id', ids)} and ${call.reads.within(scope, 'e.id')} and ${withinReach('e.id')}`);
      return byId(rows);
    });
  }
}

interface RecordAccuracy {
  id: string;
  lines: number;
  correctLines: number;
  rateBp: number | null;
}

/** K39 per estate. Payments join when they are kept. @source BIL-004 BIL-022 BIL-023 */
@Injectable()
export class RecordAccuracyReads {
  async of(call: RequestCall, estateId: string, period: YearMonth): Promise<RecordAccuracy> {
    const found = await call.load(`record accuracy of ${period}`, estateId, async (ids) => {
      const scope = scopeOf(call.actor, chargingAccess, 'account.read');
      return byId(await call.reads.rows<RecordAccuracy>(sql`select c.estate_id as id, count(*)::int as lines,
          (count(*) filter (where c.state <> 'REVERSED'))::int as "correctLines",
          (count(*) filter (where c.state <> 'REVERSED') * 10000 / count(*))::int as "rateBp"
        from charge_line c where ${idIn('c.estate_id', ids)} and c.period = ${period}
          and c.source_type not in ('REVERSAL', 'CORRECTION') and ${call.reads.within(scope, 'c.estate_id')} group by 1`));
    });
    return found ?? { id: estateId, lines: 0, correctLines: 0, rateBp: null };
  }
}
