import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import {
  askedColumns, columnsOf, descending, idIn, idIs, page, valueIs, type Connection, type RequestCall, type SortColumn,
} from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { QueryAgreementsArgs, QueryUnsignedHouseholdsArgs } from '../../schema.types.ts';
import { moveInAccess } from '../move-in.access.ts';
import { ownHousehold } from '../own-home.sql.ts';
import type { Agreement } from './agreement.rules.ts';
import { deliveredHomes } from './delivered-homes.sql.ts';

export type AgreementRow = Stored<Agreement>;

/** A household that took its home over and signed no covenant; its id is the household's. */
export interface UnsignedHousehold {
  id: string;
  unitId: string;
  deliveredAt: Date;
}

const columns = columnsOf('g', {
  id: 'ALWAYS', signedAt: 'ALWAYS', householdId: 'ALWAYS', unitId: 'ALWAYS', estateId: ['estate'], version: 'ITSELF', moveInId: ['moveIn'], kind: 'ITSELF',
  archiveRecordId: ['archiveRecord'], attachedBy: 'ITSELF',
});

const latestFirst = descending('g.signed_at', 'signedAt');

const deliveredFirst: readonly SortColumn[] = [
  { column: 'd.delivered_at', type: 'timestamptz', direction: 'asc', property: 'deliveredAt' },
  { column: 'd.household_id', type: 'uuid', direction: 'asc', property: 'id' },
];

@Injectable()
export class AgreementReads {
  async list(call: RequestCall, { filter, ...args }: QueryAgreementsArgs): Promise<Connection<AgreementRow>> {
    const { after, tail, connection } = page(args, latestFirst);
    return connection(await this.#where(call, sql`${after} and ${idIs('g.estate_id', filter?.estateId)} and ${idIs('g.household_id', filter?.householdId)}
      and ${valueIs('g.kind', filter?.kind)}`, tail));
  }

  /** What the household of a move-in signed for this home. @source CS-123 */
  async ofHome(call: RequestCall, { householdId, unitId }: { householdId: string; unitId: string }): Promise<AgreementRow[]> {
    return (await this.ofHousehold(call, householdId)).filter((agreement) => agreement.unitId === unitId);
  }

  /** @source CS-123 */
  async ofHousehold(call: RequestCall, householdId: string): Promise<AgreementRow[]> {
    const found = await call.load('agreements of household', householdId, async (ids) =>
      Map.groupBy(await this.#where(call, idIn('g.household_id', ids), sql`order by g.signed_at desc, g.id desc`), (row) => row.householdId));
    return found ?? [];
  }

  /** @source CS-126 */
  async unsigned(call: RequestCall, { estateId, ...args }: QueryUnsignedHouseholdsArgs): Promise<Connection<UnsignedHousehold>> {
    const { after, tail, connection } = page(args, deliveredFirst);
    const scope = scopeOf(call.actor, moveInAccess, 'covenant.watch');
    return connection(await call.reads.rows<UnsignedHousehold>(sql`select d.household_id as id, d.unit_id as "unitId", d.delivered_at as "deliveredAt"
      from (${deliveredHomes}) d where d.covenant_signed_at is null and ${idIs('d.estate_id', estateId)} and ${call.reads.within(scope, 'd.estate_id')} and ${after} ${tail}`));
  }

  #where(call: RequestCall, condition: RawBuilder<unknown>, tail: RawBuilder<unknown>): Promise<AgreementRow[]> {
    return call.reads.rows<AgreementRow>(sql`select ${askedColumns(call, columns)} from agreement g where ${readable(call)} and ${condition} ${tail}`);
  }
}

const readable = (call: RequestCall): RawBuilder<boolean> =>
  call.reads.within(scopeOf(call.actor, moveInAccess, 'move-in.read'), 'g.estate_id', ownHousehold(call.actor, 'g.household_id'));
