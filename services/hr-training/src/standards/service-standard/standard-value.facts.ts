import type { GrantScope } from '@guanjia/domain';
import { platformErrors } from '@guanjia/domain';
import type { Tx } from '@guanjia/persistence';
import { sql, type RawBuilder } from 'kysely';
import type { ServiceStandard } from './service-standard.rules.ts';

export interface Place {
  scopeKind: GrantScope;
  scopeId: string | null;
}

export const standardColumns = sql`s.id, s.version, s.estate_id as "estateId", s.key, s.value, s.unit, s.measure, s.day_kind as "dayKind", s.operator,
  s.scope_kind as "scopeKind", s.scope_id as "scopeId", s.valid_from::text as "validFrom", s.valid_to::text as "validTo", s.source,
  s.ledger_row as "row", s.requester_id as "requesterId", s.reason, s.approver_id as "approverId", s.decided_at as "decidedAt",
  s.decision_reason as "decisionReason", s.state`;

/** Condition: the standard holds there today, for itself, its region or the whole group. @source PLAT-014 */
export function holdsAt({ scopeKind, scopeId }: Place): RawBuilder<boolean> {
  const region = scopeKind === 'REGION' ? sql`${scopeId}::uuid` : sql`(select region_id from scope_estate where id = ${scopeId}::uuid)`;
  return sql<boolean>`(s.state = 'EFFECTIVE' and (s.scope_kind = 'GROUP'
    or (s.scope_kind = 'REGION' and s.scope_id = ${region}) or (s.scope_kind = 'ESTATE' and s.scope_id = ${scopeKind === 'ESTATE' ? scopeId : null}::uuid)))`;
}

/** Most specific first: estate before region before group. @source PLAT-014 */
export const mostSpecific = sql`array_position(array['ESTATE', 'REGION', 'GROUP'], s.scope_kind)`;

/** What holds at a place; undefined when there is no such standard. */
export async function standardInForceAt({ db }: Tx, key: string, place: Place): Promise<ServiceStandard | undefined> {
  const found = await sql<ServiceStandard>`select ${standardColumns} from service_standard s
    where s.key = ${key} and ${holdsAt(place)} order by ${mostSpecific} limit 1`.execute(db);
  return found.rows[0];
}

/** The value in force for an estate, or for the group. @throws REFERENCE_NOT_YET_KNOWN before the standards are loaded */
export async function standardValue(tx: Tx, { key, estateId }: { key: string; estateId: string | null }): Promise<string> {
  const found = await standardInForceAt(tx, key, estateId ? { scopeKind: 'ESTATE', scopeId: estateId } : { scopeKind: 'GROUP', scopeId: null });
  if (!found) throw platformErrors.error('REFERENCE_NOT_YET_KNOWN', { params: { kind: 'service-standard', id: key } });
  return found.value;
}
