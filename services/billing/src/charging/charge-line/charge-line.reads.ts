import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import { byId, idIn, idIs, page, valueIs, type Connection, type RequestCall, type SortColumn } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { QueryChargeLinesArgs } from '../../schema.types.ts';
import { chargingAccess } from '../charging.access.ts';
import { ownHousehold } from '../own-household.sql.ts';
import type { ChargeLine, ChargeSource } from './charge-line.rules.ts';

export type ChargeLineRow = ChargeLine & { version: number };

const columns = sql`c.id, c.estate_id as "estateId", c.version, c.account_id as "accountId", c.unit_id as "unitId",
  c.household_id as "householdId", c.item, c.period, c.source_type as "sourceType", c.source_id as "sourceId",
  c.quantity_hundredths::float8 as "quantityHundredths", c.unit_price_fen as "unitPriceFen", c.amount_fen as "amountFen",
  c.fee_standard_id as "feeStandardId", c.journal_entry_id as "journalEntryId", c.trace, c.posted_at as "postedAt", c.state`;
const newestFirst: readonly SortColumn[] = [
  { column: 'c.period', type: 'text', direction: 'desc', property: 'period' },
  { column: 'c.posted_at', type: 'timestamptz', direction: 'desc', property: 'postedAt' },
  { column: 'c.id', type: 'uuid', direction: 'desc', property: 'id' },
];

/** Charge lines as plain rows. An owner sees the lines that the own household was to pay. @source BIL-019 */
@Injectable()
export class ChargeLineReads {
  one(call: RequestCall, id: string): Promise<ChargeLineRow | null> {
    return call.load('charge line', id, async (ids) => byId(await this.#where(call, idIn('c.id', ids))));
  }

  /** The line of a source: a work order's charge, the line that takes a line back, or the one that replaces it. */
  ofSource(call: RequestCall, sourceType: ChargeSource, sourceId: string): Promise<ChargeLineRow | null> {
    return call.load(`charge line of ${sourceType}`, sourceId, async (ids) => {
      const found = await this.#where(call, sql`c.source_type = ${sourceType} and ${idIn('c.source_id', ids)}`);
      return new Map(found.map((row) => [row.sourceId, row]));
    });
  }

  async list(call: RequestCall, { filter, ...args }: QueryChargeLinesArgs): Promise<Connection<ChargeLineRow>> {
    const { after, tail, connection } = page(args, newestFirst);
    return connection(await call.reads.rows<ChargeLineRow>(sql`select ${columns} from charge_line c where ${within(call)} and ${after}
      and ${idIs('c.estate_id', filter?.estateId)} and ${idIs('c.account_id', filter?.accountId)} and ${idIs('c.unit_id', filter?.unitId)}
      and ${valueIs('c.period', filter?.period)} and ${valueIs('c.state', filter?.state)} ${tail}`));
  }

  #where(call: RequestCall, condition: RawBuilder<unknown>): Promise<ChargeLineRow[]> {
    return call.reads.rows<ChargeLineRow>(sql`select ${columns} from charge_line c where ${condition} and ${within(call)}`);
  }
}

const within = (call: RequestCall): RawBuilder<boolean> =>
  call.reads.within(scopeOf(call.actor, chargingAccess, 'account.read'), 'c.estate_id', ownHousehold(call, 'c.household_id'));
