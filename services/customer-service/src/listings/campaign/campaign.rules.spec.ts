import { describe, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { campaignMoves, decideCampaign, type Campaign, type CampaignCommand } from './campaign.rules.ts';

const context = { now: at('02:00'), actorId: idOf(33) };
const given = givenFor((command: CampaignCommand, known: Campaign | null) => decideCampaign(command, known, context));
const create = { type: 'createCampaign', id: idOf(86), estateId: idOf(3), subject: '春季看房', partner: '安居门店', channel: 'PARTNER_SHOP', costFen: 200_000n, startOn: '2026-03-01', endOn: '2026-03-31' } as const;
const campaign = (patch: Partial<Campaign> = {}): Campaign => {
  const { type: _, ...made } = create;
  return { ...made, state: 'PLANNED', result: null, recordedBy: idOf(33), evaluatedAt: null, ...patch };
};
const result = { type: 'recordCampaignResult', result: '意向客户三位', costFen: null } as const;

everyMove(campaignMoves, (_, state) => decideCampaign(result, campaign({ state }), context), { field: 'state' });

describe('a campaign with a partner (CS-149)', () => {
  it('is recorded with its channel and cost, and with what came of it', () => {
    given(null).when(create).thenState(campaign());
    given(campaign()).when(result).thenState({ state: 'EVALUATED', result: '意向客户三位', costFen: 200_000n, evaluatedAt: at('02:00') });
    given(campaign()).when({ ...result, costFen: 180_000n }).thenState({ costFen: 180_000n });
  });

  it('ends after it begins, and costs no less than nothing', () => {
    given(null).when({ ...create, costFen: -1n }).thenRefused('INVALID_INPUT', 'costFen');
    given(null).when({ ...create, endOn: '2026-02-28' }).thenRefused('CAMPAIGN_PERIOD_INVALID', 'endOn');
  });
});
