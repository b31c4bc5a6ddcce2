import { moves, STAY } from '@guanjia/domain';

/** An announcement's life. One made from a text approved beforehand is published when it is made.
 *  @source lifecycles 3.1 Announcement · CS-102 · that one may be withdrawn before it is published is our reading */
export const announcementMoves = moves({
  states: ['DRAFT', 'SUBMITTED', 'APPROVED', 'PUBLISHED', 'EXPIRED', 'WITHDRAWN'],
  initial: ['DRAFT', 'PUBLISHED'],
  final: ['EXPIRED', 'WITHDRAWN'],
  moves: {
    changeAnnouncement: { from: ['DRAFT'], to: STAY },
    submitAnnouncement: { from: ['DRAFT'], to: 'SUBMITTED' },
    approveAnnouncement: { from: ['SUBMITTED'], to: 'APPROVED' },
    rejectAnnouncement: { from: ['SUBMITTED'], to: 'DRAFT' },
    publishAnnouncement: { from: ['APPROVED'], to: 'PUBLISHED' },
    recordAnnouncementDelivery: { from: ['PUBLISHED'], to: STAY },
    withdrawAnnouncement: { from: ['DRAFT', 'SUBMITTED', 'APPROVED', 'PUBLISHED'], to: 'WITHDRAWN' },
    expireAnnouncement: { from: ['PUBLISHED'], to: 'EXPIRED' },
  },
});

export type AnnouncementState = (typeof announcementMoves.states)[number];
