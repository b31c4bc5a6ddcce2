import { eventContract } from '../contract.ts';
import { code, count, fen, flag, instant, listOf, nullable, oneOf, payload, period, uuid } from '../fields.ts';
import { projection } from '../reactions.ts';
import { SAMPLE_AT, SAMPLE_NEXT_DAY, sample, sampleId, variants } from '../sample-values.ts';
import { home } from '../words.ts';

export const VACANT_HOUSE_KINDS = ['VACANT', 'ENTRUSTED'] as const;
export const VACANT_CONDITIONS = ['GOOD', 'DEFECT'] as const;
export const KEY_HOLDINGS = ['HOUSE', 'COMMON'] as const;
export const CUSTOMER_PROPERTY_KINDS = ['MONEY', 'DOC', 'GOODS'] as const;
export const CASH_RECEIPT_KINDS = ['PAYMENT', 'ENTRUSTED'] as const;

const vacantHouse = { service: 'customer-service', aggregate: 'vacant-house' } as const;
const key = { service: 'customer-service', aggregate: 'key' } as const;
const customerProperty = { service: 'customer-service', aggregate: 'customer-property' } as const;

/** A vacant or entrusted house is under management, with all its keys. `kind`: only an entrusted one has an agreement.
 *  @source CS-113 */
export const vacantHouseTakenOver = eventContract({
  ...vacantHouse, event: 'taken-over', zh: '空房、托管房已接管', en: 'A vacant or entrusted house is managed', rows: ['CS-113'], reactions: projection,
  schema: payload({ kind: oneOf(...VACANT_HOUSE_KINDS), unitId: uuid(), condition: oneOf(...VACANT_CONDITIONS), agreementId: nullable(uuid()) }),
  samples: variants({ kind: 'ENTRUSTED', unitId: sample.unit, condition: 'GOOD', agreementId: sample.record }, { agreementId: null }),
});

/** It was given back, or its household moved in. @source CS-112 lifecycles 3.1 */
export const vacantHouseReleased = eventContract({
  ...vacantHouse, event: 'released', zh: '空房、托管房已移交', en: 'A vacant or entrusted house is no longer managed', rows: ['CS-112'], reactions: projection,
  schema: payload({ unitId: uuid(), reasonCode: oneOf('MOVE_IN', 'KEYS_RETURNED') }), samples: [{ unitId: sample.unit, reasonCode: 'MOVE_IN' }],
});

/** It was cleaned inside and out. @source CS-117 */
export const vacantHouseCleaned = eventContract({
  ...vacantHouse, event: 'cleaned', zh: '空房已保洁', en: 'A vacant house was cleaned', rows: ['CS-117'], reactions: projection,
  schema: payload({ unitId: uuid(), at: instant() }), samples: [{ unitId: sample.unit, at: SAMPLE_AT }],
});

/** The inspection of the month, with its register form. @source CS-118 */
export const vacantHouseInspected = eventContract({
  ...vacantHouse, event: 'inspected', zh: '空房月检已完成', en: 'A vacant house was inspected', rows: ['CS-118'],
  reactions: { 'hr-training': { zh: '完成该房屋本月的检查职责;计入 K15、K16', en: 'closes the monthly duty for that house; K15 and K16' }, ...projection },
  schema: payload({
    inspectionId: uuid(), unitId: uuid(), kind: oneOf(...VACANT_HOUSE_KINDS), period: period(), condition: oneOf(...VACANT_CONDITIONS), at: instant(),
  }),
  samples: [{ inspectionId: sampleId(70), unitId: sample.unit, kind: 'VACANT', period: '2026-03', condition: 'DEFECT', at: SAMPLE_AT }],
});

/** A problem was found in it; each problem gets an action. @source CS-118 */
export const vacantHouseDefectFound = eventContract({
  ...vacantHouse, event: 'defect-found', zh: '空房发现问题', en: 'A problem was found in a vacant house', rows: ['CS-118'],
  reactions: { engineering: { zh: '创建工单(来源:巡查问题)', en: 'creates a work order (origin FINDING)' }, ...projection },
  schema: payload({ inspectionId: uuid(), findingId: uuid(), unitId: uuid(), category: code(), number: code(), foundAt: instant() }),
  samples: [{
    inspectionId: sampleId(70), findingId: sampleId(71), unitId: sample.unit, category: 'PLUMBING', number: 'KF-2026-000012', foundAt: SAMPLE_AT,
  }],
});

/** A key is kept, with its number. `holding`: of a house, or of a common area. @source CS-112 CS-120 */
export const keyReceived = eventContract({
  ...key, event: 'received', zh: '钥匙已接收', en: 'A key was received', rows: ['CS-112', 'CS-120'], reactions: projection,
  schema: payload({ holding: oneOf(...KEY_HOLDINGS), unitId: nullable(uuid()), number: code(), class: code() }),
  samples: variants({ holding: 'HOUSE', unitId: sample.unit, number: 'YS-2026-000031', class: 'ENTRANCE_DOOR' }, { holding: 'COMMON', unitId: null }),
});

const loan = () => ({ loanId: uuid(), holding: oneOf(...KEY_HOLDINGS), unitId: nullable(uuid()) });
const sampleLoan = { loanId: sampleId(72), holding: 'HOUSE', unitId: sample.unit } as const;

/** A key left its place, signed for by the person on duty. The aggregate is the key. @source CS-115 CS-120 */
export const keyLoaned = eventContract({
  ...key, event: 'loaned', zh: '钥匙已借出', en: 'A key was lent', rows: ['CS-115', 'CS-120'], reactions: projection,
  schema: payload({ ...loan(), dutySignerId: uuid(), takenAt: instant(), dueAt: instant(), isProvisional: flag() }),
  samples: variants({ ...sampleLoan, dutySignerId: sample.employee, takenAt: SAMPLE_AT, dueAt: SAMPLE_NEXT_DAY, isProvisional: false }, { holding: 'COMMON', unitId: null }),
});

/** It is back in its place. @source CS-116 CS-120 */
export const keyReturned = eventContract({
  ...key, event: 'returned', zh: '钥匙已归还', en: 'A key came back', rows: ['CS-116', 'CS-120'], reactions: projection,
  schema: payload({ ...loan(), returnedAt: instant(), isLate: flag() }),
  samples: variants({ ...sampleLoan, returnedAt: SAMPLE_NEXT_DAY, isLate: false }, { holding: 'COMMON', unitId: null }),
});

/** It did not come back in time. @source CS-116 */
export const keyOverdue = eventContract({
  ...key, event: 'overdue', zh: '钥匙逾期未还', en: 'A key is overdue', rows: ['CS-116', 'PLAT-018'],
  reactions: { 'hr-training': { zh: '提醒保管人和保安', en: 'alerts keeper and security' }, ...projection },
  schema: payload({ ...loan(), dueAt: instant() }), samples: variants({ ...sampleLoan, dueAt: SAMPLE_NEXT_DAY }, { holding: 'COMMON', unitId: null }),
});

/** The count in the place is not what the register says. The aggregate is the stocktake. @source CS-114 */
export const keyMissing = eventContract({
  ...key, event: 'missing', zh: '钥匙盘点不符', en: 'Keys are missing', rows: ['CS-114'],
  reactions: { 'hr-training': { zh: '提醒客服主管,再提醒项目经理;生成盘点待办', en: 'alert to CSS, then PM; a stocktake task' }, ...projection },
  schema: payload({ keyIds: listOf(uuid()), count: count(), at: instant() }), samples: [{ keyIds: [sampleId(73)], count: 1, at: SAMPLE_AT }],
});

/** A thing of a customer is kept, both have signed. @source CS-121 CS-143 ARC-025 */
export const customerPropertyReceived = eventContract({
  ...customerProperty, event: 'received', zh: '顾客财产已接收', en: 'Customer property was received', rows: ['CS-121', 'CS-143', 'ARC-025'],
  reactions: { archives: { zh: '保管记录归档', en: 'custody record filed' }, ...projection },
  schema: payload({ kind: oneOf(...CUSTOMER_PROPERTY_KINDS), number: code(), ...home(), keeperId: uuid(), receivedAt: instant() }),
  samples: variants({
    kind: 'DOC', number: 'GK-2026-000007', unitId: sample.unit, householdId: sample.household, keeperId: sample.employee, receivedAt: SAMPLE_AT,
  }, { unitId: null, householdId: null }),
});

/** The customer has it back, both have signed. @source CS-121 */
export const customerPropertyReleased = eventContract({
  ...customerProperty, event: 'released', zh: '顾客财产已领取', en: 'Customer property was given back', rows: ['CS-121'], reactions: projection,
  schema: payload({ releasedAt: instant() }), samples: [{ releasedAt: SAMPLE_NEXT_DAY }],
});

/** Cash of a customer was taken. The aggregate is the receipt. `householdId`: who paid, where it is a household.
 *  @source CS-121 CS-143 BIL-043 */
export const cashReceived = eventContract({
  service: 'customer-service', aggregate: 'cash', event: 'received', zh: '已收顾客现金', en: 'Cash of a customer was taken',
  rows: ['CS-121', 'CS-143', 'BIL-043'],
  reactions: {
    billing: { zh: '当日交接的现金簿行;代管款与缴费分开', en: 'cash book line for the hand-over of the same day; entrusted money is kept apart from payments' },
    ...projection,
  },
  schema: payload({
    number: code(), kind: oneOf(...CASH_RECEIPT_KINDS), amountFen: fen(), ...home(), takenBy: uuid(), customerPropertyId: uuid(), receivedAt: instant(),
  }),
  samples: variants({
    number: 'SJ-2026-000003', kind: 'PAYMENT', amountFen: 25040, unitId: sample.unit, householdId: sample.household, takenBy: sample.employee,
    customerPropertyId: sampleId(74), receivedAt: SAMPLE_AT,
  }, { kind: 'ENTRUSTED', unitId: null, householdId: null }),
});
