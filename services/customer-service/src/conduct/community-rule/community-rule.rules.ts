import { checkCode, moves, type Decision } from '@guanjia/domain';

export const communityRuleMoves = moves({
  states: ['PUBLISHED', 'RETIRED'],
  initial: 'PUBLISHED',
  final: ['RETIRED'],
  moves: { retireCommunityRule: { from: ['PUBLISHED'], to: 'RETIRED' } },
});

/** 社区公约条款: a rule that an estate keeps published to those who live there. @source CS-107 */
export interface CommunityRule {
  id: string;
  estateId: string;
  code: string;
  title: string;
  body: string;
  state: (typeof communityRuleMoves.states)[number];
  publishedBy: string;
  publishedAt: Date;
  retiredAt: Date | null;
}

export type CommunityRuleCommand =
  | ({ type: 'publishCommunityRule' } & Pick<CommunityRule, 'id' | 'estateId' | 'code' | 'title' | 'body'>)
  | { type: 'retireCommunityRule' };

/** A new wording is a new rule of the same code, once the old one is retired. @throws WRONG_STATE, INVALID_INPUT   @source CS-107 */
export function decideCommunityRule(command: CommunityRuleCommand, known: CommunityRule | null, { now, actorId }: { now: Date; actorId: string }): Decision<CommunityRule> {
  if (command.type === 'retireCommunityRule') return { state: { state: communityRuleMoves.next(command.type, known!.state), retiredAt: now }, events: [] };
  const { type: _, ...rule } = command;
  checkCode(rule.code, 'code');
  return { state: { ...rule, state: 'PUBLISHED', publishedBy: actorId, publishedAt: now, retiredAt: null }, events: [] };
}
