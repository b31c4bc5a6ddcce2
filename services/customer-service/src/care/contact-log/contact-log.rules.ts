import type { Decision } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';

const CONTACT_CHANNELS = ['VISIT', 'PHONE', 'SMS', 'APP', 'WECHAT', 'LETTER', 'OFFICE'] as const;

/** 沟通记录: what was said with a household, or with its tenant apart from the owner. @source CS-091 */
export interface ContactLog {
  id: string;
  estateId: string;
  householdId: string;
  /** set: the tenant's own, kept apart from the owner's */
  tenancyId: string | null;
  channel: (typeof CONTACT_CHANNELS)[number];
  at: Date;
  summary: string;
  needs: string | null;
  by: string;
}

interface RecordContact extends ContactLog {
  tenancy: { householdId: string } | null;
}

/** @throws TIME_ORDER, NOT_IN_ESTATE (a tenancy of another household)   @source CS-091 */
export function decideContact({ tenancy, ...contact }: RecordContact, now: Date): Decision<ContactLog> {
  if (contact.at > now) throw customerServiceErrors.error('TIME_ORDER', { field: 'at' });
  if (contact.tenancyId !== null && tenancy?.householdId !== contact.householdId) {
    throw customerServiceErrors.error('NOT_IN_ESTATE', { field: 'tenancyId', params: { field: 'tenancyId' } });
  }
  return { state: contact, events: [] };
}
