import { following, type Task } from '@guanjia/contracts';
import { isUuid, moves, type Context, type Decision, type StampedLimit } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { TicketCategory } from '../../tickets/category/category.rules.ts';

/** Until the owner confirms. A confirmation refused begins it again. @source CS-127 · the states are our reading */
export const rectificationMoves = moves({
  states: ['OPEN', 'RECTIFIED', 'CONFIRMED'],
  initial: 'OPEN',
  final: ['CONFIRMED'],
  moves: {
    markRectified: { from: ['OPEN'], to: 'RECTIFIED' },
    confirm: { from: ['RECTIFIED'], to: 'CONFIRMED' },
    refuse: { from: ['RECTIFIED'], to: 'OPEN' },
    markOverdue: { from: ['OPEN'], to: 'OPEN' },
  },
});

type DefectSeverity = 'HIGH' | 'MEDIUM' | 'LOW';

/** By when a defect of this weight is put right. @source standards.md finding.rectify.* CS-127 */
export const rectifyStandard: Readonly<Record<DefectSeverity, string>> = {
  HIGH: 'finding.rectify.high', MEDIUM: 'finding.rectify.medium', LOW: 'finding.rectify.low',
};

/** 整改项: a defect of a delivered home, until its owner says it is right. @source CS-124 CS-127 */
export interface RectificationItem {
  id: string;
  estateId: string;
  unitId: string;
  householdId: string;
  acceptanceId: string;
  ticketId: string;
  category: TicketCategory;
  severity: DefectSeverity;
  defect: string;
  dueLimit: StampedLimit;
  dueAt: Date;
  isOverdue: boolean;
  state: (typeof rectificationMoves.states)[number];
  rectifiedAt: Date | null;
  /** how often the owner refused it */
  refusedCount: number;
  ownerSignature: string | null;
  confirmedAt: Date | null;
  note: string | null;
}

export type RectificationCommand =
  | { type: 'openRectification'; item: Pick<RectificationItem, 'id' | 'estateId' | 'unitId' | 'householdId' | 'acceptanceId' | 'ticketId' | 'category' | 'severity' | 'defect' | 'dueLimit'> }
  | { type: 'markRectified' }
  | { type: 'confirm'; ownerSignature: string | null; isByOwner: boolean }
  /** `ticketId`: what follows the ticket that was closed */
  | { type: 'refuse'; note: string; ticketId: string; dueLimit: StampedLimit }
  | { type: 'markOverdue' };

export const DEADLINE = 'rectification.due';

/** @throws WRONG_STATE, SIGNATURE_MISSING   @source CS-127 */
export const decideRectification = (command: RectificationCommand, known: RectificationItem | null, context: Context): Decision<RectificationItem> =>
  follow(known, decided(command, known, context), context.now);

/** The officer asks the owner; the engineering manager has it done again, or hears that it is late. @source CS-127 PLAT-020 */
const follow = following<RectificationItem>('customer-service', {
  subjectType: 'RECTIFICATION_ITEM',
  tasksOf({ state, isOverdue, refusedCount, dueAt }): Task[] {
    if (state === 'RECTIFIED') return [{ kind: 'RECTIFICATION_CONFIRM', role: 'CSR' }];
    return state === 'CONFIRMED' ? [] : [
      ...(isOverdue ? [{ kind: 'RECTIFICATION_OVERDUE', role: 'EM' } as const] : []),
      ...(refusedCount > 0 ? [{ kind: 'RECTIFICATION_AGAIN', role: 'EM', dueAt } as const] : []),
    ];
  },
});

function decided(command: RectificationCommand, known: RectificationItem | null, context: Context): Decision<RectificationItem> {
  if (command.type === 'openRectification') return opened(command.item);
  const item = known!;
  const state = rectificationMoves.next(command.type, item.state);
  switch (command.type) {
    case 'markRectified': return { state: { state, rectifiedAt: context.now }, events: [], deadlines: [{ kind: DEADLINE, ref: item.id, dueAt: null }] };
    case 'confirm': return confirmed(command, context);
    case 'refuse': return refused(command, item);
    case 'markOverdue': return { state: { isOverdue: true }, events: [] };
  }
}

function opened(item: Extract<RectificationCommand, { type: 'openRectification' }>['item']): Decision<RectificationItem> {
  const dueAt = new Date(item.dueLimit.dueAt);
  return {
    state: {
      ...item, dueAt, isOverdue: false, state: 'OPEN', rectifiedAt: null, refusedCount: 0, ownerSignature: null, confirmedAt: null, note: null,
    },
    events: [], deadlines: [{ kind: DEADLINE, ref: item.id, dueAt }],
  };
}

/** At the desk the owner signs; in the app the sign-in is the owner's own. @source CS-127 */
function confirmed({ ownerSignature, isByOwner }: { ownerSignature: string | null; isByOwner: boolean }, context: Context): Decision<RectificationItem> {
  if (ownerSignature === null ? !isByOwner : !isUuid(ownerSignature)) throw customerServiceErrors.error('SIGNATURE_MISSING', { field: 'ownerSignatureFileId', params: { field: 'ownerSignatureFileId' } });
  return { state: { state: 'CONFIRMED', ownerSignature, confirmedAt: context.now }, events: [] };
}

function refused({ note, ticketId, dueLimit }: { note: string; ticketId: string; dueLimit: StampedLimit }, item: RectificationItem): Decision<RectificationItem> {
  const dueAt = new Date(dueLimit.dueAt);
  return {
    state: { state: 'OPEN', note, ticketId, refusedCount: item.refusedCount + 1, rectifiedAt: null, dueLimit, dueAt, isOverdue: false },
    events: [],
    deadlines: [{ kind: DEADLINE, ref: item.id, dueAt }],
  };
}
