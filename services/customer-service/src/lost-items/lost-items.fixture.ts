import { randomUUID } from 'node:crypto';
import { person, type SubgraphHarness } from '@guanjia/testing';
import { approvedTemplate } from '../announcements/announcements.fixture.ts';
import type { EstatePlace } from '../places/estate.fixture.ts';
import { make } from '../reception/reception.fixture.ts';
import { aLimit, at, idOf } from '../tickets/ticket/ticket.fixture.ts';
import type { LostItem } from './lost-item/lost-item.rules.ts';

/** A ring, found at 01:00; its notice is due at 03:30. */
export const aLostItem = (patch: Partial<LostItem> = {}): LostItem => ({
  id: idOf(74), estateId: idOf(3), number: 'SW-2026-000001', category: 'JEWELLERY', isValuable: true, description: '金戒指,内刻 L.Z.', place: '东门岗亭', foundAt: at('01:00'),
  registeredBy: idOf(33), limit: aLimit({ standard: 'lostItem.notice', value: '2', unit: 'hour', dayKind: 'ELAPSED', dueAt: at('03:30').toISOString() }), noticeDueAt: at('03:30'),
  isOverdue: false, noticeId: null, postedAt: null, isLate: null, storagePlace: null, listedAt: null, isMissing: false, claimantName: null, claimantIdentity: null,
  claimantPhone: null, signature: null, claimedAt: null, handedBy: null, handOverDueAt: new Date('2027-03-02T01:00:00Z'), handedOverTo: null, handedOverAt: null,
  state: 'REGISTERED', ...patch,
});

export const ring = (estateId: string, patch: object = {}) =>
  ({ estateId, category: 'JEWELLERY', isValuable: true, description: '金戒指,内刻 L.Z.', place: '东门岗亭', foundAt: '2026-03-02T01:00:00Z', ...patch });
export const registerDocument = `mutation ($input: RegisterLostItemInput!, $key: IdempotencyKey!) { registerLostItem(input: $input, idempotencyKey: $key) { id number state noticeDueAt handOverDueAt } }`;
export const postDocument = 'mutation ($id: ID!, $a: ID) { postLostNotice(id: $id, announcementId: $a) { state isLate notice { id state body } } }';
export const claimDocument = 'mutation ($id: ID!, $input: ClaimLostItemInput!) { claimLostItem(id: $id, input: $input) { state claimantName claimantIdentity claimantPhone claimedAt } }';
export const clearDocument = `mutation ($input: RunLostItemClearanceInput!, $key: IdempotencyKey!) { runLostItemClearance(input: $input, idempotencyKey: $key) {
  id quarter items { id state } missing { id isMissing } notice { body } } }`;

/** The three numbers, and the texts approved for one item and for all that nobody claimed. */
export async function lostAndFound(h: SubgraphHarness, { estateId }: EstatePlace): Promise<void> {
  const [author, approver] = [h.as(person('CSR', estateId)), h.as(person('PM', estateId))];
  await make(approver, 'setEstateContacts', { input: { estateId, emergencyNo: '021-62340110', serviceNo: '021-62345678', complaintNo: '400-820-1234' } });
  const text = { estateId, kind: 'LOST_FOUND', title: '失物招领', channels: ['BOARD'] };
  await approvedTemplate(author, approver, { ...text, body: '{from} 在{place}拾到{matter},请失主联系 {contact}。' });
  await approvedTemplate(author, approver, { ...text, matterCode: 'CLEARANCE', body: '无人认领:{matter}。联系 {contact}。' });
}

export const claim = () => ({ claimantName: '王小明', claimantIdentity: '身份证 310***0012', claimantPhone: '13812345678', signatureFileId: randomUUID() });
