import { randomUUID } from 'node:crypto';
import type { Client } from '@guanjia/testing';
import { at, idOf } from '../tickets/ticket/ticket.fixture.ts';
import type { Announcement, AnnouncementContext } from './announcement/announcement.rules.ts';

/** 停水通知 by 33, submitted by 33 where its state says so, approved by 34. */
export function anAnnouncement(patch: Partial<Announcement> = {}): Announcement {
  const state = patch.state ?? 'DRAFT';
  const isSubmitted = state !== 'DRAFT';
  const isApproved = isSubmitted && state !== 'SUBMITTED';
  const isPublished = isApproved && state !== 'APPROVED';
  return {
    id: idOf(70), estateId: idOf(3), number: 'GG-2026-000001', kind: 'POLICY', title: '装修管理办法', body: '周末不施工。', buildingIds: [], channels: ['BOARD', 'APP'],
    expiresAt: null, state, authorId: idOf(33), submittedBy: isSubmitted ? idOf(33) : null, submittedAt: isSubmitted ? at('01:30') : null,
    approvedBy: isApproved ? idOf(34) : null, approvedAt: isApproved ? at('01:40') : null, rejectedBy: null, rejectionReason: null, templateId: null,
    subjectType: null, subjectId: null, publishedBy: isPublished ? idOf(33) : null, publishedAt: isPublished ? at('01:45') : null, periodCode: null,
    deliveries: isPublished ? [
      { channel: 'BOARD', deliveredAt: null, recordedBy: null, photoFileId: null },
      { channel: 'APP', deliveredAt: at('01:45').toISOString(), recordedBy: null, photoFileId: null },
    ] : [],
    withdrawalReason: null, withdrawnBy: null, endedAt: null, ...patch,
  };
}

export const author: AnnouncementContext = { now: at('01:50'), actorId: idOf(33), isLead: false };
export const lead: AnnouncementContext = { now: at('01:50'), actorId: idOf(34), isLead: true };
export const estate = { state: 'ACTIVE', buildings: [{ id: idOf(4) }] };

const create = (verb: string, input: string, fields: string) =>
  `mutation ($input: ${input}!, $key: IdempotencyKey!) { ${verb}(input: $input, idempotencyKey: $key) { ${fields} } }`;

/** Drafted, submitted, approved by another and published. */
export async function publishedBy(client: Client, approver: Client, { estateId, ...text }: { estateId: string } & Record<string, unknown>): Promise<string> {
  const draft = { estateId, text: { kind: 'POLICY', title: '装修管理办法', body: '周末不施工。', channels: ['BOARD', 'APP'], ...text } };
  const { draftAnnouncement: { id } } = await client.data(create('draftAnnouncement', 'DraftAnnouncementInput', 'id'), { input: draft, key: randomUUID() });
  for (const [verb, who] of [['submitAnnouncement', client], ['approveAnnouncement', approver], ['publishAnnouncement', client]] as const) {
    await who.data(`mutation ($id: ID!) { ${verb}(id: $id) { id } }`, { id });
  }
  return id;
}

/** A template that another approved. */
export async function approvedTemplate(client: Client, approver: Client, input: object): Promise<string> {
  const { draftTemplate: { id } } = await client.data(create('draftTemplate', 'DraftTemplateInput', 'id'), { input, key: randomUUID() });
  await approver.data('mutation ($id: ID!) { approveTemplate(id: $id) { id } }', { id });
  return id;
}
