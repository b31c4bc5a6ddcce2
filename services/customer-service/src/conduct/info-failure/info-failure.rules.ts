import {
  infoFailureRecorded, type INFO_FAILURE_CAUSES, type INFO_FAILURE_CONSEQUENCES, type INFO_FAILURE_KINDS, type INFO_FAILURE_SUBJECTS,
} from '@guanjia/contracts';
import type { Decision } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';

/** 信息差错: information of owners, a notice or an order that was passed on late or wrongly, and what came of it. @source CS-156 */
export interface InfoFailure {
  id: string;
  estateId: string;
  kind: (typeof INFO_FAILURE_KINDS)[number];
  causeCode: (typeof INFO_FAILURE_CAUSES)[number];
  consequence: (typeof INFO_FAILURE_CONSEQUENCES)[number];
  /** what the information was about */
  subjectType: (typeof INFO_FAILURE_SUBJECTS)[number];
  subjectId: string | null;
  description: string;
  happenedAt: Date;
  recordedBy: string;
}

/** @throws TIME_ORDER   @source CS-156 */
export function decideInfoFailure(failure: Omit<InfoFailure, 'recordedBy'>, { now, actorId }: { now: Date; actorId: string }): Decision<InfoFailure> {
  const { id, estateId, kind, causeCode, consequence, subjectType, subjectId, happenedAt } = failure;
  if (happenedAt > now) throw customerServiceErrors.error('TIME_ORDER', { field: 'happenedAt' });
  const data = { kind, causeCode, consequence, subjectType, subjectId, at: happenedAt.toISOString() };
  return { state: { ...failure, recordedBy: actorId }, events: [infoFailureRecorded.draft({ id, estateId, at: now, data })] };
}
