import { moves, platformErrors, type Decision, type Fen, type LocalDate } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';

const CAMPAIGN_CHANNELS = ['ONLINE', 'WECHAT', 'LEAFLET', 'EXHIBITION', 'PARTNER_SHOP', 'COMMUNITY_EVENT', 'OTHER'] as const;

export const campaignMoves = moves({
  states: ['PLANNED', 'EVALUATED'],
  initial: 'PLANNED',
  final: ['EVALUATED'],
  moves: { recordCampaignResult: { from: ['PLANNED'], to: 'EVALUATED' } },
});

/** 推广活动: marketing with a partner, what it cost and what came of it. @source CS-149 */
export interface Campaign {
  id: string;
  estateId: string;
  subject: string;
  partner: string;
  channel: (typeof CAMPAIGN_CHANNELS)[number];
  costFen: Fen;
  startOn: LocalDate;
  endOn: LocalDate;
  state: (typeof campaignMoves.states)[number];
  result: string | null;
  recordedBy: string;
  evaluatedAt: Date | null;
}

export type CampaignCommand =
  | ({ type: 'createCampaign' } & Pick<Campaign, 'id' | 'estateId' | 'subject' | 'partner' | 'channel' | 'costFen' | 'startOn' | 'endOn'>)
  | { type: 'recordCampaignResult'; result: string; costFen: Fen | null };

/** What it cost in the end replaces what was planned. @throws CAMPAIGN_PERIOD_INVALID, WRONG_STATE   @source CS-149 */
export function decideCampaign(command: CampaignCommand, known: Campaign | null, { now, actorId }: { now: Date; actorId: string }): Decision<Campaign> {
  if (command.costFen !== null && command.costFen < 0n) throw platformErrors.error('INVALID_INPUT', { field: 'costFen', params: { reason: 'a cost is no less than 0' } });
  if (command.type === 'createCampaign') {
    const { type: _, ...campaign } = command;
    if (campaign.endOn < campaign.startOn) throw customerServiceErrors.error('CAMPAIGN_PERIOD_INVALID', { field: 'endOn' });
    return { state: { ...campaign, state: 'PLANNED', result: null, recordedBy: actorId, evaluatedAt: null }, events: [] };
  }
  const state = campaignMoves.next('recordCampaignResult', known!.state);
  return { state: { state, result: command.result, costFen: command.costFen ?? known!.costFen, evaluatedAt: now }, events: [] };
}
