import { agreementAttached, type AGREEMENT_KINDS } from '@guanjia/contracts';
import type { Decision } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';

/** 协议: what a household signed, where it is in the archive. @source CS-123 CS-126 */
export interface Agreement {
  id: string;
  estateId: string;
  householdId: string;
  unitId: string;
  moveInId: string | null;
  kind: (typeof AGREEMENT_KINDS)[number];
  signedAt: Date;
  archiveRecordId: string;
  attachedBy: string;
}

export interface AttachAgreement {
  type: 'attachAgreement';
  agreement: Omit<Agreement, 'attachedBy'>;
  isResidential: boolean;
  moveIn: { householdId: string; state: string } | null;
}

/** The record is filed before it is linked; the service has looked. A covenant is signed by who lives in a home.
 *  @throws TIME_ORDER, COVENANT_OF_HOME_ALONE, NOT_IN_ESTATE, WRONG_STATE   @source CS-123 CS-126 */
export function decideAgreement({ agreement, isResidential, moveIn }: AttachAgreement, { now, actorId }: { now: Date; actorId: string }): Decision<Agreement> {
  const { id, estateId, householdId, unitId, moveInId, kind, signedAt, archiveRecordId } = agreement;
  if (signedAt > now) throw customerServiceErrors.error('TIME_ORDER', { field: 'signedAt' });
  if (!isResidential && (kind === 'TEMP_COVENANT' || kind === 'COVENANT')) throw customerServiceErrors.error('COVENANT_OF_HOME_ALONE', { field: 'kind' });
  if (moveIn && (moveIn.householdId !== householdId || moveIn.state === 'CANCELLED')) {
    throw customerServiceErrors.error('NOT_IN_ESTATE', { field: 'moveInId', params: { field: 'moveInId' } });
  }
  const data = { kind, householdId, unitId, moveInId, signedAt: signedAt.toISOString(), archiveRecordId };
  return { state: { ...agreement, attachedBy: actorId }, events: [agreementAttached.draft({ id, estateId, at: now, data })] };
}
