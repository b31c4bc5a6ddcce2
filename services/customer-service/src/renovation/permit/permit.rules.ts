import { renovationSpecialWorkPermitted, tasks } from '@guanjia/contracts';
import { endOfDay, localDateOf, moves, platformErrors, type Context, type Decision, type EventDraft, type LocalDate } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import { BEFORE_COMPLETION, requireSite, type RenovationState } from '../application/application-moves.rules.ts';
import type { SpecialWorkKind } from '../application/application.rules.ts';

/** @source CS-131 lifecycles 3.2 SpecialWorkPermit */
export const permitMoves = moves({
  states: ['REQUESTED', 'ISSUED', 'REFUSED', 'REVOKED', 'EXPIRED'],
  initial: 'REQUESTED',
  final: ['REFUSED', 'REVOKED', 'EXPIRED'],
  moves: {
    permitSpecialWork: { from: ['REQUESTED'], to: 'ISSUED' },
    refuseSpecialWork: { from: ['REQUESTED'], to: 'REFUSED' },
    revokeSpecialWork: { from: ['ISSUED'], to: 'REVOKED' },
    expireSpecialWork: { from: ['ISSUED'], to: 'EXPIRED' },
  },
});

/** 装修特种作业许可: welding, electrical work or work at height in one renovation, by a certified worker. @source CS-131 */
export interface RenovationWorkPermit {
  id: string;
  estateId: string;
  applicationId: string;
  unitId: string;
  kind: SpecialWorkKind;
  /** whose certificate it is */
  badgeId: string;
  certificateRef: string;
  certificateFileId: string;
  certificateValidTo: LocalDate;
  measures: string;
  validFrom: LocalDate;
  validTo: LocalDate;
  state: (typeof permitMoves.states)[number];
  requesterId: string;
  requestedAt: Date;
  deciderId: string | null;
  decidedAt: Date | null;
  decisionReason: string | null;
}

interface PermittedWorks {
  id: string;
  unitId: string;
  state: RenovationState;
  startOn: LocalDate;
  endOn: LocalDate;
}

type Requested = Pick<RenovationWorkPermit,
  'id' | 'estateId' | 'kind' | 'badgeId' | 'certificateRef' | 'certificateFileId' | 'certificateValidTo' | 'measures' | 'validFrom' | 'validTo'>;

export type PermitCommand =
  /** `isBadgeOfWorks`: the worker has a badge of these works that is not revoked */
  | ({ type: 'requestSpecialWork'; works: PermittedWorks; isBadgeOfWorks: boolean } & Requested)
  | { type: 'permitSpecialWork'; works: RenovationState }
  | { type: 'refuseSpecialWork' | 'revokeSpecialWork'; reason: string }
  | { type: 'expireSpecialWork' };

export const PERMIT_END = 'renovation.permit-end';

/** @throws WRONG_STATE, SELF_APPROVAL, CERTIFICATE_NOT_VALID, RENOVATION_PERIOD_INVALID, BADGE_NOT_VALID   @source CS-131 PLAT-021 */
export function decidePermit(command: PermitCommand, known: RenovationWorkPermit | null, context: Context): Decision<RenovationWorkPermit> {
  if (command.type === 'requestSpecialWork') return requested(command, context);
  const permit = known!;
  const state = permitMoves.next(command.type, permit.state);
  switch (command.type) {
    case 'permitSpecialWork': return permitted(command.works, permit, context);
    case 'refuseSpecialWork':
      requireOther(permit, context);
      return { state: { state, ...decided(context, command.reason) }, events: [decision('closed', permit, context.now)] };
    case 'revokeSpecialWork': return { state: { state, ...decided(context, command.reason) }, events: [], deadlines: [{ kind: PERMIT_END, ref: permit.id, dueAt: null }] };
    case 'expireSpecialWork': return { state: { state }, events: [] };
  }
}

/** With a certificate that holds to the end, inside the dates of the works. */
function requested(command: Extract<PermitCommand, { type: 'requestSpecialWork' }>, { now, actorId }: Context): Decision<RenovationWorkPermit> {
  const { type, works, isBadgeOfWorks, ...given } = command;
  requireSite(type, works.state, BEFORE_COMPLETION);
  const { validFrom, validTo, certificateValidTo } = given;
  if (validTo < validFrom || validFrom < works.startOn || validTo > works.endOn || validTo < localDateOf(now)) throw customerServiceErrors.error('RENOVATION_PERIOD_INVALID', { field: 'validTo' });
  if (!isBadgeOfWorks) throw customerServiceErrors.error('BADGE_NOT_VALID', { field: 'badgeId' });
  requireCertificate(given);
  const permit: RenovationWorkPermit = {
    ...given, certificateValidTo, applicationId: works.id, unitId: works.unitId, state: 'REQUESTED', requesterId: actorId, requestedAt: now, deciderId: null, decidedAt: null,
    decisionReason: null,
  };
  return { state: permit, events: [decision('opened', permit, now)] };
}

/** While the works go on, and its last day has not passed. */
function permitted(works: RenovationState, permit: RenovationWorkPermit, context: Context): Decision<RenovationWorkPermit> {
  requireSite('permitSpecialWork', works, BEFORE_COMPLETION);
  if (permit.validTo < localDateOf(context.now)) throw customerServiceErrors.error('RENOVATION_PERIOD_INVALID', { field: 'validTo' });
  requireOther(permit, context);
  requireCertificate(permit);
  const { id, estateId, applicationId, kind, unitId, requesterId, validTo } = permit;
  const data = { permitId: id, kind, unitId, requesterId, approverId: context.actorId, validTo };
  return {
    state: { state: 'ISSUED', ...decided(context, null) },
    events: [renovationSpecialWorkPermitted.draft({ id: applicationId, estateId, at: context.now, data }), decision('closed', permit, context.now)],
    deadlines: [{ kind: PERMIT_END, ref: id, dueAt: endOfDay(validTo) }],
  };
}

function requireCertificate({ certificateValidTo, validTo }: Pick<RenovationWorkPermit, 'certificateValidTo' | 'validTo'>): void {
  if (certificateValidTo < validTo) throw customerServiceErrors.error('CERTIFICATE_NOT_VALID', { field: 'certificateValidTo', params: { validTo: certificateValidTo } });
}

function requireOther({ requesterId }: RenovationWorkPermit, { actorId }: Context): void {
  if (requesterId === actorId) throw platformErrors.error('SELF_APPROVAL');
}

const decided = ({ now, actorId }: Context, reason: string | null) => ({ deciderId: actorId, decidedAt: now, decisionReason: reason });

const decision = (step: 'opened' | 'closed', { id, estateId, applicationId }: RenovationWorkPermit, at: Date): EventDraft =>
  tasks['customer-service'][step].draft({ id, estateId, at, data: {
    ref: id, kind: 'RENOVATION_SPECIAL_WORK', employeeId: null, role: 'EM', dueAt: null, subjectType: 'RENOVATION', subjectId: applicationId,
  } });
