import { aLimit, at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import type { Enquiry, EnquiryContext, RecordEnquiry } from './enquiry.rules.ts';

const order = ['RECEIVED', 'TRANSFERRED', 'ACKNOWLEDGED', 'ANSWERED', 'CLOSED'] as const;

/** 周末可以装修吗?, received by 33 at the desk; handed to 32 of engineering where the state says so. */
export function anEnquiry(patch: Partial<Enquiry> = {}): Enquiry {
  const state = patch.state ?? 'RECEIVED';
  const isTransferred = state === 'TRANSFERRED' || state === 'ACKNOWLEDGED';
  const isAnswered = order.indexOf(state) >= order.indexOf('ANSWERED');
  return {
    id: idOf(60), estateId: idOf(3), kind: 'GENERAL', channel: 'PHONE', topic: 'COMMUNITY_RULES', askerType: 'OWNER', askerId: null, askerName: '张女士',
    askerPhone: '13812345678', unitId: idOf(5), householdId: idOf(6), question: '周末可以装修吗?', askedAt: at('01:30'), state, firstResponderId: idOf(33),
    transferToDeptId: isTransferred ? idOf(30) : null, transferToDeptKind: isTransferred ? 'ENGINEERING' : null,
    transferToEmployeeId: isTransferred ? idOf(32) : null, transferredAt: isTransferred ? at('01:35') : null,
    transferAckBy: state === 'ACKNOWLEDGED' ? idOf(32) : null, transferAckAt: state === 'ACKNOWLEDGED' ? at('01:40') : null,
    answer: isAnswered ? '周末不可以' : null, handlerId: isAnswered ? idOf(33) : null, answeredAt: isAnswered ? at('01:50') : null,
    limit: aLimit({ standard: 'enquiry.answer' }), dueAt: at('02:00'), isDueProvisional: false, isOverdue: false, closedAt: null, ...patch,
  };
}

/** The question as it is taken in. */
export const aQuestion = (patch: Partial<RecordEnquiry> = {}): RecordEnquiry => ({
  type: 'recordEnquiry', id: idOf(60), estateId: idOf(3), kind: 'GENERAL', channel: 'PHONE', topic: 'COMMUNITY_RULES', askerType: 'OWNER', askerId: null,
  askerName: '张女士', askerPhone: '13812345678', unitId: idOf(5), householdId: idOf(6), question: '周末可以装修吗?', askedAt: at('01:30'),
  limit: aLimit({ standard: 'enquiry.answer' }), isAskedByMember: false, estate: { state: 'ACTIVE' }, unit: { estateId: idOf(3) }, ...patch,
});

export const engineering = { id: idOf(30), kind: 'ENGINEERING' } as const;
export const desk: EnquiryContext = { now: at('01:50'), actorId: idOf(33), department: { id: idOf(35), kind: 'SERVICE' } };
export const engineer: EnquiryContext = { now: at('01:50'), actorId: idOf(32), department: engineering };
