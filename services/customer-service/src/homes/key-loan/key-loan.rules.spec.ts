import { describe, expect, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { decideKeyLoan, keyDueAt, keyLoanMoves, type KeyLoan, type KeyLoanCommand } from './key-loan.rules.ts';

const aLoan = (patch: Partial<KeyLoan> = {}): KeyLoan => ({
  id: idOf(72), estateId: idOf(3), keyId: idOf(73), holding: 'HOUSE', unitId: idOf(5), borrower: '李师傅', org: '宏达装饰', purpose: '量房', requestedBy: idOf(7),
  dutySignerId: idOf(33), approvedAt: at('01:00'), borrowerSignature: null, takenAt: null, dueLimit: null, dueAt: at('03:00'), isOverdue: false, returnedBy: null,
  returnSignature: null, returnedAt: null, state: 'TAKEN', ...patch,
});
const decide = (command: KeyLoanCommand, loan: KeyLoan | null) => decideKeyLoan(command, loan, { now: at('02:00'), actorId: idOf(33) });
const given = givenFor(decide);
const standard = { key: 'key.return', value: '18:00', unit: 'clock-time', dayKind: 'CAL' } as const;
const commands = {
  approveKeyLoan: { type: 'approveKeyLoan', isOnDuty: true }, takeKey: { type: 'takeKey', borrowerSignature: idOf(62), standard },
  returnKey: { type: 'returnKey', returnedBy: '李师傅', returnSignature: idOf(62) }, withdrawKeyLoan: { type: 'withdrawKeyLoan' }, markOverdue: { type: 'markOverdue' },
} as const;

everyMove(keyLoanMoves, (type, state) => decide(commands[type], aLoan({ state })), { field: 'state', limits: { 'key-loan.due': 'markOverdue' } });

describe('a loan', () => {
  const { id, estateId, keyId, holding, unitId, borrower, org, purpose } = aLoan();
  const loan = { id, estateId, keyId, holding, unitId, borrower, org, purpose };

  it('is asked for of a key in its place (CS-114, CS-115)', () => {
    given(null).when({ type: 'requestKeyLoan', loan, keyState: 'STORED' }).thenState({ state: 'REQUESTED', requestedBy: idOf(33) }).thenEvents(['customer-service.task.opened.v1']);
    given(null).when({ type: 'requestKeyLoan', loan, keyState: 'LOANED' }).thenRefused('KEY_NOT_STORED', 'keyId');
  });

  it('is signed by who is on duty, never by who asked (CS-115, PLAT-021)', () => {
    const asked = aLoan({ state: 'REQUESTED', dutySignerId: null });
    given(asked).when(commands.approveKeyLoan).thenState({ state: 'APPROVED', dutySignerId: idOf(33), approvedAt: at('02:00') });
    given(asked).when({ type: 'approveKeyLoan', isOnDuty: false }).thenRefused('NOT_ON_DUTY');
    given({ ...asked, requestedBy: idOf(33) }).when(commands.approveKeyLoan).thenRefused('SELF_APPROVAL');
  });

  it('begins with the signature of the borrower and tells its limit (CS-115, CS-120)', () => {
    given(aLoan({ state: 'APPROVED' })).when(commands.takeKey).thenState({ state: 'TAKEN', takenAt: at('02:00'), dueLimit: { standard: 'key.return', value: '18:00', unit: 'clock-time' } })
      .thenEvents(['customer-service.key.loaned.v1']).thenDeadlines(['key-loan.due']);
    given(aLoan({ state: 'APPROVED' })).when({ ...commands.takeKey, borrowerSignature: '签' }).thenRefused('SIGNATURE_MISSING');
  });

  it('ends with the signature of the returner; overdue it was told to keeper and security (CS-116)', () => {
    given(aLoan()).when(commands.returnKey).thenState({ state: 'RETURNED', returnedAt: at('02:00'), returnSignature: idOf(62) }).thenEvents(['customer-service.key.returned.v1']);
    given(aLoan()).when({ ...commands.returnKey, returnSignature: '' }).thenRefused('SIGNATURE_MISSING');
    given(aLoan()).when({ type: 'markOverdue' }).thenState({ isOverdue: true })
      .thenEvents(['customer-service.key.overdue.v1', 'customer-service.task.opened.v1', 'customer-service.task.opened.v1']);
    given(aLoan({ isOverdue: true, dueAt: at('01:00') })).when(commands.returnKey)
      .thenEvents(['customer-service.key.returned.v1', 'customer-service.task.closed.v1', 'customer-service.task.closed.v1']);
  });

  it.each([['2026-03-02T01:30:00Z', '2026-03-02T10:00:00.000Z'], ['2026-03-02T10:00:00Z', '2026-03-03T10:00:00.000Z'], ['2026-03-02T15:00:00Z', '2026-03-03T10:00:00.000Z']])(
    'taken at %s is due at %s (CS-116)', (takenAt, due) => expect(keyDueAt('18:00', new Date(takenAt)).toISOString()).toBe(due));
});
