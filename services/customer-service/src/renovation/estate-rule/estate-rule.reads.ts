import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import { withinReach } from '@guanjia/persistence';
import { byId, idIn, idIs, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import { renovationAccess } from '../renovation.access.ts';
import { DEFAULT_RULE, type EstateRenovationRule } from './estate-rule.rules.ts';

export type EstateRuleRow = EstateRenovationRule & { version: number };

@Injectable()
export class EstateRuleReads {
  /** What the estate says itself. */
  stored(call: RequestCall, estateId: string): Promise<EstateRuleRow | null> {
    return call.load('renovation rule', estateId, async (ids) => byId(await call.reads.rows<EstateRuleRow>(sql`select u.id, u.version, u.estate_id as "estateId",
        u.waste_windows as "wasteWindows", u.waste_place_code as "wastePlaceCode", u.inspect_every_days as "inspectEveryDays"
      from estate_renovation_rule u where ${idIn('u.id', ids)} and ${seen(call, 'u.estate_id')}`)));
  }

  /** What holds on its sites: its own rule, or the defaults as soon as it has homes. @source CS-133 CS-134 */
  async one(call: RequestCall, estateId: string): Promise<EstateRuleRow | null> {
    const own = await this.stored(call, estateId);
    if (own) return own;
    const [estate] = await call.reads.rows<{ id: string }>(sql`select e.estate_id as id from reference_copy e
      where e.kind = 'unit' and ${idIs('e.estate_id', estateId)} and ${seen(call, 'e.estate_id')} and ${withinReach('e.estate_id')} limit 1`);
    return estate ? { id: estate.id, estateId: estate.id, version: 0, ...DEFAULT_RULE } : null;
  }
}

const seen = (call: RequestCall, column: string) => call.reads.within(scopeOf(call.actor, renovationAccess, 'renovation.read'), column, sql<boolean>`true`);
