import { tasks, type RoleCode } from '@guanjia/contracts';
import { moves, platformErrors, STAY, type Decision, type EventDraft } from '@guanjia/domain';

export const ruleProposalMoves = moves({
  states: ['PROPOSED', 'ACCEPTED', 'DECLINED'],
  initial: 'PROPOSED',
  final: ['ACCEPTED', 'DECLINED'],
  moves: {
    decideRuleProposal: { from: ['PROPOSED'], to: ['ACCEPTED', 'DECLINED'] },
    markObsolete: { from: ['PROPOSED'], to: STAY },
  },
});

/** 制度改进建议: how a rule of the service should be better, why, and what was decided. @source CS-168 */
export interface RuleProposal {
  id: string;
  estateId: string;
  /** the rule, as archives keeps it */
  documentId: string;
  text: string;
  reason: string;
  state: (typeof ruleProposalMoves.states)[number];
  proposedBy: string;
  decidedBy: string | null;
  decidedAt: Date | null;
  /** what was decided, in words */
  decision: string | null;
  /** the rule does not apply any more */
  isDocumentObsolete: boolean;
}

export type RuleProposalCommand =
  | ({ type: 'proposeRuleChange' } & Pick<RuleProposal, 'id' | 'estateId' | 'documentId' | 'text' | 'reason'>)
  | { type: 'decideRuleProposal'; isAccepted: boolean; decision: string }
  | { type: 'markObsolete' };

interface Context {
  now: Date;
  actorId: string;
  /** whether the actor could decide on what others propose: then the project manager is asked */
  isLead: boolean;
}

/** @throws WRONG_STATE, SELF_APPROVAL   @source CS-168 PLAT-021 */
export function decideRuleChange(command: RuleProposalCommand, known: RuleProposal | null, context: Context): Decision<RuleProposal> {
  const { now, actorId, isLead } = context;
  if (command.type === 'proposeRuleChange') {
    const { type: _, ...proposal } = command;
    const made: RuleProposal = { ...proposal, state: 'PROPOSED', proposedBy: actorId, decidedBy: null, decidedAt: null, decision: null, isDocumentObsolete: false };
    return { state: made, events: [task('opened', made, { now, role: isLead ? 'PM' : 'CSS' })] };
  }
  ruleProposalMoves.require(command.type, known!.state);
  if (command.type === 'markObsolete') return { state: { isDocumentObsolete: true }, events: [] };
  if (known!.proposedBy === actorId) throw platformErrors.error('SELF_APPROVAL');
  return {
    state: { state: command.isAccepted ? 'ACCEPTED' : 'DECLINED', decidedBy: actorId, decidedAt: now, decision: command.decision },
    events: [task('closed', known!, { now, role: 'CSS' })],
  };
}

const task = (step: 'opened' | 'closed', { id, estateId }: RuleProposal, { now, role }: { now: Date; role: RoleCode }): EventDraft =>
  tasks['customer-service'][step].draft({ id, estateId, at: now, data: {
    ref: id, kind: 'RULE_PROPOSAL', employeeId: null, role, dueAt: null, subjectType: 'RULE_PROPOSAL', subjectId: id,
  } });
