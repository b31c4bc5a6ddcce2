import { KeyLoanService, KeyService } from '@guanjia/customer-service';
import { noKey, type Chapter, type Step } from './stage.ts';

/** Keys of common places: one lent and overdue, one given back, one that somebody asks for. @source CS-113 CS-114 CS-143 */
export const keys: Chapter = (stage) => {
  const [service, loans] = [stage.get(KeyService), stage.get(KeyLoanService)];
  const id = (kind: 'key' | 'loan', name: string): string => stage.id(kind, name);
  const kept = (name: string, label: string): Step => ({ daysAgo: 60, hour: 9, by: 'FD', makes: id('key', name), does: (call) =>
    service.registerCommon(call, { estateId: stage.estateId, label, custodianPost: '工程值班', class: 'EQUIPMENT_ROOM', place: '钥匙柜 B-1' }, noKey) });
  const asked = (name: string, daysAgo: number, purpose: string): Step => ({ daysAgo, hour: 9, by: 'TEC1', makes: id('loan', name), does: (call) =>
    loans.request(call, { keyId: id('key', name), borrower: '维修班', purpose }, noKey) });
  const lent = (name: string, daysAgo: number): Step[] => [
    { daysAgo, hour: 9.1, by: 'FD', does: (call) => loans.approve(call, id('loan', name), noKey) },
    { daysAgo, hour: 9.2, by: 'FD', does: (call) => loans.take(call, id('loan', name), stage.id('signature', `borrower ${name}`), noKey) },
  ];
  return [
    kept('lift', '1 栋电梯机房'), kept('pump', '水泵房'), kept('power', '配电房'), asked('pump', 5, '水泵保养'), ...lent('pump', 5),
    { daysAgo: 5, hour: 12, by: 'FD', does: (call) => loans.giveBack(call, id('loan', 'pump'), { returnedBy: '维修班', returnSignatureFileId: stage.id('signature', 'returned pump') }, noKey) },
    asked('lift', 2, '机房降温设备检修'), ...lent('lift', 2), asked('power', 1, '抄表'),
  ];
};
