import { localDateOf, quarterOf, type Decision } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import { EXPIRY, events } from './announcement.events.ts';
import type { Announcement, AnnouncementContext, Channel } from './announcement.rules.ts';

/** How an announcement went out through one channel; not yet where there is no time. @source CS-101 */
export interface Delivery {
  channel: Channel;
  /** ISO 8601, UTC */
  deliveredAt: string | null;
  /** null: by itself */
  recordedBy: string | null;
  photoFileId: string | null;
}

/** It reaches the app by itself; what is posted, sent or handed out is recorded by who did it.
 *  @throws CHANNEL_MISSING, TIME_PAST   @source CS-101 CS-103 */
export function publication(announcement: Announcement, context: AnnouncementContext): Decision<Announcement> {
  const { id, channels, expiresAt, kind } = announcement;
  if (channels.length === 0) throw customerServiceErrors.error('CHANNEL_MISSING', { field: 'channels' });
  if (expiresAt && expiresAt <= context.now) throw customerServiceErrors.error('TIME_PAST', { field: 'expiresAt', params: { field: 'expiresAt' } });
  const deliveries = channels.map((channel): Delivery =>
    ({ channel, deliveredAt: channel === 'APP' ? context.now.toISOString() : null, recordedBy: null, photoFileId: null }));
  const patch = {
    state: 'PUBLISHED' as const, publishedBy: context.actorId, publishedAt: context.now, deliveries,
    periodCode: kind === 'SERVICE_BULLETIN' ? quarterOf(localDateOf(context.now)) : null,
  };
  const next = { ...announcement, ...patch };
  return {
    state: patch,
    events: [events.published(next, context)],
    deadlines: expiresAt ? [{ kind: EXPIRY, ref: id, dueAt: expiresAt }] : [],
  };
}
