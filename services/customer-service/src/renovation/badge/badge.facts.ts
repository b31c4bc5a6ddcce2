import { localDateOf } from '@guanjia/domain';
import { blindIdentity, type Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import type { RenovationState } from '../application/application-moves.rules.ts';
import { isBadgeValid, type RenovationBadge, type Standing } from './badge.rules.ts';

/** Stands for an identity number: who has it can be found again, and the number cannot be read or tried out. @source CS-129 */
export const digestOf = (idNumber: string): string => blindIdentity(idNumber);

/** @source CS-129 */
export async function standingAt(
  tx: Tx, { estateId, badgeNumber, unitId, at }: { estateId: string; badgeNumber: string | null; unitId: string | null; at: Date },
): Promise<Standing> {
  const today = localDateOf(at);
  const badges = badgeNumber === null ? [] : (await sql<RenovationBadge & { works: RenovationState }>`select b.id, b.unit_id as "unitId", b.state,
      b.valid_from as "validFrom", b.valid_to as "validTo", r.state as works from renovation_badge b join renovation_application r on r.id = b.application_id
    where b.estate_id = ${estateId} and b.number = ${badgeNumber.trim().toUpperCase()}`.execute(tx.db)).rows;
  const valid = badges.find((badge) => isBadgeValid(badge, { state: badge.works }, today) && (unitId === null || badge.unitId === unitId));
  const place = valid?.unitId ?? unitId;
  const sites = place === null ? [] : (await sql`select 1 from renovation_application where estate_id = ${estateId} and unit_id = ${place}
    and state in ('APPROVED', 'STARTED', 'SUSPENDED', 'COMPLETED') and ${today}::date >= start_on limit 1`.execute(tx.db)).rows;
  return { badge: valid ? { id: valid.id, unitId: valid.unitId } : null, isSite: sites.length > 0 };
}
