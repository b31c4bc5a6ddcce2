import { renovationBadgeIssued } from '@guanjia/contracts';
import { localDateOf, moves, type Decision, type LocalDate } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import { BEFORE_COMPLETION, requireSite, type RenovationState } from '../application/application-moves.rules.ts';

export const badgeMoves = moves({
  states: ['ISSUED', 'REVOKED'],
  initial: 'ISSUED',
  final: ['REVOKED'],
  moves: { revokeRenovationBadge: { from: ['ISSUED'], to: 'REVOKED' } },
});

/** 装修出入证: the numbered badge of one worker, for one unit and its dates. @source CS-129 */
export interface RenovationBadge {
  id: string;
  estateId: string;
  applicationId: string;
  unitId: string;
  number: string;
  workerName: string;
  /** stands for the worker's identity number, which is not kept */
  idDigest: string;
  validFrom: LocalDate;
  validTo: LocalDate;
  state: (typeof badgeMoves.states)[number];
  issuedBy: string;
  revokedAt: Date | null;
  revokeReason: string | null;
}

/** The works that a badge is for. */
interface BadgedWorks {
  id: string;
  unitId: string;
  state: RenovationState;
  startOn: LocalDate;
  endOn: LocalDate;
}

export type BadgeCommand =
  | ({ type: 'issueRenovationBadge'; works: BadgedWorks; validTo: LocalDate | null } & Pick<RenovationBadge, 'id' | 'estateId' | 'number' | 'workerName' | 'idDigest'>)
  | { type: 'revokeRenovationBadge'; reason: string };

/** For the unit and within the dates of approved works; the event hangs on the renovation.
 *  @throws WRONG_STATE, RENOVATION_PERIOD_INVALID   @source CS-129 */
export function decideBadge(command: BadgeCommand, known: RenovationBadge | null, { now, actorId }: { now: Date; actorId: string }): Decision<RenovationBadge> {
  if (command.type === 'revokeRenovationBadge') {
    return { state: { state: badgeMoves.next(command.type, known!.state), revokedAt: now, revokeReason: command.reason }, events: [] };
  }
  const { type, works, ...given } = command;
  requireSite(type, works.state, BEFORE_COMPLETION);
  const { unitId, startOn: validFrom, endOn } = works;
  const validTo = given.validTo ?? endOn;
  if (validTo < validFrom || validTo > endOn || validTo < localDateOf(now)) throw customerServiceErrors.error('RENOVATION_PERIOD_INVALID', { field: 'validTo' });
  const data = { badgeId: given.id, number: given.number, unitId, validFrom, validTo };
  return {
    state: { ...given, applicationId: works.id, unitId, validFrom, validTo, state: 'ISSUED', issuedBy: actorId, revokedAt: null, revokeReason: null },
    events: [renovationBadgeIssued.draft({ id: works.id, estateId: given.estateId, at: now, data })],
  };
}

/** How somebody stands at the gate with regard to renovations. */
export interface Standing {
  /** a badge that opens the gate today; null without one */
  badge: { id: string; unitId: string } | null;
  /** works are under way in the home they go to */
  isSite: boolean;
}

/** Somebody goes to a site, or shows a badge, and has none that opens the gate: the entry is flagged. @source CS-129 */
export const isUnbadged = ({ badge, isSite }: Standing, shown: string | null): boolean => badge === null && (isSite || shown !== null);

/** Does the badge open the gate on this day? Only while the works go on. @source CS-129 */
export const isBadgeValid = (
  { state, validFrom, validTo }: Pick<RenovationBadge, 'state' | 'validFrom' | 'validTo'>, works: { state: RenovationState }, today: LocalDate,
): boolean => state === 'ISSUED' && validFrom <= today && today <= validTo && (BEFORE_COMPLETION.includes(works.state) || works.state === 'COMPLETED');
