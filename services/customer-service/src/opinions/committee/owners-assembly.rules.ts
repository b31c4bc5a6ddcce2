import { assemblyHeld } from '@guanjia/contracts';
import { localDateOf, type Decision } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';

interface Resolution {
  title: string;
  votesFor: number;
  votesAgainst: number;
  abstentions: number;
  isPassed: boolean;
}

/** 业主大会: agenda, notice, voting result and minutes. @source CS-151 */
export interface OwnersAssembly {
  id: string;
  estateId: string;
  at: Date;
  noticeOn: string;
  agenda: string;
  resolutions: readonly Resolution[];
  minutesId: string | null;
}

const CONTACT_KINDS = ['MEETING', 'VISIT', 'PHONE', 'LETTER', 'OTHER'] as const;

/** 与业委会的沟通. @source CS-150 CS-166 */
export interface CommitteeContact {
  id: string;
  estateId: string;
  kind: (typeof CONTACT_KINDS)[number];
  at: Date;
  summary: string;
  by: string;
}

/** @throws TIME_ORDER, VOTES_INVALID   @source CS-151 */
export function decideAssembly(assembly: OwnersAssembly, now: Date): Decision<OwnersAssembly> {
  const { id, estateId, at, noticeOn, resolutions, minutesId } = assembly;
  if (at > now) throw customerServiceErrors.error('TIME_ORDER', { field: 'at' });
  if (noticeOn > localDateOf(at)) throw customerServiceErrors.error('TIME_ORDER', { field: 'noticeOn' });
  if (resolutions.some(({ votesFor, votesAgainst, abstentions }) => Math.min(votesFor, votesAgainst, abstentions) < 0)) throw customerServiceErrors.error('VOTES_INVALID', { field: 'resolutions' });
  return { state: assembly, events: [assemblyHeld.draft({ id, estateId, at: now, data: {
    heldAt: at.toISOString(), resolutions: resolutions.length, passed: resolutions.filter(({ isPassed }) => isPassed).length, minutesId,
  } })] };
}

/** Each contact is recorded. @throws TIME_ORDER   @source CS-150 CS-166 */
export function decideCommitteeContact(contact: CommitteeContact, now: Date): Decision<CommitteeContact> {
  if (contact.at > now) throw customerServiceErrors.error('TIME_ORDER', { field: 'at' });
  return { state: contact, events: [] };
}
