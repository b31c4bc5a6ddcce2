import { Injectable } from '@nestjs/common';
import { groupScope, scopeOf } from '@guanjia/domain';
import { AggregateStore, nextNumber, type Call, type JoinedCall, type Keyed, type Stored, type Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import type { AnnouncementTextInput, DraftAnnouncementInput, RecordAnnouncementDeliveryInput } from '../../schema.types.ts';
import { announcementAccess } from '../announcements.access.ts';
import { AnnouncementEntity } from './announcement.entity.ts';
import { audienceEstate, contextIn } from './announcement.facts.ts';
import { decideAnnouncement, type Announcement, type AnnouncementCommand, type AnnouncementSubject, type AnnouncementText } from './announcement.rules.ts';

/** What people do to announcements. @source CS-101 CS-102 CS-103 CS-106 */
@Injectable()
export class AnnouncementService {
  constructor(private readonly store: AggregateStore) {}

  /** @throws NOT_FOUND, ESTATE_CLOSED, BUILDING_UNKNOWN, REFERENCE_NOT_YET_KNOWN   @source CS-101 CS-106 */
  draft(call: Call, input: DraftAnnouncementInput, keyed: Keyed): Promise<Stored<Announcement>> {
    const scope = scopeOf(call.actor, announcementAccess, 'announcement.write');
    const { estateId, subjectType = null, subjectId = null } = input;
    return this.store.create<Announcement>(call, AnnouncementEntity, { operation: 'draftAnnouncement', scope, place: { estateId }, body: input, ...keyed }, async (_, tx) => {
      const estate = await audienceEstate(tx, estateId);
      const number = await nextNumber(tx, 'GG', call.now);
      return decideAnnouncement({ type: 'draftAnnouncement', id: call.newId(), estateId, number, subjectType, subjectId, estate, ...textOf(input.text) }, null, contextIn(call, estateId));
    });
  }

  /** @throws NOT_FOUND, WRONG_STATE, BUILDING_UNKNOWN   @source CS-101 */
  change(call: Call, id: string, text: AnnouncementTextInput, keyed: Keyed): Promise<Stored<Announcement>> {
    return this.#run(call, id, { operation: 'changeAnnouncement', capability: 'announcement.write', body: { id, text }, ...keyed }, async ({ estateId }, tx) =>
      ({ type: 'changeAnnouncement', text: textOf(text), estate: await audienceEstate(tx, estateId) }));
  }

  /** @throws NOT_FOUND, WRONG_STATE   @source CS-102 */
  submit(call: Call, id: string, keyed: Keyed): Promise<Stored<Announcement>> {
    return this.#run(call, id, { operation: 'submitAnnouncement', capability: 'announcement.write', body: { id }, ...keyed }, () => ({ type: 'submitAnnouncement' }));
  }

  /** @throws NOT_FOUND, WRONG_STATE, SELF_APPROVAL   @source CS-102 PLAT-021 */
  approve(call: Call, id: string, keyed: Keyed): Promise<Stored<Announcement>> {
    return this.#run(call, id, { operation: 'approveAnnouncement', capability: 'announcement.approve', body: { id }, ...keyed }, () => ({ type: 'approveAnnouncement' }));
  }

  /** @throws NOT_FOUND, WRONG_STATE, SELF_APPROVAL   @source CS-102 PLAT-021 */
  reject(call: Call, id: string, reason: string, keyed: Keyed): Promise<Stored<Announcement>> {
    return this.#run(call, id, { operation: 'rejectAnnouncement', capability: 'announcement.approve', body: { id, reason }, ...keyed }, () => ({ type: 'rejectAnnouncement', reason }));
  }

  /** @throws NOT_FOUND, WRONG_STATE, CHANNEL_MISSING, TIME_PAST   @source CS-101 CS-103 */
  publish(call: Call, id: string, keyed: Keyed): Promise<Stored<Announcement>> {
    return this.#run(call, id, { operation: 'publishAnnouncement', capability: 'announcement.write', body: { id }, ...keyed }, () => ({ type: 'publishAnnouncement' }));
  }

  /** @throws NOT_FOUND, WRONG_STATE, CHANNEL_NOT_CHOSEN, DELIVERY_RECORDED, TIME_ORDER   @source CS-101 */
  recordDelivery(call: Call, id: string, { channel, deliveredAt, photoFileId = null }: RecordAnnouncementDeliveryInput, keyed: Keyed): Promise<Stored<Announcement>> {
    const body = { id, channel, deliveredAt, photoFileId };
    return this.#run(call, id, { operation: 'recordAnnouncementDelivery', capability: 'announcement.write', body, ...keyed },
      () => ({ type: 'recordAnnouncementDelivery', channel, deliveredAt: deliveredAt ?? call.now, photoFileId }));
  }

  /** @throws NOT_FOUND, WRONG_STATE   @source CS-101 lifecycles 3.1 */
  withdraw(call: Call, id: string, reason: string, keyed: Keyed): Promise<Stored<Announcement>> {
    return this.#run(call, id, { operation: 'withdrawAnnouncement', capability: 'announcement.write', body: { id, reason }, ...keyed }, () => ({ type: 'withdrawAnnouncement', reason }));
  }

  /** @source CS-101 PLAT-018 */
  async expire(call: JoinedCall, id: string): Promise<void> {
    await this.store.update<Announcement>(call, AnnouncementEntity, id, { operation: 'expireAnnouncement', scope: groupScope },
      (announcement) => decideAnnouncement({ type: 'expireAnnouncement' }, announcement, contextIn(call, announcement.estateId)));
  }

  /** What it is about is over: nothing more is said of it, and what was not published yet never will be. @source CS-106 ENG-028 */
  async endAbout(call: JoinedCall, { type, id }: { type: AnnouncementSubject; id: string }): Promise<void> {
    const open = await sql<{ id: string }>`select id from announcement where subject_type = ${type} and subject_id = ${id}
      and state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'PUBLISHED') order by id`.execute(call.tx.db);
    for (const announcement of open.rows) {
      await this.store.update<Announcement>(call, AnnouncementEntity, announcement.id, { operation: 'endAnnouncement', scope: groupScope },
        (known) => decideAnnouncement({ type: 'withdrawAnnouncement', reason: '所涉事项已结束' }, known, contextIn(call, known.estateId)));
    }
  }

  #run(
    call: Call, id: string, { capability, ...command }: Keyed & { operation: string; capability: 'announcement.write' | 'announcement.approve'; body: object },
    commandOf: (announcement: Announcement, tx: Tx) => AnnouncementCommand | Promise<AnnouncementCommand>,
  ): Promise<Stored<Announcement>> {
    const scope = scopeOf(call.actor, announcementAccess, capability);
    return this.store.update<Announcement>(call, AnnouncementEntity, id, { scope, ...command }, async (announcement, tx) =>
      decideAnnouncement(await commandOf(announcement, tx), announcement, contextIn(call, announcement.estateId)));
  }
}

/** Buildings and channels each once. */
const textOf = ({ kind, title, body, buildingIds, channels, expiresAt = null }: AnnouncementTextInput): AnnouncementText =>
  ({ kind, title, body, buildingIds: [...new Set(buildingIds)], channels: [...new Set(channels)], expiresAt });
