import { AnnouncementReceiptService, AnnouncementService, AnnouncementTemplateService, BulletinBoardService } from '@guanjia/customer-service';
import { noKey, type Chapter, type Stage, type Step } from './stage.ts';

/** What was published and read, what waits for approval, what was sent back, and the words that are ready for an emergency.
 *  @source CS-101 … CS-104 CS-106 */
export const announcements: Chapter = (stage) => [...written(stage), ...templates(stage), ...board(stage)];

const id = (stage: Stage, name: string): string => stage.id('announcement', name);

function written(stage: Stage): Step[] {
  const [service, receipts] = [stage.get(AnnouncementService), stage.get(AnnouncementReceiptService)];
  const does = (name: string, step: 'submit' | 'approve' | 'publish', daysAgo: number): Step => ({
    daysAgo, hour: 11, by: step === 'approve' ? 'OD' : 'CSR1', does: (call) => service[step](call, id(stage, name), noKey),
  });
  const draft = (name: string, daysAgo: number, text: { kind: 'SAFETY_TIP' | 'SERVICE_BULLETIN' | 'GENERAL' | 'RULE_EDUCATION'; title: string; body: string }): Step => ({ daysAgo, hour: 9, by: 'CSR1', makes: id(stage, name), does: (call) =>
    service.draft(call, { estateId: stage.estateId, text: { ...text, channels: ['BOARD', 'APP'], buildingIds: [] } }, noKey) });
  return [
    draft('bulletin', 14, { kind: 'SERVICE_BULLETIN', title: '本季服务简报', body: '本季完成报事、回访与社区活动情况公布如下,欢迎监督。' }), does('bulletin', 'submit', 13), does('bulletin', 'approve', 12), does('bulletin', 'publish', 11),
    { daysAgo: 11, hour: 14, by: 'FD', does: (call) => service.recordDelivery(call, id(stage, 'bulletin'), { channel: 'BOARD', photoFileId: stage.id('photo', 'bulletin') }, noKey) },
    { daysAgo: 10, hour: 20, by: stage.owner(stage.homes[0]!), does: (call) => receipts.mark(call, id(stage, 'bulletin'), noKey) },
    draft('fireworks', 6, { kind: 'GENERAL', title: '禁止燃放烟花爆竹', body: '请勿在小区内燃放。' }), does('fireworks', 'submit', 6),
    { daysAgo: 5, hour: 9, by: 'OD', does: (call) => service.reject(call, id(stage, 'fireworks'), '请注明依据与举报电话', noKey) },
    draft('tank', 3, { kind: 'GENERAL', title: '水箱清洗通知', body: '本周六 9:00–12:00 清洗生活水箱,请提前储水。' }), does('tank', 'submit', 3), does('tank', 'approve', 2),
    draft('bicycles', 1, { kind: 'SAFETY_TIP', title: '电动自行车不进楼', body: '电动自行车及电池请停放在充电棚,勿带入楼内。' }), does('bicycles', 'submit', 1),
  ];
}

function templates(stage: Stage): Step[] {
  const service = stage.get(AnnouncementTemplateService);
  const words = (kind: 'OUTAGE' | 'EMERGENCY', title: string, body: string): Step => ({ daysAgo: 60, hour: 9, by: 'CSR1', makes: stage.id('template', kind), does: (call) =>
    service.draft(call, { estateId: stage.estateId, kind, title, body, channels: ['APP', 'SMS', 'BOARD'] }, noKey) });
  return [
    words('OUTAGE', '停水停电通知', '因管线抢修,部分楼栋暂停供应,恢复时间另行通知。'), words('EMERGENCY', '紧急通知', '请留在室内,关好门窗,听从现场人员安排。'),
    { daysAgo: 59, hour: 9, by: 'OD', does: (call) => service.approve(call, stage.id('template', 'OUTAGE'), noKey) },
  ];
}

const board = (stage: Stage): Step[] => [{ daysAgo: 10, hour: 16, by: 'FD', does: (call) =>
  stage.get(BulletinBoardService).update(call, { estateId: stage.estateId, photoFileId: stage.id('photo', 'board'), announcementIds: [id(stage, 'bulletin')] }, noKey) }];
