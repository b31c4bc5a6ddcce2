import { Injectable } from '@nestjs/common';
import { isUuid, scopeOf } from '@guanjia/domain';
import type { Tx } from '@guanjia/persistence';
import type { RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import type { TicketCategory } from '../category/category.rules.ts';
import { ticketAccess } from '../tickets.access.ts';

/** Which department answers for a category in an estate. @source CS-014 */
export interface RoutingRule {
  id: string;
  estateId: string;
  category: TicketCategory;
  departmentId: string;
}

/** @source CS-014 */
export async function routedDepartment(tx: Tx, { estateId, category }: { estateId: string; category: string | null }): Promise<string | null> {
  const found = await sql<{ department_id: string }>`select department_id from routing_rule
    where estate_id = ${estateId} and category = ${category}`.execute(tx.db);
  return found.rows[0]?.department_id ?? null;
}

@Injectable()
export class RoutingRuleReads {
  /** All rules of one estate; there are no more than categories. */
  async ofEstate(call: RequestCall, estateId: string): Promise<RoutingRule[]> {
    const scope = scopeOf(call.actor, ticketAccess, 'ticket.handle');
    if (!isUuid(estateId)) return [];
    return call.reads.rows<RoutingRule>(sql`select r.id, r.estate_id as "estateId", r.version, r.category, r.department_id as "departmentId"
      from routing_rule r where r.estate_id = ${estateId} and ${call.reads.within(scope, 'r.estate_id')} order by r.category`);
  }
}
