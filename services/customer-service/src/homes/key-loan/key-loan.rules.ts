import { following, keyLoaned, keyOverdue, keyReturned, type Task } from '@guanjia/contracts';
import {
  addDays, isUuid, localDateOf, moves, platformErrors, startOfDay, STAY, type Context, type Decision, type Standard,
} from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { Key } from '../key/key.rules.ts';

/** @source lifecycles 3.1 KeyLoan · CS-115 CS-116 · that a request may be withdrawn is our reading */
export const keyLoanMoves = moves({
  states: ['REQUESTED', 'APPROVED', 'TAKEN', 'RETURNED', 'WITHDRAWN'],
  initial: 'REQUESTED',
  final: ['RETURNED', 'WITHDRAWN'],
  moves: {
    approveKeyLoan: { from: ['REQUESTED'], to: 'APPROVED' },
    takeKey: { from: ['APPROVED'], to: 'TAKEN' },
    returnKey: { from: ['TAKEN'], to: 'RETURNED' },
    withdrawKeyLoan: { from: ['REQUESTED', 'APPROVED'], to: 'WITHDRAWN' },
    markOverdue: { from: ['TAKEN'], to: STAY },
  },
});

/** The time of day by which it is due, as the standard stood. Kept as JSON on the row. @source CS-116 PLAT-014 */
interface KeyLimit {
  standard: string;
  value: string;
  unit: string;
}

/** 钥匙借用: who had a key, for what, on whose signature. @source CS-115 CS-116 CS-120 */
export interface KeyLoan {
  id: string;
  estateId: string;
  keyId: string;
  holding: Key['holding'];
  unitId: string | null;
  borrower: string;
  org: string | null;
  purpose: string;
  requestedBy: string;
  dutySignerId: string | null;
  approvedAt: Date | null;
  borrowerSignature: string | null;
  takenAt: Date | null;
  dueLimit: KeyLimit | null;
  dueAt: Date | null;
  isOverdue: boolean;
  returnedBy: string | null;
  returnSignature: string | null;
  returnedAt: Date | null;
  state: (typeof keyLoanMoves.states)[number];
}

export type KeyLoanCommand =
  | { type: 'requestKeyLoan'; loan: Pick<KeyLoan, 'id' | 'estateId' | 'keyId' | 'holding' | 'unitId' | 'borrower' | 'org' | 'purpose'>; keyState: Key['state'] }
  | { type: 'approveKeyLoan'; isOnDuty: boolean }
  | { type: 'takeKey'; borrowerSignature: string; standard: Standard }
  | { type: 'returnKey'; returnedBy: string; returnSignature: string }
  | { type: 'withdrawKeyLoan' }
  | { type: 'markOverdue' };

export const DEADLINE = 'key-loan.due';

/** @throws KEY_NOT_STORED, NOT_ON_DUTY, SELF_APPROVAL, SIGNATURE_MISSING, WRONG_STATE   @source CS-114 CS-115 CS-116 CS-120 */
export const decideKeyLoan = (command: KeyLoanCommand, known: KeyLoan | null, context: Context): Decision<KeyLoan> =>
  follow(known, decided(command, known, context), context.now);

/** The desk signs; of a key that is not back the keeper and security are told. @source CS-115 CS-116 PLAT-020 */
const follow = following<KeyLoan>('customer-service', {
  subjectType: 'KEY',
  subjectId: ({ keyId }) => keyId,
  tasksOf({ state, isOverdue }): Task[] {
    if (state === 'REQUESTED') return [{ kind: 'KEY_LOAN', role: 'FD' }];
    return state === 'TAKEN' && isOverdue ? [{ kind: 'KEY_OVERDUE', role: 'CSR' }, { kind: 'KEY_OVERDUE_WATCH', role: 'SEC' }] : [];
  },
});

function decided(command: KeyLoanCommand, known: KeyLoan | null, context: Context): Decision<KeyLoan> {
  if (command.type === 'requestKeyLoan') return requested(command, context);
  const loan = known!;
  const state = keyLoanMoves.next(command.type, loan.state);
  switch (command.type) {
    case 'approveKeyLoan': return approved(command, loan, context);
    case 'takeKey': return taken(command, loan, context);
    case 'returnKey': return returned(command, loan, context);
    case 'withdrawKeyLoan': return { state: { state }, events: [] };
    case 'markOverdue': return overdue(loan, context);
  }
}

function requested({ loan, keyState }: Extract<KeyLoanCommand, { type: 'requestKeyLoan' }>, context: Context): Decision<KeyLoan> {
  if (keyState !== 'STORED') throw customerServiceErrors.error('KEY_NOT_STORED', { field: 'keyId', params: { state: keyState } });
  return {
    state: {
      ...loan, requestedBy: context.actorId, dutySignerId: null, approvedAt: null, borrowerSignature: null, takenAt: null, dueLimit: null, dueAt: null,
      isOverdue: false, returnedBy: null, returnSignature: null, returnedAt: null, state: 'REQUESTED',
    },
    events: [],
  };
}

/** The person on duty signs; nobody signs for the own request. @source CS-115 PLAT-021 */
function approved({ isOnDuty }: { isOnDuty: boolean }, loan: KeyLoan, context: Context): Decision<KeyLoan> {
  if (loan.requestedBy === context.actorId) throw platformErrors.error('SELF_APPROVAL');
  if (!isOnDuty) throw customerServiceErrors.error('NOT_ON_DUTY');
  return { state: { state: 'APPROVED', dutySignerId: context.actorId, approvedAt: context.now }, events: [] };
}

/** Only now does the key leave its place. @source CS-114 CS-115 */
function taken({ borrowerSignature, standard }: Extract<KeyLoanCommand, { type: 'takeKey' }>, loan: KeyLoan, { now }: Context): Decision<KeyLoan> {
  requireSignature(borrowerSignature, 'borrowerSignatureFileId');
  const dueAt = keyDueAt(standard.value, now);
  const { keyId, estateId, id: loanId, holding, unitId, dutySignerId } = loan;
  const data = { loanId, holding, unitId, dutySignerId: dutySignerId!, takenAt: now.toISOString(), dueAt: dueAt.toISOString(), isProvisional: false };
  const { key, value, unit } = standard;
  return {
    state: { state: 'TAKEN', borrowerSignature, takenAt: now, dueLimit: { standard: key, value, unit }, dueAt },
    events: [keyLoaned.draft({ id: keyId, estateId, at: now, data })],
    deadlines: [{ kind: DEADLINE, ref: loanId, dueAt }],
  };
}

/** @source CS-116 */
function returned({ returnedBy, returnSignature }: Extract<KeyLoanCommand, { type: 'returnKey' }>, loan: KeyLoan, context: Context): Decision<KeyLoan> {
  requireSignature(returnSignature, 'returnSignatureFileId');
  const { keyId, estateId, id: loanId, holding, unitId, dueAt } = loan;
  const data = { loanId, holding, unitId, returnedAt: context.now.toISOString(), isLate: context.now > dueAt! };
  return {
    state: { state: 'RETURNED', returnedBy, returnSignature, returnedAt: context.now },
    events: [keyReturned.draft({ id: keyId, estateId, at: context.now, data })],
    deadlines: [{ kind: DEADLINE, ref: loanId, dueAt: null }],
  };
}

/** @source CS-116 PLAT-018 */
function overdue(loan: KeyLoan, context: Context): Decision<KeyLoan> {
  const { keyId, estateId, id: loanId, holding, unitId, dueAt } = loan;
  return {
    state: { isOverdue: true },
    events: [keyOverdue.draft({ id: keyId, estateId, at: context.now, data: { loanId, holding, unitId, dueAt: dueAt!.toISOString() } })],
  };
}

function requireSignature(signature: string, field: string): void {
  if (!isUuid(signature)) throw customerServiceErrors.error('SIGNATURE_MISSING', { field, params: { field } });
}

/** That time of the day on which it was taken; of the next day when it has passed. @source CS-116 · assumption
 *  @example 18:00, taken at 10:00 → today 18:00   @example taken at 18:00 → tomorrow 18:00 */
export function keyDueAt(clock: string, takenAt: Date): Date {
  const [hours, minutes] = clock.split(':').map(Number) as [number, number];
  const day = localDateOf(takenAt);
  const on = (date: string) => new Date(startOfDay(date).getTime() + (hours * 60 + minutes) * 60_000);
  return on(day) > takenAt ? on(day) : on(addDays(day, 1));
}
