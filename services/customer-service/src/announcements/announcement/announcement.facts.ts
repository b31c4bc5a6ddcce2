import { estateState } from '@guanjia/contracts';
import { scopeOrNone } from '@guanjia/domain';
import { requireNamed, type Call, type Tx } from '@guanjia/persistence';
import { announcementAccess } from '../announcements.access.ts';
import type { AnnouncementContext, AudienceEstate } from './announcement.rules.ts';

/** @throws REFERENCE_NOT_YET_KNOWN */
export const audienceEstate = (tx: Tx, estateId: string): Promise<AudienceEstate> => requireNamed(tx, estateState, estateId);

/** Who acts, in which estate: the platform itself is nobody. */
export function contextIn({ now, actor }: Call, estateId: string): AnnouncementContext {
  const approves = scopeOrNone(actor, announcementAccess, 'announcement.approve');
  const isSystem = actor.kind === 'SYSTEM';
  return {
    now, actorId: isSystem ? null : actor.id,
    isLead: !isSystem && (approves.isGroup || approves.regionIds.length > 0 || approves.estateIds.includes(estateId)),
  };
}
