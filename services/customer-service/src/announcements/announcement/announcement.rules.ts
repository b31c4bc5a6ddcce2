import type { ANNOUNCEMENT_CHANNELS, ANNOUNCEMENT_KINDS, ANNOUNCEMENT_SUBJECTS } from '@guanjia/contracts';
import { platformErrors, type Decision } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import { EXPIRY, events, follow } from './announcement.events.ts';
import { announcementMoves, type AnnouncementState } from './announcement-moves.rules.ts';
import { publication, type Delivery } from './announcement-publication.rules.ts';

/** The board of the month is a page of its own. */
type AnnouncementKind = Exclude<(typeof ANNOUNCEMENT_KINDS)[number], 'BULLETIN_BOARD'>;
export type Channel = (typeof ANNOUNCEMENT_CHANNELS)[number];
export type AnnouncementSubject = (typeof ANNOUNCEMENT_SUBJECTS)[number];

/** What an announcement says, to whom, and how it reaches them. */
export interface AnnouncementText {
  kind: AnnouncementKind;
  title: string;
  body: string;
  /** none: the whole estate */
  buildingIds: string[];
  channels: Channel[];
  /** until when it stands; null: until it is withdrawn */
  expiresAt: Date | null;
}

/** 公告: what is made public to an estate, or to buildings of it. @source CS-101 CS-102 CS-103 CS-106 */
export interface Announcement extends AnnouncementText {
  id: string;
  estateId: string;
  /** GG-2026-000123 */
  number: string;
  state: AnnouncementState;
  /** null: the platform itself, from a text approved beforehand */
  authorId: string | null;
  submittedBy: string | null;
  submittedAt: Date | null;
  approvedBy: string | null;
  approvedAt: Date | null;
  rejectedBy: string | null;
  rejectionReason: string | null;
  templateId: string | null;
  subjectType: AnnouncementSubject | null;
  subjectId: string | null;
  publishedBy: string | null;
  publishedAt: Date | null;
  /** of a service bulletin: the quarter that it is published for */
  periodCode: string | null;
  deliveries: Delivery[];
  withdrawalReason: string | null;
  withdrawnBy: string | null;
  endedAt: Date | null;
}

export interface AnnouncementContext {
  now: Date;
  /** null: the platform itself */
  actorId: string | null;
  /** whether the actor could approve what others wrote: then the project manager is asked */
  isLead: boolean;
}

/** The estate, as far as announcements need it. */
export interface AudienceEstate {
  state: string;
  buildings: readonly { id: string }[];
}

export interface DraftAnnouncement extends AnnouncementText {
  type: 'draftAnnouncement';
  id: string;
  estateId: string;
  number: string;
  subjectType: AnnouncementSubject | null;
  subjectId: string | null;
  estate: AudienceEstate;
}

export type AnnouncementCommand =
  | DraftAnnouncement
  | { type: 'changeAnnouncement'; text: AnnouncementText; estate: AudienceEstate }
  | { type: 'submitAnnouncement' }
  | { type: 'approveAnnouncement' }
  | { type: 'rejectAnnouncement'; reason: string }
  | { type: 'publishAnnouncement' }
  | { type: 'recordAnnouncementDelivery'; channel: Channel; deliveredAt: Date; photoFileId: string | null }
  | { type: 'withdrawAnnouncement'; reason: string }
  | { type: 'expireAnnouncement' };

/** @throws WRONG_STATE, ESTATE_CLOSED, BUILDING_UNKNOWN, SELF_APPROVAL, CHANNEL_MISSING, CHANNEL_NOT_CHOSEN, DELIVERY_RECORDED, TIME_PAST, TIME_ORDER
 *  @source CS-101 CS-102 CS-103 CS-106 lifecycles 3.1 Announcement */
export const decideAnnouncement = (command: AnnouncementCommand, known: Announcement | null, context: AnnouncementContext): Decision<Announcement> =>
  follow(context.isLead)(known, decided(command, known, context), context.now);

function decided(command: AnnouncementCommand, known: Announcement | null, context: AnnouncementContext): Decision<Announcement> {
  if (command.type === 'draftAnnouncement') return drafted(command, context);
  const announcement = known!;
  announcementMoves.require(command.type, announcement.state);
  switch (command.type) {
    case 'changeAnnouncement': return changed(command, context);
    case 'submitAnnouncement': return submitted(announcement, context);
    case 'approveAnnouncement': return approved(announcement, context);
    case 'rejectAnnouncement': return rejected(command.reason, announcement, context);
    case 'publishAnnouncement': return publication(announcement, context);
    case 'recordAnnouncementDelivery': return delivered(command, announcement, context);
    case 'withdrawAnnouncement': return withdrawn(command.reason, announcement, context);
    case 'expireAnnouncement': return { state: { state: 'EXPIRED', endedAt: context.now }, events: [] };
  }
}

/** @throws ESTATE_CLOSED, BUILDING_UNKNOWN   @source CS-101 */
export function requireAudience({ state, buildings }: AudienceEstate, buildingIds: readonly string[]): void {
  if (state === 'CLOSED') throw customerServiceErrors.error('ESTATE_CLOSED');
  if (!buildingIds.every((id) => buildings.some((building) => building.id === id))) throw customerServiceErrors.error('BUILDING_UNKNOWN', { field: 'buildingIds' });
}

export const untouched = {
  state: 'DRAFT', submittedBy: null, submittedAt: null, approvedBy: null, approvedAt: null, rejectedBy: null, rejectionReason: null, templateId: null,
  publishedBy: null, publishedAt: null, periodCode: null, deliveries: [], withdrawalReason: null, withdrawnBy: null, endedAt: null,
} as const;

/** What the platform drafts waits for somebody who writes it. */
function drafted({ type: _, estate, ...text }: DraftAnnouncement, { actorId }: AnnouncementContext): Decision<Announcement> {
  requireAudience(estate, text.buildingIds);
  return { state: { ...untouched, deliveries: [], ...text, authorId: actorId }, events: [] };
}

/** Whoever changes it is its author from then on. @source CS-102 */
function changed({ text, estate }: { text: AnnouncementText; estate: AudienceEstate }, { actorId }: AnnouncementContext): Decision<Announcement> {
  requireAudience(estate, text.buildingIds);
  return { state: { ...text, authorId: actorId, rejectedBy: null }, events: [] };
}

/** @source CS-102 */
function submitted(announcement: Announcement, context: AnnouncementContext): Decision<Announcement> {
  const patch = {
    state: 'SUBMITTED' as const, authorId: announcement.authorId ?? context.actorId, submittedBy: context.actorId, submittedAt: context.now, rejectedBy: null, rejectionReason: null,
  };
  return { state: patch, events: [] };
}

/** Neither who wrote it nor who submitted it decides. @source CS-102 PLAT-021 */
function requireOther({ authorId, submittedBy }: Announcement, { actorId }: AnnouncementContext): void {
  if (actorId === authorId || actorId === submittedBy) throw platformErrors.error('SELF_APPROVAL');
}

function approved(announcement: Announcement, context: AnnouncementContext): Decision<Announcement> {
  requireOther(announcement, context);
  const next = { ...announcement, state: 'APPROVED' as const, approvedBy: context.actorId, approvedAt: context.now };
  return {
    state: { state: 'APPROVED', approvedBy: context.actorId, approvedAt: context.now },
    events: [events.approved(next, context)],
  };
}

function rejected(reason: string, announcement: Announcement, context: AnnouncementContext): Decision<Announcement> {
  requireOther(announcement, context);
  const next = { ...announcement, rejectedBy: context.actorId };
  return {
    state: { state: 'DRAFT', rejectedBy: context.actorId, rejectionReason: reason },
    events: [events.rejected(next, context)],
  };
}

/** Each channel is recorded once, with when it was done, and where it helps a photo. @source CS-101 */
function delivered(
  { channel, deliveredAt, photoFileId }: { channel: Channel; deliveredAt: Date; photoFileId: string | null }, announcement: Announcement, context: AnnouncementContext,
): Decision<Announcement> {
  const delivery = announcement.deliveries.find((one) => one.channel === channel);
  if (!delivery) throw customerServiceErrors.error('CHANNEL_NOT_CHOSEN', { field: 'channel' });
  if (delivery.deliveredAt !== null) throw customerServiceErrors.error('DELIVERY_RECORDED', { field: 'channel' });
  if (deliveredAt < announcement.publishedAt! || deliveredAt > context.now) throw customerServiceErrors.error('TIME_ORDER', { field: 'deliveredAt' });
  const done = { channel, deliveredAt: deliveredAt.toISOString(), recordedBy: context.actorId, photoFileId };
  const deliveries = announcement.deliveries.map((one) => (one === delivery ? done : one));
  return { state: { deliveries }, events: [] };
}

function withdrawn(reason: string, announcement: Announcement, context: AnnouncementContext): Decision<Announcement> {
  return {
    state: { state: 'WITHDRAWN', withdrawalReason: reason, withdrawnBy: context.actorId, endedAt: context.now },
    events: [],
    deadlines: announcement.expiresAt && announcement.state === 'PUBLISHED' ? [{ kind: EXPIRY, ref: announcement.id, dueAt: null }] : [],
  };
}
