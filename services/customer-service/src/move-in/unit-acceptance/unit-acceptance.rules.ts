import { unitAcceptanceRecorded } from '@guanjia/contracts';
import { isUuid, type Decision } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { TicketCategory } from '../../tickets/category/category.rules.ts';
import type { MoveIn } from '../move-in/move-in.rules.ts';
import { moveInMoves } from '../move-in/move-in-moves.rules.ts';

/** One thing that was looked at. */
interface AcceptanceItem {
  name: string;
  isAccepted: boolean;
}

/** 交付验收: the household looked its new home over. @source CS-124 */
export interface UnitAcceptance {
  id: string;
  estateId: string;
  moveInId: string;
  unitId: string;
  householdId: string;
  items: AcceptanceItem[];
  ownerSignature: string;
  acceptedAt: Date;
  recordedBy: string;
}

/** A defect with its item of rectification and its ticket, both opened with the acceptance. */
export interface AcceptanceDefect {
  itemId: string;
  category: TicketCategory;
  ticketId: string;
  dueAt: Date;
}

export interface RecordUnitAcceptance {
  type: 'recordUnitAcceptance';
  acceptance: Pick<UnitAcceptance, 'id' | 'items' | 'ownerSignature' | 'acceptedAt'>;
  moveIn: MoveIn;
}

/** Asked before any ticket is opened: a new delivery, after its agreements, with what was looked at and who to call about defects.
 *  @throws STEP_NOT_OF_TYPE, WRONG_STATE, ACCEPTANCE_INCOMPLETE, SIGNATURE_MISSING, TIME_ORDER   @source CS-122 CS-124 */
export function requireAcceptable({ acceptance, moveIn }: RecordUnitAcceptance, given: { defectCount: number; isContactGiven: boolean; now: Date }): void {
  if (moveIn.type !== 'NEW_DELIVERY') throw customerServiceErrors.error('STEP_NOT_OF_TYPE', { field: 'moveInId', params: { step: 'UNIT_ACCEPTANCE' } });
  moveInMoves.require('acceptUnit', moveIn.state);
  const incomplete = (field: string) => customerServiceErrors.error('ACCEPTANCE_INCOMPLETE', { field, params: { field } });
  if (acceptance.items.length === 0) throw incomplete('items');
  if (acceptance.items.some(({ isAccepted }) => !isAccepted) !== given.defectCount > 0) throw incomplete('defects');
  if (given.defectCount > 0 && !given.isContactGiven) throw incomplete('contact');
  if (!isUuid(acceptance.ownerSignature)) throw customerServiceErrors.error('SIGNATURE_MISSING', { field: 'ownerSignatureFileId', params: { field: 'ownerSignatureFileId' } });
  if (acceptance.acceptedAt > given.now) throw customerServiceErrors.error('TIME_ORDER', { field: 'acceptedAt' });
}

/** @source CS-124 */
export function recorded(
  { acceptance, moveIn }: RecordUnitAcceptance, defects: readonly AcceptanceDefect[], { now, actorId }: { now: Date; actorId: string },
): Decision<UnitAcceptance> {
  const { id: moveInId, estateId, unitId, householdId } = moveIn;
  const data = {
    moveInId, unitId, householdId, acceptedAt: acceptance.acceptedAt.toISOString(), itemCount: acceptance.items.length,
    defects: defects.map((defect) => ({ ...defect, dueAt: defect.dueAt.toISOString() })),
  };
  return {
    state: { ...acceptance, estateId, moveInId, unitId, householdId, recordedBy: actorId },
    events: [unitAcceptanceRecorded.draft({ id: acceptance.id, estateId, at: now, data })],
  };
}
