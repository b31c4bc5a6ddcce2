import { describe, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { communityRuleMoves, decideCommunityRule, type CommunityRule, type CommunityRuleCommand } from './community-rule.rules.ts';

const context = { now: at('02:00'), actorId: idOf(34) };
const given = givenFor((command: CommunityRuleCommand, known: CommunityRule | null) => decideCommunityRule(command, known, context));
const publish = { type: 'publishCommunityRule', id: idOf(88), estateId: idOf(3), code: 'R-01', title: '楼道不堆物', body: '楼道为消防通道。' } as const;
const rule = (patch: Partial<CommunityRule> = {}): CommunityRule => {
  const { type: _, ...made } = publish;
  return { ...made, state: 'PUBLISHED', publishedBy: idOf(34), publishedAt: at('02:00'), retiredAt: null, ...patch };
};

everyMove(communityRuleMoves, (type, state) => decideCommunityRule({ type }, rule({ state }), context), { field: 'state' });

describe('a rule of the community (CS-107)', () => {
  it('is published under a code, until it is retired', () => {
    given(null).when(publish).thenState(rule());
    given(null).when({ ...publish, code: '第一条' }).thenRefused('INVALID_INPUT', 'code');
    given(rule()).when({ type: 'retireCommunityRule' }).thenState({ state: 'RETIRED', retiredAt: at('02:00') });
  });
});
