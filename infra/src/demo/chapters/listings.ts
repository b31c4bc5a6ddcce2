import { CampaignService, LeadService, ListingReviewService } from '@guanjia/customer-service';
import { noKey, type Chapter, type Step } from './stage.ts';

/** Homes to let and to sell as of this week, who asks for them, and two campaigns. @source CS-105 CS-148 CS-149 */
export const listings: Chapter = (stage) => {
  const [lists, leads, campaigns] = [stage.get(ListingReviewService), stage.get(LeadService), stage.get(CampaignService)];
  const { estateId } = stage;
  const id = (kind: 'lead' | 'campaign', name: string): string => stage.id(kind, name);
  const asks = (name: string, daysAgo: number, lead: { kind: 'LEASE' | 'PURCHASE'; contactName: string; contactPhone: string; needs: string; campaignId?: string }): Step =>
    ({ daysAgo, hour: 14, by: 'FD', makes: id('lead', name), does: (call) => leads.create(call, { estateId, ...lead }, noKey) });
  const runs = (name: string, daysAgo: number, subject: string, inDays: number): Step => ({ daysAgo, hour: 9, by: 'OC', makes: id('campaign', name), does: (call) =>
    campaigns.create(call, { estateId, subject, partner: '安家地产(演示)', channel: 'WECHAT', costFen: 300_000n, startOn: stage.day(inDays), endOn: stage.day(inDays + 10) }, noKey) });
  return [
    runs('autumn', 40, '租房季推广', -39), { daysAgo: 28, hour: 9, by: 'OC', does: (call) => campaigns.recordResult(call, id('campaign', 'autumn'), { result: '到访 18 组,成交 3 套', costFen: 280_000n }, noKey) },
    runs('winter', 4, '车位专场', -3),
    { daysAgo: 2, hour: 10, by: 'CSR1', does: (call) => lists.update(call, { estateId, source: 'SERVICE', isNil: false, items: [
      { kind: 'LEASE', property: 'HOUSE', unitId: stage.homes[6]!.unit.id, priceFen: 550_000n, terms: '押一付三' }, { kind: 'TRANSFER', property: 'PARKING', parkingCode: 'B1-023', priceFen: 18_000_000n },
    ] }, noKey) },
    { daysAgo: 2, hour: 11, by: 'FD', does: (call) => lists.update(call, { estateId, source: 'SALES_CENTRE', isNil: false, items: [
      { kind: 'LEASE', property: 'HOUSE', unitId: stage.homes[6]!.unit.id, priceFen: 560_000n, terms: '押一付三' },
    ] }, noKey) },
    asks('family', 6, { kind: 'LEASE', contactName: '韩女士', contactPhone: '15400000066', needs: '两居室,近地铁,月租 6000 元以内', campaignId: id('campaign', 'autumn') }),
    { daysAgo: 3, hour: 15, by: 'FD', does: (call) => leads.followUp(call, id('lead', 'family'), { note: '约本周末看房' }, noKey) },
    asks('parking', 1, { kind: 'PURCHASE', contactName: '许先生', contactPhone: '15400000065', needs: '地库车位一个' }),
  ];
};
