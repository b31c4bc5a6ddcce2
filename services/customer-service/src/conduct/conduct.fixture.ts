import { at, idOf } from '../tickets/ticket/ticket.fixture.ts';
import type { RuleProposal } from './rule-proposal/rule-proposal.rules.ts';
import type { Violation } from './violation/violation.rules.ts';

/** 楼道堆物 by the home 5, seen by 33 at 01:30 and dissuaded at 01:35 where the state says so. */
export function aViolation(patch: Partial<Violation> = {}): Violation {
  const state = patch.state ?? 'RECORDED';
  const isDissuaded = state !== 'RECORDED';
  const isReported = state === 'REPORTED';
  return {
    id: idOf(87), estateId: idOf(3), kind: 'COMMUNITY_RULE', place: 'UNIT', ruleId: idOf(88), unitId: idOf(5), subjectId: null, description: '楼道堆物', state, seenBy: idOf(33),
    seenAt: at('01:30'), isEducated: isDissuaded, dissuadedAt: isDissuaded ? at('01:35') : null, dissuadedBy: isDissuaded ? idOf(33) : null, reportedTo: isReported ? 'SECURITY' : null,
    reportedAt: isReported ? at('01:45') : null, reportedBy: isReported ? idOf(33) : null, correctedAt: null, ...patch,
  };
}

export const aProposal = (patch: Partial<RuleProposal> = {}): RuleProposal => ({
  id: idOf(89), estateId: idOf(3), documentId: idOf(40), text: '回访增加周末时段', reason: '业主周末在家', state: 'PROPOSED', proposedBy: idOf(33), decidedBy: null, decidedAt: null,
  decision: null, isDocumentObsolete: false, ...patch,
});
