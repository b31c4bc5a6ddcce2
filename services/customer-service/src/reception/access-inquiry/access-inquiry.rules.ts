import type { Decision } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';

/** Why somebody looks at the comings and goings of a home. @source assumption */
export type AccessPurpose = 'COMPLAINT_HANDLING' | 'INCIDENT' | 'EMERGENCY' | 'OWNER_REQUEST' | 'POLICE_REQUEST' | 'AUDIT';

/** 出入查阅: that the entries of one home were opened, by whom, why and for which time. Never changed. @source CS-008 */
export interface AccessInquiry {
  id: string;
  estateId: string;
  unitId: string;
  purpose: AccessPurpose;
  reason: string;
  fromAt: Date;
  toAt: Date;
  openedBy: string;
}

export interface OpenUnitAccess extends Omit<AccessInquiry, 'openedBy'> {
  type: 'openUnitAccess';
}

/** @throws TIME_ORDER   @source CS-008 */
export function decideAccessInquiry({ type: _, ...inquiry }: OpenUnitAccess, { actorId }: { actorId: string }): Decision<AccessInquiry> {
  if (inquiry.toAt <= inquiry.fromAt) throw customerServiceErrors.error('TIME_ORDER', { field: 'to' });
  return { state: { ...inquiry, openedBy: actorId }, events: [] };
}
