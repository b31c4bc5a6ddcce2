import { Injectable } from '@nestjs/common';
import { isUuid, scopeOf } from '@guanjia/domain';
import { byId, page, type Connection, type PageArgs, type RequestCall, type SortColumn } from '@guanjia/subgraph';
import { sql } from 'kysely';
import { chargingAccess } from '../charging.access.ts';
import type { FeeStandard } from './fee-standard.rules.ts';

export type FeeStandardRow = FeeStandard & { version: number };

export interface FeeStandardFilter {
  estateId?: string | null;
  item?: string | null;
  state?: string | null;
  /** in force on this day */
  on?: string | null;
}

const columns = sql`f.id, f.estate_id as "estateId", f.version, f.item, f.basis, f.unit_price_fen as "unitPriceFen",
  f.valid_from as "validFrom", f.valid_to as "validTo", f.state, f.author_id as "authorId", f.approver_id as "approverId", f.approved_at as "approvedAt"`;
const newestFirst: readonly SortColumn[] = [
  { column: 'f.valid_from', type: 'date', direction: 'desc', property: 'validFrom' },
  { column: 'f.id', type: 'uuid', direction: 'desc', property: 'id' },
];

/** Fee standards as plain rows. An owner reads those of the own estate that were approved. */
@Injectable()
export class FeeStandardReads {
  one(call: RequestCall, id: string): Promise<FeeStandardRow | null> {
    return call.load('fee standard', id, async (ids) => byId(await call.reads.rows<FeeStandardRow>(sql`select ${columns} from fee_standard f
      where f.id = any(${ids.filter(isUuid)}::uuid[]) and ${this.#within(call)}`)));
  }

  async list(call: RequestCall, { estateId = null, item = null, state = null, on = null }: FeeStandardFilter, args: PageArgs): Promise<Connection<FeeStandardRow>> {
    const { after, tail, connection } = page(args, newestFirst);
    return connection(await call.reads.rows<FeeStandardRow>(sql`select ${columns} from fee_standard f
      where ${this.#within(call)} and ${after}
        and (${estateId}::uuid is null or f.estate_id = ${estateId}::uuid)
        and (${item}::text is null or f.item = ${item})
        and (${state}::text is null or f.state = ${state})
        and (${on}::date is null or (f.state <> 'DRAFT' and ${on}::date between f.valid_from and coalesce(f.valid_to, 'infinity'))) ${tail}`));
  }

  #within(call: RequestCall) {
    return call.reads.within(scopeOf(call.actor, chargingAccess, 'feeStandard.read'), 'f.estate_id', sql<boolean>`f.state <> 'DRAFT'`);
  }
}
