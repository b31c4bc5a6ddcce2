import { Injectable } from '@nestjs/common';
import { scopeOf, type LocalDate } from '@guanjia/domain';
import { byId, descending, idIn, idIs, page, valueIs, when, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import type { QueryFeeStandardsArgs } from '../../schema.types.ts';
import { chargingAccess } from '../charging.access.ts';
import type { FeeStandard } from './fee-standard.rules.ts';

export type FeeStandardRow = FeeStandard & { version: number };

const columns = sql`f.id, f.estate_id as "estateId", f.version, f.item, f.basis, f.unit_price_fen as "unitPriceFen",
  f.valid_from as "validFrom", f.valid_to as "validTo", f.state, f.author_id as "authorId", f.approver_id as "approverId", f.approved_at as "approvedAt"`;
const newestFirst = descending('f.valid_from', 'validFrom', 'date');

/** Fee standards as plain rows. An owner reads those of the own estate that were approved. */
@Injectable()
export class FeeStandardReads {
  one(call: RequestCall, id: string): Promise<FeeStandardRow | null> {
    return call.load('fee standard', id, async (ids) => byId(await call.reads.rows<FeeStandardRow>(sql`select ${columns} from fee_standard f
      where ${idIn('f.id', ids)} and ${this.#within(call)}`)));
  }

  async list(call: RequestCall, { filter, ...args }: QueryFeeStandardsArgs): Promise<Connection<FeeStandardRow>> {
    const { after, tail, connection } = page(args, newestFirst);
    return connection(await call.reads.rows<FeeStandardRow>(sql`select ${columns} from fee_standard f
      where ${this.#within(call)} and ${after} and ${idIs('f.estate_id', filter?.estateId)}
        and ${valueIs('f.item', filter?.item)} and ${valueIs('f.state', filter?.state)} and ${when(filter?.on, inForceOn)} ${tail}`));
  }

  #within(call: RequestCall) {
    return call.reads.within(scopeOf(call.actor, chargingAccess, 'feeStandard.read'), 'f.estate_id', sql<boolean>`f.state <> 'DRAFT'`);
  }
}

const inForceOn = (day: LocalDate) => sql<boolean>`(f.state <> 'DRAFT' and ${day}::date between f.valid_from and coalesce(f.valid_to, 'infinity'))`;
