import { Injectable } from '@nestjs/common';
import { isUuid, scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import type { RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import { callbackAccess } from '../callbacks.access.ts';
import type { CallbackOwnerRule } from './callback-owner-rule.rules.ts';

@Injectable()
export class CallbackOwnerRuleReads {
  /** All rules of one estate; there are no more than channels. @source CS-038 */
  async ofEstate(call: RequestCall, estateId: string): Promise<Stored<CallbackOwnerRule>[]> {
    const scope = scopeOf(call.actor, callbackAccess, 'owner-rule.read');
    if (!isUuid(estateId)) return [];
    return call.reads.rows<Stored<CallbackOwnerRule>>(sql`select r.id, r.version, r.estate_id as "estateId", r.channel, r.role, r.employee_id as "employeeId"
      from callback_owner_rule r where r.estate_id = ${estateId} and ${call.reads.within(scope, 'r.estate_id')} order by r.channel`);
  }
}
