import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { askedColumns, columnsOf, descending, idIn, idIs, page, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { QueryUnitAcceptancesArgs } from '../../schema.types.ts';
import { moveInAccess } from '../move-in.access.ts';
import { ownHousehold } from '../own-home.sql.ts';
import type { UnitAcceptance } from './unit-acceptance.rules.ts';

export type UnitAcceptanceRow = Stored<UnitAcceptance>;

const columns = columnsOf('a', {
  id: 'ALWAYS', acceptedAt: 'ALWAYS', moveInId: 'ALWAYS', estateId: ['estate'], version: 'ITSELF', unitId: ['unit'], householdId: ['household'], items: 'ITSELF',
  ownerSignature: 'ITSELF', recordedBy: 'ITSELF',
});

const latestFirst = descending('a.accepted_at', 'acceptedAt');

@Injectable()
export class UnitAcceptanceReads {
  ofMoveIn(call: RequestCall, moveInId: string): Promise<UnitAcceptanceRow | null> {
    return call.load('acceptance of move-in', moveInId, async (ids) => {
      const found = await this.#where(call, idIn('a.move_in_id', ids), sql``);
      return new Map(found.map((row) => [row.moveInId, row]));
    });
  }

  async list(call: RequestCall, { filter, ...args }: QueryUnitAcceptancesArgs): Promise<Connection<UnitAcceptanceRow>> {
    const { after, tail, connection } = page(args, latestFirst);
    return connection(await this.#where(call, sql`${after} and ${idIs('a.estate_id', filter?.estateId)} and ${idIs('a.unit_id', filter?.unitId)}`, tail));
  }

  #where(call: RequestCall, condition: RawBuilder<unknown>, tail: RawBuilder<unknown>): Promise<UnitAcceptanceRow[]> {
    const readable = call.reads.within(scopeOf(call.actor, moveInAccess, 'unit-acceptance.read'), 'a.estate_id', ownHousehold(call.actor, 'a.household_id'));
    return call.reads.rows<UnitAcceptanceRow>(sql`select ${askedColumns(call, columns)} from unit_acceptance a where ${readable} and ${condition} ${tail}`);
  }
}
