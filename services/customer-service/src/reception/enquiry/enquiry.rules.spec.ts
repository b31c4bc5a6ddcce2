import { describe, expect, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { anEnquiry, aQuestion, desk, engineer, engineering } from './enquiry.fixture.ts';
import { enquiryMoves } from './enquiry-moves.rules.ts';
import { decideEnquiry, type Enquiry, type EnquiryCommand, type EnquiryContext } from './enquiry.rules.ts';

const as = (context: EnquiryContext) => givenFor((command: EnquiryCommand, enquiry: Enquiry | null) => decideEnquiry(command, enquiry, context));
const given = as(desk);

const department = { ...engineering, estateId: idOf(3), state: 'ACTIVE' };
const transfer = { type: 'transferEnquiry', department, employee: null } as const;
const answer = { type: 'answerEnquiry', answer: '周末不可以', hasResponsibleLeft: false } as const;
const commands = {
  transferEnquiry: transfer, acknowledgeEnquiry: { type: 'acknowledgeEnquiry' }, answerEnquiry: answer, closeEnquiry: { type: 'closeEnquiry' },
  markOverdue: { type: 'markOverdue' },
} as const;

everyMove(enquiryMoves, (command, state) =>
  decideEnquiry(commands[command], anEnquiry({ state }), command === 'acknowledgeEnquiry' || state === 'ACKNOWLEDGED' ? engineer : desk), { field: 'state', limits: { 'enquiry.answer': 'markOverdue' } });

describe('recording an enquiry', () => {
  it('makes who takes it in its first receiver, with a limit and a task (CS-002, CS-003, CS-004)', () => {
    given(null).when(aQuestion()).thenState({ ...anEnquiry() }).thenDeadlines(['enquiry.answer'])
      .thenEvents(['customer-service.enquiry.recorded.v1', 'customer-service.task.opened.v1']);
  });

  it('has no first receiver where the household asks for itself (CS-003)', () => {
    given(null).when(aQuestion({ isAskedByMember: true, channel: 'APP' })).thenState({ firstResponderId: null });
    given(null).when(aQuestion({ isAskedByMember: true, askerType: 'STAFF' })).thenRefused('REPORTER_NOT_ALLOWED', 'askerType');
  });

  it('refuses a question from the future, of another estate, or to a closed one (CS-002)', () => {
    given(null).when(aQuestion({ askedAt: at('01:51') })).thenRefused('TIME_ORDER', 'askedAt');
    given(null).when(aQuestion({ unit: { estateId: idOf(4) } })).thenRefused('NOT_IN_ESTATE', 'unitId');
    given(null).when(aQuestion({ estate: { state: 'CLOSED' } })).thenRefused('ESTATE_CLOSED');
  });
});

describe('who answers for it', () => {
  it('is the first receiver until the transfer is acknowledged, and then who acknowledged it (CS-003)', () => {
    given(anEnquiry({ state: 'TRANSFERRED' })).when(answer).thenState({ state: 'ANSWERED', handlerId: idOf(33), answeredAt: at('01:50') });
    as(engineer)(anEnquiry({ state: 'TRANSFERRED' })).when(answer).thenRefused('NOT_RESPONSIBLE');
    as(engineer)(anEnquiry({ state: 'ACKNOWLEDGED' })).when(answer).thenState({ handlerId: idOf(32), firstResponderId: idOf(33) });
    given(anEnquiry({ state: 'ACKNOWLEDGED' })).when(answer).thenRefused('NOT_RESPONSIBLE');
    as(engineer)(anEnquiry({ firstResponderId: null })).when(answer).thenState({ handlerId: idOf(32), firstResponderId: idOf(32) });
  });

  it('may be handed on again while nobody acknowledged it (CS-003)', () => {
    const again = { ...transfer, department: { ...department, id: idOf(31), kind: 'SECURITY' as const } };
    const { events } = given(anEnquiry({ state: 'TRANSFERRED' })).when(again)
      .thenState({ state: 'TRANSFERRED', transferToDeptId: idOf(31), transferToEmployeeId: null, firstResponderId: idOf(33) }).decision();
    expect(events.map(({ data }) => data)).toMatchObject([{ departmentId: idOf(31), employeeId: null, firstResponderId: idOf(33) }, { employeeId: null, role: 'SEC' }]);
  });

  it('is a department that is there, or somebody of it (CS-003)', () => {
    given(anEnquiry()).when({ ...transfer, department: { ...department, estateId: idOf(4) } }).thenRefused('NOT_IN_ESTATE', 'departmentId');
    given(anEnquiry()).when({ ...transfer, department: { ...department, estateId: null } }).thenState({ state: 'TRANSFERRED' });
    given(anEnquiry()).when({ ...transfer, department: { ...department, state: 'CLOSED' } }).thenRefused('ASSIGNEE_NOT_ACTIVE', 'departmentId');
    given(anEnquiry()).when({ ...transfer, employee: { id: idOf(32), orgUnitId: idOf(31) } }).thenRefused('TARGET_INCOMPLETE', 'employeeId');
    given(anEnquiry({ state: 'TRANSFERRED', transferToEmployeeId: null })).when({ type: 'acknowledgeEnquiry' }).thenRefused('NOT_THE_TARGET');
  });
});

it('advice on repairs is given by engineering alone (CS-031)', () => {
  const advice = { kind: 'REPAIR_ADVICE' } as const;
  given(anEnquiry(advice)).when(answer).thenRefused('ADVICE_BY_ENGINEERING');
  given(anEnquiry(advice)).when({ ...transfer, department: { ...department, kind: 'SECURITY' } }).thenRefused('ADVICE_BY_ENGINEERING', 'departmentId');
  given(anEnquiry(advice)).when(transfer).thenState({ state: 'TRANSFERRED', transferToDeptKind: 'ENGINEERING' });
  as(engineer)(anEnquiry({ ...advice, firstResponderId: idOf(32) })).when(answer).thenState({ state: 'ANSWERED' });
});

it('an answer after the limit takes the alert back, too (CS-004)', () => {
  given(anEnquiry({ isOverdue: true })).when(answer).thenDeadlines(['enquiry.answer']).thenEvents(['customer-service.task.closed.v1', 'customer-service.task.closed.v1']);
});
