import { moves, STAY, type StampedLimit } from '@guanjia/domain';

const workable = ['ASSIGNED', 'APPROVED', 'REPLANNED', 'REWORK'] as const;
const waiting = ['APPROVAL_PENDING', 'STARTED', 'BLOCKED'] as const;
const unfinished = ['CREATED', 'ASSIGNED', 'APPROVAL_PENDING', 'APPROVED', 'REJECTED', 'REPLANNED', 'STARTED', 'BLOCKED', 'REWORK'] as const;

/** @source lifecycles 3.2 WorkOrder, RepairApproval · ENG-019 … ENG-033 */
export const workOrderMoves = moves({
  states: [
    'CREATED', 'ASSIGNED', 'APPROVAL_PENDING', 'APPROVED', 'REJECTED', 'REPLANNED', 'STARTED', 'BLOCKED', 'COMPLETED',
    'VERIFIED', 'REWORK', 'CLOSED', 'CANCELLED',
  ],
  initial: ['CREATED', 'ASSIGNED'],
  final: ['CLOSED', 'CANCELLED'],
  moves: {
    assignWorkOrder: { from: ['CREATED', 'BLOCKED', ...workable], to: ['ASSIGNED', 'BLOCKED', 'APPROVED', 'REPLANNED', 'REWORK'] },
    callVendor: { from: ['CREATED', 'BLOCKED', ...workable], to: ['ASSIGNED', 'BLOCKED', 'APPROVED', 'REPLANNED', 'REWORK'] },
    recordVendorArrival: { from: ['ASSIGNED', 'APPROVED', 'REPLANNED', 'REWORK', 'BLOCKED', 'STARTED'], to: STAY },
    estimateWorkOrder: { from: [...workable, 'STARTED'], to: [...workable, 'STARTED', 'APPROVAL_PENDING'] },
    requestRepairApproval: { from: ['ASSIGNED', 'REPLANNED', 'REWORK', 'STARTED'], to: ['APPROVAL_PENDING', 'STARTED'] },
    reviewRepair: { from: waiting, to: STAY },
    approveRepair: { from: waiting, to: ['APPROVED', 'STARTED', 'BLOCKED'] },
    rejectRepair: { from: waiting, to: 'REJECTED' },
    replanWorkOrder: { from: ['REJECTED'], to: 'REPLANNED' },
    startWorkOrder: { from: workable, to: 'STARTED' },
    startMakeSafe: { from: ['ASSIGNED', 'APPROVAL_PENDING', 'REPLANNED', 'REWORK'], to: 'STARTED' },
    blockWorkOrder: { from: ['STARTED'], to: 'BLOCKED' },
    unblockWorkOrder: { from: ['BLOCKED'], to: 'STARTED' },
    completeWorkOrder: { from: ['STARTED'], to: 'COMPLETED' },
    verifyWorkOrder: { from: ['COMPLETED'], to: 'VERIFIED' },
    reworkWorkOrder: { from: ['COMPLETED', 'VERIFIED'], to: 'REWORK' },
    noteTicketClosed: { from: ['COMPLETED', 'VERIFIED'], to: STAY },
    closeWorkOrder: { from: ['VERIFIED'], to: 'CLOSED' },
    cancelWorkOrder: { from: ['CREATED', 'ASSIGNED', 'APPROVAL_PENDING', 'APPROVED', 'REJECTED', 'REPLANNED'], to: 'CANCELLED' },
    passLimit: { from: unfinished, to: STAY },
    recomputeLimits: { from: unfinished, to: STAY },
  },
});

export type WorkOrderState = (typeof workOrderMoves.states)[number];
export type Urgency = 'URGENT' | 'ROUTINE' | 'WORKS';
export type Origin = 'TICKET' | 'FINDING' | 'PLAN' | 'INCIDENT' | 'STAFF';
export type Outcome = 'FIXED' | 'REPLACED' | 'PARTLY' | 'NOT_FIXED';
export type AssigneeType = 'STAFF' | 'CONTRACTOR';
/** Where the approval of an equipment repair stands. @source ENG-024 */
export type ApprovalState = 'REQUESTED' | 'REVIEWED' | 'APPROVED' | 'REJECTED';

/** A line of the slip. @source ENG-032 ENG-046 */
export interface Part {
  name: string;
  /** pieces, 1–9999 */
  qty: number;
  /** fen a piece, as decimal text: the slip is kept as JSON, which has no bigint */
  unitPriceFen: string;
}

/** One time the work was done again. @source ENG-030 */
export interface Rework {
  no: number;
  causeCode: string;
  note: string | null;
  at: string;
  acceptedAt: string | null;
  /** of the first: whether the repair before it had the approval that it needed, by which K61 goes on counting it; null where it needed none */
  isApprovalKept?: boolean | null;
}

/** What the work is and where. */
interface Matter {
  number: string;
  origin: Origin;
  ticketId: string | null;
  assignmentId: string | null;
  departmentId: string | null;
  category: string;
  urgency: Urgency;
  unitId: string | null;
  householdId: string | null;
  areaCode: string | null;
  equipmentId: string | null;
  requiredSkill: string | null;
  /** the household pays */
  isChargeable: boolean;
  /** what staff wrote; a ticket's content stays with customer-service */
  description: string | null;
}

interface Assignment {
  assigneeType: AssigneeType | null;
  assigneeId: string | null;
  contractId: string | null;
  /** the contract was not in force; an emergency */
  isOverride: boolean;
  overrideReason: string | null;
  assignedAt: Date | null;
  /** day the crew plans the work for. @source ENG-029 */
  plannedOn: string | null;
  /** who was on call when it came in, and is told first of what is urgent. @source ENG-027 */
  onCallId: string | null;
  /** @source ENG-023 */
  vendorCalledAt: Date | null;
  vendorArrivedAt: Date | null;
}

/** Limits of the first pass; rework has none of its own. @source ENG-020 */
interface Limits {
  respondBy: Date | null;
  finishBy: Date | null;
  isProvisional: boolean;
  /** by which standard, and from when, each limit runs. @source PLAT-010 */
  limitStamps: { RESPOND?: StampedLimit; FINISH?: StampedLimit; APPROVAL?: StampedLimit };
  /** the limit that comes next; null when none runs */
  dueBy: Date | null;
  respondedAt: Date | null;
  /** end of the first pass */
  finishedAt: Date | null;
  respondMissedAt: Date | null;
  finishMissedAt: Date | null;
  /** K13: attended and finished inside the limits; null while open */
  isInTime: boolean | null;
}

interface Block {
  blockReasonCode: string | null;
  blockNote: string | null;
  coordinatorId: string | null;
  nextAt: Date | null;
}

interface RepairApproval {
  /** fen */
  estimateFen: bigint | null;
  approvalState: ApprovalState | null;
  /** the limit that governed the request, in fen */
  approvalLimitFen: bigint | null;
  approvedFen: bigint | null;
  /** this and earlier repairs of the same fault on the same equipment inside the window, in fen. @source ENG-025 */
  sameFaultSumFen: bigint | null;
  isSameFaultWarned: boolean;
  requesterId: string | null;
  requestedAt: Date | null;
  reviewerId: string | null;
  reviewedAt: Date | null;
  deciderId: string | null;
  decidedAt: Date | null;
  decisionCode: string | null;
  decisionNote: string | null;
  /** by when it must be decided; null when nothing waits */
  approvalDueBy: Date | null;
  approvalMissedAt: Date | null;
  /** work began before approval, to make the equipment safe */
  isMakeSafe: boolean;
  madeSafeAt: Date | null;
}

interface Slip {
  outcome: Outcome | null;
  parts: Part[];
  /** fen */
  labourFen: bigint | null;
  /** fen, the sum of the parts */
  materialFen: bigint | null;
  /** fen, labour and material */
  amountFen: bigint | null;
  /** fen that the household pays for this order; set once, never by rework */
  chargedFen: bigint | null;
  signatureFileId: string | null;
  completedAt: Date | null;
  completedBy: string | null;
}

interface Aftercare {
  verifiedBy: string | null;
  verifiedAt: Date | null;
  reworkNo: number;
  reworks: Rework[];
  isTicketClosed: boolean;
  closedAt: Date | null;
  cancelReasonCode: string | null;
  cancelNote: string | null;
}

/** 工单: one piece of repair work in one estate. */
export interface WorkOrder extends Matter, Assignment, Limits, Block, RepairApproval, Slip, Aftercare {
  id: string;
  estateId: string;
  state: WorkOrderState;
}

/** Still to be done. */
export const isUnfinished = ({ state }: Pick<WorkOrder, 'state'>): boolean => (unfinished as readonly string[]).includes(state);

/** What an order is before anything has happened to it. */
export const untouched = {
  assigneeType: null, assigneeId: null, contractId: null, isOverride: false, overrideReason: null, assignedAt: null, plannedOn: null,
  onCallId: null, vendorCalledAt: null, vendorArrivedAt: null,
  respondedAt: null, finishedAt: null, respondMissedAt: null, finishMissedAt: null, isInTime: null,
  blockReasonCode: null, blockNote: null, coordinatorId: null, nextAt: null,
  outcome: null, parts: [], labourFen: null, materialFen: null, amountFen: null, chargedFen: null, signatureFileId: null, completedAt: null, completedBy: null,
  verifiedBy: null, verifiedAt: null, reworkNo: 0, reworks: [], isTicketClosed: false, closedAt: null, cancelReasonCode: null, cancelNote: null,
} satisfies Partial<WorkOrder>;

/** No estimate, no request: how a pass of work begins. */
export const unapproved = {
  estimateFen: null, approvalState: null, approvalLimitFen: null, approvedFen: null, sameFaultSumFen: null, isSameFaultWarned: false,
  requesterId: null, requestedAt: null, reviewerId: null, reviewedAt: null, deciderId: null, decidedAt: null, decisionCode: null,
  decisionNote: null, approvalDueBy: null, approvalMissedAt: null, isMakeSafe: false, madeSafeAt: null,
} satisfies Partial<WorkOrder>;
