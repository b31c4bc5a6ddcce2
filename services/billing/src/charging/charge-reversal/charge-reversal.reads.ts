import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import { byId, idIn, type RequestCall } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import { chargingAccess } from '../charging.access.ts';
import { ownHousehold } from '../own-household.sql.ts';
import type { ChargeReversal } from './charge-reversal.rules.ts';

export type ChargeReversalRow = ChargeReversal & { version: number };

/** Reversals as plain rows, seen by whoever sees the line. */
@Injectable()
export class ChargeReversalReads {
  one(call: RequestCall, id: string): Promise<ChargeReversalRow | null> {
    return call.load('charge reversal', id, async (ids) => byId(await this.#where(call, idIn('r.id', ids))));
  }

  /** The latest of a line. */
  ofLine(call: RequestCall, lineId: string): Promise<ChargeReversalRow | null> {
    return call.load('charge reversal of line', lineId, async (ids) => {
      const found = await this.#where(call, idIn('r.charge_line_id', ids));
      return new Map(found.map((row) => [row.chargeLineId, row]));
    });
  }

  #where(call: RequestCall, condition: RawBuilder<unknown>): Promise<ChargeReversalRow[]> {
    const scope = scopeOf(call.actor, chargingAccess, 'account.read');
    return call.reads.rows<ChargeReversalRow>(sql`select r.id, r.estate_id as "estateId", r.version,
        r.charge_line_id as "chargeLineId", r.reason_code as "reasonCode", r.reason, r.correct_amount_fen as "correctAmountFen",
        r.requester_id as "requesterId", r.requested_at as "requestedAt", r.decider_id as "deciderId", r.decided_at as "decidedAt", r.state
      from charge_reversal r join charge_line c on c.id = r.charge_line_id
      where ${condition} and ${call.reads.within(scope, 'r.estate_id', ownHousehold(call, 'c.household_id'))} order by r.requested_at, r.id`);
  }
}
