import { describe, expect, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { aProposal } from '../conduct.fixture.ts';
import { decideRuleChange, ruleProposalMoves, type RuleProposal, type RuleProposalCommand } from './rule-proposal.rules.ts';

const as = (actorId: string, isLead = false) => givenFor((command: RuleProposalCommand, known: RuleProposal | null) => decideRuleChange(command, known, { now: at('02:00'), actorId, isLead }));
const propose = { type: 'proposeRuleChange', id: idOf(89), estateId: idOf(3), documentId: idOf(40), text: '回访增加周末时段', reason: '业主周末在家' } as const;
const decide = { type: 'decideRuleProposal', isAccepted: true, decision: '下季度试行' } as const;
const rolesIn = ({ events }: { events: { type: string; data: object }[] }) => events.map(({ type, data }) => [type.split('.')[2], (data as { role: string }).role]);

everyMove(ruleProposalMoves, (command, state) =>
  decideRuleChange(command === 'markObsolete' ? { type: command } : decide, aProposal({ state }), { now: at('02:00'), actorId: idOf(34), isLead: true }), { field: 'state' });

describe('a proposal for a better rule (CS-168)', () => {
  it('links the rule, the reason and the decision', () => {
    expect(rolesIn(as(idOf(33))(null).when(propose).thenState(aProposal()).decision())).toEqual([['opened', 'CSS']]);
    expect(rolesIn(as(idOf(33), true)(null).when(propose).decision())).toEqual([['opened', 'PM']]);
    as(idOf(34))(aProposal()).when(decide).thenState({ state: 'ACCEPTED', decidedBy: idOf(34), decidedAt: at('02:00'), decision: '下季度试行' });
    as(idOf(34))(aProposal()).when({ ...decide, isAccepted: false }).thenState({ state: 'DECLINED' });
  });

  it('is decided by another: decideRuleProposal is else a SELF_APPROVAL (PLAT-021)', () => {
    as(idOf(33))(aProposal()).when(decide).thenRefused('SELF_APPROVAL');
  });

  it('says so when its rule does not apply any more', () => {
    as(idOf(34))(aProposal()).when({ type: 'markObsolete' }).thenState({ state: 'PROPOSED', isDocumentObsolete: true }).thenEvents([]);
  });
});
